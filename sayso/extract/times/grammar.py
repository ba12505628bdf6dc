"""The rules of time expressions: a pattern, and the form that its match means.

A rule may leave parts of its match to the other rules: "late" and "March" of "late March". `interpret` reads one
whole phrase, `spot` finds phrases in a text.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.extract.times import build, calendar as cal
from sayso.extract.times.forms import (
    DayOfWeek, Fixed, Form, Lately, Length, Offset, Overnight, PartOf, Range, Reference, TimeOfDay, Vague, Weekday, Weekend, Year, Yearly,
)  # fmt: skip
from sayso.extract.times.holidays import HOLIDAY, holiday
from sayso.extract.times.patterns import whole
from sayso.extract.times.words import DAYPARTS, DECADES, SEASONS, number_of, unit_of

Builder = Callable[["re.Match[str]", bool | None], Form | None]


@dataclass(frozen=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    build: Builder


@dataclass(frozen=True)
class Spot:
    """Characters `start` to `end` of the text and what they may mean; `rule` names the rule that found them."""

    start: int
    end: int
    form: Form
    rule: str


RULES: list[Rule] = []


def rule(source: str) -> Callable[[Builder], Builder]:
    """Adds a rule with the decorated function as its builder. Earlier rules win over later ones of equal length."""

    def add(build_form: Builder) -> Builder:
        RULES.append(Rule(build_form.__name__.strip("_"), whole(source), build_form))
        return build_form

    return add


def interpret(words: str, days_first: bool | None = None) -> Form | None:
    """The form that the words mean as a whole; None where no rule reads them."""
    words = words.strip()
    for each in RULES:
        match = each.pattern.fullmatch(words)
        form = each.build(match, days_first) if match else None
        if form is not None:
            return form
    return None


def spot(text: str, days_first: bool | None = None) -> Iterator[Spot]:
    """Every match of every rule that has a meaning, overlaps and all."""
    for each in RULES:
        for match in each.pattern.finditer(text):
            form = each.build(match, days_first)
            if form is not None:
                yield Spot(match.start(), match.end(), form, each.name)


# Days


@rule(
    r"(?:(?:<<SIDE>> )?(?P<wd><<WD>>),? )?(?:(?P<side>this|last|next) )?(?P<month><<MON>>) (?:the )?(?P<day><<DAYN>>|<<ORDW>>)(?:(?:,| of|, of)? ?(?P<year><<FULLYEAR>>))?"
)
def _month_day(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.day_form(m["month"], m["day"], build.year_of(m["year"], m["side"], m["wd"]))


@rule(
    r"(?:(?:<<SIDE>> )?(?P<wd><<WD>>),? )?(?:the (?=\d+(?:st|nd|rd|th)|<<ORDW>>|\d+ of))?(?P<day><<DAYN>>|<<ORDW>> of)(?: of)? (?P<month><<MON>>)"
    r"(?:(?:,| of|, of)? ?(?P<year><<FULLYEAR>>)| (?P<short>\d\d)(?= ?(?:[-–—\](),.;:/\[]|$|\n)))?"
)
def _day_month(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.day_form(
        m["month"], m["day"].lower().removesuffix(" of"), build.year_of(m["year"] or m["short"], None, m["wd"])
    )


@rule(r"(?P<day>\d{1,2})[-/](?P<month><<MON>>)[-/](?P<year>\d{4}|\d\d)(?!\d)")
def _dashed_month(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.day_form(m["month"], m["day"], build.year_of(m["year"]))


@rule(
    r"(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?:(?:t| )(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?)?(?P<zone>z)?"
)
def _iso(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    try:
        date = Fixed((cal.day(cal.Date(int(m["y"]), int(m["m"]), int(m["d"]))),))
    except ValueError:
        return None
    if m["hour"] is None:
        return date
    return TimeOfDay(date, hour=int(m["hour"]), minute=int(m["minute"]), zone="Z" if m["zone"] else "")


@rule(r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)(?!\d)")
def _slashed(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.slashed(m["a"], m["b"], m["y"], True if m["sep"] == "." else days_first)


@rule(r"9/11")
def _nine_eleven(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Fixed((cal.day(cal.Date(2001, 9, 11)),), "inferred")


@rule(r"(?:(?P<side><<SIDE>>) )?(?P<day><<WEEKDAYNAME>>)")
def _weekday(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Weekday(build.weekday_of(m["day"]), build.side_of(m["side"]))


@rule(r"(?<=on )(?P<day><<WD>>)|(?P<full><<WEEKDAYNAME>>) the <<DAYN>>")
def _short_weekday(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Weekday(build.weekday_of(m["day"] or m["full"]))


@rule(
    r"(?P<day><<WEEKDAYNAME>>),?(?: of)? (?P<side>last|this|next) week|(?P<side2>last|this|next) week(?: on)? (?P<day2><<WEEKDAYNAME>>)"
)
def _weekday_of_week(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return DayOfWeek(
        build.weekday_of(m["day"] or m["day2"]), {"last": -1, "this": 0, "next": 1}[(m["side"] or m["side2"]).lower()]
    )


@rule(r"(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)(?= week)?")
def _today(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    words = build.squeeze(m["word"])
    steps = {"yesterday": -1, "today": 0, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    return Offset(steps[words], "day")


@rule(r"earlier today|later today|earlier (?P<past>yesterday)")
def _earlier_today(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Offset(-1 if m["past"] else 0, "day")


@rule(HOLIDAY)
def _holiday(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return holiday(m["name"], build.year_of(m["year"], m["side"]))


# Months, seasons, quarters, years and longer


@rule(r"(?P<month><<MON>>)(?:,? (?:of )?|[-–])(?P<year><<FULLYEAR>>)")
def _month_year(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.month_form(m["month"], build.year_of(m["year"]))


@rule(r"(?:(?P<side><<SIDE>>) )?(?P<month><<MON>>)")
def _month(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.month_form(m["month"], build.year_of(None, m["side"]))


@rule(
    r"(?:(?P<side><<SIDE>>|that|the(?: (?:previous|following|same))?) )?(?P<season><<SEASON>>)(?:(?: of|,)? (?P<year><<FULLYEAR>>))?"
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
    r"(?:(?:the|its|their) )?(?:(?P<before><<FULLYEAR>>)(?:['’]s)? )?(?P<n>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -](?P<what>quarter|half)(?! of (?:its|their|the) )"
    r"(?:(?: of|,| in)? (?:the year )?(?P<year><<FULLYEAR>>)| of the year)?"
)
def _quarter(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    n, of = ORDER[m["n"].lower()], cal.quarter if m["what"].lower() == "quarter" else cal.half
    if m["what"].lower() == "half":
        if n > 2 and m["n"].lower() != "last" or not re.search(r"\b(?:of|year|\d{4})\b", m[0], re.I):
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
    r"(?:(?:the )?(?:fiscal|financial|calendar|tax)(?: year)? |the year )?(?P<year><<YR>>|(?<=in )<<YR2>>|(?<=since )<<YR2>>)"
)
def _year(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Yearly(build.year_of(m["year"]), cal.year, "year")


@rule(
    r"(?P<det>last|this past|this|next|the (?:same|previous|preceding|prior|following|current|present|last|coming|next|ensuing)|that|(?:the )?same|previous|following) (?:(?:fiscal|financial|calendar|academic|school) )?(?P<unit><<PERIOD>>)"
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
    r"the (?P<unit>day|night|week|month|year) (?P<way>before|after|prior|previous|earlier|later)(?! (?:yesterday|tomorrow|last|next))"
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
    r"(?:the )?(?P<first>(?:1\d|20)\d0)['’]?s|(?:the )?['’‘](?P<short>\d0)s|(?:the|(?<=and )) ?(?P<bare>\d0)s|the (?:(?P<hundred>nineteen|eighteen)[ -])?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
)
def _decade(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    if m["first"]:
        return Fixed((cal.decade(int(m["first"])),))
    hundred = 1800 if (m["hundred"] or "").lower() == "eighteen" else 1900
    tens = DECADES[m["word"].lower()] if m["word"] else int(m["short"] or m["bare"])
    return Fixed((cal.decade(hundred + tens if tens else 2000),), "inferred")


@rule(r"(?:the )?(?P<n>\d{1,2}(?:st|nd|rd|th)|<<ORDW>>)[ -]century")
def _century(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    number = build.day_number(m["n"])
    return Fixed((cal.century(number),)) if number and number <= 30 else None


# Parts

PART_NAMES = {
    **{"early": "early", "mid": "mid", "middle": "mid", "late": "late", "start": "start", "beginning": "start"},
    **{"end": "end", "close": "end", "turn": "start", "earlier": "before", "later": "after", "last": "late"},
    **{"first": "early"},
}


@rule(r"(?:the )?(?:very )?(?P<part>early|mid|late)(?: in |[ -](?:on )?(?:the )?)(?P<inner><<ANY>>)")
def _part(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    inner = interpret(m["inner"], days_first)
    return PartOf(inner, PART_NAMES[m["part"].lower()]) if inner else None


@rule(
    r"(?:the )?(?:very )?(?P<part>start|beginning|middle|end|close|turn|(?P<first>first|last) (?:days?|weeks?|months?|part)) of "
    r"(?P<inner><<ANY>>|(?:the|this|that|last|next) (?:financial |fiscal )?(?P<unit>week|month|year|decade|century))"
)
def _part_of(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    name = PART_NAMES[(m["first"] or m["part"]).lower()]
    inner = interpret(m["inner"], days_first)
    if inner is None and m["unit"]:
        inner = Offset(0, m["unit"].lower())
    return PartOf(inner, name) if inner else None


@rule(
    r"(?P<part>earlier|later)(?: in| on)? (?P<inner>th(?:is|at) (?:day|week|month|year|decade|century|spring|summer|autumn|fall|winter|morning|afternoon|evening)|(?:on )?<<DAY>>|in (?:the )?(?P<unit>day|week|month|year)|the same (?:day|week|month|year))"
)
def _earlier(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    words = build.squeeze(m["inner"]).removeprefix("on ").removeprefix("in ")
    inner = Offset(0, m["unit"].lower(), from_anchor=True) if m["unit"] else interpret(words, days_first)
    return PartOf(inner, PART_NAMES[m["part"].lower()]) if inner else None


@rule(r"mid-?year|(?:the )?year(?:[- ]|['’]s )end")
def _year_end(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return PartOf(Offset(0, "year"), "end" if "end" in m[0].lower() else "mid")


# Counted


@rule(
    r"<<ABOUT>>?(?P<count><<COUNT>>|<<VAGUE>>) <<KIND>>?(?P<unit><<UNITS>>)(?: or (?:so|two|more))?(?: (?P<way>ago|earlier|previously|prior(?! to)|later|afterwards?|on(?=,)|hence|from now|(?:before|after)(?= ?[,.;:!?)]| (?:that|this)\b))|(?= (?P<event>before|after) ))"
)
def _offset(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    way, unit, count = build.squeeze(m["way"] or m["event"]), unit_of(m["unit"]), number_of(m["count"])
    after, anchored = (
        way in ("later", "after", "afterward", "afterwards", "on", "hence", "from now"),
        way not in ("ago", "hence", "from now"),
    )
    if count is None:
        return Vague(unit, after, anchored)
    return Offset(count if after else -count, unit, anchored, of_event=bool(m["event"]))


@rule(
    r"(?P<unit><<PLURAL>>)(?: (?P<way>ago|earlier|later|afterwards?|(?:before|after)(?= ?[,.;:!?)]))"
    r"|(?= (?P<event>before|after) ))"
)
def _vague(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    way = (m["way"] or m["event"]).lower()
    return Vague(unit_of(m["unit"]), way in ("later", "after", "afterward", "afterwards"), way != "ago")


@rule(
    r"(?:(?<=for )|(?<=during )|(?<=throughout )|(?<=end )|(?<=ended )|(?<=ending )|(?<=finish )|(?<=rest of )"
    r"|(?<=remainder of )|(?<=course of ))the (?P<unit>day|week|month|year)"
)
def _the_day(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    unit = m["unit"].lower()
    return Offset(0, unit, from_anchor=unit == "day")


@rule(
    r"(?:(?:the|this) same (?:month|period|quarter|week|day|time)|this time) (?P<when>(?:a|one) (?P<unit>year|month|week) (?P<way>ago|earlier|before)|last (?P<unit2>year|month|week)|the (?:previous|year before) year)"
)
def _same_time(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return interpret(m["when"], days_first)


@rule(r"year[- ](?P<way>ago|earlier)")
def _year_earlier(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Offset(-1, "year", from_anchor=m["way"].lower() == "earlier")


@rule(r"in (?P<count><<NUM>>) (?P<unit><<UNITS>>)['’] time")
def _in_time(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    count = number_of(m["count"])
    return Offset(count, unit_of(m["unit"])) if count else None


@rule(
    r"(?:(?:the|these|this) )?(?P<side>past|last|next|previous|coming|preceding) (?P<count><<COUNT>>|<<VAGUE>>|few|couple of) (?:or (?:so|<<NUM>>) |to <<NUM>> )?<<KIND>>?(?P<unit><<UNITS>>)|the (?P<side2>past|coming) (?P<unit2><<PERIOD>>)"
)
def _lately(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    side, unit = (m["side"] or m["side2"]).lower(), unit_of(m["unit"] or m["unit2"])
    count = number_of(m["count"]) if m["count"] else 1.0
    sign = 1 if side in ("next", "coming") else -1
    if count is None:
        return Reference("future" if sign > 0 else "past")
    return Lately(sign * count, unit)


# Times of day


@rule(r"(?P<clock><<CLOCK>>)(?:,? (?:on )?(?P<day><<DAY>>))?")
def _clock(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return _clock_form(m["clock"], m["day"], days_first)


@rule(r"(?P<day><<DAY>>)(?:,| (?:morning|afternoon|evening|night))?(?: at)? <<ABOUT>>?(?P<clock><<CLOCK>>)")
def _day_clock(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return _clock_form(m["clock"], m["day"], days_first)


def _clock_form(clock: str, day: str | None, days_first: bool | None) -> Form | None:
    read = build.clock_of(clock)
    inner = interpret(day, days_first) if day else None
    if read is None or day and inner is None:
        return None
    return TimeOfDay(inner, hour=read[0], minute=read[1], zone=read[2])


@rule(
    r"(?:(?:early|late|mid)(?: on)?[ -])?(?P<day><<DAY>>)(?:['’]s)? (?:early |late |mid-?)?(?P<part><<HALFDAY>>)s?|(?:(?:early|late) )?(?P<this>this|that|the (?:same|next|following|previous)) (?:early |late )?(?P<part2>morning|afternoon|evening|night)"
)
def _daypart(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    if m["this"]:
        form = build.deictic(m["this"], "day")
        return TimeOfDay(form, DAYPARTS[m["part2"].lower()])
    inner = interpret(m["day"], days_first)
    return TimeOfDay(inner, DAYPARTS[m["part"].lower()]) if inner else None


@rule(r"(?:late |early )?(?P<word>tonight|last night|last evening|overnight)(?: (?:on )?(?P<day><<DAY>>))?")
def _tonight(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    word = build.squeeze(m["word"])
    code = "EV" if "evening" in word else "NI"
    if m["day"]:
        inner = interpret(m["day"], days_first)
        return TimeOfDay(inner, code) if inner else None
    if word == "overnight":
        return Overnight()
    return TimeOfDay(Offset(0 if word == "tonight" else -1, "day"), code)


@rule(
    r"(?:the )?(?:early |late |mid-?)?(?P<part><<HALFDAY>>|(?:morning |evening )?(?:hours|rush hour)|dawn|dusk|eve) (?:of|on) (?:the )?(?P<day><<DAY>>|<<LONE>>)"
)
def _part_of_day(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    inner = interpret(m["day"], days_first)
    if inner is None:
        return None
    return TimeOfDay(inner, DAYPARTS.get(m["part"].lower(), "MO" if "early" in m[0].lower() else None))


@rule(
    r"(?<=at )(?P<part>dawn|dusk|daybreak|sunrise|sunset|nightfall)|(?<=before )(?:dawn|daybreak|sunrise|nightfall)|(?<=after )(?:dark|dusk|nightfall|sunset)|(?<=in )(?:the )?(?:early |late |mid-?)?(?P<part2>morning|afternoon|evening)(?: hours)?|(?<=in )the (?:early|small) hours|mid(?:-| )?(?P<part5>morning|afternoon)|(?<=during )the (?P<part3>night)|(?:early|late) (?:in the )(?P<part4>morning|afternoon|evening|day)"
)
def _bare_daypart(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    word = (m["part"] or m["part2"] or m["part3"] or m["part4"] or m["part5"] or "morning").lower()
    return TimeOfDay(None, DAYPARTS.get(word, "EV"))


# Ranges


@rule(
    r"(?P<month><<MON>>) (?P<a><<DAYN>>)(?: ?[-–—] ?| to | through | until | till )(?P<b><<DAYN>>)(?:(?:,| of)? ?(?P<year><<FULLYEAR>>))?"
)
def _month_days(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    year = build.year_of(m["year"])
    return _range(m, build.day_form(m["month"], m["a"], year), build.day_form(m["month"], m["b"], year))


@rule(
    r"(?P<a><<DAYN>>)(?: ?[-–—] ?| to | through | until | till )(?P<b><<DAYN>>)(?: of)? (?P<month><<MON>>)(?:(?:,| of)? ?(?P<year><<FULLYEAR>>))?"
)
def _days_month(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    year = build.year_of(m["year"])
    return _range(m, build.day_form(m["month"], m["a"], year), build.day_form(m["month"], m["b"], year))


@rule(
    r"(?<=between )(?:the )?(?P<a><<DAYN>>) and (?:the )?(?P<b><<DAYN>>)(?: of)? (?P<month><<MON>>)(?:(?:,| of)? ?(?P<year><<FULLYEAR>>))?"
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
    r"(?P<a><<ANY>>)(?:(?: through | thru )|(?: ?[-–—] ?))(?P<b><<ANY>>)|(?<=from )(?P<c><<ANY>>) (?:to|until|till|through) (?P<d><<ANY>>)|(?<=between )(?P<e><<ANY>>) and (?P<f><<ANY>>)"
)
def _from_to(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    for a, b in ("ab", "cd", "ef"):
        if m[a]:
            first, last = interpret(m[a], days_first), interpret(m[b], days_first)
            if first and last and isinstance(first, Yearly) and isinstance(last, Yearly) and first.year == Year():
                first = Yearly(last.year, first.of, first.size)
            return _range(m, first, last, a, b)
    return None


def _range(m: "re.Match[str]", first: Form | None, last: Form | None, a: str = "a", b: str = "b") -> Form | None:
    if first is None or last is None:
        return None
    start = m.start()
    return Range(first, last, ((m.start(a) - start, m.end(a) - start), (m.start(b) - start, m.end(b) - start)))


# Lengths, repetitions, references


@rule(
    r"<<ABOUT>>?(?:the (?:first|last) )?(?P<count><<COUNT>>|<<VAGUE>>|a full|an entire|the entire|the whole|a whole) <<KIND>>?(?P<unit><<UNITS>>)"
)
def _length(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    words = build.squeeze(m["count"])
    count = 1.0 if words.endswith((" full", " entire", " whole")) else number_of(words)
    return Length(count, unit_of(m["unit"]))


@rule(
    r"(?P<count><<NUM>>-|\d+ )(?P<unit>minute|hour|day|night|week|month|year|decade|century)(?P<old>-old)?(?:-long|long)?|(?P<unit2>year|month|week|day|hour|decade|century|decades|years|months|weeks|days|hours)-?long"
)
def _long(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    if m["unit2"]:
        return Length(None if m["unit2"].endswith("s") else 1.0, unit_of(m["unit2"]))
    return Length(number_of(m["count"].rstrip("-")), m["unit"].lower(), age=bool(m["old"]))


@rule(
    r"(?<=for )(?P<unit><<PLURAL>>)|(?<=over )(?:the )?(?P<unit2><<PLURAL>>)|(?<=in )(?P<unit3>minutes|years|months|weeks|days|hours|decades)|decades"
)
def _for_years(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Length(None, unit_of(m["unit"] or m["unit2"] or m["unit3"] or "decade"))


@rule(r"(?P<count><<NUM>>)(?:-| )years?(?:-| )old")
def _age(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Length(number_of(m["count"]), "year", age=True)


@rule(
    r"(?P<word>daily|nightly|weekly|monthly|quarterly|annual|annually|yearly|hourly)|(?:every|each)(?: other| single)? (?:<<NUM>> )?(?P<unit><<UNITS>>|<<WEEKDAYNAME>>|<<MONTHNAME>>|<<HALFDAY>>|summer|winter|spring)|(?:<<WEEKDAYNAME>>)s"
)
def _repeated(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    words = {
        "daily": "day",
        "nightly": "day",
        "weekly": "week",
        "monthly": "month",
        "quarterly": "quarter",
        "hourly": "hour",
    }
    if m["word"]:
        return Length(1.0, words.get(m["word"].lower(), "year"), repeated=True)
    return Length(1.0, unit_of(m["unit"]) if m["unit"] else "week", repeated=True)


REFERENCES = {
    "present": r"now|currently|current|these days|at present|at the moment|presently|nowadays|right now",
    "past": r"(?:more |most |very )?recently|lately|previously|recent(?! (?:days|weeks|months|years|decades|times|history))|recent (?:days|weeks|months|years|decades|times|history)|(?<=in )the past|(?<=of )the past",
    "future": r"(?:very )?soon|(?:the )?(?:coming|next few) (?:days|weeks|months|years)|the (?:near |foreseeable )?future|the long term|the near term",
}


@rule("|".join(f"(?P<{side}>{words})" for side, words in REFERENCES.items()))
def _reference(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Reference(next(side for side in REFERENCES if m[side]))
