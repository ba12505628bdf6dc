"""Attributions that close a sentence.

In "Dask said the attack failed, the Courier reports" the Courier reports what Dask said, not Dask what it reports.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.claims.saying import Range, Saying, overlap
from sayso.extract.claims.tree import trimmed
from sayso.language.doc import Doc

_BEHIND = 5  # words of time or place that may follow the cue


def with_closing(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings; one that closes a sentence has all of the sentence, and what is said in it ends before it."""
    out = list(sayings)
    if not doc.has_annotation("SENT_START"):
        return out
    cues = sorted((s.cue[0], m) for m, s in enumerate(out) if s.cue)
    for n, closing in enumerate(out):
        comma = _comma(doc, closing)
        if comma is None:
            continue
        whole = trimmed(doc, (doc[comma - 1].sent.start, comma))
        within = cues[bisect_left(cues, (whole[0], -1)) : bisect_left(cues, (whole[1], -1))]
        inner = sorted(m for _, m in within if m != n and (out[m].cue or whole)[1] <= whole[1])
        if not all(_plain(doc, out[m], whole) for m in inner):
            continue
        before = tuple(c for c in closing.contents if c[1] <= whole[0])
        out[n] = closing.with_contents((*before, whole))
        for m in inner:
            out[m] = replace(out[m], contents=_before(out[m].contents, comma) or out[m].contents)
    return out


def _comma(doc: Doc, saying: Saying) -> int | None:
    """Where what is reported ends: at the comma before a source and a cue that end their sentence, or behind the
    quotation mark that follows the comma."""
    if saying.cue is None or saying.source is None or saying.relay is not None or saying.head is None:
        return None
    first, last = min(saying.source[0], saying.cue[0]), max(saying.source[1], saying.cue[1])
    sentence = doc[first].sent
    marked = int(doc[first - 1].is_quote and saying.contents[0][0] > sentence.start)
    comma = first - 1 - marked
    if comma <= sentence.start or doc[comma].text != "," or last > sentence.end:
        return None
    if abs(saying.cue[0] - saying.source[1]) > 1 and abs(saying.source[0] - saying.cue[1]) > 1:
        return None
    behind = [t for t in doc[last : sentence.end] if not t.is_space and not t.is_punct]
    if len(behind) > _BEHIND or any(t.pos_ in {"VERB", "AUX"} for t in behind):
        return None
    return comma + 2 * marked if all(c[0] < first for c in saying.contents) else None


def _plain(doc: Doc, saying: Saying, whole: Range) -> bool:
    """Whether a saying within the sentence is told, with its source before its cue and its contents behind."""
    if saying.source is None or saying.cue is None or saying.source[1] > saying.cue[0]:
        return False
    begins = saying.contents[0][0]
    return saying.cue[1] <= begins and overlap(saying.contents[0], whole) > 0 and not doc[begins - 1].is_quote


def _before(contents: Sequence[Range], end: int) -> tuple[Range, ...]:
    return tuple((a, min(b, end)) for a, b in contents if a < end)
