"""From one time to another."""

import re

from sayso.extract.times import build
from sayso.extract.times import calendar as cal
from sayso.extract.times.forms import Form, Year, Yearly
from sayso.extract.times.forms_composed import Range
from sayso.extract.times.rules import interpret, rule


@rule(
    r"(?P<month><<MON>>) (?P<a><<DAYN>>)(?: ?[-–—] ?| to | through | until | till )(?P<b><<DAYN>>)(?:(?:,"
    r"| of)? ?(?P<year><<FULLYEAR>>))?"
)
def _month_days(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    year = build.year_of(m["year"])
    return _range(m, build.day_form(m["month"], m["a"], year), build.day_form(m["month"], m["b"], year))


@rule(
    r"(?P<a><<DAYN>>)(?: ?[-–—] ?| to | through | until | till )(?P<b><<DAYN>>)(?: of)? (?P<month><<MON>>)(?:(?:"
    r",| of)? ?(?P<year><<FULLYEAR>>))?"
)
def _days_month(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    year = build.year_of(m["year"])
    return _range(m, build.day_form(m["month"], m["a"], year), build.day_form(m["month"], m["b"], year))


@rule(
    r"(?<=between )(?:the )?(?P<a><<DAYN>>) and (?:the )?(?P<b><<DAYN>>)(?: of)? (?P<month><<MON>>)(?:(?:,"
    r"| of)? ?(?P<year><<FULLYEAR>>))?"
)
def _between_days(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    year = build.year_of(m["year"])
    return _range(m, build.day_form(m["month"], m["a"], year), build.day_form(m["month"], m["b"], year))


@rule(r"(?<=between )(?P<month><<MON>>) (?P<a><<DAYN>>) and (?P<b><<DAYN>>)(?:(?:,| of)? ?(?P<year><<FULLYEAR>>))?")
def _between_month_days(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    year = build.year_of(m["year"])
    return _range(m, build.day_form(m["month"], m["a"], year), build.day_form(m["month"], m["b"], year))


@rule(r"(?P<a><<YR>>)(?: ?[-–—/] ?)(?P<b>(?:1\d|20)\d\d|\d\d)(?![\d%]|[,.]\d|-\d)")
def _years(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    first = int(m["a"])
    last = int(m["b"]) if len(m["b"]) == 4 else first // 100 * 100 + int(m["b"])
    if not 1500 <= first < last <= first + 120:
        return None
    return _range(m, Yearly(Year(first), cal.year, "year"), Yearly(Year(last), cal.year, "year"))


@rule(
    r"(?:(?<=from )(?P<from>)|(?<=between )(?P<between>))?(?P<a><<ANY>>)"
    r"(?: through | thru | ?[-–—] ?|(?(from) (?:to|until|till) |(?!))|(?(between) and |(?!)))(?P<b><<ANY>>)"
)
def _from_to(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    first, last = interpret(m["a"], days_first), interpret(m["b"], days_first)
    if first and last and isinstance(first, Yearly) and isinstance(last, Yearly) and first.year == Year():
        first = Yearly(last.year, first.of, first.size)
    return _range(m, first, last)


@rule(r"(?P<a><<MON>>) and (?P<b><<MON>>)(?:,? (?:of )?(?P<year><<FULLYEAR>>))?")
def _months(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    first, last = interpret(m["a"], days_first), interpret(m.group()[m.start("b") - m.start() :], days_first)
    if not (isinstance(first, Yearly) and isinstance(last, Yearly)):
        return None
    one, other = first.of(1999), last.of(1999)
    if one is None or other is None or not _follow(one, other):
        return None  # "in March and November" are two times
    return _range(m, Yearly(last.year, first.of, first.size), last)


def _follow(one: cal.Period, other: cal.Period) -> bool:
    """Whether the other begins on the day after the one ends."""
    return one.latest is not None and other.earliest is not None and (other.earliest - one.latest).days == 1


def _range(m: "re.Match[str]", first: Form | None, last: Form | None) -> Form | None:
    if first is None or last is None:
        return None
    start = m.start()
    return Range(first, last, ((m.start("a") - start, m.end("a") - start), (m.start("b") - start, m.end("b") - start)))
