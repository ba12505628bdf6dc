"""What is counted in days, weeks, months or years: "on Thursday", "yesterday", "three days ago", "the past year"."""

import datetime as dt
from dataclasses import dataclass

from sayso.extract.times import calendar as cal
from sayso.extract.times.calendar import Period
from sayso.extract.times.forms import Context, Form
from sayso.model.when import TimeBasis, TimePrecision

LONGEST_ANCHOR = 2
"""Over how many more days than one a time may stretch from which days are counted: "the next day" after "in March" is
no day in particular."""


@dataclass(frozen=True, slots=True)
class Weekday(Form):
    """A day of the week, with "last", "next" or "this" before it or not. `anchor_step`: -1 or 1 for the one before or
    after another event ("the following Friday")."""

    number: int
    side: str | None = None
    anchor_step: int = 0

    @property
    def anchored(self) -> bool:
        return self.anchor_step != 0

    @property
    def precision(self) -> TimePrecision:
        return "day"

    def resolve(self, context: Context) -> Period | None:
        now = context.published
        side = self.side
        if self.anchor_step:
            now = context.anchor.earliest if context.anchor and context.anchor.precision in ("day", "time") else None
            side = "last" if self.anchor_step < 0 else "next"
        if now is None:
            return None
        back = (now.weekday() - self.number) % 7
        ahead = (self.number - now.weekday()) % 7
        if side == "next":
            return cal.day(now + dt.timedelta(days=ahead or 7))
        if side == "last":
            return cal.day(now - dt.timedelta(days=back or 7))
        if context.ahead:
            return cal.day(now + dt.timedelta(days=ahead))
        return cal.day(now - dt.timedelta(days=back))


@dataclass(frozen=True, slots=True)
class DayOfWeek(Form):
    """A weekday of the week that lies `weeks` away: "Tuesday of last week"."""

    number: int
    weeks: int

    @property
    def precision(self) -> TimePrecision:
        return "day"

    def resolve(self, context: Context) -> Period | None:
        now = context.published
        return cal.day(now + dt.timedelta(days=self.number - now.weekday() + 7 * self.weeks)) if now else None


@dataclass(frozen=True, slots=True)
class DayOfMonth(Form):
    """A day by its number alone: the first from the anchor on, where a date stands shortly before it; else the last one
    up to the publication, or the next where the text looks ahead. With `months`, that of the month so many away ("the
    11th of last month": -1)."""

    number: int
    months: int | None = None

    @property
    def precision(self) -> TimePrecision:
        return "day"

    @property
    def basis(self) -> TimeBasis:
        return "relative" if self.months is not None else "inferred"

    def resolve(self, context: Context) -> Period | None:
        told = context.anchor.earliest if context.anchor and self.months is None else None
        now = told or context.published
        if now is None:
            return None
        step = 1 if context.ahead or told else -1
        for months in (0, step, 2 * step) if self.months is None else (self.months,):
            first = cal.add_months(now.replace(day=1), months)
            day = first + dt.timedelta(days=self.number - 1)
            past_it = self.months is None and (day - now).days * step < 0
            if day.month == first.month and not past_it:
                return cal.day(day)
        return None


@dataclass(frozen=True, slots=True)
class Weekend(Form):
    """The weekend nearest to the publication on the side that the text looks to; today's, on one."""

    @property
    def precision(self) -> TimePrecision:
        return "week"

    def resolve(self, context: Context) -> Period | None:
        now = context.published
        if now is None:
            return None
        return cal.weekend(now if context.ahead or now.weekday() >= 5 else now - dt.timedelta(days=7))


@dataclass(frozen=True, slots=True)
class Offset(Form):
    """A unit of the calendar so many units away: "yesterday", "last week", "three days ago", "a year later".

    `of_event`: the words before or after which it lies follow it ("three days after the vote"). `rough`: it may as well
    be a unit more or less, where several weeks, months or years are counted."""

    count: float
    unit: str
    from_anchor: bool = False
    of_event: bool = False
    rough: bool = False

    @property
    def anchored(self) -> bool:
        return self.from_anchor

    @property
    def precision(self) -> TimePrecision:
        sizes: dict[str, TimePrecision] = {
            "week": "week",
            "fortnight": "week",
            "weekend": "week",
            "month": "month",
            "quarter": "season",
            "year": "year",
            "decade": "decade",
            "century": "unknown",
        }
        return sizes.get(self.unit, "day")

    def resolve(self, context: Context) -> Period | None:
        if self.unit == "weekend" and not self.count and context.ahead is False:
            return Weekend().resolve(context)  # "began this weekend", on a Thursday
        if not self.from_anchor:
            return (
                cal.holding(cal.move(context.published, self.count, self.unit), self.unit)
                if context.published
                else None
            )
        anchor = context.anchor
        if anchor is None or anchor.earliest is None or anchor.latest is None:
            return None
        if self.precision == "day" and (anchor.latest - anchor.earliest).days > LONGEST_ANCHOR:
            return None
        first = cal.holding(cal.move(anchor.earliest, self.count, self.unit), self.unit)
        last = cal.holding(cal.move(anchor.latest, self.count, self.unit), self.unit)
        if self.rough and abs(self.count) >= 2 and self.unit in {"week", "month", "year"}:
            sooner = cal.holding(cal.move(anchor.earliest, self.count - 1, self.unit), self.unit)
            later = cal.holding(cal.move(anchor.latest, self.count + 1, self.unit), self.unit)
            return cal.between(sooner, later)
        return first if first == last else cal.between(first, last)


@dataclass(frozen=True, slots=True)
class Vague(Form):
    """Some time before or after, nobody says how long: "days ago", "weeks later"."""

    unit: str
    after: bool
    from_anchor: bool

    @property
    def anchored(self) -> bool:
        return self.from_anchor

    def resolve(self, context: Context) -> Period | None:
        start = context.anchor if self.from_anchor else context.published and cal.day(context.published)
        if not start:
            return None
        if self.unit in {"second", "minute"} and start.earliest and start.earliest == start.latest:
            return cal.day(start.earliest)  # "minutes later"
        open_ended = cal.since(start) if self.after else cal.until(start)
        return Period(open_ended.edtf, open_ended.earliest, open_ended.latest, "unknown")


@dataclass(frozen=True, slots=True)
class Lately(Form):
    """A stretch that ends or begins now: "the past two months", "the next four years". Its ends are days."""

    count: float
    unit: str

    @property
    def precision(self) -> TimePrecision:
        return Offset(self.count, self.unit).precision

    def resolve(self, context: Context) -> Period | None:
        now = context.published
        if now is None or (self.count > 0 and context.ahead is False):  # "was held for the next six hours"
            return None
        other = cal.move(now, self.count, self.unit)
        return cal.stretch(min(now, other), max(now, other), self.precision)
