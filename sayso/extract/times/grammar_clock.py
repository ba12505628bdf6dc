"""Times of day: clocks, mornings and nights."""

import re

from sayso.extract.times import build
from sayso.extract.times.forms import Form
from sayso.extract.times.forms_composed import Overnight, TimeOfDay
from sayso.extract.times.forms_counted import Offset
from sayso.extract.times.rules import interpret, rule
from sayso.extract.times.words import DAYPARTS

_LATE = re.compile(r"night|evening|afternoon", re.IGNORECASE)


@rule(
    r"(?P<clock><<CLOCK>>)(?:,? (?:on )?(?P<day><<DAY>>|this (?:early |late )?(?:morning|afternoon|evening)|tonight"
    r"|last (?:night|evening)))?"
)
def _clock(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return _clock_form(m["clock"], m["day"], days_first)


@rule(r"(?P<day><<DAY>>)(?:,| (?:morning|afternoon|evening|night))?(?: at)? <<ABOUT>>?(?P<clock><<CLOCK>>)")
def _day_clock(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return _clock_form(m["clock"], m["day"], days_first)


def _clock_form(clock: str, day: str | None, days_first: bool | None) -> Form | None:
    read = build.clock_of(clock)
    inner = interpret(day, days_first) if day else None
    if read is None or (day and inner is None):
        return None
    hour = read[0] + 12 if day and _LATE.search(day) and 5 < read[0] < 12 else read[0]  # "at 9:30 last night"
    return TimeOfDay(inner, hour=hour, minute=read[1], zone=read[2])


@rule(
    r"(?:(?:early|late|mid)(?: on)?[ -])?(?P<day><<DAY>>)(?:['’]s)? (?:early |late |mid-?)?(?P<part><<HALFDAY>>"
    r")s?|(?:(?:early|late) )?(?P<this>this|that(?: same)?|the (?:same|next|following|previous)) (?:early |late )?"
    r"(?P<part2>morning|afternoon|evening|night)"
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


@rule(r"(?:the )?night (?:to|leading to|leading into|from <<DAY>> to) (?P<day><<DAY>>)")
def _night_to(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    inner = interpret(m["day"], days_first)
    return Overnight(inner) if inner else None


@rule(
    r"(?:the )?(?:early |late |mid-?)?(?P<part><<HALFDAY>>|(?:morning |evening )?(?:hours|rush hour)|dawn"
    r"|daybreak|sunrise|dusk|sunset|nightfall|eve) (?:of|on) (?:the )?(?P<day><<DAY>>|<<LONE>>)"
)
def _part_of_day(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    inner = interpret(m["day"], days_first)
    if inner is None:
        return None
    return TimeOfDay(inner, DAYPARTS.get(m["part"].lower(), "MO" if "early" in m[0].lower() else None))


@rule(
    r"(?<=at )(?P<part>dawn|dusk|daybreak|sunrise|sunset|nightfall)|(?<=before )(?:dawn|daybreak|sunrise"
    r"|nightfall)|(?<=after )(?:dark|dusk|nightfall|sunset)|(?<=in )(?:the )?(?:early |late |mid-?)?(?P<part2>"
    r"morning|afternoon|evening)(?: hours)?|(?<=in )the (?:early|small) hours|mid(?:-| )?(?P<part5>morning"
    r"|afternoon)|(?<=during )the (?P<part3>night)|(?:early|late) (?:in the )(?P<part4>morning|afternoon"
    r"|evening|day)"
)
def _bare_daypart(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    word = (m["part"] or m["part2"] or m["part3"] or m["part4"] or m["part5"] or "morning").lower()
    return TimeOfDay(None, DAYPARTS.get(word, "EV"))
