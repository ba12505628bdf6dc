"""Publication dates of every notation -> ISO days. The clock is never asked."""

import re
from datetime import UTC, date, datetime, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:\d{4}|'?\d{2})"
_ORDINAL = r"(?:st|nd|rd|th)?"
# "26 FEB 90", "8 March", "12th of March, 2019", "March 8, 2012", "Dec. 7", "Dec.7"
DATE = (
    rf"(?:\d{{1,2}}{_ORDINAL}(?:\s+of)?\s+{MONTH}(?:,?\s+{_YEAR}\b)?"
    rf"|{MONTH}(?:\s+|(?<=\.))\d{{1,2}}{_ORDINAL}\b(?:,?\s+{_YEAR}\b|,\d{{4}}\b)?)"
)
# "2019-03-12", "12.03.2019", "12/03/2019"
DATE_IN_NUMBERS = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})"

_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}){_ORDINAL}(?:\s+of)?\s+({MONTH}),?\s+({_YEAR})\b", re.I)
_MONTH_FIRST = re.compile(rf"\b({MONTH})(?:\s+|(?<=\.))(\d{{1,2}}){_ORDINAL}(?:,?\s+({_YEAR})|,(\d{{4}}))\b", re.I)
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?$")
_NUMBERS = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
# A year of two digits is read as POSIX does: 69-99 lie in the 1900s.
_PIVOT = 69
_SECONDS_NOT_MILLISECONDS = 100_000_000_000


def iso_day(value: object) -> str | None:
    """The ISO day that a value of a date field gives, None where it gives none or is ambiguous (04/05/2012).

    Understood: ISO 8601, RFC 5322, dates with the month in words, numbers where only one order makes sense, seconds or
    milliseconds since 1970 (UTC). The day is the one in the notation's own time zone.
    """
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _since_1970(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    for pattern in (_ISO, _COMPACT):
        if match := pattern.match(text):
            return _day(*(int(g) for g in match.groups()))
    if match := _NUMBERS.match(text):
        first, second, year = (int(g) for g in match.groups())
        if (first > 12) == (second > 12) and first != second:
            return None
        return _day(year, *((first, second) if second > 12 else (second, first)))
    return written_day(text)


def written_day(text: str) -> str | None:
    """The ISO day of the first date of the text that has day, month (in words) and year; None where there is none."""
    found = [m for m in (_DAY_FIRST.search(text), _MONTH_FIRST.search(text)) if m]
    if not found:
        return None
    first, second, year = (g for g in min(found, key=lambda m: m.start()).groups() if g)
    month, day = (second, first) if first.isdigit() else (first, second)
    digits = year.lstrip("'")
    century = 0 if len(digits) == 4 else 1900 if int(digits) >= _PIVOT else 2000
    return _day(century + int(digits), _MONTHS.index(month[:3].lower()) + 1, int(day))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _since_1970(number: float) -> str | None:
    seconds = number / 1000 if number > _SECONDS_NOT_MILLISECONDS else number
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date().isoformat()
    except (OverflowError, ValueError):
        return None
