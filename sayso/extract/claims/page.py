"""A report's page, as those look at it who ask where its quotations stand."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range
from sayso.extract.claims.turns import Turn
from sayso.language.doc import Doc


@dataclass
class Page:
    """A report's tokens with its paragraphs (token ranges), quotations, and turns (which are among the quotations)."""

    doc: Doc
    paragraphs: Sequence[Range]
    quotations: Sequence[Quotation]
    turns: Sequence[Turn] = ()

    def paragraph(self, token_index: int) -> int:
        """The number of the paragraph that holds the token, -1 outside all."""
        n = bisect_right(self.paragraphs, token_index, key=lambda p: p[0]) - 1
        return n if n >= 0 and token_index < self.paragraphs[n][1] else -1

    def quoted(self, token_index: int) -> bool:
        return token_index in self._inside

    @cached_property
    def _inside(self) -> frozenset[int]:
        return frozenset(i for q in self.quotations for p in q.pieces for i in range(*p))
