"""What programs give, checked and in the form in which the use cases take it."""

import datetime
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from sayso.errors import UsageError
from sayso.read import Source

FileName = str | os.PathLike[str]
T = TypeVar("T", bound=str)


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


def day_of(name: str, given: str | datetime.date | None) -> datetime.date | None:
    """A day from YYYY-MM-DD or a date; raises UsageError, which names the argument, for anything else."""
    if given is None or isinstance(given, datetime.date):
        return given.date() if isinstance(given, datetime.datetime) else given
    try:
        return datetime.date.fromisoformat(given.strip())
    except (AttributeError, ValueError):
        raise UsageError(f"{name}: got {given!r}, expected a day as YYYY-MM-DD, such as 2012-03-08") from None


def days_of(since: str | datetime.date | None, until: str | datetime.date | None) -> tuple[str | None, str | None]:
    """Two days, both included, in ISO form; raises UsageError where the first lies after the last."""
    first, last = day_of("since", since), day_of("until", until)
    if first is not None and last is not None and first > last:
        raise UsageError(
            f"since {first} lies after until {last}, so nothing can be between them: change one of the two"
        )
    return first.isoformat() if first else None, last.isoformat() if last else None


def any_of(name: str, given: T | Iterable[T] | None, allowed: Iterable[str] = ()) -> tuple[T, ...]:
    """One value or several; raises UsageError for one that is not among those allowed, where any are named."""
    values: tuple[T, ...] = () if given is None else (given,) if isinstance(given, str) else tuple(given)
    known = tuple(allowed)
    for each in values:
        if known and each not in known:
            raise UsageError(f"{name}: got {each!r}, expected one of {', '.join(known)}")
    return values
