"""Nights between two days of a month, days that only a number names, and what is of the day told before: "the night of
10 to 11 May", "the 11th", "within hours of"."""

import re

from sayso.extract.times import build
from sayso.extract.times.forms import Form
from sayso.extract.times.forms_composed import Range, TimeOfDay
from sayso.extract.times.forms_counted import DayOfMonth, Offset
from sayso.extract.times.rules import rule
from sayso.extract.times.words import DAYPARTS, day_number

_DIGITS = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)"
_NUMBERED = rf"(?P<day>{_DIGITS}|<<ORDW>>)"
# What may follow a day's number; "the third round" and "the 10th floor" are no days.
_ENDS = (
    r"(?=[.,;:)\n]|$| (?:the|a|an|he|she|it|they|we|when|as|after|before|in|at|and|his|her|its|their|our|to|by|from)\b)"
)


@rule(
    r"(?:the )?nights? (?:of|between|from) (?:the )?(?:(?P<a><<DAYN>>)(?: ?[-–—/] ?| to | and )(?:the )?(?P<b><<DAYN>>)"
    r"(?: of)? (?P<month><<MON>>)|(?P<month2><<MON>>) (?P<c><<DAYN>>)(?: ?[-–—/] ?| to | and )(?P<d><<DAYN>>))"
    r"(?:(?:,| of)? ?(?P<year><<FULLYEAR>>))?"
)
def _night_between(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    month, year = m["month"] or m["month2"], build.year_of(m["year"])
    one, other = ("a", "b") if m["a"] else ("c", "d")
    first, last = build.day_form(month, m[one], year), build.day_form(month, m[other], year)
    if first is None or last is None:
        return None
    ends = [(m.start(name) - m.start(), m.end(name) - m.start()) for name in (one, other)]
    return Range(first, last, (ends[0], ends[1]))


@rule(rf"(?:the )?(?:early |late )?(?P<part><<DAYPART>>) of the {_NUMBERED}{_ENDS}")
def _part_of_numbered(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    number = day_number(m["day"])
    return TimeOfDay(DayOfMonth(number), DAYPARTS.get(m["part"].lower())) if number else None


@rule(rf"(?<=on )the (?P<day>{_DIGITS}){_ENDS}")
def _numbered(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    number = day_number(m["day"])
    return DayOfMonth(number) if number else None


@rule(rf"the {_NUMBERED}(?: day)? of (?P<which>this|last) month")
def _numbered_of(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    number = day_number(m["day"])
    return DayOfMonth(number, 0 if m["which"].lower() == "this" else -1) if number else None


@rule(
    r"within (?:(?:<<COUNT>>|a few|several|just) )?(?:seconds|minutes|hours)(?= of\b)|(?:only )?moments (?:later|after)"
)
def _at_once(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Offset(0, "day", from_anchor=True)
