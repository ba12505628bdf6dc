"""A date that a person writes in EDTF (ISO 8601-2) -> the stretch of the calendar that it names."""

import re

from sayso.extract.times import calendar as cal
from sayso.extract.times.calendar import Period

_DATE = re.compile(
    r"(?P<year>\d{2}XX|\d{3}X|\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:T(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:Z|[-+][01]\d:[0-5]\d)?)?)?)?[~?%]?"
)
_OPEN = ("", "..")


def period_of(edtf: str) -> Period | None:
    """The stretch that the value names: a day, with or without a time of day, a month, a season or quarter, a year, a
    decade or century, or an interval of such, one end of which may be open. None for anything else, for a day that
    no calendar has, and for an interval that ends before it begins. Sets of dates are not taken."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _date(edtf)
    begin, end = _date(first), _date(last)
    if any(found is None and words not in _OPEN for words, found in ((first, begin), (last, end))):
        return None
    earliest, latest = begin.earliest if begin else None, end.latest if end else None
    if (earliest is None and latest is None) or (earliest and latest and latest < earliest):
        return None
    return Period(edtf, earliest, latest, "unknown")


def _date(edtf: str) -> Period | None:
    """What a value that is no interval names; it keeps the text as it is written."""
    match = _DATE.fullmatch(edtf)
    if match is None:
        return None
    try:
        found = _period(match)
    except ValueError:  # no such month or day
        return None
    return Period(edtf, found.earliest, found.latest, found.precision)


def _period(match: re.Match[str]) -> Period:
    year, month, day = match["year"], match["month"], match["day"]
    if not year.isdigit():
        if month is not None:
            raise ValueError(f"{match[0]}: a decade has no months")
        return cal.century(int(year[:2]) + 1) if year.endswith("XX") else cal.decade(int(year[:3]) * 10)
    number = int(year)
    if month is None:
        return cal.year(number)
    part = int(month)
    if day is None:
        return _part_of_year(number, part)
    date = cal.Date(number, part, int(day))
    return cal.day(date) if match["hour"] is None else cal.clock(date, int(match["hour"]), int(match["minute"]))


def _part_of_year(year: int, code: int) -> Period:
    """A month, or by EDTF's codes a season, a quarter, a half."""
    if 21 <= code <= 24:
        return cal.season(year, code)
    if 33 <= code <= 36:
        return cal.quarter(year, code - 32)
    if code in (40, 41):
        return cal.half(year, code - 39)
    if not 1 <= code <= 12:
        raise ValueError(f"{code}: no month, season, quarter or half of a year")
    return cal.month(year, code)
