"""What a time expression means before it is counted from anything: "last Thursday", "three days earlier", "in May".

Each form resolves to a `Period` in a `Context`, or to None where the context lacks what it counts from.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sayso.extract.times.calendar import Period
from sayso.model.when import TimeBasis, TimePrecision

Kind = Literal["date", "time", "duration", "set", "reference"]


@dataclass(frozen=True, slots=True)
class Context:
    """What expressions are counted from: the day of publication, whether they look ahead of it (the governing verb is
    in the future; None where no verb tells), whether the verb that they hang on is itself in the past, a year that a
    neighbouring expression states, and the time of the event they are anchored in."""

    published: dt.date | None = None
    ahead: bool | None = False
    told: bool = False
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
        if fitting:
            return _nearest(fitting, now)
        if self.side == "next":
            return next((p for p in near if p.earliest and p.earliest > now), None)
        if self.side == "last":
            return next((p for p in reversed(near) if p.latest and p.latest < now), None)
        if self.side == "this":
            return next((p for p in near if p.earliest and p.earliest.year == now.year), None)
        if context.ahead is None:
            return _nearest(near, now)
        if context.ahead:
            coming = next((p for p in near if p.latest and p.latest >= now), None)
            if coming and coming.earliest and (coming.earliest - now).days <= FORESIGHT:
                return coming
            return _nearest(near, now)
        coming = next((p for p in near if p.precision == "day" and p.earliest and p.earliest > now), None)
        if not context.told and coming and coming.earliest and (coming.earliest - now).days <= NEAR_AHEAD:
            return coming
        return next((p for p in reversed(near) if p.earliest and p.earliest <= now), None)


NEAR_AHEAD = 60
"""Days ahead within which a day and month without a year lies ahead, unless the verb it hangs on is in the past
("applied to march on 8 December", told in November): of a day ten months back, a writer would have named the year."""


FORESIGHT = 245
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
