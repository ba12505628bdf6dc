"""What reports tell of, as earlier steps of merging have worked it out."""

from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sayso.merge.incidents.card import Card
from sayso.merge.incidents.version import versions_of
from sayso.merge.telling import tellings_of
from sayso.model import Record

_REMEMBERED = 3_000  # reports whose cards are kept at hand, about 60 MB


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What a report's cards rest on beside its record: who its actors are across reports, which of its events a person
    struck out, and which pairs of them a person told apart."""

    known: Mapping[str, str]
    rejected: frozenset[str]
    different: frozenset[tuple[str, str]]


class Told:
    """What reports tell of, brought together once as long as nothing that it rests on changes: a step looks at hundreds
    of reports that the one before it looked at, too."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[Record, _Grounds, tuple[Card, ...]]] = OrderedDict()

    def versions(
        self,
        report: str,
        record: Record,
        known: Mapping[str, str],
        rejected: Collection[str],
        different: Collection[tuple[str, str]],
    ) -> tuple[Card, ...]:
        """The happenings that the report (its id) tells of; the arguments are those of `versions_of`, and the events
        that a person struck out."""
        told = tellings_of(record)
        own = {telling.id for telling in told}
        pairs = frozenset((one, other) for one, other in different if one in own and other in own)
        grounds = _Grounds(known, frozenset(own.intersection(rejected)), pairs)
        kept = self._kept.get(report)
        if kept is not None and kept[0] is record and kept[1] == grounds:
            self._kept.move_to_end(report)
            return kept[2]
        cards = versions_of((t for t in told if t.id not in grounds.rejected), pairs, known)
        self._kept[report] = record, grounds, cards
        while len(self._kept) > _REMEMBERED:
            self._kept.popitem(last=False)
        return cards
