"""Sources -> reports, one after the other, in order."""

import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby, islice
from typing import Any, cast

from sayso.errors import MissingSource, UnreadableReport
from sayso.model import Report, Sighting
from sayso.read.draft import About, Draft
from sayso.read.failure import Failure
from sayso.read.fetch import fetch
from sayso.read.formats import Content, choose, known_suffixes
from sayso.read.given import draft_of
from sayso.read.options import ReadOptions
from sayso.read.report import printable, report_from
from sayso.read.sidecar import described
from sayso.read.sources import STANDARD_INPUT, Place, places

# What is read: a file, folder, pattern or address by its name, or a report in hand, as an object of its fields.
Source = str | Mapping[str, object]

_HEAD = 4096
_COUNTED_UP_TO = 500_000_000
_LINES = (".jsonl", ".ndjson")  # files that hold a report a line


def read_sources(sources: Sequence[Source], options: ReadOptions | None = None) -> Iterator[Report | Failure]:
    """The reports in files, folders, patterns ("**/*.txt"), http(s) addresses and standard input ("-"), and those in
    hand, in input order.

    A source that can't be read gives a Failure in its place and the rest goes on. Lazy: one report at a time is in
    memory, also out of JSON lines of any length. Raises nothing but what the caller's own formats raise.
    """
    for found in find_reports(sources, options):
        yield found if isinstance(found, Failure) else found.report


def find_reports(sources: Sequence[Source], options: ReadOptions | None = None) -> Iterator[Sighting | Failure]:
    """As `read_sources`, each report with the bytes that it was read from."""
    chosen = options or ReadOptions()
    for named, group in groupby(sources, lambda source: isinstance(source, str)):
        if named:
            for place in places(_named(list(group)), known_suffixes(chosen.formats), chosen.told):
                if isinstance(place, Failure):
                    yield Failure(printable(place.uri), place.error)
                else:
                    yield from _sightings(place, chosen)
        else:
            yield from (_in_hand(given, chosen) for given in group if not isinstance(given, str))


def count_sources(sources: Sequence[Source], options: ReadOptions | None = None) -> int | None:
    """How many reports `read_sources` will give, for a progress bar: a file counts as one, JSON lines by their lines.

    None where that can't be told cheaply (standard input, very large files). An estimate: a file may hold more.
    """
    chosen = options or ReadOptions()
    named = _named(sources)
    total = len(sources) - len(named)
    for place in places(named, known_suffixes(chosen.formats)):
        counted = 1 if isinstance(place, Failure) else _count(place)
        if counted is None:
            return None
        total += counted
    return total


def hold_several(sources: Sequence[Source], options: ReadOptions | None = None) -> bool:
    """Whether the sources are more than one report in hand, file or address, or JSON lines, which may hold any number
    of reports.

    Standard input is taken for one: nobody knows what will come."""
    chosen = options or ReadOptions()
    if any(not isinstance(source, str) for source in sources):
        return len(sources) > 1
    first = list(islice(places(_named(sources), known_suffixes(chosen.formats)), 2))
    paths = [place.path for place in first if isinstance(place, Place) and place.path is not None]
    return len(first) > 1 or any(path.suffix.lower() in _LINES for path in paths)


def _named(sources: Sequence[Source]) -> list[str]:
    return [source for source in sources if isinstance(source, str)]


def _in_hand(given: Mapping[str, object], options: ReadOptions) -> Sighting | Failure:
    try:
        draft = draft_of(given)
    except UnreadableReport as error:
        return Failure(printable(str(given.get("uri") or "given")), error)
    report = _report(draft, About(), draft.about.uri or "given", options)
    if isinstance(report, Failure):
        return report
    for note in draft.notes:
        options.told(report.uri, note)
    return Sighting(report, draft.original or b"", draft.fields)


def _count(place: Place) -> int | None:
    if place.uri == STANDARD_INPUT:
        return None
    if place.path is None or place.path.suffix.lower() not in _LINES:
        return 1
    try:
        if place.path.stat().st_size > _COUNTED_UP_TO:
            return None
        with place.path.open("rb") as file:
            return sum(1 for line in file if line.strip()) or 1
    except OSError:
        return 1


def _sightings(place: Place, options: ReadOptions) -> Iterator[Sighting | Failure]:
    try:
        with _opened(place, options) as (stream, name, media_type):
            beside, fields, notes = described(place.path) if place.path else (About(), {}, ())
            head = stream.peek(_HEAD)[:_HEAD]
            kind = choose(head, name, media_type, options.formats)
            content = Content(place.uri, stream, options.max_bytes)
            for found in kind.read(content):
                if isinstance(found, Failure):
                    yield found
                    continue
                report = _report(found, beside, place.uri, options)
                if isinstance(report, Failure):
                    yield report
                else:
                    for note in (*notes, *found.notes):
                        options.told(report.uri, note)
                    yield Sighting(report, _original(found, content), {**found.fields, **fields})
    except UnreadableReport as error:
        yield Failure(printable(place.uri), error)
    except (OSError, ValueError) as error:
        yield Failure(printable(place.uri), _unopened(error))


def _report(draft: Draft, beside: About, uri: str, options: ReadOptions) -> Report | Failure:
    # Who describes a file by hand knows better than the file.
    about = beside.over(draft.about)
    try:
        return report_from(Draft(draft.text, about), uri, options.published, options.max_chars)
    except UnreadableReport as error:
        return Failure(printable(about.uri or uri), error)


def _original(draft: Draft, content: Content) -> bytes:
    """The bytes of one report. A format of a user's own may have read them in its own way: then its text stands in."""
    if draft.original is not None:
        return draft.original
    return content.taken[0] if content.taken else draft.text.encode("utf-8", "backslashreplace")


@contextmanager
def _opened(place: Place, options: ReadOptions) -> Iterator[tuple[Any, str, str | None]]:
    """The bytes of a source, the name that its suffix is taken from, and the media type that a server gave."""
    if place.path is not None:
        with place.path.open("rb") as stream:
            yield stream, place.path.name, None
    elif place.address:
        page = fetch(place.uri, options.max_bytes, options.timeout, options.max_redirects)
        name = page.address.split("?")[0].split("#")[0].rsplit("/", 1)[-1]
        yield io.BufferedReader(page.stream), name, page.media_type
    else:
        # Whatever stands in for standard input (a test's, a notebook's) may lack the look ahead that sniffing needs.
        # A real one has it, and a second buffer around it would wait until it is full before the first report is read.
        if isinstance(sys.stdin.buffer, io.BufferedReader):
            yield sys.stdin.buffer, "", None
            return
        ahead = io.BufferedReader(cast(Any, sys.stdin.buffer))
        try:
            yield ahead, "", None
        finally:
            ahead.detach()


def _unopened(error: OSError | ValueError) -> UnreadableReport:
    if isinstance(error, FileNotFoundError):
        return MissingSource("no such file (a link that leads nowhere?): check the name")
    if isinstance(error, PermissionError):
        return UnreadableReport("you may not read this file: ask its owner, or change its permissions")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnreadableReport(f"this file can't be read: {reason}")
