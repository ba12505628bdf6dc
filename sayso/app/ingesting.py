"""Reads reports into a ledger."""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Literal

from sayso.app.interrupts import unbroken
from sayso.app.merging import merge_new
from sayso.app.reading import read_reports
from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.language.analyser import PartDone, unheard
from sayso.ledger import Ledger, open_ledger
from sayso.model import Problem, Record, Sighting, Unread
from sayso.read import Source, Told, untold


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one report: it was read and is kept, it had been read before, or why it could not be read."""

    uri: str
    outcome: Literal["read", "known", "unread"]
    problem: Problem | None = None


def ingest(
    sources: Sequence[Source],
    settings: ReadSettings,
    address: str,
    done: Callable[[Kept], None],
    merged: Callable[[int, int], None] = lambda done, all: None,
    told: Told = untold,
    rooms: Rooms | None = None,
    part_done: PartDone = unheard,
) -> None:
    """Read the reports of the sources that the ledger has not read with these settings, keep what they say, and bring
    it together with what the ledger holds.

    `done` is called for each report once it is kept, `merged` with how many reports are brought together and of how
    many, `told` with what a user should know of a report that is read, `part_done` with how much of a single report is
    analysed; what a run that was stopped had kept and not brought together, the next one does. `rooms` are those to
    read with, where the caller has them open. A ledger is made where there is none. A report that can't be read is
    recorded and does not stop the others. Raises UsageError's kinds and AnalyserError before the first report is read,
    and LedgerError's kinds at any time; what was kept before stays.
    """
    rooms = rooms or open_rooms(settings)
    with open_ledger(address, create=True) as ledger:
        _Ingestion(ledger, rooms, done).run(sources, settings, told, part_done)
        merge_new(ledger, merged)


class _Ingestion:
    """One run: the reports that were found and wait for their records, in the order in which they were found."""

    def __init__(self, ledger: Ledger, rooms: Rooms, done: Callable[[Kept], None]) -> None:
        self._ledger = ledger
        self._reader = rooms.reader
        self._rooms = rooms
        self._done = done
        self._waiting: deque[Sighting] = deque()

    def run(self, sources: Sequence[Source], settings: ReadSettings, told: Told, part_done: PartDone) -> None:
        with closing(read_reports(sources, settings, self._is_new, self._rooms, told, part_done)) as items:
            for item in items:
                # Else an interruption between the two would leave the report kept and not told of.
                with unbroken():
                    self._done(self._keep(item))

    def _is_new(self, sighting: Sighting) -> bool:
        """Whether the report has to be analysed. Told before the analyser sees it, so that a run that was stopped goes
        on quickly where it stopped."""
        report = sighting.report
        in_hand = any(each.report.id == report.id for each in self._waiting)
        if not in_hand and not self._ledger.is_read(report.id, self._reader):
            self._waiting.append(sighting)
            return True
        with unbroken():
            self._ledger.add_sighting(sighting)
            self._done(Kept(report.uri, "known"))
        return False

    def _sighting_of(self, record: Record) -> Sighting:
        """The sighting of a record; those before it were refused by the analyser."""
        while self._waiting[0].report.id != record.report.id:
            self._waiting.popleft()
        return self._waiting.popleft()

    def _keep(self, item: Record | Unread) -> Kept:
        if isinstance(item, Record):
            self._ledger.add_reading(self._sighting_of(item), item)
            return Kept(item.report.uri, "read")
        self._ledger.add_unread(item, self._reader)
        return Kept(item.uri, "unread", item.error)
