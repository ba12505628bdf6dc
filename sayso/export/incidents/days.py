"""Dates for schemes that know days, months and years, and no other precision.

The day of publication never stands for the day of an event: what the reports don't date stays without a date.
"""

import datetime

from sayso.model import When


def bounds(when: When | None) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that it may have been; None where one of them is open."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return datetime.date.fromisoformat(when.earliest), datetime.date.fromisoformat(when.latest)


def one_day(when: When | None) -> datetime.date | None:
    """The day, where it is known to the day."""
    found = bounds(when)
    return found[0] if found and found[0] == found[1] else None


def one_month(when: When | None) -> tuple[int, int] | None:
    """Year and month, where it is known that well."""
    found = bounds(when)
    if found is None or (found[0].year, found[0].month) != (found[1].year, found[1].month):
        return None
    return found[0].year, found[0].month


def one_year(when: When | None) -> int | None:
    """The year, where it is known that well."""
    found = bounds(when)
    return found[0].year if found and found[0].year == found[1].year else None


def moment(stamp: str | None) -> datetime.datetime | None:
    """The ledger's time as written in a ledger (ISO 8601, UTC)."""
    if stamp is None:
        return None
    found = datetime.datetime.fromisoformat(stamp)
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)
