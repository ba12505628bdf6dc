"""Reads reports: sources in, one record or one refusal a report out, in the order of the input."""

import os
from collections.abc import Callable, Generator, Iterator, Sequence

from sayso.app.read_one import analyse_one, read_one
from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, check_files, open_rooms
from sayso.app.workers import read_in_processes
from sayso.language.analyser import PartDone, unheard
from sayso.language.analysis import Analysis
from sayso.model import Record, Report, Sighting, Unread
from sayso.read import Failure, ReadOptions, Source, Told, count_sources, find_reports, hold_several, untold

# A page or a PDF is mostly not text: of a file of 20 MB, text of up to a million characters is read.
BYTES_A_CHARACTER = 20

# Whether a report that was found is to be read.
Wanted = Callable[[Sighting], bool]

UNREADABLE, WRONG_LANGUAGE = 3, 4


def read_reports(
    sources: Sequence[Source],
    settings: ReadSettings,
    wanted: Wanted | None = None,
    rooms: Rooms | None = None,
    told: Told = untold,
    part_done: PartDone = unheard,
) -> Generator[Record | Unread, None, None]:
    """One Record for each report of the sources that could be read, one Unread for each that could not.

    `wanted` is asked about each report that was found, in their order and some way ahead of the records: a report that
    it does not want is not read and gives nothing. `rooms` are those to read with in this process, where the caller has
    them open. `told` hears what a user should know of a report that is read: an attachment that is not, a date that is
    none. `part_done` hears how many parts of a report are analysed and of how many, where this process reads it: a
    long report takes minutes. Raises UsageError's kinds and AnalyserError before the first record is out; a report's
    own failure is never raised.

    With `settings.jobs` above one, reports are read in processes of their own, and the program that calls this must be
    one that can be imported (`if __name__ == "__main__":`), as for all processes that Python spawns.
    """
    jobs = settings.jobs or (_cores() if hold_several(sources) else 1)
    if jobs > 1:
        check_files(settings)
        yield from read_in_processes(reports(sources, settings, wanted, told), settings, jobs)
    else:
        yield from records(sources, settings, rooms or open_rooms(settings), wanted, told, part_done)


def records(
    sources: Sequence[Source],
    settings: ReadSettings,
    rooms: Rooms,
    wanted: Wanted | None = None,
    told: Told = untold,
    part_done: PartDone = unheard,
) -> Iterator[Record | Unread]:
    """As `read_reports`, in this process and with what is loaded already."""
    for item in reports(sources, settings, wanted, told):
        yield item if isinstance(item, Unread) else read_one(item, rooms, part_done)


def analyses(sources: Sequence[Source], settings: ReadSettings, rooms: Rooms) -> Iterator[Analysis | Unread]:
    """The language analysis of each report of the sources, or why there is none, in the order of the sources."""
    for item in reports(sources, settings):
        yield item if isinstance(item, Unread) else analyse_one(item, rooms)


def reports(
    sources: Sequence[Source], settings: ReadSettings, wanted: Wanted | None = None, told: Told = untold
) -> Iterator[Report | Unread]:
    """The reports of the sources as they lie there, before anything is made of them; only those that are `wanted`."""
    options = ReadOptions(
        published=settings.published,
        max_bytes=settings.max_size,
        max_chars=settings.max_size // BYTES_A_CHARACTER,
        told=told,
    )
    for item in find_reports(sources, options):
        if isinstance(item, Failure):
            yield item.unread
        elif wanted is None or wanted(item):
            yield item.report


def count_reports(sources: Sequence[Source]) -> int | None:
    """About how many reports the sources hold, or None where that can't be told cheaply."""
    return count_sources(sources)


def exit_code(failures: Sequence[Unread]) -> int:
    """0 where nothing failed, 4 where the only failure is a language that Sayso does not read, else 3."""
    if not failures:
        return 0
    return WRONG_LANGUAGE if all(f.error.code == "language" for f in failures) else UNREADABLE


def _cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
