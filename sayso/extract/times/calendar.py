"""Stretches of the calendar, as EDTF writes them, and sums on them."""

import calendar
import datetime as dt
from dataclasses import dataclass

from sayso.model.when import TimePrecision

Date = dt.date


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: its EDTF value, its first and last day (None where open) and its precision."""

    edtf: str
    earliest: Date | None
    latest: Date | None
    precision: TimePrecision


def day(date: Date) -> Period:
    return Period(date.isoformat(), date, date, "day")


def clock(date: Date, hour: int, minute: int) -> Period:
    return Period(f"{date.isoformat()}T{hour:02}:{minute:02}:00", date, date, "time")


def week(date: Date) -> Period:
    """The week, Monday to Sunday, that holds the date. EDTF has no weeks, so it is written as an interval."""
    monday = date - dt.timedelta(days=date.weekday())
    return stretch(monday, monday + dt.timedelta(days=6), "week")


def week_of_month(year_number: int, month_number: int, number: int | None) -> Period:
    """The first (days 1-7), second, third or fourth seven days of a month, or its last seven (None)."""
    end = calendar.monthrange(year_number, month_number)[1]
    first = end - 6 if number is None else 7 * number - 6
    return stretch(Date(year_number, month_number, first), Date(year_number, month_number, first + 6), "week")


def weekend(date: Date) -> Period:
    """Saturday and Sunday of the week that holds the date."""
    saturday = date + dt.timedelta(days=5 - date.weekday())
    return stretch(saturday, saturday + dt.timedelta(days=1), "week")


def month(year: int, number: int) -> Period:
    last = calendar.monthrange(year, number)[1]
    return Period(f"{year:04}-{number:02}", Date(year, number, 1), Date(year, number, last), "month")


def year(number: int) -> Period:
    return Period(f"{number:04}", Date(number, 1, 1), Date(number, 12, 31), "year")


def decade(first_year: int) -> Period:
    return Period(f"{first_year // 10:03}X", Date(first_year, 1, 1), Date(first_year + 9, 12, 31), "decade")


def century(number: int) -> Period:
    """The numbered century; the 20th is written 19XX, as it is usually meant."""
    first = (number - 1) * 100
    return Period(f"{number - 1:02}XX", Date(max(first, 1), 1, 1), Date(first + 99, 12, 31), "unknown")


def quarter(year_number: int, number: int) -> Period:
    """A quarter of the year, EDTF codes 33 to 36; its precision is that of a season."""
    whole = months(year_number, number * 3 - 2, number * 3)
    return Period(f"{year_number:04}-{32 + number}", whole.earliest, whole.latest, "season")


def half(year_number: int, number: int) -> Period:
    """A half of the year, EDTF codes 40 and 41."""
    whole = months(year_number, number * 6 - 5, number * 6)
    return Period(f"{year_number:04}-{39 + number}", whole.earliest, whole.latest, "season")


def season(year_number: int, code: int) -> Period:
    """A season by its EDTF code (21 spring .. 24 winter), in the north of the world. "The winter of 2012" may be
    its first months or its last, so it begins in January and ends in the February after."""
    if code == 24:
        first, last = Date(year_number, 1, 1), month(year_number + 1, 2).latest
    else:
        whole = months(year_number, (code - 20) * 3, (code - 20) * 3 + 2)
        first, last = whole.earliest or Date(year_number, 1, 1), whole.latest
    return Period(f"{year_number:04}-{code}", first, last, "season")


def months(year_number: int, first: int, last: int) -> Period:
    """From one month of a year to another, both included; precision "month"."""
    begin, end = month(year_number, first), month(year_number, last)
    return Period(f"{begin.edtf}/{end.edtf}", begin.earliest, end.latest, "month")


def stretch(first: Date, last: Date, precision: TimePrecision) -> Period:
    """From one day to another, both included."""
    if first == last:
        return Period(first.isoformat(), first, last, precision)
    return Period(f"{first.isoformat()}/{last.isoformat()}", first, last, precision)


def between(first: Period, last: Period) -> Period | None:
    """From the start of one period to the end of another; None where the second ends before the first starts."""
    if first.earliest is None or last.latest is None or last.latest < first.earliest:
        return None
    edtf = f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}"
    return Period(edtf, first.earliest, last.latest, first.precision)


def since(period: Period) -> Period:
    """From the start of the period on, with no end."""
    return Period(f"{period.edtf.split('/')[0]}/..", period.earliest, None, period.precision)


def until(period: Period) -> Period:
    """Up to the end of the period, with no start."""
    return Period(f"../{period.edtf.split('/')[-1]}", None, period.latest, period.precision)


def add_months(date: Date, count: int) -> Date:
    """The same day `count` months on, or the last day of that month where it is shorter."""
    number = date.year * 12 + date.month - 1 + count
    year_number, month_number = divmod(number, 12)
    last = calendar.monthrange(year_number, month_number + 1)[1]
    return Date(year_number, month_number + 1, min(date.day, last))


def holding(date: Date, unit: str) -> Period:
    """The unit of the calendar ("day", "week", "month", ...) that holds the date."""
    if unit == "week" or unit == "fortnight":
        return week(date)
    if unit == "weekend":
        return weekend(date)
    if unit == "month":
        return month(date.year, date.month)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "year":
        return year(date.year)
    if unit == "decade":
        return decade(date.year // 10 * 10)
    if unit == "century":
        return century(date.year // 100 + 1)
    return day(date)


def move(date: Date, count: float, unit: str) -> Date:
    """The date `count` units later (earlier where negative). Hours and less are rounded to whole days.

    Raises OverflowError or ValueError where the calendar ends."""
    per_day = {"second": 86400, "minute": 1440, "hour": 24}
    per_unit = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
    if unit in per_day:
        return date + dt.timedelta(days=int(count / per_day[unit]))
    if unit in per_unit:
        return date + dt.timedelta(days=round(count * per_unit[unit]))
    per_month = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    return add_months(date, round(count * per_month[unit]))


def part(whole: Period, name: str) -> Period:
    """The "early", "mid" or "late" third of a period, or its "start" or "end".

    Of a month: days 1-10, 11-20, 21 to the last. Of a year: months 1-4, 5-8, 9-12, and the first or the last month
    where its start or end is meant. Of a decade: years 0-3, 4-6, 7-9. The value stays the whole's ("late August 2011"
    is 2011-08), since nobody says where the third begins; the bounds are narrowed. Weeks and days are left alone."""
    first, last = whole.earliest, whole.latest
    if first is None or last is None or whole.precision not in ("month", "year", "decade"):
        return whole
    third = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}[name]
    if whole.precision == "month":
        begin = first + dt.timedelta(days=10 * third)
        return Period(whole.edtf, begin, begin + dt.timedelta(days=9) if third < 2 else last, "month")
    if whole.precision == "year":
        if name in ("start", "end"):
            return month(first.year, 1 if name == "start" else 12)
        rough = months(first.year, 4 * third + 1, 4 * third + 4)
        return Period(whole.edtf, rough.earliest, rough.latest, "year")
    low, high = [(0, 3), (4, 6), (7, 9)][third]
    return Period(whole.edtf, year(first.year + low).earliest, year(first.year + high).latest, "decade")


def easter(year_number: int) -> Date:
    """Western Easter Sunday, by the Gregorian computus."""
    golden = year_number % 19
    age = century_part = year_number // 100
    age = (century_part - century_part // 4 - (8 * century_part + 13) // 25 + 19 * golden + 15) % 30
    moon = age - (age // 28) * (1 - (age // 28) * (29 // (age + 1)) * ((21 - golden) // 11))
    weekday = (year_number + year_number // 4 + moon + 2 - century_part + century_part // 4) % 7
    offset = moon - weekday
    month_number = 3 + (offset + 40) // 44
    return Date(year_number, month_number, offset + 28 - 31 * (month_number // 4))
