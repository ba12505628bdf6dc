"""Days: dates in every order, weekdays, today and yesterday, holidays."""

import re

from sayso.extract.times import build
from sayso.extract.times import calendar as cal
from sayso.extract.times.forms import Fixed, Form
from sayso.extract.times.forms_composed import TimeOfDay
from sayso.extract.times.forms_counted import DayOfWeek, Offset, Weekday
from sayso.extract.times.holidays import HOLIDAY, holiday
from sayso.extract.times.rules import rule


@rule(
    r"(?:(?:<<SIDE>> )?(?P<wd><<WD>>),? )?(?:(?P<side>this|last|next) )?(?P<month><<MON>>) (?:the )?(?P<day><<DAYN>>"
    r"|<<ORDW>>)(?:(?:,| of|, of)? ?(?P<year><<FULLYEAR>>))?"
)
def _month_day(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return build.day_form(m["month"], m["day"], build.year_of(m["year"], m["side"], m["wd"]))


@rule(
    r"(?:(?:<<SIDE>> )?(?P<wd><<WD>>),? )?(?:the (?=\d+(?:st|nd|rd|th)|<<ORDW>>|\d+ of))?(?P<day><<DAYN>>"
    r"|<<ORDW>> of)(?: of)? (?P<month><<MON>>)"
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
    r"(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?:(?:t| )(?P<hour>[01]\d|2[0-3]):(?P<minute>"
    r"[0-5]\d)(?::\d\d)?)?(?P<zone>z)?"
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


@rule(r"(?<=on )the (?P<day><<WEEKDAYNAME>>)(?! (?:before|after|of|in)\b)")
def _the_weekday(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Weekday(build.weekday_of(m["day"]), anchor_step=1)


@rule(r"(?<=on )(?P<day><<WD>>)|(?P<full><<WEEKDAYNAME>>) the <<DAYN>>")
def _short_weekday(m: "re.Match[str]", days_first: bool | None) -> Form | None:
    return Weekday(build.weekday_of(m["day"] or m["full"]))


@rule(
    r"(?P<day><<WEEKDAYNAME>>),?(?: of)? (?P<side>last|this|next) week|(?P<side2>last|this|next) week(?: on)? "
    r"(?P<day2><<WEEKDAYNAME>>)"
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
