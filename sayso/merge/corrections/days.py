"""The days on which a correction says that the earlier report appeared."""

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_DATES = (
    re.compile(rf"\b{_DAY} (?:of )?{_MONTH}\b{_YEAR}", re.I),
    re.compile(rf"\b{_MONTH} {_DAY}\b{_YEAR}", re.I),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.I)
_YESTERDAY = re.compile(r"\byesterday\b", re.I)


def days_told(text: str, published: str | None) -> tuple[str, ...]:
    """The ISO days that a sentence names, counted from the day on which it was published where they are not whole.

    A weekday is the last one before that day, a day without a year the last such day. Nothing is told where `published`
    is needed and unknown.
    """
    found = [_dated(match, published) for pattern in _DATES for match in pattern.finditer(text)]
    if published is not None:
        today = date.fromisoformat(published)
        for match in _WEEKDAY.finditer(text):
            back = (today.weekday() - _WEEKDAYS.index(match[1].casefold())) % 7 or 7
            found.append((today - timedelta(days=back)).isoformat())
        if _YESTERDAY.search(text):
            found.append((today - timedelta(days=1)).isoformat())
    return tuple(dict.fromkeys(day for day in found if day is not None))


def _dated(match: re.Match[str], published: str | None) -> str | None:
    month, day = _MONTHS.index(match["month"][:3].casefold()) + 1, int(match["day"])
    if match["year"]:
        return _day(int(match["year"]), month, day)
    if published is None:
        return None
    year = int(published[:4])
    this_year = _day(year, month, day)
    return this_year if this_year is not None and this_year <= published else _day(year - 1, month, day)


def _day(year: int, month: int, day: int) -> str | None:
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, day).isoformat() if 1 <= day <= last else None
