"""The days that a date stands for as users write it: a day, a month, a year."""

import re
from calendar import monthrange
from datetime import date

_LONGER = re.compile(r"(\d{4})(?:-(\d{2}))?")


def days_in(written: str) -> tuple[date, date]:
    """The first and the last day of "2012", "2012-03" or "2012-03-08"; raises ValueError for anything else."""
    longer = _LONGER.fullmatch(written)
    if longer is None:
        day = date.fromisoformat(written)
        return day, day
    year, first, last = int(longer[1]), int(longer[2] or 1), int(longer[2] or 12)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
