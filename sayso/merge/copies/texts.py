"""What is worked out of reports' texts to find copies: each text and each pair once, as long as they are remembered."""

from functools import lru_cache

from sayso.merge.by_id import ById
from sayso.merge.copies.align import align, turned
from sayso.merge.copies.index import keys_of
from sayso.merge.copies.sentences import Sentence, sentences_of
from sayso.merge.copies.values import Comparison
from sayso.model import Report

_TEXTS = 2_000  # some 40 MB of sentences
_PAIRS = 50_000  # most pairs share nothing and take hardly any room


class Texts:
    """The sentences of reports, the buckets of their index, and what two of them share."""

    def __init__(self) -> None:
        self._sentences = lru_cache(_TEXTS)(lambda key: sentences_of(key.report))
        self._keys = lru_cache(_TEXTS)(lambda key: keys_of(self._sentences(key)))
        self._aligned = lru_cache(_PAIRS)(self._align)

    def sentences(self, report: Report) -> tuple[Sentence, ...]:
        """Its sentences."""
        return self._sentences(ById(report))

    def keys(self, report: Report) -> frozenset[tuple[int, bytes]]:
        """The buckets that it stands in."""
        return self._keys(ById(report))

    def compare(self, report: Report, source: Report) -> Comparison:
        """What `report` shares with `source`."""
        if report.id > source.id:
            return turned(self.compare(source, report))
        return self._aligned(ById(report), ById(source))

    def _align(self, one: ById, other: ById) -> Comparison:
        return align(one.report, other.report, self._sentences(one), self._sentences(other))
