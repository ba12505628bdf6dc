"""What is made of other forms: parts, times of day, ranges; and lengths, repetitions and "now", which date nothing."""

import datetime as dt
from dataclasses import dataclass

from sayso.extract.times import calendar as cal
from sayso.extract.times.calendar import Period
from sayso.extract.times.forms import Context, Form, Kind
from sayso.extract.times.forms_counted import Offset
from sayso.model.when import TimeBasis, TimePrecision


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
    """The night that ends on a day, or on that of publication."""

    day: Form | None = None

    @property
    def kind(self) -> Kind:
        return "time"

    @property
    def precision(self) -> TimePrecision:
        return "day"

    def resolve(self, context: Context) -> Period | None:
        whole = self.day.resolve(context) if self.day else None
        now = whole.earliest if whole else None if self.day else context.published
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
