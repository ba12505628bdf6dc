"""Reads reports: sources in, one record or one refusal a report out, in the order of the input."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.errors import SaysoError
from sayso.extract.compose import compose
from sayso.language.analysis import Analysis
from sayso.model import Problem, Record, Report, Sighting, Unread
from sayso.read import Failure, ReadOptions, count_sources, find_reports

# Reports that are analysed together while those before are composed: enough to keep both cores at work, few enough that
# records come soon and memory does not grow with the number of reports.
BATCH_CHARACTERS = 20_000
BATCH_REPORTS = 64

# A page or a PDF is mostly not text: of a file of 20 MB, text of up to a million characters is read.
BYTES_A_CHARACTER = 20

Wanted = Callable[[Sighting], bool]

UNREADABLE, WRONG_LANGUAGE = 3, 4


def read_reports(sources: Sequence[str], settings: ReadSettings) -> Iterator[Record | Unread]:
    """One Record for each report of the sources that could be read, one Unread for each that could not.

    Raises UsageError's kinds and AnalyserError before the first report is read; a report's own failure is never raised.
    """
    yield from records(sources, settings, open_rooms(settings))


def records(
    sources: Sequence[str], settings: ReadSettings, rooms: Rooms, wanted: Wanted | None = None
) -> Iterator[Record | Unread]:
    """As `read_reports`, with what is loaded already.

    `wanted` is asked about each report that was found, in their order and some way ahead of the records: a report that
    it does not want is not analysed and gives nothing."""
    for item in _ahead(sources, settings, rooms, wanted):
        yield item if isinstance(item, Unread) else _compose(item, rooms)


def _ahead(
    sources: Sequence[str], settings: ReadSettings, rooms: Rooms, wanted: Wanted | None
) -> Iterator[Analysis | Unread]:
    """As `analyses`, but a batch ahead: the encoder leaves Python's lock, so it reads one batch in another thread while
    the caller works on the batch before. Sources are read in the caller's thread, where an interrupt can end the wait
    for standard input. The first batch, a single report, is not made to wait for the second."""
    with ThreadPoolExecutor(1, thread_name_prefix="sayso-analyser") as thread:
        before: Future[list[Analysis | Unread]] | None = None
        for number, batch in enumerate(_batches_of(sources, settings, wanted)):
            following = thread.submit(lambda batch: list(_analyse(batch, rooms)), batch)
            if before is not None:
                yield from before.result()
            before = following
            if number == 0:
                yield from before.result()
                before = None
        if before is not None:
            yield from before.result()


def count_reports(sources: Sequence[str]) -> int | None:
    """About how many reports the sources hold, or None where that can't be told cheaply."""
    return count_sources(sources)


def analyses(sources: Sequence[str], settings: ReadSettings, rooms: Rooms) -> Iterator[Analysis | Unread]:
    """The language analysis of each report of the sources, or why there is none, in the order of the sources."""
    for batch in _batches_of(sources, settings):
        yield from _analyse(batch, rooms)


def _batches_of(
    sources: Sequence[str], settings: ReadSettings, wanted: Wanted | None = None
) -> Iterator[list[Report | Unread]]:
    options = ReadOptions(
        published=settings.published,
        max_bytes=settings.max_size,
        max_chars=settings.max_size // BYTES_A_CHARACTER,
    )
    return batches(_found(find_reports(sources, options), wanted))


def _found(items: Iterable[Sighting | Failure], wanted: Wanted | None) -> Iterator[Report | Unread]:
    for item in items:
        if isinstance(item, Failure):
            yield item.unread
        elif wanted is None or wanted(item):
            yield item.report


def batches(items: Iterable[Report | Unread]) -> Iterator[list[Report | Unread]]:
    """Groups of neighbours with at most BATCH_CHARACTERS of text together (or one report that is longer by itself).

    The first report goes alone, so that its record is out while the others are still being read.
    """
    batch: list[Report | Unread] = []
    size = full = 0
    for item in items:
        length = len(item.text) if isinstance(item, Report) else 0
        if batch and size + length > full:
            yield batch
            batch, size = [], 0
        batch.append(item)
        size += length
        if size >= full or len(batch) >= BATCH_REPORTS:
            yield batch
            batch, size, full = [], 0, BATCH_CHARACTERS
    if batch:
        yield batch


def exit_code(failures: Sequence[Unread]) -> int:
    """0 where nothing failed, 4 where the only failure is a language that Sayso does not read, else 3."""
    if not failures:
        return 0
    return WRONG_LANGUAGE if all(f.error.code == "language" for f in failures) else UNREADABLE


def _analyse(batch: Sequence[Report | Unread], rooms: Rooms) -> Iterator[Analysis | Unread]:
    """The batch's analyses, its refusals kept in their places; a report that the analyser refuses joins them."""
    rest = list(batch)
    while rest:
        reports = [item for item in rest if isinstance(item, Report)]
        produced = rooms.analyser.analyse(reports)
        while rest:
            item = rest[0]
            if isinstance(item, Unread):
                yield item
            else:
                try:
                    analysis = next(produced)
                except SaysoError as error:
                    yield _unread(item, error)
                    del rest[0]
                    break  # the analyser's iterator ends with the report that it refused: start again behind it
                yield analysis
            del rest[0]


def _compose(analysis: Analysis, rooms: Rooms) -> Record | Unread:
    try:
        return compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader)
    except SaysoError as error:
        return _unread(analysis.report, error)


def _unread(report: Report, error: SaysoError) -> Unread:
    return Unread(uri=report.uri, error=Problem(code=error.code, message=str(error)))
