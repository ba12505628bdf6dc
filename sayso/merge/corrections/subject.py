"""What a report is about, as words that two reports can share."""

import re

from sayso.extract.words import word_set
from sayso.merge.names.fold import fold
from sayso.model import Report

_LONG = 5  # letters of a word that tells something of a subject; names count at any length
_STOP = word_set(
    "about after again against their there these those which while would could should other first report reports "
    "story article account wrong wrongly correct corrected correction retract retracted withdraws withdrawn mistake "
    "newspaper agency editors readers sentence headlined number published earlier monday tuesday wednesday thursday "
    "friday saturday sunday january february march april june july august september october november december"
)
_NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][\w'’-]+")


def subject_of(report: Report) -> frozenset[str]:
    """The longer words and the names of a report's title and paragraphs, plain and cut to their first letters, so that
    "execution" and "executed" are one."""
    paragraphs = [block.text for block in report.blocks if block.kind == "paragraph"] or [report.text]
    text = " ".join([report.title or "", *paragraphs])
    names = {word for name in _NAME.findall(text) for word in fold(name)}
    words = {word for word in fold(text.replace(",", " ")) if len(word) >= _LONG or word in names}
    outlet = set(fold(report.publisher or ""))
    return frozenset(word[:_LONG] for word in words - _STOP - outlet)
