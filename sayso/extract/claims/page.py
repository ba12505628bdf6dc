"""A report's page, as those look at it who ask where its quotations stand."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range
from sayso.extract.claims.turns import Turn
from sayso.language.doc import Doc

_HEADING = 8  # words of a heading within a report
_LINKING = ("read", "see also", "related", "watch", "also read", "more", "advertisement", "listen")


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

    def above(self, number: int) -> int:
        """The number of the paragraph before that one, past links to other reports and headings between; -1 without."""
        number -= 1
        while number > 0 and self.is_furniture(number):
            number -= 1
        return number

    def is_furniture(self, number: int) -> bool:
        """Whether a paragraph is a link ("READ MORE: ..."), an advertisement's label or a short heading."""
        tokens = [t for t in self.doc[slice(*self.paragraphs[number])] if not t.is_space]
        if any(t.is_quote for t in tokens) or not tokens:
            return False
        lead = " ".join(t.lower_ for t in tokens[:3] if t.is_alpha)
        heading = len(tokens) <= _HEADING and tokens[-1].is_alpha and tokens[0].text[:1].isupper()
        return heading or (lead.startswith(_LINKING) and (len(tokens) < 2 or ":" in {t.text for t in tokens[:4]}))

    def quoted(self, token_index: int) -> bool:
        return token_index in self._inside

    @cached_property
    def _inside(self) -> frozenset[int]:
        return frozenset(i for q in self.quotations for p in q.pieces for i in range(*p))
