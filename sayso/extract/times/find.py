"""Finds a report's time expressions and counts them from its publication."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.extract.times import calendar as cal
from sayso.extract.times.calendar import Period
from sayso.extract.times.expression import TimeExpression, dated, resolve
from sayso.extract.times.forms import Context, Form, Year, Yearly
from sayso.extract.times.forms_composed import Length, PartOf, Range, Reference, TimeOfDay
from sayso.extract.times.forms_counted import DayOfMonth
from sayso.extract.times.grammar import Spot, spot
from sayso.extract.times.guards import is_date
from sayso.extract.times.run_on import is_weekday, runs_on
from sayso.extract.times.tense import looks_ahead, told_past
from sayso.language.doc import Doc
from sayso.model import When

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_BOUND = re.compile(
    r"\b(since|until|till|by|before|after)\s+(?:about\s+|around\s+|at\s+least\s+|on\s+)?$", re.IGNORECASE
)
_COMING = re.compile(
    r"\b(?:ahead of|upcoming|due"
    r"|(?:scheduled|set|planned|slated|called|announced|convened)\s+(?:(?!for\b|on\b)[\w'’-]+\s+){0,5}for)"
    r"\s+(?:(?:on|the|a|an|\w+['’]s)\s+){0,2}$",
    re.I,
)
_POINTS = re.compile(
    r"(?:the\s+)?(?:dawn|daybreak|sunrise|sunset|dusk|dark|nightfall|noon|midday|midnight)\b", re.IGNORECASE
)
_AROUND = re.compile(r"(?<!shortly )(?<!just )\b(?:before|after)\s+$", re.IGNORECASE)
_OF_YEAR = re.compile(r"\s+[A-Za-z]+\s+of\s+(1[5-9]\d\d|20[0-4]\d)\b")
_SINCE, _UNTIL = ("since", "after"), ("until", "till", "by", "before")
CARRY_LIMIT = 250
"""How many characters back a year may be carried from, in one paragraph."""


CARRY_BACK = 31
"""How many days a carried year may go back: "on 3 March 2003 they voted; on 20 February they had met"."""


def find_times(doc: Doc, published: dt.date | None) -> tuple[TimeExpression, ...]:
    """Every time expression of the report, in text order, none inside another.

    Counted from the day of publication; without one, relative expressions keep their words and no value. Never raises
    for a text's sake."""
    found: list[TimeExpression] = []
    text = doc.text  # put together anew at each call: ask once
    days_first = _days_first(text)
    spots = _longest(s for s in spot(text, days_first) if is_date(doc, text, s))
    next_day = runs_on(doc, text, spots, published)
    years = _years_of_days(spots)
    for each in spots:
        day = next_day if next_day is not None and is_weekday(each.form, next_day) else published
        expression = _expression(doc, text, each, day, found, years)
        if expression is not None:
            found.append(expression)
    return tuple(found)


def _days_first(text: str) -> bool | None:
    """Whether the text writes its dates with the day first; None where none of its dates shows it."""
    pairs = [(int(a), int(b)) for a, b in _SLASHED.findall(text)]
    if any(a > 12 for a, _ in pairs):
        return True
    return False if any(b > 12 for _, b in pairs) else None


def _longest(spots: Iterable[Spot]) -> list[Spot]:
    """The longest of those that overlap, in text order."""
    ordered = sorted(spots, key=lambda s: (s.start - s.end, s.start))
    taken = bytearray(max((s.end for s in ordered), default=0))  # characters of those that are kept
    kept: list[Spot] = []
    for each in ordered:
        if taken.find(1, each.start, each.end) < 0:
            taken[each.start : each.end] = bytes([1]) * (each.end - each.start)
            kept.append(each)
    return sorted(kept, key=lambda s: s.start)


def _expression(
    doc: Doc,
    text: str,
    found: Spot,
    published: dt.date | None,
    earlier: list[TimeExpression],
    years: Mapping[str, int],
) -> TimeExpression | None:
    words = doc.char_span(found.start, found.end, alignment_mode="expand")
    if words is None or len(words) == 0 or (earlier and words.start < earlier[-1].last):
        return None
    form = found.form
    if isinstance(form, TimeOfDay) and _AROUND.search(text, max(0, found.start - 24), found.start):
        form = replace(form, hour=None, minute=0)
    context = Context(published)
    bound = _bound(text, found, form)
    before = text[max(0, found.start - 40) : found.start]
    so_far = bound == "since" or re.search(r"\bas of\s+$", before, re.I)
    if form.kind in ("date", "time") and form.basis != "stated" and not so_far:
        ahead = bool(_COMING.search(before)) or looks_ahead(doc, text, words.start, words.end)
        context = replace(context, ahead=ahead, told=told_past(doc, words.start, words.end))
    carried = _carried_year(text, found, form, context, earlier)
    context = replace(context, year=carried or _year_behind(text, found, form) or _year_named(form, context, years))
    if isinstance(form.day if isinstance(form, TimeOfDay) else form, DayOfMonth):
        context = replace(context, anchor=_told_before(text, found, earlier))
    quote = text[found.start : found.end]
    when = When(
        start=found.start, end=found.end, text=quote, edtf=None, earliest=None, latest=None, precision=form.precision,
        basis="inferred" if context.year is not None else form.basis,
    )  # fmt: skip
    period = None if form.anchored else resolve(form, context)
    if period is not None:
        when = dated(when, bounded(period, bound))
    return TimeExpression(words.start, words.end, when, form.anchored, form.kind, form, context, bound)


def bounded(period: Period, bound: str | None) -> Period:
    """The period opened by the preposition before it: both ends are counted in."""
    if bound in _SINCE:
        return cal.since(period)
    return cal.until(period) if bound in _UNTIL else period


def _bound(text: str, found: Spot, form: Form) -> str | None:
    """The preposition that makes a limit of a date; none in "after Monday's attack", where Monday dates the attack."""
    match = _BOUND.search(text, max(0, found.start - 24), found.start)
    if match is None or isinstance(form, (Length, Reference)):
        return None
    if match[1].lower() in {"before", "after"} and of_the_day(text[found.start : found.end], form):
        return None  # "before dawn on Monday" is still on Monday
    after = text[found.end : found.end + 20]
    if re.match(r"['’]s\b", after) or (
        match[1].lower() != "since"
        and re.match(
            r"\s+(?!and|or|but|when|as|to|the|at|in|on|for|he|she|it|they|with|by|after|before|said)[a-z]+", after
        )
    ):
        return None
    return match[1].lower()


def of_the_day(words: str, form: Form) -> bool:
    """Whether it is a point of a day, so that what comes before or after it is still on that day."""
    return isinstance(form, TimeOfDay) and (form.hour is not None or _POINTS.match(words) is not None)


def _core(form: Form) -> Yearly | None:
    """The day, month or year inside of a form."""
    while isinstance(form, (PartOf, TimeOfDay, Range)):
        form = form.last if isinstance(form, Range) else form.day if isinstance(form, TimeOfDay) else form.whole  # type: ignore[assignment]
    return form if isinstance(form, Yearly) else None


def _told_before(text: str, found: Spot, earlier: list[TimeExpression]) -> Period | None:
    """The month or day told last before it in its paragraph ("on 3 May they came, on [the 5th] they left")."""
    last = earlier[-1] if earlier else None
    if last is None or last.when.precision not in {"day", "time", "month"} or last.when.earliest is None:
        return None
    gap = text[last.when.end : found.start]
    near = len(gap) <= CARRY_LIMIT and not re.search(r"\n\s*\n", gap)
    return resolve(last.form, last.context) if near else None


def _year_behind(text: str, found: Spot, form: Form) -> int | None:
    """The year of what a month names: "the [January] uprising of 1863"."""
    core = _core(form)
    behind = _OF_YEAR.match(text, found.end) if core is not None and core.year == Year() else None
    return int(behind[1]) if behind else None


def _years_of_days(spots: Iterable[Spot]) -> dict[str, int]:
    """The years of the days of the year that the report names with one, and with no other: "4 July 2020"."""
    named: dict[str, set[int]] = {}
    for core in filter(None, (_core(each.form) for each in spots)):
        if core.full and core.year.number is not None:
            named.setdefault(_day_of_year(core), set()).add(core.year.number)
    return {day: years.pop() for day, years in named.items() if len(years) == 1}


def _day_of_year(core: Yearly) -> str:
    """The month and day, of a leap year."""
    period = core.of(2000)
    return period.edtf[5:] if period and period.edtf else ""


def _year_named(form: Form, context: Context, years: Mapping[str, int]) -> int | None:
    """The year that the report gives to the same day elsewhere, unless one nearer to the publication fits: an
    anniversary has the day of what it recalls."""
    core = _core(form)
    if core is None or not core.full or core.year != Year():
        return None
    year = years.get(_day_of_year(core))
    if year is None or context.published is None:
        return year
    now = context.published
    counted, named = resolve(form, context), resolve(form, replace(context, year=year))
    if counted is None or named is None or counted.earliest is None or named.earliest is None:
        return None
    return year if abs(named.earliest - now) < abs(counted.earliest - now) else None


def _carried_year(text: str, found: Spot, form: Form, context: Context, earlier: list[TimeExpression]) -> int | None:
    """The year of an expression shortly before that states one: "on 3 March 2003 they came and on 5 May they left".

    Only forward in time, in one paragraph, and where the text isn't looking ahead of its publication."""
    core, last = _core(form), earlier[-1] if earlier else None
    if core is None or core.year != Year() or context.ahead or last is None:
        return None
    before = _core(last.form)
    gap = text[last.when.end : found.start]
    if len(gap) > CARRY_LIMIT or re.search(r"\n\s*\n", gap) or before is None or last.when.earliest is None:
        return None
    stated = before.year.number if before.year.number is not None else last.context.year
    opens = re.search(r"(?:^|[.!?\n]\s+)In $", text[max(0, last.when.start - 8) : last.when.start])
    if stated is None or last.bound or (before.size == "year" and not opens):
        return None
    period = resolve(form, replace(context, year=stated))
    start = dt.date.fromisoformat(last.when.earliest)
    if period is None or period.earliest is None or (start - period.earliest).days > CARRY_BACK:
        return None
    return None if context.published and period.earliest > context.published else stated
