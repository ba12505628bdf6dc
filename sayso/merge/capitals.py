"""Reports all in capitals, as teletypes wrote them: which of their words are names, where no letter's size tells."""

import re
from functools import lru_cache

from sayso.merge.names.fold import fold
from sayso.merge.words import PRONOUNS, SMALL
from sayso.model import Record

_LETTERS = 2000  # of so many characters from the beginning, more than that share of the letters are capitals
_SHARE = 0.8
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def cased(text: str, record: Record) -> str:
    """A passage of the record's report as it is; where the report is all in capitals, with small letters for all words
    but those of the names that the record has. Characters keep their places."""
    if any(c.islower() for c in text):
        return text
    names = _names_in_capitals(ByReading(record))
    if names is None:
        return text
    return _WORD.sub(lambda word: word[0] if names.issuperset(fold(word[0])) else _small(word[0]), text)


def _small(word: str) -> str:
    small = word.lower()
    return small if len(small) == len(word) else word


class ByReading:
    """A record that is the same as another where its report and its reader are."""

    __slots__ = ("_key", "record")

    def __init__(self, record: Record) -> None:
        self.record = record
        self._key = record.report.id, record.reader

    def __hash__(self) -> int:
        return hash(self._key[0])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByReading) and self._key == other._key


@lru_cache(maxsize=2048)
def _names_in_capitals(key: ByReading) -> frozenset[str] | None:
    """The words of the names in a report that is all in capitals; None where it is not."""
    letters = [c for c in key.record.report.text[:_LETTERS] if c.isalpha()]
    if sum(c.isupper() for c in letters) <= _SHARE * len(letters):
        return None
    people = (actor.name for actor in key.record.actors if actor.named)
    places = (event.where.name for event in key.record.events if event.where)
    words = {word for name in (*people, *places) for word in fold(name)}
    return frozenset(words - SMALL - PRONOUNS)
