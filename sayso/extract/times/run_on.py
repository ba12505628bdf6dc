"""Reports that run on to the day after their date: filed late on a Thursday, they tell what was done "on Friday"."""

import datetime as dt
from collections.abc import Sequence

from sayso.extract.times.forms import Form
from sayso.extract.times.forms_composed import TimeOfDay
from sayso.extract.times.forms_counted import Weekday
from sayso.extract.times.grammar import Spot
from sayso.extract.times.tense import governor, told_past
from sayso.language.doc import Doc


def runs_on(doc: Doc, text: str, spots: Sequence[Spot], published: dt.date | None) -> dt.date | None:
    """The day after the publication, where the report's news is told as done then; None for most reports.

    The main clause of its first sentence tells so in the past ("ministers on Friday rejected ..."), and another clause
    tells in the past what was done on the weekday of the publication: of news six days old, a report is none.
    """
    if published is None or published == dt.date.max or not doc.has_annotation("DEP"):
        return None
    following = published + dt.timedelta(days=1)
    told = [s for s in spots if is_weekday(s.form, published) and _done(doc, s)]
    lead = next((s for s in spots if is_weekday(s.form, following) and _done(doc, s)), None)
    return following if told and lead is not None and _opens(doc, lead) else None


def is_weekday(form: Form, day: dt.date) -> bool:
    """Whether it is the weekday of that day, without "last" or "next"."""
    core = form.day if isinstance(form, TimeOfDay) else form
    bare = isinstance(core, Weekday) and core.side is None and not core.anchor_step
    return bare and isinstance(core, Weekday) and core.number == day.weekday()


def _done(doc: Doc, spot: Spot) -> bool:
    words = doc.char_span(spot.start, spot.end, alignment_mode="expand")
    return words is not None and told_past(doc, words.start, words.end)


def _opens(doc: Doc, spot: Spot) -> bool:
    """Whether the time hangs on the main verb of the report's first sentence."""
    words = doc.char_span(spot.start, spot.end, alignment_mode="expand")
    verb = governor(doc, words.start, words.end) if words is not None else None
    first = next((t for t in doc if t.dep_ == "root" and t.tag_.startswith("VB")), None)
    return verb is not None and verb == first
