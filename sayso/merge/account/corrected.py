"""What people set right, put in the place of what was read or worked out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from sayso.extract.times.edtf import period_of
from sayso.merge.settable import Correctable, fitting
from sayso.merge.telling import Telling
from sayso.model import KeptJudgement, Place, Span, TargetKind, When, Where
from sayso.model.event import EventStatus
from sayso.model.incident import WhenTold, WhereTold

_KINDS: Mapping[Correctable, TargetKind] = {"event": "event", "incident": "group"}


@dataclass(frozen=True, slots=True)
class SetRight:
    """What people last set each field to, and who did; `place` is what the gazetteer knew of the value of "where"."""

    values: Mapping[str, str] = field(default_factory=dict)
    by: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = None


def set_right(judgements: Sequence[KeptJudgement], thing: Correctable, id: str | None = None) -> SetRight:
    """What people last set of the events, or the incidents, that are judged, or of the one with this id; the judgements
    come in the order of their making. Values that can't be are passed over."""
    values: dict[str, str] = {}
    by: dict[str, str] = {}
    place: Place | None = None
    for judgement in judgements:
        about = any(target.kind == _KINDS[thing] and id in (None, target.id) for target in judgement.targets)
        if judgement.what == "correct" and about:
            found = fitting(judgement.value, thing)
            values |= found
            by |= dict.fromkeys(found, judgement.by)
            place = judgement.place if "where" in found else place
    return SetRight(values, by, place)


def as_corrected(telling: Telling, judgements: Sequence[KeptJudgement]) -> Telling:
    """The telling with the type, status, time and place that a person gave its event."""
    right = set_right(judgements, "event", telling.id)
    values = right.values
    if not values:
        return telling
    event = telling.event
    changed: dict[str, object] = {}
    if "type" in values:
        changed["type"] = values["type"]
    if status_set(right) is not None:
        changed["status"] = status_set(right)
    if "when" in values:
        changed["when"] = time_of(values["when"], event.when or event.trigger)
    if "where" in values:
        changed["where"] = place_of(values["where"], right.place, event.where or event.trigger)
    return Telling(telling.id, telling.record, event.model_copy(update=changed), telling.ids)


def status_set(right: SetRight) -> EventStatus | None:
    """The status that was set, None where none was."""
    return next((status for status in get_args(EventStatus) if status == right.values.get("status")), None)


def time_told(right: SetRight, found: WhenTold | None, first: Telling) -> WhenTold | None:
    """The time that a person gave an incident, else the one found. It points to the words that it corrects, or to the
    first account where there were none."""
    if "when" not in right.values:
        return found
    report = found.report if found is not None else first.report.uri
    return WhenTold(**time_of(right.values["when"], found or first.event.trigger).model_dump(), report=report)


def place_told(right: SetRight, found: WhereTold | None, first: Telling) -> WhereTold | None:
    """The place that a person gave an incident, else the one found; it points as a time does."""
    if "where" not in right.values:
        return found
    report = found.report if found is not None else first.report.uri
    where = place_of(right.values["where"], right.place, found or first.event.trigger)
    return WhereTold(**where.model_dump(), report=report)


def time_of(edtf: str, words: Span) -> When:
    """A time that a person wrote in EDTF. What is none keeps its text and has no bounds."""
    period = period_of(edtf)
    return When(
        start=words.start,
        end=words.end,
        text=words.text,
        edtf=edtf,
        earliest=period.earliest.isoformat() if period and period.earliest else None,
        latest=period.latest.isoformat() if period and period.latest else None,
        precision=period.precision if period else "unknown",
        basis="stated",
    )


def place_of(name: str, place: Place | None, words: Span) -> Where:
    """A place that a person named, where the gazetteer knew it to lie. Without `place` it has no position."""
    known = place or Place(name=name, geonames=None, lat=None, lon=None, country=None, precision="unknown")
    return Where.model_validate({"start": words.start, "end": words.end, "text": words.text, **known.model_dump()})
