"""Codes a record as MUC-4's incident templates: which happenings are incidents, of which type, and at which stage.

The rules are those of MUC-4's task description (template-doc-part1.v7, section 1): acts of violence, or their attempt
or threat, that are told as fact, recent and specific, whose targets are not only fighters; an incident of several
types takes the narrower one. `slots.py` fills the rest.
"""

from datetime import date, timedelta

from sayso.evaluate.happenings import Grouping, Happening, happenings
from sayso.evaluate.muc.classes import FIGHTERS, POLICE, SOLDIERS, tells
from sayso.evaluate.muc.data import Template
from sayso.evaluate.muc.slots import fill_slots
from sayso.evaluate.setting import Setting
from sayso.gazetteer import Gazetteer
from sayso.model import Event, Record

_KINDS = {
    "bomb": "BOMBING", "abduct": "KIDNAPPING", "loot": "ROBBERY", "kill": "ATTACK", "injure": "ATTACK",
    "execute": "ATTACK", "shoot": "ATTACK", "attack": "ATTACK", "torture": "ATTACK", "sexual_violence": "ATTACK",
    "destroy": "ATTACK",
}  # fmt: skip
_TAKES_IN = {"BOMBING": frozenset({"ATTACK"}), "ARSON": frozenset({"ATTACK"}), "ROBBERY": frozenset({"ATTACK"})}
# Stems of triggers that set fire, and of those that bomb from the air, which MUC-4 codes as attacks.
_FIRE = ("burn", "torch", "arson", "ablaze", "set fire", "on fire", "incinerat")
_AIR = ("air", "aerial", "strafe", "strafing", "helicopter", "bombard")
_STAGES = (
    ("ACCOMPLISHED", frozenset({"occurred", "ongoing"})),
    ("ATTEMPTED", frozenset({"attempted"})),
    ("THREATENED", frozenset({"threatened"})),
)
RECENT = timedelta(days=61)
# So many people are the toll of a war or of years, not of one incident, where no time is given.
SUMMARY = 100
_FIGHTING = FIGHTERS | SOLDIERS | POLICE


def code(record: Record, home: Setting, gazetteer: Gazetteer) -> list[Template]:
    """The templates of a report; `home` is where it is set."""
    grouping = Grouping(_kind, _TAKES_IN)
    return [
        _template(one, record, home, gazetteer) for one in happenings(record, grouping) if _is_incident(one, record)
    ]


def _kind(event: Event, record: Record) -> str | None:
    if _stage(event) is None or event.voice == "denied":
        return None
    trigger = event.trigger.text.casefold()
    around = " ".join([trigger, *(p.text.casefold() for p in event.roles if p.role == "instrument")])
    if event.type == "destroy" and any(stem in trigger for stem in _FIRE):
        return "ARSON"
    if event.type == "bomb" and any(stem in around for stem in _AIR):
        return "ATTACK"
    return _KINDS.get(event.type)


def _stage(event: Event) -> str | None:
    return next((stage for stage, statuses in _STAGES if event.status in statuses), None)


def _is_incident(one: Happening, record: Record) -> bool:
    """Whether the happening is recent and specific, and of more than fighters among themselves."""
    when, published = one.when, record.report.published
    if when is not None and when.precision in {"year", "decade", "season"}:
        return False
    if when and when.latest and published and date.fromisoformat(when.latest) < date.fromisoformat(published) - RECENT:
        return False
    if any((count.min or 0) >= SUMMARY for e in one.events for count in e.counts) and (when is None or not when.latest):
        return False
    kinds = {actor.id: actor.kind for actor in record.actors}
    targets = [p for e in one.events for p in e.roles if p.role == "target"]
    if not targets:
        return one.kind != "ATTACK" and any(e.where or e.roles for e in one.events)
    return not all(kinds.get(p.actor or "") == "armed_group" or tells(p.text, _FIGHTING) for p in targets)


def _template(one: Happening, record: Record, home: Setting, gazetteer: Gazetteer) -> Template:
    stages = {stage for e in one.events if (stage := _stage(e)) is not None}
    stage = next(stage for stage, _ in _STAGES if stage in stages)
    return Template(record.report.uri, fill_slots(one, stage, record, home, gazetteer))
