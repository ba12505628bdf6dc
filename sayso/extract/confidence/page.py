"""A read report as the weighing of evidence looks at it: characters back to tokens, ids back to actors."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sayso.codebook import Codebook
from sayso.language.analysis import Analysis
from sayso.language.doc import Doc, Token
from sayso.model import Actor, Span

Features = dict[str, float]
"""Evidence for one value by name, each about 0 to 1 (logarithms of distances a little more); 0 where it is absent."""

Range = tuple[int, int]
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@dataclass(frozen=True)
class Page:
    """The analysis behind a record, its codebook, and its actors by id."""

    analysis: Analysis
    codebook: Codebook
    actors: Mapping[str, Actor]

    @property
    def doc(self) -> Doc:
        return self.analysis.doc

    @cached_property
    def by_cue(self) -> dict[int, int]:
        """The position of the model's first attribution whose cue has the token, for the tokens of cues."""
        found: dict[int, int] = {}
        for n, attribution in enumerate(self.analysis.attributions):
            for token in range(*attribution.cue):
                found.setdefault(token, n)
        return found

    @cached_property
    def by_content(self) -> dict[int, list[int]]:
        """The positions of the model's attributions whose contents have the token, for the tokens of contents."""
        found: dict[int, list[int]] = {}
        for n, attribution in enumerate(self.analysis.attributions):
            for token in {token for content in attribution.contents for token in range(*content)}:
                found.setdefault(token, []).append(n)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [t.idx for t in self.analysis.doc]

    def tokens(self, span: Span) -> Range:
        """The range of tokens that the span's characters touch."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return first, max(first + 1, bisect_left(self._starts, span.end))

    def top(self, span: Span) -> Token:
        """The word of the span that hangs on one outside; a noun before any other."""
        first, last = self.tokens(span)
        tops = [t for t in self.doc[first:last] if not first <= t.head.i < last or t.head.i == t.i]
        return next((t for t in tops if t.pos_ in _NOMINAL), tops[0] if tops else self.doc[first])

    def is_named(self, actor: str | None) -> bool:
        return actor is not None and actor in self.actors and self.actors[actor].named


def gap(a: Range, b: Range) -> int:
    """How many tokens stand between two ranges; 0 where they touch or overlap."""
    return max(0, a[0] - b[1], b[0] - a[1])


def overlap(a: Range, b: Range) -> int:
    """How many tokens both ranges cover."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def far(tokens: int) -> float:
    """A distance, each doubling of which adds 0.3."""
    return math.log10(1 + tokens)
