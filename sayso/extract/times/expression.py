"""A time expression of a report, and how to count it from another event."""

import datetime as dt
from dataclasses import dataclass, replace

from sayso.extract.times.calendar import Period, day, month, year
from sayso.extract.times.forms import Context, Form, Kind
from sayso.model import When


@dataclass(frozen=True)
class TimeExpression:
    """Tokens `first` to `last` (exclusive) and the time they give.

    `anchored`: counts from another event ("three days earlier", "the next day", "at dawn"); until `shift` says from
    which, `when.edtf` is null. `dates`: may date an event; a duration ("a full year"), a repetition ("every Friday")
    and a mere "now" or "recently" don't. `bound` is the preposition that opens its value ("since", "until"), or None.
    `form` and `context` are what it was worked out from.
    """

    first: int
    last: int
    when: When
    anchored: bool
    kind: Kind
    form: Form
    context: Context
    bound: str | None = None

    @property
    def dates(self) -> bool:
        return self.kind in ("date", "time")


def opening(when: When) -> When:
    """The day, month or year with which an open time begins ("since Monday"), for what happened then."""
    if when.edtf is None or not when.edtf.endswith("/..") or when.earliest is None:
        return when
    first = dt.date.fromisoformat(when.earliest)
    if when.precision == "day":
        return dated(when, day(first))
    if when.precision == "month":
        return dated(when, month(first.year, first.month))
    return dated(when, year(first.year)) if when.precision == "year" else when


def shift(expression: TimeExpression, anchor: When) -> When:
    """The time of an anchored expression when it counts from `anchor`; others keep theirs.

    Stays null where the anchor is open or unknown."""
    if not expression.anchored or anchor.earliest is None or anchor.latest is None or anchor.edtf is None:
        return expression.when
    first, last = dt.date.fromisoformat(anchor.earliest), dt.date.fromisoformat(anchor.latest)
    start = Period(anchor.edtf, first, last, anchor.precision)
    period = resolve(expression.form, replace(expression.context, anchor=start))
    return expression.when if period is None else dated(expression.when, period)


def resolve(form: Form, context: Context) -> Period | None:
    """The form's period; None where the context lacks what it counts from, or the calendar ends before."""
    try:
        return form.resolve(context)
    except (ValueError, OverflowError):
        return None


def dated(when: When, period: Period) -> When:
    """The same words with the period's value."""
    return when.model_copy(
        update={
            "edtf": period.edtf,
            "earliest": period.earliest.isoformat() if period.earliest else None,
            "latest": period.latest.isoformat() if period.latest else None,
            "precision": period.precision,
        }
    )
