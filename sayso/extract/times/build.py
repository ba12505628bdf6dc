"""What the parts of a matched expression mean: years, months, sides, clocks."""

import re

from sayso.extract.times import calendar as cal
from sayso.extract.times.calendar import Period
from sayso.extract.times.forms import Fixed, Form, Year, Yearly
from sayso.extract.times.forms_counted import Offset
from sayso.extract.times.words import MONTHS, WEEKDAYS, day_number, unit_of

PIVOT = 40
"""Two digits below this are of the 2000s: '39 is 2039, '40 is 1940."""


def squeeze(words: str) -> str:
    """Lower case, single blanks, no full stop at the end."""
    return re.sub(r"\s+", " ", words.strip().lower()).rstrip(".")


def full_year(digits: str) -> int:
    """The year that four digits, or the last two of them, write."""
    number = int(re.sub(r"\D", "", digits))
    return number if number > 99 else number + (2000 if number < PIVOT else 1900)


def year_of(words: str | None, side: str | None = None, weekday: str | None = None) -> Year:
    """The year that "2011", "'11", "last year" or "that year" gives; none of its own where there are no words."""
    if words is None or not words.strip(" ,"):
        return Year(side=side_of(side), weekday=weekday_of(weekday) if weekday else None)
    words = squeeze(words).strip(", ").removeprefix("of ").strip()
    if re.search(r"\d", words):
        return Year(number=full_year(words))
    if words.startswith(("last", "the past")):
        return Year(shift=-1)
    if words.startswith(("this", "the current", "the present")):
        return Year(shift=0)
    if words.startswith(("next", "the next")):
        return Year(shift=1)
    return Year(that=True)


def side_of(words: str | None) -> str | None:
    """ "last", "next" or "this" for the words that stand before a month or a weekday."""
    if not words:
        return None
    words = squeeze(words)
    if words == "this":
        return "this"
    return "last" if words in ("last", "past", "this past", "this last") else "next"


def month_of(word: str) -> int:
    return MONTHS[word.strip().lower().rstrip(".")]


def weekday_of(word: str) -> int:
    return WEEKDAYS[word.strip().lower().rstrip(".")]


def month_form(month: str, year: Year) -> Form:
    number = month_of(month)
    return Yearly(year, lambda y: cal.month(y, number), "month")


def day_form(month: str, day: str, year: Year) -> Form | None:
    """The day of a month; None where no year has it (31 April)."""
    number, date = month_of(month), day_number(day)
    if date is None or not 1 <= date <= (
        29
        if number == 2
        else cal.add_months(cal.Date(2000, number, 1), 1).replace(day=1).toordinal()
        - cal.Date(2000, number, 1).toordinal()
    ):
        return None

    def of(y: int) -> Period | None:
        try:
            return cal.day(cal.Date(y, number, date))
        except ValueError:
            return None

    return Yearly(year, of, "day", full=True)


def slashed(first: str, second: str, year: str, days_first: bool | None) -> Form | None:
    """3/8/2012: the reading that there is, or both where neither the numbers nor the text's other dates tell."""
    y, a, b = full_year(year), int(first), int(second)
    readings = []
    for month, day in ((a, b), (b, a)):
        try:
            readings.append(cal.day(cal.Date(y, month, day)))
        except ValueError:
            continue
    if not readings:
        return None
    if len(readings) == 2 and days_first is not None:
        readings = [readings[1 if days_first else 0]]
    unique = tuple(dict.fromkeys(readings))
    return Fixed(unique)


def deictic(det: str, unit: str) -> Form:
    """ "last week", "this month", "the following year", "that day"."""
    det, unit = squeeze(det), unit_of(unit)
    steps = {
        "last": -1,
        "the last": -1,
        "this past": -1,
        "past": -1,
        "the past": -1,
        "this": 0,
        "the current": 0,
        "current": 0,
        "next": 1,
        "the coming": 1,
        "this coming": 1,
        "coming": 1,
        "the present": 0,
    }
    if det in steps:
        return Offset(steps[det], unit)
    step = 0
    if det.endswith(("previous", "preceding", "prior")):
        step = -1
    elif det.endswith(("next", "following", "ensuing")):
        step = 1
    return Offset(step, unit, from_anchor=True)


def clock_of(words: str) -> tuple[int, int, str] | None:
    """Hour, minute and EDTF zone ("Z" or "") that a clock time gives; None where there is no such time."""
    words = squeeze(words)
    zone = "Z" if re.search(r"\b(?:utc|gmt|z)\b(?! ?[+-])", words) else ""
    if words.startswith(("noon", "midday")):
        return 12, 0, zone
    if words.startswith("midnight"):
        return 0, 0, zone
    match = re.match(r"(\d{1,2})[:.h]?(\d\d)?", words)
    hour_word = day_number(words.split()[0]) if not match else None
    if match is None:
        from_word = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
        from_word |= {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
        hour, minute = from_word.get(words.split()[0], hour_word or 99), 0
    else:
        hour, minute = int(match[1]), int(match[2] or 0)
    if re.search(r"\d ?p\.?m\b", words) and hour < 12:
        hour += 12
    elif re.search(r"\d ?a\.?m\b", words) and hour == 12:
        hour = 0
    return (hour % 24, minute, zone) if hour <= 24 and minute < 60 else None
