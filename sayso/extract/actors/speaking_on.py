"""Who goes on speaking: "“The road is closed,” she said", "That person added that it rained", behind a speech.

The tables weigh for pronouns everything alike, so that somebody often named may outweigh whoever was quoted just now.
Where what is said stands first and its attribution takes up a person, it is the one who spoke last, unless somebody
else came between.
"""

from bisect import bisect_left
from collections.abc import Sequence

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.extract.actors.layout import Layout
from sayso.extract.actors.pronoun_evidence import SUBJECTS, depth, says
from sayso.extract.actors.pronouns import agrees
from sayso.extract.actors.speech import Speech

_PRONOUNS = frozenset({"he", "she"})
_ANYBODY = frozenset({"person", "source"})  # nouns by which a report goes on about somebody whom it does not name
_BACK = 4  # sentences, quotations counted as one
_BLOCKS = 2  # a paragraph and the white space before it


def speaker_before(ordered: Sequence[Candidate], number: int, layout: Layout, said: Speech) -> Chain | None:
    """Who spoke last before the candidate, where it takes up that speaker; None where that isn't sure. `ordered` are
    the candidates in text order, and `number` is where this one stands."""
    speaker = ordered[number]
    if not _speaks_on(speaker, layout, said):
        return None
    told, at = layout.told, speaker.head.i
    for back in range(1, _BACK + 1):
        start, end = bisect_left(told, told[at] - back), bisect_left(told, told[at] - back + 1)
        if start == end or speaker.block - layout.block[end - 1] > _BLOCKS:
            return None
        first, last = (bisect_left(ordered, edge, hi=number, key=lambda c: c.head.i) for edge in (start, end))
        there = [c for c in ordered[first:last] if not layout.quotation[c.head.i]]
        spoke = [c for c in there if c.chain is not None and says(c, said)]
        if spoke:
            return _fitting(speaker, spoke[-1].chain)
        if any(_fitting(speaker, c.chain) for c in there):
            return None  # somebody came between who may be meant
    return None


def _speaks_on(speaker: Candidate, layout: Layout, said: Speech) -> bool:
    """Whether it is the source of what its sentence begins with, or an unnamed source that is taken up."""
    at = speaker.head.i
    if layout.quotation[at] or at not in said.sources or speaker.head.dep_ not in SUBJECTS or depth(speaker):
        return False
    if speaker.form == "description":
        return speaker.lemma in _ANYBODY and speaker.definiteness == "definite" and not speaker.modifiers
    if speaker.lemma not in _PRONOUNS:
        return False
    doc, first = speaker.head.doc, bisect_left(layout.told, layout.told[at])
    words = [i for i in range(first, at) if doc[i].is_alpha]
    return bool(words) and at in said.by.get(words[0], ())


def _fitting(speaker: Candidate, chain: Chain | None) -> Chain | None:
    """The chain, where it is one person whom the speaker may be."""
    if chain is None or chain.kind != "person" or "plural" in chain.numbers:
        return None
    if speaker.form == "description":
        return None if chain.touches(speaker) else chain
    return chain if agrees(speaker, chain) else None
