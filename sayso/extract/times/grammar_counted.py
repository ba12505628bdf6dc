"""Times counted in units ("three days ago"), lengths, repetitions, and words like "now"."""

import re

from sayso.extract.times import build
from sayso.extract.times.forms import Form
from sayso.extract.times.forms_composed import Length, Reference
from sayso.extract.times.forms_counted import Lately, Offset, Vague
from sayso.extract.times.rules import interpret, rule
from sayso.extract.times.words import number_of, unit_of


@rule(
    r"(?<!for )<<ABOUT>>?(?P<count><<COUNT>>|<<VAGUE>>) <<KIND>>?(?P<unit><<UNITS>>)"
    r"(?: or (?:so|two|more))?(?: (?P<way>"
    r"ago|back(?= ?[,.;:!?)])|earlier|previously|prior(?! to)|later|afterwards?|on(?=,)|hence|from now"
    r"|(?:before|after)(?= ?[,.;:!?)]| (?:that|this)\b))|(?= (?P<event>before|after) ))"
)
def _offset(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    way, unit, count = build.squeeze(m["way"] or m["event"]), unit_of(m["unit"]), number_of(m["count"])
    after, anchored = (
        way in ("later", "after", "afterward", "afterwards", "on", "hence", "from now"),
        way not in ("ago", "back", "hence", "from now"),
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
    r"(?:(?:the|this) same (?:month|period|quarter|week|day|time)|this time) (?P<when>(?:a|one) (?P<unit>year"
    r"|month|week) (?P<way>ago|earlier|before)|last (?P<unit2>year|month|week)|the (?:previous|year before) "
    r"year)"
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
    r"(?:(?:the|these|this) )?(?P<side>past|last|next|previous|coming|preceding) (?P<count><<COUNT>>|<<VAGUE>>"
    r"|few|couple of) (?:or (?:so|<<NUM>>) |to <<NUM>> )?<<KIND>>?(?P<unit><<UNITS>>)|the (?P<side2>past"
    r"|coming) (?P<unit2><<PERIOD>>)"
)
def _lately(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    side, unit = (m["side"] or m["side2"]).lower(), unit_of(m["unit"] or m["unit2"])
    count = number_of(m["count"]) if m["count"] else 1.0
    sign = 1 if side in ("next", "coming") else -1
    if count is None:
        return Reference("future" if sign > 0 else "past")
    return Lately(sign * count, unit)


@rule(
    r"<<ABOUT>>?(?:the (?:first|last) )?(?P<count><<COUNT>>|<<VAGUE>>|a full|an entire|the entire|the whole"
    r"|a whole) <<KIND>>?(?P<unit><<UNITS>>)"
)
def _length(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    words = build.squeeze(m["count"])
    count = 1.0 if words.endswith((" full", " entire", " whole")) else number_of(words)
    return Length(count, unit_of(m["unit"]))


@rule(
    r"(?P<count><<NUM>>-|\d+ )(?P<unit>minute|hour|day|night|week|month|year|decade|century)(?P<old>-old)?(?:-"
    r"long|long)?|(?P<unit2>year|month|week|day|hour|decade|century|decades|years|months|weeks|days|hours)-?"
    r"long"
)
def _long(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    if m["unit2"]:
        return Length(None if m["unit2"].endswith("s") else 1.0, unit_of(m["unit2"]))
    return Length(number_of(m["count"].rstrip("-")), m["unit"].lower(), age=bool(m["old"]))


@rule(
    r"(?<=for )(?P<unit><<PLURAL>>)|(?<=over )(?:the )?(?P<unit2><<PLURAL>>)|(?<=in )(?P<unit3>minutes"
    r"|years|months|weeks|days|hours|decades)|decades"
)
def _for_years(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Length(None, unit_of(m["unit"] or m["unit2"] or m["unit3"] or "decade"))


@rule(r"(?P<count><<NUM>>)(?:-| )years?(?:-| )old")
def _age(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Length(number_of(m["count"]), "year", age=True)


@rule(
    r"(?P<word>daily|nightly|weekly|monthly|quarterly|annual|annually|yearly|hourly)|(?:every|each)(?: other"
    r"| single)? (?:<<NUM>> )?(?P<unit><<UNITS>>|<<WEEKDAYNAME>>|<<MONTHNAME>>|<<HALFDAY>>|summer|winter"
    r"|spring)|(?:<<WEEKDAYNAME>>)s"
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
    "past": r"(?:more |most |very )?recently|lately|previously|recent(?! (?:days|weeks|months|years|decades|times"
    r"|history))|recent (?:days|weeks|months|years|decades|times|history)|(?<=in )the past|(?<=of )the past",
    "future": r"(?:very )?soon|(?:the )?(?:coming|next few) (?:days|weeks|months|years)|the (?:near |foreseeable )?"
    r"future|the long term|the near term",
}


@rule("|".join(f"(?P<{side}>{words})" for side, words in REFERENCES.items()))
def _reference(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Reference(next(side for side in REFERENCES if m[side]))
