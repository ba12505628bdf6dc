"""Tokens of a Doc -> the span of the report's text that they cover."""

from sayso.language.doc import Doc
from sayso.model import Span


def quote(doc: Doc, first: int, last: int) -> Span:
    """Tokens `first` to `last` (exclusive) as a span of the text, without the white space behind them."""
    covered = doc[first:last]
    return Span(start=covered.start_char, end=covered.end_char, text=covered.text)
