"""What people set right, put in the place of what was read or worked out."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from typing import get_args

from sayso.merge.telling import Telling
from sayso.model import KeptJudgement, Span, TargetKind, When, Where
from sayso.model.event import EventStatus
from sayso.model.incident import WhenTold, WhereTold
from sayso.model.when import TimePrecision

_DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$")
_OPEN = ("", "..")


def set_right(judgements: Sequence[KeptJudgement], kind: TargetKind, id: str | None = None) -> Mapping[str, str]:
    """What people last set each field to, of the targets of a kind, or of the one with this id; the judgements come in
    the order of their making."""
    found: dict[str, str] = {}
    for judgement in judgements:
        about = any(target.kind == kind and id in (None, target.id) for target in judgement.targets)
        if judgement.what == "correct" and about:
            found |= judgement.value
    return found


def as_corrected(telling: Telling, judgements: Sequence[KeptJudgement]) -> Telling:
    """The telling with the type, status, time and place that a person gave its event."""
    values = set_right(judgements, "event", telling.id)
    if not values:
        return telling
    event = telling.event
    changed: dict[str, object] = {}
    if "type" in values:
        changed["type"] = values["type"]
    if status_set(values) is not None:
        changed["status"] = status_set(values)
    if "when" in values:
        changed["when"] = time_of(values["when"], event.when or event.trigger)
    if "where" in values:
        changed["where"] = place_of(values["where"], event.where or event.trigger)
    return Telling(telling.id, telling.record, event.model_copy(update=changed), telling.ids)


def status_set(values: Mapping[str, str]) -> EventStatus | None:
    """The status among the values set, None where none is, or none that there is."""
    return next((status for status in get_args(EventStatus) if status == values.get("status")), None)


def time_told(values: Mapping[str, str], found: WhenTold | None, first: Telling) -> WhenTold | None:
    """The time that a person gave an incident, else the one found. It points to the words that it corrects, or to the
    first account where there were none."""
    if "when" not in values:
        return found
    report = found.report if found is not None else first.report.uri
    return WhenTold(**time_of(values["when"], found or first.event.trigger).model_dump(), report=report)


def place_told(values: Mapping[str, str], found: WhereTold | None, first: Telling) -> WhereTold | None:
    """The place that a person gave an incident, else the one found; it points as a time does."""
    if "where" not in values:
        return found
    report = found.report if found is not None else first.report.uri
    return WhereTold(**place_of(values["where"], found or first.event.trigger).model_dump(), report=report)


def time_of(edtf: str, words: Span) -> When:
    """A time that a person wrote in EDTF: a day, a month, a year, or an interval of such. Others keep their text and
    have no bounds."""
    first, _, last = edtf.partition("/")
    start, end = _bounds(first), _bounds(last or first)
    precision: TimePrecision = start[2] if not last else "unknown"
    earliest = None if first in _OPEN else start[0]
    latest = None if last in _OPEN and "/" in edtf else end[1]
    span = {"start": words.start, "end": words.end, "text": words.text}
    return When.model_validate(
        {**span, "edtf": edtf, "earliest": earliest, "latest": latest, "precision": precision, "basis": "stated"}
    )


def place_of(name: str, words: Span) -> Where:
    """A place that a person named. It is not looked up."""
    span = {"start": words.start, "end": words.end, "text": words.text}
    nowhere = {"geonames": None, "lat": None, "lon": None, "country": None, "precision": "unknown"}
    return Where.model_validate({**span, "name": name, **nowhere})


def _bounds(date: str) -> tuple[str | None, str | None, TimePrecision]:
    """The first and the last day of an EDTF date, and how precise it is."""
    found = _DATE.match(date)
    if found is None:
        return None, None, "unknown"
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31", "year"
    if not 1 <= int(month) <= 12:
        return None, None, "unknown"
    if day is not None:
        return date[:10], date[:10], "day"
    return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]}", "month"
