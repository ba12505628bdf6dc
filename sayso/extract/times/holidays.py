"""Days with a name, by the date that they fall on each year."""

import datetime as dt
from collections.abc import Callable

from sayso.extract.times import calendar as cal
from sayso.extract.times.forms import Form, Year, Yearly


def _nth(year: int, month: int, weekday: int, count: int) -> dt.date:
    """The count-th such weekday of a month; the last one where the count is 0."""
    if count == 0:
        last = cal.add_months(dt.date(year, month, 1), 1) - dt.timedelta(days=1)
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def _fixed(month: int, day: int) -> Callable[[int], dt.date]:
    return lambda year: dt.date(year, month, day)


def _around_easter(days: int) -> Callable[[int], dt.date]:
    return lambda year: cal.easter(year) + dt.timedelta(days=days)


HOLIDAYS: dict[str, Callable[[int], dt.date]] = {
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "new year's": _fixed(1, 1),
    "valentine's day": _fixed(2, 14),
    "international women's day": _fixed(3, 8),
    "may day": _fixed(5, 1),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "human rights day": _fixed(12, 10),
    "good friday": _around_easter(-2),
    "easter sunday": _around_easter(0),
    "easter monday": _around_easter(1),
    "easter": _around_easter(0),
    "palm sunday": _around_easter(-7),
    "ash wednesday": _around_easter(-46),
    "thanksgiving day": lambda year: _nth(year, 11, 3, 4),
    "thanksgiving": lambda year: _nth(year, 11, 3, 4),
    "memorial day": lambda year: _nth(year, 5, 0, 0),
    "labor day": lambda year: _nth(year, 9, 0, 1),
}
_NAMES = "|".join(name.replace("'", "['’`]") for name in sorted(HOLIDAYS, key=len, reverse=True))
HOLIDAY = rf"(?:(?P<side><<SIDE>>) )?(?P<name>{_NAMES})(?:(?:,| of|) (?P<year><<FULLYEAR>>))?"
"""The pattern of a holiday's name."""


def holiday(name: str, year: Year) -> Form:
    """The day that the holiday falls on."""
    key = " ".join(name.lower().replace("’", "'").replace("`", "'").split())
    return Yearly(year, lambda y: cal.day(HOLIDAYS[key](y)), "day")
