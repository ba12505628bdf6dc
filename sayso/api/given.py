"""What programs give, checked and in the form in which the use cases take it."""

import datetime
import io
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, TypeVar

from sayso.app.checks import as_country, as_date, as_first_day, as_hash, as_last_day, check_order, one_of
from sayso.errors import UsageError
from sayso.read import Source

FileName = str | os.PathLike[str]
Day = str | datetime.date
T = TypeVar("T", bound=str)
R = TypeVar("R")


def sources_of(given: FileName | Mapping[str, object] | Iterable[FileName | Mapping[str, object]]) -> list[Source]:
    """One source or several, files by their names; raises UsageError for an empty name and for what is no source."""
    several = [given] if isinstance(given, str | os.PathLike | Mapping) else list(given)
    return [_source(each) for each in several]


def _source(given: object) -> Source:
    if isinstance(given, Mapping):
        return given
    if not isinstance(given, str | os.PathLike):
        raise UsageError(
            f"sources: got {type(given).__name__}, expected the name of a file, folder or pattern, an address, or a "
            "mapping with the fields of a report (of a table: table.to_dict('records'))"
        )
    name = os.fspath(given)
    if not name.strip() or name == "-":
        raise UsageError(f"sources: got {name!r}, expected a file, a folder, a pattern or an address")
    return name


def path_of(given: FileName | None) -> Path | None:
    """A file's name as a path."""
    return None if given is None else Path(given)


def target_of(given: FileName | IO[bytes]) -> tuple[IO[bytes], Path | None]:
    """Where to write to: an open file, and the path where a name was given; raises UsageError for a file of text."""
    if isinstance(given, str | os.PathLike):
        return io.BytesIO(), Path(given)  # the use case opens it
    opened: object = given
    if isinstance(opened, io.TextIOBase) or not hasattr(opened, "write"):
        raise UsageError(
            f"out: got {type(given).__name__}, expected a file's name, or a file that is open for bytes: open it with "
            "'wb', or take io.BytesIO for io.StringIO"
        )
    return given, None


def day_of(name: str, given: Day | None) -> datetime.date | None:
    """A day from YYYY-MM-DD or a date; raises UsageError, which names the argument, for anything else."""
    if given is None or isinstance(given, datetime.date):
        return given.date() if isinstance(given, datetime.datetime) else given
    return _named(name, as_date, given)


def days_of(since: Day | None, until: Day | None) -> tuple[str | None, str | None]:
    """Two days, both included, in ISO form: the first of a month or year, and the last of one. Raises UsageError where
    the first lies after the last."""
    first = None if since is None else _end_of("since", as_first_day, since)
    last = None if until is None else _end_of("until", as_last_day, until)
    check_order(first, last)
    return first, last


def _end_of(name: str, check: Callable[[str], str], given: Day) -> str:
    if isinstance(given, datetime.date):
        return (given.date() if isinstance(given, datetime.datetime) else given).isoformat()
    return _named(name, check, given)


def moment_of(given: Day | None) -> str | None:
    """A day or a moment, as the command line takes it."""
    return given.isoformat() if isinstance(given, datetime.date) else given


def country_of(given: str | None) -> str | None:
    """A country's two letters; raises UsageError for anything else."""
    return None if given is None else _named("country", as_country, given)


def hash_of(given: str | None) -> str | None:
    """The hash of a ledger's entry; raises UsageError for anything else."""
    return None if given is None else _named("expect", as_hash, given)


def limit_of(given: int | None) -> int | None:
    """How many at most; raises UsageError where that would be none."""
    if given is not None and given < 1:
        raise UsageError(f"limit: got {given}, expected 1 or more")
    return given


def any_of(name: str, given: T | Iterable[T] | None, allowed: Iterable[str] = ()) -> tuple[T, ...]:
    """One value or several; raises UsageError for one that is not among those allowed, where any are named."""
    values: tuple[T, ...] = () if given is None else (given,) if isinstance(given, str) else tuple(given)
    known = tuple(allowed)
    for each in values if known else ():
        _named(name, one_of(known), each)
    return values


def _named(name: str, check: Callable[[str], R], given: object) -> R:
    """What the check gives; the argument's name stands before what is wrong."""
    if not isinstance(given, str):
        raise UsageError(f"{name}: got {given!r}, expected text")
    try:
        return check(given)
    except UsageError as error:
        raise UsageError(f"{name}: {error}") from None
