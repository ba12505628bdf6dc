"""Reports -> records."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from sayso import errors
from sayso.api.given import Day, FileName, day_of, path_of, sources_of
from sayso.app.reading import read_reports
from sayso.app.settings import MEGABYTE, ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.model import Record, Unread
from sayso.read import Source


def read_text(
    text: str,
    *,
    published: Day | None = None,
    title: str | None = None,
    publisher: str | None = None,
    uri: str | None = None,
    codebook: FileName | None = None,
    gazetteer: FileName | None = None,
) -> Record:
    """The record of one report, of which this is the text.

    `published` is its day (YYYY-MM-DD or a date), from which weekdays are counted; without it the day comes from the
    text's own dateline, never from the clock. `codebook` and `gazetteer` are files of your own event types and places.
    Raises UnreadableReport's kinds where the text can't be read, UsageError's where an argument can't be used.
    """
    given = {"text": text, "title": title, "publisher": publisher, "uri": uri}
    (record,) = read_files([given], published=published, codebook=codebook, gazetteer=gazetteer)
    return record


def read_files(
    sources: FileName | Mapping[str, object] | Iterable[FileName | Mapping[str, object]],
    *,
    published: Day | None = None,
    codebook: FileName | None = None,
    gazetteer: FileName | None = None,
    analyser: str = "sayso",
    max_size: float = 20,
    jobs: int = 1,
    unread: list[Unread] | None = None,
) -> Iterator[Record]:
    """The records of reports, one after the other, as `sayso read` reads them.

    A source is a file, a folder, a pattern, an http(s) address, or a report in hand: a mapping with "text" or
    "html", and "uri", "title", "published", "publisher", "byline" where they are known (a row of a table). A report
    that can't be read is put into the list `unread`, where one is given, and the others go on; without one its
    error is raised. Files over `max_size` megabytes can't; `analyser` is "sayso" or "spacy:NAME". `jobs` above one
    reads so many reports at once, in processes of their own: a program that does that needs `if __name__ ==
    "__main__":`, a notebook does not. Other arguments as for `read_text`.
    """
    settings = settings_of(published, codebook, gazetteer, jobs, analyser, max_size)
    return _records(sources_of(sources), settings, unread)


def settings_of(
    published: Day | None,
    codebook: FileName | None,
    gazetteer: FileName | None,
    jobs: int,
    analyser: str,
    max_size: float,
) -> ReadSettings:
    """How to read, from what a program gave; raises UsageError where that can't be."""
    if jobs < 1:
        raise errors.UsageError(f"jobs: got {jobs}, expected 1 or more")
    if not max_size > 0:
        raise errors.UsageError(f"max_size: got {max_size}, expected a number of megabytes, such as 20 or 0.5")
    return ReadSettings(
        day_of("published", published), path_of(codebook), path_of(gazetteer), analyser, round(max_size * MEGABYTE),
        jobs,
    )  # fmt: skip


def rooms_of(settings: ReadSettings) -> Rooms:
    """What reading needs, loaded once for all calls with the same settings, and anew where a file was changed."""
    stamps = tuple(_stamp(path) for path in (settings.codebook, settings.gazetteer))
    return _rooms(replace(settings, published=None, jobs=1), stamps)


def _records(sources: list[Source], settings: ReadSettings, unread: list[Unread] | None) -> Iterator[Record]:
    rooms = rooms_of(settings) if settings.jobs == 1 else None
    with closing(read_reports(sources, settings, rooms=rooms)) as items:
        for item in items:
            if isinstance(item, Record):
                yield item
            elif unread is not None:
                unread.append(item)
            else:
                raise _error_of(item)


@lru_cache(maxsize=2)
def _rooms(settings: ReadSettings, stamps: tuple[int, ...]) -> Rooms:
    return open_rooms(settings, guest=True)


def _stamp(path: Path | None) -> int:
    """When a file was last changed, 0 for none: whether it can be read is for whoever reads it to say."""
    try:
        return 0 if path is None else os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _error_of(item: Unread) -> errors.SaysoError:
    """What stands for a report that was not read, as the error that it was."""
    kinds = [errors.UnreadableReport]
    for kind in kinds:
        kinds += kind.__subclasses__()
    kind = next((each for each in kinds if each.code == item.error.code), errors.UnreadableReport)
    in_hand = item.uri == "given" or item.uri.startswith("given:")
    return kind(item.error.message if in_hand else f"{item.uri}: {item.error.message}")
