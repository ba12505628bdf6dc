"""Tokens of a Doc -> the span of the report's text that they cover."""

from sayso.language.doc import Doc
from sayso.model import Span


def quote(doc: Doc, first: int, last: int) -> Span:
    """Tokens `first` to `last` (exclusive) as a span of the text, without the white space behind them.

    `doc.text` puts the whole text together anew each time it is asked for; this does not ask for it.
    """
    end = doc[last - 1]
    return Span(start=doc[first].idx, end=end.idx + len(end), text=doc[first:last].text)
