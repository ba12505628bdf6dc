"""Our time expressions written as TIMEX3, the annotation that time corpora use."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extract.times import TimeExpression
from sayso.extract.times.calendar import Period, day
from sayso.extract.times.expression import resolve
from sayso.extract.times.forms import Context, Form
from sayso.extract.times.forms_composed import Length, Overnight, PartOf, Range, Reference, TimeOfDay
from sayso.extract.times.forms_counted import Lately, Offset, Vague

SEASON_CODES = {"21": "SP", "22": "SU", "23": "FA", "24": "WI", "40": "H1", "41": "H2"}
UNIT_CODES = {"day": "D", "night": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "weekend": "WE"}


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as TIMEX3 has it: characters, type ("DATE", "TIME", "DURATION", "SET") and value."""

    start: int
    end: int
    type: str
    value: str
    text: str = ""


def timexes(expressions: Sequence[TimeExpression], published: dt.date | None) -> tuple[Timex, ...]:
    """All expressions of a report, those that count from another event counted from the last date before them.

    A range gives its two ends, as TIMEX3 marks them."""
    made: list[Timex] = []
    today = day(published) if published else None
    near = far = today
    for each in expressions:
        context = replace(each.context, anchor=far if each.form.precision in ("year", "season") else near)
        pieces = [(each.form, 0, len(each.when.text))]
        if isinstance(each.form, Range):
            pieces = [
                (form, *ends) for form, ends in zip((each.form.first, each.form.last), each.form.ends, strict=True)
            ]
        for form, start, end in pieces:
            kind, value = _written(form, context)
            first, last = each.when.start + start, each.when.start + end
            made.append(Timex(first, last, kind, value, each.when.text[start:end]))
        found = resolve(each.form, context)
        if each.dates and found and found.earliest:
            far = found
            near = found if found.precision in ("day", "time") else near
    return tuple(made)


def _written(form: Form, context: Context) -> tuple[str, str]:
    """Type and value of one form."""
    if isinstance(form, Length):
        return ("SET" if form.repeated else "DURATION"), length(form.count, form.unit)
    if isinstance(form, Offset) and form.of_event:
        return "DURATION", length(abs(form.count), form.unit)
    if isinstance(form, Lately):
        return "DURATION", length(abs(form.count), form.unit)
    if isinstance(form, Reference):
        return "DATE", f"{form.side.upper()}_REF"
    if isinstance(form, Vague):
        return "DATE", "FUTURE_REF" if form.after else "PAST_REF"
    if isinstance(form, PartOf):
        return _written(form.whole, context)
    period = resolve(form, context)
    if isinstance(form, Overnight):
        return "TIME", f"{period.latest}TNI" if period else "XXXX-XX-XX"
    if isinstance(form, TimeOfDay):
        return _time(form, context)
    return "DATE", written(period) if period else "XXXX-XX-XX"


def _time(form: TimeOfDay, context: Context) -> tuple[str, str]:
    whole = form.day.resolve(context) if form.day else context.anchor
    date = whole.earliest.isoformat() if whole and whole.earliest else "XXXX-XX-XX"
    if form.hour is None:
        return ("TIME", f"{date}T{form.daypart}") if form.daypart else ("DATE", date)
    return "TIME", f"{date}T{form.hour:02}:{form.minute:02}{form.zone}"


def length(count: float | None, unit: str) -> str:
    """An ISO 8601 length of time, with X where nobody says how many."""
    if unit in ("decade", "century"):
        count, unit = None if count is None else count * (10 if unit == "decade" else 100), "year"
    if unit == "fortnight":
        count, unit = None if count is None else count * 2, "week"
    number = "X" if count is None else f"{count:g}"
    if unit in ("hour", "minute", "second"):
        return f"PT{number}{unit[0].upper()}"
    return f"P{number}{UNIT_CODES.get(unit, 'D')}"


def written(period: Period) -> str:
    """A period as a TIMEX3 value: ISO, with its own codes for weeks, seasons, quarters and decades."""
    if period.precision == "week" and period.earliest:
        year, week, weekday = period.earliest.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if weekday == 6 else "")
    if period.precision == "season":
        year_part, _, code = period.edtf.partition("-")
        return f"{year_part}-{SEASON_CODES.get(code) or f'Q{int(code) - 32}'}"
    return period.edtf.rstrip("X")
