"""Makes the record's actors of chains of candidates."""

import itertools
import re
from collections.abc import Container, Mapping, Sequence

from sayso.extract.actors.ages import age, age_said
from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.mention import Actors
from sayso.extract.actors.names import person_parts
from sayso.extract.actors.offices import offices
from sayso.extract.actors.rulers import told_as_government
from sayso.extract.quote import quote
from sayso.language.doc import Doc
from sayso.model import Actor, Office


def build(
    doc: Doc,
    chains: Sequence[Chain],
    loose: Sequence[Candidate],
    demonyms: Mapping[int, str],
    countries: Container[int] = (),
) -> Actors:
    """The actors of the chains that name someone or act. `loose` are mentions that still wait for their actor;
    `countries` are the tokens of countries' names, which go before those of their capitals."""
    kept = sorted((c for c in chains if _matters(c)), key=lambda c: min(m.mention.first for m in c.members))
    actors, of = [], {}
    for number, chain in enumerate(kept, start=1):
        actor = _actor(f"A{number}", doc, chain, demonyms, countries)
        actors.append(actor)
        of.update({m.mention: actor.id for m in chain.members})
    mentions = sorted([*of, *(c.mention for c in loose)], key=lambda m: (m.first, -m.last, m.head))
    spans = {m: quote(doc, m.first, m.last) for m in mentions}
    heads = {m: (h.start_char, h.end_char) for m in mentions for h in [doc[slice(*(m.name or (m.head, m.head + 1)))]]}
    return Actors(tuple(actors), tuple(mentions), of, spans, heads)


def _matters(chain: Chain) -> bool:
    if not any(m.form != "pronoun" for m in chain.members):
        return False
    return chain.named or any(m.acts or m.rules for m in chain.members)


def _actor(actor_id: str, doc: Doc, chain: Chain, demonyms: Mapping[int, str], countries: Container[int] = ()) -> Actor:
    members = sorted(chain.members, key=lambda m: m.mention.first)
    kind = chain.kind or "other"
    person = kind == "person"
    roles: list[Office] = []
    for member in members if person else []:
        for office in offices(member, demonyms):
            fuller = next((k for k, r in enumerate(roles) if _completes(office, r)), None)
            if fuller is not None:
                roles[fuller] = office
            elif not any(_repeats(office, r) for r in roles):
                roles.append(office)
    told = (age(m) for m in members if m.form != "pronoun") if person else ()
    said = (age_said(m) for m in members) if person else ()
    years = next((a for a in itertools.chain(told, said) if a is not None), None)
    return Actor(
        id=actor_id,
        name=_name(doc, members, countries),
        kind=kind,
        named=chain.named,
        roles=tuple(roles),
        attributes={} if years is None else {"age": years},
        mentions=tuple(dict.fromkeys(quote(doc, m.mention.first, m.mention.last) for m in members)),
    )


def _completes(new: Office, old: Office) -> bool:
    """Whether an office is an earlier one that was told without what it is of."""
    return new.title.casefold() == old.title.casefold() and old.of is None and new.of is not None


def _repeats(new: Office, old: Office) -> bool:
    """Whether an office says nothing that an earlier one has not said."""
    a, b = new.title.casefold(), old.title.casefold()
    return (a == b or a in b.split() or b.endswith(a)) and (new.of is None or old.of is None or new.of in old.of)


def _fuller(one: Candidate, other: Candidate) -> bool:
    """Whether one description says more than the other, and not only what had happened by then ("the arrested men")."""
    happened = {lemma_of(c) for c in one.head.children if c.tag_ in {"VBN", "VBG"}}
    return one.modifiers - happened > other.modifiers


def _spelt_before(doc: Doc, members: Sequence[Candidate], first: int, last: int) -> tuple[int, int]:
    """The words that initials in brackets stand for, where those are told in small letters: "the harbour workers' union
    (HWU)"; else the name as it is."""
    initials = doc[first].text
    if last - first > 1 or not initials.isupper() or len(initials) < 2:
        return first, last
    for each in members:
        end = each.mention.last
        if each.form == "description" and end + 1 < len(doc) and doc[end].text in {"(", "["}:
            begin = each.mention.first + (doc[each.mention.first].tag_ == "DT")
            letters = iter(t.text[:1].upper() for t in doc[begin:end])
            if doc[end + 1].text == initials and all(letter in letters for letter in initials):
                return begin, end
    return first, last


def _name(doc: Doc, members: Sequence[Candidate], countries: Container[int] = ()) -> str:
    named = [m for m in members if m.form == "name" and m.mention.name]
    lands = [m for m in named if m.mention.name and m.mention.name[0] in countries]
    if named and not (len(lands) == len(named) and told_as_government(members)):
        best = max(named, key=lambda m: (m.mention.name[0] in countries if m.mention.name else False,
                                         len(person_parts(m.words)), m.words and not "".join(m.words).isupper(),
                                         sum(map(len, m.words))))  # fmt: skip
        first, last = best.mention.name or (best.mention.first, best.mention.last)
        first, last = _spelt_before(doc, members, first, last)
    else:
        described = [m for m in members if m.form == "description"]
        best = next((m for m in described if m.acts and not m.predicative), described[0])
        best = next((m for m in described if m.lemma == best.lemma and _fuller(m, best)), best)
        first, last = best.mention.first, best.mention.last
    text = " ".join(doc[first:last].text.split())
    return re.sub(r"['’‘]s$", "", text) or text
