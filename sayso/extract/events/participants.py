"""The fillers of an event's roles as the record holds them: with their actors, and the words that name them."""

from collections.abc import Set

from sayso.extract.actors import Actors
from sayso.extract.events.clause import modal, negated
from sayso.extract.events.filler import Filler
from sayso.extract.events.means import is_weapon
from sayso.extract.noun_phrases import noun_phrase
from sayso.extract.tree import child, children, preposition
from sayso.language.doc import Token
from sayso.model import Actor, Participant, Span


def participants(fillers: list[Filler], actors: Actors, text: str) -> tuple[Participant, ...]:
    """The fillers as the record holds them."""
    found: dict[tuple[str, int], Participant] = {}
    for filler in fillers:
        span = phrase_span(filler, actors, text, {f.token.i for f in fillers if f.role != filler.role})
        actor = _said_of(filler.token, actors) or actors.at(filler.token.i) or _renamed(filler.token, actors)
        if actor is not None and any(p.role == filler.role and p.actor == actor.id for p in found.values()):
            continue
        found[filler.role, span.start] = Participant(
            role=filler.role, actor=actor.id if actor else None, start=span.start, end=span.end, text=span.text
        )
    themselves = {p.actor for p in found.values() if p.role in {"agent", "target"}}
    return tuple(_no_self(p, themselves) for p in sorted(found.values(), key=lambda p: (p.start, p.role)))


def _no_self(participant: Participant, themselves: set[str | None]) -> Participant:
    """The participant; an office that somebody takes or leaves is his, but not he ("Roe became [president]")."""
    if participant.role in {"to", "from"} and participant.actor in themselves:
        return participant.model_copy(update={"actor": None})
    return participant


def _said_of(token: Token, actors: Actors) -> Actor | None:
    """Who is said to be the one that the event's noun describes ("[Ada Roe] is the first engineer to be taken"); None
    where nobody is, or is denied to be."""
    who = child(token, "nsubj") if child(token, "cop") is not None and not negated(token) else None
    return actors.at(who.i) if who is not None and modal(token) is None else None


def _renamed(token: Token, actors: Actors) -> Actor | None:
    """The actor that an apposition names ("a third, the Blue Union"), or whom the word describes ("editor Ada Roe")."""
    if token.dep_ == "nmod:desc":
        return actors.at(token.head.i)
    return next((actor for c in token.children if c.dep_ == "appos" and (actor := actors.at(c.i)) is not None), None)


def phrase_span(filler: Filler, actors: Actors, text: str, others: Set[int] = frozenset()) -> Span:
    """The characters of the phrase or clause that fills a role; only what an event is about can be a clause. What the
    tokens of `others` head plays another role: "charged [nine officers] with fraud"."""
    token = filler.token
    clause = filler.role == "about" and (token.pos_ in {"VERB", "AUX"} or child(token, "cop") is not None)
    first, last = clause_range(token) if clause else phrase_range(token)
    if filler.role != "agent":  # "the murder of [two nurses] by gunmen", "attacked [the fort] with mortars"
        inside = (c for c in children(token, "nmod") if c.i in others or _is_none_of(c, filler))
        last = min([c.left_edge.i for c in inside if c.left_edge.i > token.i] + [last])
    mention = actors.mention_at(token.i)
    if mention is not None and mention.head == token.i and mention.form == "name":
        first, last = min(first, mention.first), max(last, min(mention.last, last))
    doc = token.doc
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    return Span.cut(text, start, end)


def _is_none_of(phrase: Token, filler: Filler) -> bool:
    """Whether a phrase that the tree hangs on a noun belongs to what is done to it."""
    mark = preposition(phrase)
    return mark == "by" or (mark == "with" and filler.role == "target" and is_weapon(phrase))


def phrase_range(token: Token) -> tuple[int, int]:
    """The token range of a noun's phrase; a verb stands for itself."""
    return noun_phrase(token) if token.pos_ not in {"VERB", "AUX"} else (token.i, token.i + 1)


def clause_range(token: Token) -> tuple[int, int]:
    """The token range of a finite clause without its conjunction; of any other verb, itself and what stands behind it
    in its clause ("killing civilians")."""
    first, last = token.i, token.i + 1
    if token.dep_ == "ccomp" and child(token, "nsubj", "nsubj:pass", "expl") is not None:
        inside = [t.i for t in token.subtree if t.dep_ != "mark" or t.head != token]
        first, last = _unbroken(token.i, set(inside))
    for one in sorted(token.children, key=lambda c: c.i):
        if one.left_edge.i == last and one.dep_ in {"obj", "obl", "iobj", "compound:prt", "xcomp"}:
            last = one.right_edge.i + 1
    if token.tag_ == "VB" and first == token.i and (no := _denial_before(token)) is not None:
        first = no.i
    while last - 1 > token.i and (token.doc[last - 1].is_space or token.doc[last - 1].is_punct):
        last -= 1
    while first < token.i and (token.doc[first].is_space or token.doc[first].is_punct):
        first += 1
    return first, last


def _denial_before(infinitive: Token) -> Token | None:
    """The "not" of an infinitive ("urged them [not] to panic")."""
    no = next((c for c in infinitive.children if c.lower_ in {"not", "never"} and c.i < infinitive.i), None)
    between = infinitive.doc[no.i + 1 : infinitive.i] if no is not None else ()
    return no if all(t.lower_ == "to" or t.pos_ == "ADV" for t in between) else None


def _unbroken(at: int, inside: set[int]) -> tuple[int, int]:
    first, last = at, at + 1
    while first - 1 in inside:
        first -= 1
    while last in inside:
        last += 1
    return first, last
