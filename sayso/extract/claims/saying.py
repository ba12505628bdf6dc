"""One act of saying, as found in a report, before it becomes a claim."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.model import Stance

Range = tuple[int, int]
Evidence = Literal["tree", "model", "quote"]
_MANY = 16


@dataclass(frozen=True)
class Saying:
    """A cue ("said"), who says it and what: token ranges, the end exclusive.

    `head` is the token that heads the cue, `source_head` the one that heads the source. `relay` is who passed the words
    on in the same construction ("AP quoted him as saying": AP) with the cue of the passing on. `continued` says that a
    later stretch of the same speech, without a cue of its own, is among the contents.
    """

    contents: tuple[Range, ...]
    stance: Stance
    cue: Range | None = None
    head: int | None = None
    source: Range | None = None
    source_head: int | None = None
    relay: Range | None = None
    relay_head: int | None = None
    evidence: Evidence = "tree"

    def with_contents(self, contents: tuple[Range, ...]) -> "Saying":
        """The same act of saying with other contents."""
        return replace(self, contents=contents)


def overlap(a: Range, b: Range) -> int:
    """How many tokens both ranges cover."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def covers(outer: Range, inner: Range) -> bool:
    """Whether `inner` lies wholly in `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def near(ranges: Sequence[Range], stretch: Range) -> Sequence[Range]:
    """Those of the ranges that may share a token with the stretch: of many, which are in text order and apart (the turn
    of a transcript has one a paragraph), no more than that."""
    if len(ranges) < _MANY:
        return ranges
    first = bisect_right(ranges, stretch[0], key=lambda r: r[1])
    return ranges[first : bisect_left(ranges, stretch[1], lo=first, key=lambda r: r[0])]


def hull(ranges: Sequence[Range]) -> Range:
    """From the first token of any of the ranges to the last; (0, 0) without any."""
    return min((a for a, _ in ranges), default=0), max((b for _, b in ranges), default=0)


def joined(ranges: list[Range] | tuple[Range, ...]) -> tuple[Range, ...]:
    """The ranges in text order, those that touch or overlap made one."""
    out: list[Range] = []
    for first, last in sorted(r for r in ranges if r[0] < r[1]):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return tuple(out)
