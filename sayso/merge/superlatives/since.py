"""From when on a superlative is meant: "since May", "in eleven years", "this month", "so far"."""

import calendar
import re
from datetime import date, timedelta

_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBERS = {
    **{word: number for number, word in enumerate(_COUNTED.split(), start=1)},
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652, "generation": 9131}
_MONTHS = {
    **{name.lower(): number for number, name in enumerate(calendar.month_name) if name},
    **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if name},
    "sept": 9,
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SINCE = re.compile(
    rf"(?i)since (?:early |mid-?|late |last )?(?:"
    rf"(?P<month>{_MONTH})\b\.?(?: (?P<day>\d{{1,2}})\b)?,?(?: (?P<of>\d{{4}}))?|(?P<year>(?:19|20)\d\d)\b)"
)
_WITHIN = re.compile(
    rf"(?i)in (?:more than |over |nearly |almost |about |some |at least |the (?:last|past) )*"
    rf"(?:(?P<number>\d+|{'|'.join(_NUMBERS)}) )?(?P<unit>{'|'.join(_UNITS)})s?\b"
)
_THIS = re.compile(r"(?i)(?:this|of the) (?P<unit>week|month|year)\b")


def first_day(words: str, published: str | None) -> str | None:
    """The first day (ISO) of what the words give, seen from the day of publication; None where they give none.

    A day or month without a year is the last one before the report. "In a month" is 30 days, "in a year" 365.
    """
    if published is None:
        return None
    day = date.fromisoformat(published)
    if match := _SINCE.search(words):
        return _since(match, day)
    if match := _WITHIN.search(words):
        number = match["number"] or "1"
        count = _NUMBERS.get(number.lower()) or int(number)
        days = min(count * _UNITS[match["unit"].lower()], (day - date.min).days)
        return (day - timedelta(days=days)).isoformat()
    if match := _THIS.search(words):
        starts = {"week": day - timedelta(days=day.weekday()), "month": day.replace(day=1)}
        return starts.get(match["unit"].lower(), day.replace(month=1, day=1)).isoformat()
    return None


def _since(match: re.Match[str], published: date) -> str | None:
    if match["year"]:
        return f"{match['year']}-01-01"
    month = _MONTHS[match["month"].lower()]
    day = int(match["day"] or 1)
    this_year = (month, day if match["day"] else 31) < (published.month, published.day)
    year = int(match["of"]) if match["of"] else published.year - (not this_year)
    return date(year, month, day).isoformat() if 1 <= day <= calendar.monthrange(year, month)[1] else None
