"""What publishers of a ledger's reports took back or put right, and which reports they mean."""

from collections.abc import Collection, Iterable

from sayso.app.merging.store import Store
from sayso.merge.corrections import Resolved, corrections_in, resolve
from sayso.model import Record


class Corrections:
    """Looked for among the reports that share keys with the one in hand, each once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[tuple[str, frozenset[str]], tuple[Resolved, ...]] = {}

    def about(self, reports: Collection[str]) -> tuple[Resolved, ...]:
        """The corrections that mean any of the reports, by the day on which they were published."""
        wanted = set(reports)
        found = [
            each
            for correcting in self._correcting(wanted)
            for each in self._by(correcting)
            if not wanted.isdisjoint(each.reports)
        ]
        return tuple(sorted(found, key=lambda each: (each.correction.report, each.correction.span.start)))

    def touched(self, new: Collection[str]) -> set[str]:
        """The reports that are meant by a correction now, or were before the new ones came, where any of these is the
        correction, or may be what it means."""
        fresh = set(new)
        return {
            report
            for correcting in self._correcting(fresh)
            for each in (*self._by(correcting), *self._by(correcting, frozenset(fresh)))
            for report in each.reports
        }

    def _correcting(self, reports: Iterable[str]) -> set[str]:
        wanted = set(reports)
        return self._store.correcting(wanted) | {report for report in wanted if self._store.corrects(report)}

    def _by(self, correcting: str, without: frozenset[str] = frozenset()) -> tuple[Resolved, ...]:
        """What a report corrects, among those like it, some left out."""
        key = correcting, without
        if key not in self._found:
            near = [each for each in self._store.alike(correcting) if each not in without]
            records = [record for each in (correcting, *near) if (record := self._store.record(each))]
            self._found[key] = _resolved(records)
        return self._found[key]


def _resolved(records: list[Record]) -> tuple[Resolved, ...]:
    """What the first of the records corrects in the others."""
    if not records:
        return ()
    return resolve(corrections_in(records[0]), [record.report for record in records])
