"""What users give in words, checked: days, countries, one of several words. Commands and programs take it alike."""

import datetime
import re
from collections.abc import Callable, Iterable

from sayso.errors import UsageError
from sayso.query.days import days_in

Check = Callable[[str], str]


def as_date(given: str) -> datetime.date:
    """The day that an ISO date names; raises UsageError, as all here do, for anything else."""
    try:
        return datetime.date.fromisoformat(given.strip())
    except ValueError:
        raise UsageError(f"got {given!r}, expected a day as YYYY-MM-DD, such as 2012-03-08") from None


def as_first_day(given: str) -> str:
    """The first day, in ISO form, of a day, a month (2012-03) or a year (2012)."""
    return _days(given)[0].isoformat()


def as_last_day(given: str) -> str:
    """The last day of the same."""
    return _days(given)[1].isoformat()


def _days(given: str) -> tuple[datetime.date, datetime.date]:
    try:
        return days_in(given.strip())
    except ValueError:
        raise UsageError(
            f"got {given!r}, expected a day as YYYY-MM-DD, such as 2012-03-08, or a month or year: 2012-03, 2012"
        ) from None


def as_country(given: str) -> str:
    """A country's two letters, in capitals."""
    if not (len(given) == 2 and given.isascii() and given.isalpha()):
        raise UsageError(f"got {given!r}, expected two letters of ISO 3166, such as NO")
    return given.upper()


def as_hash(given: str) -> str:
    """The hash of a ledger's entry."""
    digits = given.strip().lower()
    if not re.fullmatch(r"[0-9a-f]{64}", digits):
        raise UsageError(f"got {given!r}, expected a hash that sayso verify has printed: 64 digits 0-9 and a-f")
    return digits


def one_of(allowed: Iterable[str]) -> Check:
    """Lets through the words that are allowed."""
    known = tuple(allowed)

    def check(given: str) -> str:
        if given not in known:
            raise UsageError(f"got {given!r}, expected one of {', '.join(known)}")
        return given

    return check


def check_order(since: str | None, until: str | None, names: tuple[str, str] = ("since", "until")) -> None:
    """Raise UsageError where the first of two ISO days lies after the last: nothing could be between them."""
    if since is not None and until is not None and since > until:
        raise UsageError(
            f"{names[0]} {since} lies after {names[1]} {until}, so nothing can be between them: change one of the two"
        )
