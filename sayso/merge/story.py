"""Whether two reports tell of one story: the names that stand in both."""

import math
import re
from collections.abc import Collection
from functools import lru_cache

from sayso.merge.capitals import ByReading, cased
from sayso.merge.copies.sentences import sentences_of
from sayso.merge.names.fold import fold
from sayso.merge.words import DAYS, POSSESSIVE, SMALL
from sayso.model import Record

# From the one to the other, the likeness of the names of two reports says the more that they are of one story: of 1,597
# pairs of unrelated reports 81 reach .25 and 34 reach .3, of 931 pairs within a world 569 and 479.
_RELATED, _ONE_STORY = 0.15, 0.3
_FEW = 2  # names in common, each word of one counted, under which they say less
_NAME = re.compile(r"\b[A-Z][\w'’-]*(?:\s+(?:of\s+|al-|el-)?[A-Z][\w'’-]*)*")


def names_in(text: str) -> frozenset[str]:
    """Runs of capitalised words and the words in them, the first word of the text only where it begins a run."""
    found = set()
    for match in _NAME.finditer(POSSESSIVE.sub("", text)):
        words = [w for w in fold(match[0]) if w not in SMALL and w not in DAYS]
        if words and (match.start() > 1 or len(words) > 1):
            found |= {" ".join(words), *words}
    return frozenset(found)


def names_of(record: Record) -> frozenset[str]:
    """The names in a record's report: runs of capitalised words, and each word of them."""
    return _names_of(ByReading(record))


@lru_cache(maxsize=2048)
def _names_of(key: ByReading) -> frozenset[str]:
    report = key.record.report
    found: set[str] = set()
    for sentence in sentences_of(report):
        found |= names_in(cased(report.text[sentence.start : sentence.end], key.record))
    return frozenset(found)


def forget() -> None:
    """Forget which names were found in which reports: for tests, whose reports share ids."""
    _names_of.cache_clear()


def shared(one: Collection[str], other: Collection[str]) -> float:
    """The likeness of two sets of names, 0-1: the cosine of the angle between them."""
    return len(set(one) & set(other)) / math.sqrt(len(one) * len(other)) if one and other else 0.0


@lru_cache(maxsize=1 << 16)  # asked for each pair of what two reports tell
def shared_in_reports(one: frozenset[str], other: frozenset[str]) -> float:
    """The likeness of all names of two reports, 0-1: as `shared`, but less where they have few in common. Two briefs of
    one line that name one town have all their names in common, and need not be of one story."""
    return shared(one, other) * min(1.0, len(set(one) & set(other)) / _FEW)


def one_story(one: frozenset[str], other: frozenset[str]) -> float:
    """How surely two reports with these names are of one story, 0-1."""
    return max(0.0, min(1.0, (shared_in_reports(one, other) - _RELATED) / (_ONE_STORY - _RELATED)))
