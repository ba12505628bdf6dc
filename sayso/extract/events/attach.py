"""What the search for an event's time and that for its place share: which words share the event's time and place, and
which item a PropBank argument names."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from sayso.extract.claims import Claims
from sayso.extract.events.accused import is_deed
from sayso.extract.events.clause import tense
from sayso.extract.events.found import Found
from sayso.extract.events.light_verbs import carriers, light_verb
from sayso.extract.events.slots import nounlike
from sayso.extract.noun_phrases import noun_phrase
from sayso.extract.places import Place
from sayso.extract.subjects import RELATIVE
from sayso.extract.times import TimeExpression
from sayso.extract.tree import ancestors, child, children, grouped_by, preposition
from sayso.extract.words import word_set
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Span, Token

# Links inside a phrase.
NOMINAL = frozenset({"nmod", "nmod:poss", "appos", "compound", "flat", "amod", "conj", "obl", "det", "nummod", "case",
                      "nmod:unmarked", "obl:unmarked", "nmod:tmod", "obl:tmod", "obl:npmod", "advmod", "dep", "punct",
                      "goeswith", "list", "nmod:npmod", "nmod:desc"})  # fmt: skip
# Verbs of one toll ("three were killed and nine wounded on Monday"): what stands behind the last is of all.
_HARMED = frozenset({"killed", "died", "injured", "wounded", "hurt"})
# Whoever does this to what happens is there.
_TAKING_PART = word_set(
    "attend join lead address witness see disperse interrupt disrupt prevent foil thwart avert repel"
)
# Nouns of stretches of time.
PARTS_OF_TIME = word_set(
    """day night morning evening afternoon week weekend month year hour hours dawn dusk noon end beginning start middle
    days weeks months years eve"""
)
# Before a noun, these say that both happen together.
_DURING = frozenset({"in", "during", "at", "by", "amid"})
# These verbs with these prepositions say that it begins ("came under fire", "went on strike").
_ENTERING = frozenset({"come", "go", "fall"})
_INTO = frozenset({"under", "on", "into"})
# What these say of an event is when it will be.
_AWAITING = frozenset({"expect", "schedule", "plan", "set", "slate"})
# These only say that something begins or goes on.
_PHASES = frozenset({"begin", "start", "continue", "resume"})
_BEGINNING = frozenset({"begin", "start", "commence"})
_TAKING_EFFECT = frozenset({"take", "come", "enter", "go"})
# What an attack or a bomb does to what it hits.
_STRIKING = word_set(
    "kill injure wound maim hurt leave claim tear rip hit strike rock shake shatter destroy damage wreck flatten level "
    "devastate gut explode detonate go"
)
# Marks of finite clauses that happen when their main clause does.
_MEANWHILE = frozenset({"when", "as", "while", "where", "and"})


class _Ranged(Protocol):
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


Item = TypeVar("Item", TimeExpression, Place)


def in_sentence(items: Sequence[Item], sentence: Span) -> Sequence[Item]:
    """Those of the items, which are in text order, that begin in the sentence."""
    first, last = (bisect_left(items, at, key=lambda item: item.first) for at in (sentence.start, sentence.end))
    return items[first:last]


def head_of(item: _Ranged, doc: Doc) -> Token:
    """The token of a range that the rest of it hangs on."""
    inside = range(item.first, item.last)
    return next((doc[i] for i in inside if doc[i].head.i not in inside or doc[i].head == doc[i]), doc[item.first])


def by_argument(found: Found, analysis: Analysis, items: Sequence[Item], label: str) -> Item | None:
    """The item that fills the predicate's argument of that label; of several, one that hangs on it in the tree too, and
    the nearest of those."""
    predicate = analysis.predicates.get(found.token.i)
    arguments = [a for a in predicate.arguments if a.role == label] if predicate is not None else []
    heads = [analysis.doc[a.token] for a in arguments if 0 <= a.token < len(analysis.doc)]
    for head in sorted(heads, key=lambda t: (t.head.i != found.token.i, abs(t.i - found.token.i))):
        first, last = noun_phrase(head) if head.pos_ not in {"VERB", "AUX"} else (head.i, head.i)
        for item in items:
            if item.first <= head.i < item.last or (first <= item.first and item.last <= last):
                return item
    return None


def sharing(token: Token, claims: Claims) -> list[Token]:
    """The words whose time and place the event shares, nearest first: itself, the verb that carries it, the verbs of
    the clauses that happen together with it. Never the words that report it, nor those that accuse somebody of it."""
    chain = [token]
    if token.pos_ in {"NOUN", "PROPN"}:
        chain += [*_beginning(token), *carriers(token), *_awaited(token), *_struck(token)]
    if is_deed(token):
        return chain
    here = token
    for _ in range(8):
        step = _step(here)
        if step is None or (step.i not in {token.i} and _reports(step, here, claims)):
            break
        chain.append(step)
        here = step
    within = [c for word in chain if word.lemma_.lower() in _PHASES for c in children(word, "xcomp")]
    return [*chain, *within, *(below for word in chain[:2] for below in happened_in(word))]


def _beginning(noun: Token) -> list[Token]:
    """What a clause says of when the noun's event is to begin ("a truce that is to [begin] on Friday", "a ban, which
    [takes] effect on Friday")."""
    return [c for c in _about(noun) if _begins(c) and c.tag_ in {"VB", "VBZ", "VBP"}]


def _begins(verb: Token) -> bool:
    lemma, into = verb.lemma_.lower(), child(verb, "obj", "obl")
    return lemma in _BEGINNING or (lemma in _TAKING_EFFECT and into is not None and into.lower_ in {"effect", "force"})


def _awaited(noun: Token) -> list[Token]:
    """What a clause says is to be done with the noun's event ("the vote, which is expected to be [held] on Monday")."""
    clauses = [c for c in children(noun, "acl", "acl:relcl") if c.lemma_.lower() in _AWAITING]
    return [below for c in clauses for below in (c, *children(c, "xcomp"))]


def _struck(noun: Token) -> list[Token]:
    """What a clause says that the noun's event did ("the car bomb that [tore] through the market on Monday")."""
    return [c for c in _about(noun) if c.dep_ == "acl:relcl" and c.lemma_.lower() in _STRIKING]


def _about(noun: Token) -> list[Token]:
    """The relative clauses of which the noun is the subject."""
    return [c for c in children(noun, "acl", "acl:relcl") if any(d.lower_ in RELATIVE for d in children(c, "nsubj"))]


def happened_in(verb: Token) -> list[Token]:
    """What a verb says that its own event happened with: "killed [when a bomb went off]", "died [in the attack]"."""
    if verb.pos_ != "VERB":
        return []
    clauses = [c for c in children(verb, "advcl") if c.i > verb.i and c.tag_ == "VBD" and _mark_of(c) in _MEANWHILE]
    if tense(verb) == "future":  # "will meet him when he arrives"
        clauses += [c for c in children(verb, "advcl") if c.tag_ in {"VBZ", "VBP"} and _mark_of(c) == "when"]
    nouns = [c for c in verb.children if c.dep_ in {"obl", "obl:agent"} and preposition(c) in _DURING and eventful(c)]
    nouns += [c for c in children(verb, "nsubj") if eventful(c) and verb.lower_ in _HARMED]
    harmed = [c for c in children(verb, "conj") if {c.lower_, verb.lower_} <= _HARMED]
    return [*clauses, *nouns, *harmed, *(below for one in harmed for below in happened_in(one))]


def _mark_of(clause: Token) -> str:
    return next((c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"} and c.i < clause.i), "")


def _step(here: Token) -> Token | None:
    here = grouped_by(here)
    above = here.head
    if above == here:
        return None
    if nounlike(here) and child(here, "cop") is None:
        if here.dep_ == "conj":
            return above
        carrier = light_verb(here)
        if carrier is not None:
            return carrier
        if here.dep_ == "obl" and above.lemma_.lower() in _ENTERING and preposition(here).split(" ")[0] in _INTO:
            return above
        if here.dep_ in {"nsubj", "obj", "nsubj:pass", "obl", "obl:agent"} and above.pos_ == "VERB":
            there = here.dep_ == "obj" and above.lemma_.lower() in _TAKING_PART
            return above if there or here.dep_ == "nsubj" or preposition(here) in {"in", "during", "by"} else None
        return above if here.dep_ == "compound" else None
    mark = _mark_of(here)
    if here.dep_ == "conj":
        return above if above.pos_ in {"VERB", "AUX"} else None
    if here.dep_ == "xcomp" or (here.dep_ == "advcl" and (here.tag_ in {"VBG", "VBN"} or mark in _MEANWHILE)):
        return None if mark in {"after", "before", "since"} else above
    if here.dep_ == "acl:relcl" and eventful(above) and any(c.lower_ in RELATIVE for c in children(here, "nsubj")):
        return above  # "the bombing last month that [killed] 21"
    if here.dep_ == "acl:relcl" and eventful(above) and any(_within(c) for c in here.children):
        return above  # "the raid in which two [died]"
    if here.dep_ == "acl:relcl" and any(c.lower_ == "where" or _within(c) for c in here.children):
        return next((t for t in ancestors(above) if t.pos_ == "VERB"), None)
    if here.dep_ == "acl" and here.tag_ == "VBG" and above.pos_ in {"NOUN", "PROPN"}:
        return above.head if above.head != above and above.head.pos_ == "VERB" else None
    return None


def _within(word: Token) -> bool:
    """ "In which", "during which"."""
    return word.lower_ == "which" and preposition(word) in {"in", "during"}


def _reports(step: Token, below: Token, claims: Claims) -> bool:
    if not claims.is_cue(step.i):
        return False
    return below.dep_ in {"ccomp", "parataxis"} or claims.innermost(below.i) is not claims.innermost(step.i)


def eventful(noun: Token) -> bool:
    """Whether a noun is rather a happening than a thing or a part of a place."""
    lemma = noun.lemma_.lower()
    if lemma in {"king", "building", "evening", "morning", "spring", "settlement", "government", "apartment"}:
        return False
    return lemma.endswith(("tion", "ing", "ment", "sion")) or lemma in {
        "attack", "siege", "strike", "raid", "protest", "coup", "clash", "war", "election", "visit", "talks", "talk",
        "arrest", "murder", "death", "blast", "massacre", "riot", "march", "rally", "battle", "fight", "ambush",
        "meeting", "summit", "ceasefire", "truce", "trial", "mutiny", "revolt", "uprising", "assault", "airstrike",
        "gunfight", "shootout", "offensive", "accident", "crash", "disaster", "incident",
    }  # fmt: skip
