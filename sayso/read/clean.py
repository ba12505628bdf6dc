"""The few changes that a text needs before it is a report's: all else stays as the source has it."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("[\x0c\u2029]")
# Control characters (they could command a terminal), lone surrogates (no encoding carries them), byte order marks
# inside a text, and code points that are no characters.
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with "\\n" for every kind of line end, without control characters and lone surrogates.

    Soft hyphens, zero-width characters, ligatures, quotation marks and inner white space stay: evidence is quoted
    exactly as the source has it.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _PARAGRAPH_ENDS.sub("\n\n", text)
    return _DROPPED.sub("", text)


def one_line(text: str) -> str:
    """The text of a title or a name: clean, on one line."""
    return " ".join(clean(text).split())
