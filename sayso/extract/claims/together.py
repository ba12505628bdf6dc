"""Speakers who are named together: "the army and the police denied it". Each of them says it."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.actors import Actors
from sayso.extract.claims.saying import Range, Saying
from sayso.extract.claims.tree import child, children, mention
from sayso.language.doc import Doc, Token


def with_each_speaker(doc: Doc, sayings: Sequence[Saying], actors: Actors) -> list[Saying]:
    """The sayings, and one more for every further speaker named beside theirs."""
    out: list[Saying] = []
    for saying in sayings:
        out.append(saying)
        if saying.source_head is None or saying.source is None:
            continue
        for other in _others(doc[saying.source_head], actors):
            if saying.source[0] <= other.i:
                out.append(replace(saying, source=_named(doc, other, actors), source_head=other.i))
    return out


def _named(doc: Doc, speaker: Token, actors: Actors) -> Range:
    """The stretch that names a speaker, with all of the name."""
    found, (first, last) = actors.mention_at(speaker.i), mention(doc, speaker)
    return (first, last) if found is None or found.form != "name" else (min(first, found.first), max(last, found.last))


def _others(head: Token, actors: Actors) -> list[Token]:
    """Further speakers coordinated with the first: somebody else each, and no second title of the same person."""
    first = actors.at(head.i)
    found = [c for c in children(head, "conj") if c.i > head.i]
    if first is None or {cc.lower_ for c in found for cc in children(c, "cc")} != {"and"}:
        return []
    if any((one := actors.at(c.i)) is None or one.id == first.id for c in found):
        return []
    return [] if first.kind == "person" and any(_is_title(head, c) for c in found) else found


def _is_title(head: Token, other: Token) -> bool:
    """ "The president and chief editor Ada Roe": one person's two offices."""
    return child(other, "det") is None and (head.tag_ == "NN" or not other.ent_type_)
