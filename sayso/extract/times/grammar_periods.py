"""Months, seasons, quarters, years and longer, and the parts of them."""

import re

from sayso.extract.times import build
from sayso.extract.times import calendar as cal
from sayso.extract.times.forms import Fixed, Form, Year, Yearly
from sayso.extract.times.forms_composed import PartOf, TimeOfDay
from sayso.extract.times.forms_counted import Lately, Offset, Weekend
from sayso.extract.times.rules import interpret, rule
from sayso.extract.times.words import DECADES, SEASONS, day_number, unit_of


@rule(r"(?P<month><<MON>>)(?:,? (?:of )?|[-–])(?P<year><<FULLYEAR>>)")
def _month_year(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.month_form(m["month"], build.year_of(m["year"]))


@rule(r"(?:(?P<side><<SIDE>>) )?(?P<month><<MON>>)")
def _month(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.month_form(m["month"], build.year_of(None, m["side"]))


@rule(
    r"(?:(?P<side><<SIDE>>|that|the(?: (?:previous|following|same))?) )?(?P<season><<SEASON>>)(?:(?: of"
    r"|,)? (?P<year><<FULLYEAR>>))?"
)
def _season(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    side = build.squeeze(m["side"] or "")
    code = SEASONS[m["season"].lower()]
    year = build.year_of(m["year"], None if side.startswith(("that", "the")) else m["side"])
    if side in ("that", "the same"):
        year = Year(that=True)
    return Yearly(year, lambda y: cal.season(y, code), "season")


ORDER = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


@rule(
    r"(?:(?:the|its|their) )?(?:(?P<before><<FULLYEAR>>)(?:['’]s)? )?(?P<n>first|second|third|fourth|final"
    r"|last|1st|2nd|3rd|4th)[ -](?P<what>quarter|half)(?! of (?:its|their|the) )"
    r"(?:(?: of|,| in)? (?:the year )?(?P<year><<FULLYEAR>>)| of the year)?"
)
def _quarter(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    n, of = ORDER[m["n"].lower()], cal.quarter if m["what"].lower() == "quarter" else cal.half
    if m["what"].lower() == "half":
        if (n > 2 and m["n"].lower() != "last") or not re.search(r"\b(?:of|year|\d{4})\b", m[0], re.I):
            return None
        n = min(n, 2)
    elif m["n"].lower() == "last" and not m["year"] and not m["before"]:
        return Offset(-1, "quarter")
    return Yearly(build.year_of(m["year"] or m["before"]), lambda y: of(y, n), "season")


@rule(r"Q(?P<n>[1-4]),? ?(?P<year><<YR>>|<<YR2>>)|(?P<year2><<YR>>)[ -]?Q(?P<n2>[1-4])")
def _q3(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    n = int(m["n"] or m["n2"])
    return Yearly(build.year_of(m["year"] or m["year2"]), lambda y: cal.quarter(y, n), "season")


@rule(
    r"(?:(?:the )?(?:fiscal|financial|calendar|tax)(?: year)? |the year )?(?P<year><<YR>>|(?<=in )<<YR2>>"
    r"|(?<=since )<<YR2>>)"
)
def _year(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Yearly(build.year_of(m["year"]), cal.year, "year")


@rule(
    r"(?P<det>last|this past|this|next|the (?:same|previous|preceding|prior|following|current|present"
    r"|last|coming|next|ensuing)|that|(?:the )?same|previous|following) (?:(?:fiscal|financial|calendar"
    r"|academic|school) )?(?P<unit><<PERIOD>>)"
)
def _deictic(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    det, unit = build.squeeze(m["det"]), unit_of(m["unit"])
    if (det, unit) == ("next", "day"):
        det = "the next"
    if unit == "night":
        return TimeOfDay(Offset(-1 if det == "last" else 0, "day", det not in ("last", "this")), "NI")
    if unit in ("decade", "century") and det in ("the last", "the next", "the coming"):
        return Lately(-1 if det == "the last" else 1, unit)
    return build.deictic(det, unit)


@rule(
    r"the (?P<unit>day|night|week|month|year) (?P<way>before|after|prior|previous|earlier|later)(?! "
    r"(?:yesterday|tomorrow|last|next))"
)
def _day_before(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    unit = m["unit"].lower()
    return Offset(
        1 if m["way"].lower() in ("after", "later") else -1, "day" if unit == "night" else unit, from_anchor=True
    )


@rule(r"the weekend")
def _weekend(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Weekend()


@rule(
    r"(?:the )?(?P<first>(?:1\d|20)\d0)['’]?s|(?:the )?['’‘](?P<short>\d0)s|(?:the|(?<=and )) ?(?P<bare>\d0)s"
    r"|the (?:(?P<hundred>nineteen|eighteen)[ -])?(?P<word>twenties|thirties|forties|fifties|sixties|seventies"
    r"|eighties|nineties)"
)
def _decade(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    if m["first"]:
        return Fixed((cal.decade(int(m["first"])),))
    hundred = 1800 if (m["hundred"] or "").lower() == "eighteen" else 1900
    tens = DECADES[m["word"].lower()] if m["word"] else int(m["short"] or m["bare"])
    return Fixed((cal.decade(hundred + tens if tens else 2000),), "inferred")


@rule(r"(?:the )?(?P<n>\d{1,2}(?:st|nd|rd|th)|<<ORDW>>)[ -]century")
def _century(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    number = day_number(m["n"])
    return Fixed((cal.century(number),)) if number and number <= 30 else None


PART_NAMES = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "start": "start",
    "beginning": "start",
    "end": "end",
    "close": "end",
    "turn": "start",
    "earlier": "before",
    "later": "after",
    "last": "late",
    "first": "early",
}


@rule(r"(?:the )?(?:very )?(?P<part>early|mid|late)(?: in |[ -](?:on )?(?:the )?)(?P<inner><<ANY>>)")
def _part(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    inner = interpret(m["inner"], days_first)
    return PartOf(inner, PART_NAMES[m["part"].lower()]) if inner else None


@rule(
    r"(?:the )?(?P<n>first|second|third|fourth|last|1st|2nd|3rd|4th) week of (?P<month><<MON>>)"
    r"(?:(?:,| of|, of)? ?(?P<year><<FULLYEAR>>))?"
)
def _week_of_month(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    month, number = build.month_of(m["month"]), ORDER[m["n"].lower()]
    last = m["n"].lower() == "last"
    return Yearly(build.year_of(m["year"]), lambda y: cal.week_of_month(y, month, None if last else number), "week")


@rule(
    r"(?:the )?(?:very )?(?P<part>start|beginning|middle|end|close|turn|(?P<first>first|last) (?:days?"
    r"|weeks?|months?|part)) of "
    r"(?P<inner><<ANY>>|(?:the|this|that|last|next) (?:financial |fiscal )?(?P<unit>week|month|year|decade|century))"
)
def _part_of(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    name = PART_NAMES[(m["first"] or m["part"]).lower()]
    inner = interpret(m["inner"], days_first)
    if inner is None and m["unit"]:
        inner = Offset(0, m["unit"].lower())
    return PartOf(inner, name) if inner else None


@rule(
    r"(?P<part>earlier|later)(?: in| on)? (?P<inner>th(?:is|at) (?:day|week|month|year|decade|century"
    r"|spring|summer|autumn|fall|winter|morning|afternoon|evening)|(?:on )?<<DAY>>|in (?:the )?(?P<unit>day"
    r"|week|month|year)|the same (?:day|week|month|year))"
)
def _earlier(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    words = build.squeeze(m["inner"]).removeprefix("on ").removeprefix("in ")
    inner = Offset(0, m["unit"].lower(), from_anchor=True) if m["unit"] else interpret(words, days_first)
    return PartOf(inner, PART_NAMES[m["part"].lower()]) if inner else None


@rule(r"mid-?year|(?:the )?year(?:[- ]|['’]s )end")
def _year_end(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return PartOf(Offset(0, "year"), "end" if "end" in m[0].lower() else "mid")
