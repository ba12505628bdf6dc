"""What a time expression means before it is counted from anything: "last Thursday", "three days earlier", "in May".

Each form resolves to a `Period` in a `Context`, or to None where the context lacks what it counts from.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sayso.extract.times import calendar as cal
from sayso.extract.times.calendar import Period
from sayso.model.when import TimeBasis, TimePrecision

Kind = Literal["date", "time", "duration", "set", "reference"]


@dataclass(frozen=True, slots=True)
class Context:
    """What expressions are counted from: the day of publication, whether they look ahead of it (the governing verb is
    in the future; None where no verb tells), a year that a neighbouring expression states, and the time of the event they are anchored in."""

    published: dt.date | None = None
    ahead: bool | None = False
    year: int | None = None
    anchor: Period | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """The base: `kind` is what TIMEX3 calls type, with "reference" for "now" and "recently"."""

    @property
    def kind(self) -> Kind:
        return "date"

    @property
    def anchored(self) -> bool:
        """Whether it counts from another event, not from the publication."""
        return False

    @property
    def precision(self) -> TimePrecision:
        return "unknown"

    @property
    def basis(self) -> TimeBasis:
        return "relative"

    def resolve(self, context: Context) -> Period | None:
        return None


@dataclass(frozen=True, slots=True)
class Year:
    """How an expression gives its year: as a number, counted from now ("last year": -1), as "that year", or not at all.
    `side` is "last", "next" or "this" where one of these stands before it ("last March")."""

    number: int | None = None
    shift: int | None = None
    that: bool = False
    side: str | None = None
    weekday: int | None = None
    """The weekday that stands beside the date, which only fits some years."""

    @property
    def basis(self) -> TimeBasis:
        if self.number is not None:
            return "stated"
        return "relative" if self.shift is not None or self.that or self.side else "inferred"

    def _fits(self, period: Period, now: dt.date) -> bool:
        """Whether the weekday beside the date is right, in a year next to this one."""
        first = period.earliest
        return first is not None and first.weekday() == self.weekday and abs(first.year - now.year) <= 1

    def pick(self, context: Context, of: Callable[[int], Period | None]) -> Period | None:
        """The period that `of` gives for the year that is meant."""
        if self.number is not None:
            return of(self.number)
        if self.that:
            start = context.anchor and context.anchor.earliest
            return of(start.year) if start else None
        if context.year is not None and self.shift is None and self.side is None:
            return of(context.year)
        if context.published is None:
            return None
        now = context.published
        if self.shift is not None:
            return of(now.year + self.shift)
        near = [p for p in map(of, range(now.year - 8, now.year + 9)) if p and p.earliest and p.latest]
        fitting = [p for p in near if self._fits(p, now)]
        if fitting or context.ahead is None:
            return _nearest(fitting or near, now)
        if self.side == "next":
            return next((p for p in near if p.earliest and p.earliest > now), None)
        if self.side == "last":
            return next((p for p in reversed(near) if p.latest and p.latest < now), None)
        if self.side == "this":
            return next((p for p in near if p.earliest and p.earliest.year == now.year), None)
        if context.ahead:
            coming = next((p for p in near if p.latest and p.latest >= now), None)
            if coming and coming.earliest and (coming.earliest - now).days <= FORESIGHT:
                return coming
            return _nearest(near, now)
        return next((p for p in reversed(near) if p.earliest and p.earliest <= now), None)


FORESIGHT = 300
"""Days ahead that a date without a year is still taken for one to come; beyond, a writer would have named the year."""


def _nearest(periods: list[Period], now: dt.date) -> Period | None:
    """The one whose first day lies closest to the day, before or after."""
    return min(periods, key=lambda p: abs((p.earliest or now) - now), default=None)


@dataclass(frozen=True, slots=True)
class Yearly(Form):
    """A part of a year: a month, a day of a month, a season, a quarter, a half, a holiday, or the year itself."""

    year: Year
    of: Callable[[int], Period | None]
    size: TimePrecision
    full: bool = False
    """Whether it names a day and month, so that a day can be added to it in a range."""

    @property
    def anchored(self) -> bool:
        return self.year.that

    @property
    def precision(self) -> TimePrecision:
        return self.size

    @property
    def basis(self) -> TimeBasis:
        return self.year.basis

    def resolve(self, context: Context) -> Period | None:
        return self.year.pick(context, self.of)


@dataclass(frozen=True, slots=True)
class Fixed(Form):
    """A date that needs nothing more: a full date, a decade with its century, a set of two readings of 3/8/2012."""

    readings: tuple[Period, ...]
    sure: TimeBasis = "stated"

    @property
    def precision(self) -> TimePrecision:
        return self.readings[0].precision

    @property
    def basis(self) -> TimeBasis:
        return self.sure

    def resolve(self, context: Context) -> Period | None:
        """The reading; of two, those that don't lie ahead of the publication unless the text looks ahead."""
        now, left = context.published, self.readings
        if now and len(left) > 1 and not context.ahead:
            left = tuple(p for p in left if p.earliest and p.earliest <= now) or left
        if len(left) == 1:
            return left[0]
        days = sorted(p.edtf for p in left)
        first = min(p.earliest for p in left if p.earliest)
        last = max(p.latest for p in left if p.latest)
        return Period(f"[{','.join(days)}]", first, last, left[0].precision)


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

    `of_event`: the words before or after which it lies follow it ("three days after the vote")."""

    count: float
    unit: str
    from_anchor: bool = False
    of_event: bool = False

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
        if not self.from_anchor:
            return (
                cal.holding(cal.move(context.published, self.count, self.unit), self.unit)
                if context.published
                else None
            )
        anchor = context.anchor
        if anchor is None or anchor.earliest is None or anchor.latest is None:
            return None
        first = cal.holding(cal.move(anchor.earliest, self.count, self.unit), self.unit)
        last = cal.holding(cal.move(anchor.latest, self.count, self.unit), self.unit)
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
        if now is None:
            return None
        other = cal.move(now, self.count, self.unit)
        return cal.stretch(min(now, other), max(now, other), self.precision)


@dataclass(frozen=True, slots=True)
class PartOf(Form):
    """The early, middle or late part of another form; "before" and "after" are its part up to and from now on, as
    in "earlier this month"."""

    whole: Form
    name: str

    @property
    def anchored(self) -> bool:
        return self.whole.anchored

    @property
    def precision(self) -> TimePrecision:
        return self.whole.precision

    @property
    def basis(self) -> TimeBasis:
        return self.whole.basis

    def resolve(self, context: Context) -> Period | None:
        whole = self.whole.resolve(context)
        if whole is None:
            return None
        if self.name not in ("before", "after"):
            return cal.part(whole, self.name)
        now, first, last = context.published, whole.earliest, whole.latest
        if self.whole.anchored or now is None or not first or not last or not first <= now <= last or first == last:
            return whole
        return cal.stretch(*((first, now) if self.name == "before" else (now, last)), self.precision)


@dataclass(frozen=True, slots=True)
class TimeOfDay(Form):
    """A part of a day ("MO") or a time on the clock. Without a day of its own it is anchored."""

    day: Form | None
    daypart: str | None = None
    hour: int | None = None
    minute: int = 0
    zone: str = ""

    @property
    def kind(self) -> Kind:
        return "time"

    @property
    def anchored(self) -> bool:
        return self.day is None or self.day.anchored

    @property
    def precision(self) -> TimePrecision:
        if self.hour is not None:
            return "time"
        return self.day.precision if self.day else "day"

    @property
    def basis(self) -> TimeBasis:
        return self.day.basis if self.day else "relative"

    def resolve(self, context: Context) -> Period | None:
        whole = self.day.resolve(context) if self.day else context.anchor
        if whole is None or whole.earliest is None or whole.earliest != whole.latest:
            return whole if self.day else None
        if self.hour is None:
            return cal.day(whole.earliest) if self.day is None else whole
        clock = cal.clock(whole.earliest, self.hour, self.minute)
        return Period(clock.edtf + self.zone, clock.earliest, clock.latest, "time")


@dataclass(frozen=True, slots=True)
class Overnight(Form):
    """The night that ends on the day of publication."""

    @property
    def kind(self) -> Kind:
        return "time"

    @property
    def precision(self) -> TimePrecision:
        return "day"

    def resolve(self, context: Context) -> Period | None:
        now = context.published
        return cal.stretch(now - dt.timedelta(days=1), now, "day") if now else None


@dataclass(frozen=True, slots=True)
class Range(Form):
    """From one form to another. `ends` are where they stand in the expression, counted from its start."""

    first: Form
    last: Form
    ends: tuple[tuple[int, int], tuple[int, int]]

    @property
    def anchored(self) -> bool:
        return self.first.anchored or self.last.anchored

    @property
    def precision(self) -> TimePrecision:
        return self.first.precision

    @property
    def basis(self) -> TimeBasis:
        return self.last.basis if self.first.basis == "stated" else self.first.basis

    def resolve(self, context: Context) -> Period | None:
        first, last = self.first.resolve(context), self.last.resolve(context)
        return cal.between(first, last) if first and last else None


@dataclass(frozen=True, slots=True)
class Length(Form):
    """A length of time ("three months") or a repetition ("weekly"): it dates nothing by itself."""

    count: float | None
    unit: str
    repeated: bool = False
    age: bool = False

    @property
    def kind(self) -> Kind:
        return "set" if self.repeated else "duration"

    @property
    def precision(self) -> TimePrecision:
        return Offset(0, self.unit).precision


@dataclass(frozen=True, slots=True)
class Reference(Form):
    """ "now", "recently", "soon": `side` is "present", "past" or "future"."""

    side: str

    @property
    def kind(self) -> Kind:
        return "reference"
