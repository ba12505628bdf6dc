"""A description and a name of one body that stand side by side: "news site Ostrinet", "the Harbour Union party"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.actors import nouns
from sayso.extract.actors.candidate import Candidate
from sayso.extract.actors.links import join, joinable
from sayso.extract.words import word_set
from sayso.language.doc import Doc

_BODIES = frozenset({"organization", "armed_group", "media"})
# What a body is called whole by behind its own name; an "agency" or an "office" behind a name is rather a part of it.
_WHOLES = word_set(
    "party group movement organization organisation union federation company firm newspaper magazine website site "
    "broadcaster militia battalion brigade rebel guerrilla insurgent cartel gang airline charity ngo institute"
)
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''", "(", ")", "[", "]"})


def join_beside(candidates: Sequence[Candidate]) -> None:
    """Puts each description that stands right before a name, or behind that of a body, into one chain with it."""
    names = [c for c in candidates if c.form == "name" and c.mention.name]
    starts = {c.mention.name[0]: c for c in names if c.mention.name}
    ends = {c.mention.last: c for c in names if c.kind in _BODIES}
    for described in candidates:
        if described.form != "description":
            continue
        doc, at = described.head.doc, described.head.i
        name = starts.get(_past_marks(doc, at + 1, 1))
        if name is not None and _introduces(described, name):
            join(name, described)
            continue
        at -= described.lemma == "agency" and at > 1 and doc[at - 1].lower_ in {"news", "press"}
        name = ends.get(_past_marks(doc, at, -1)) if described.kind in _BODIES else None
        if name is not None and _is_whole(described, name):
            described.number = "either"
            _complete(name, described)
            join(name, described)


def _complete(name: Candidate, described: Candidate) -> None:
    """The noun behind it belongs to a unit's name, and to one that would end in a small letter: "Sorro Battalion"."""
    first, last = name.mention.name or (0, 0)
    unit = described.lemma in {"battalion", "brigade"} or name.words[-1].islower()
    if unit and last == described.head.i:
        name.mention = replace(name.mention, name=(first, last + 1), last=last + 1)
        name.words = (*name.words, described.head.text)


def _introduces(described: Candidate, name: Candidate) -> bool:
    """Whether a noun right before a name says who or what bears it: "airline Ostri Wings", "his brother Oren"."""
    told = not described.head.text[:1].isupper() or described.head.text.isupper()
    if described.kind == "person":
        return told and described.number == "singular" and name.kind == "person" and joinable(described, name)
    body = described.kind in _BODIES and name.kind in _BODIES and described.number != "plural"
    return body and told and described.lemma not in nouns.FORCES


def _past_marks(doc: Doc, at: int, step: int) -> int:
    """The token, or the next in the direction, past quotation marks and what stands in brackets."""
    behind = step < 0
    while 0 < at < len(doc) and (
        doc[at - behind].text in _MARKS or (doc[at - behind].is_space and _joins(doc, at - behind))
    ):
        at += step
    return at


def _joins(doc: Doc, at: int) -> bool:
    """Whether white space is only a line break within a sentence."""
    return doc[at].text.count("\n") < 2


def _is_whole(described: Candidate, name: Candidate) -> bool:
    """Whether the noun behind a name calls that body whole: "the Harbour Union party", "the Basin Front rebels"."""
    head = described.head
    if described.number == "plural" and name.kind != "armed_group":
        return False
    agency = described.lemma == "agency" and (name.kind == "media" or "news" in described.modifiers)
    if described.lemma not in _WHOLES and not agency:
        return False
    return name.head.head == head and name.head.dep_ in {"compound", "nmod", "amod", "appos", "nmod:desc"}
