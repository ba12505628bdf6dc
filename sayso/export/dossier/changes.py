"""How the account of an incident changed: what each of its states says that the one before did not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.export.dossier.told import State
from sayso.export.incidents.sentences import bounds_in_words
from sayso.export.quoting import visible
from sayso.export.words import counted, in_words, place_in_words, status_in_words
from sayso.model import Incident

_ROLES = {"agent": "by whom", "target": "to whom"}


@dataclass(frozen=True, slots=True)
class Change:
    """What changed at a moment of the ledger's time (UTC, to the minute)."""

    at: str
    lines: tuple[str, ...]


def changes(history: Sequence[State]) -> list[Change]:
    """The changes, the first one first; a state that says nothing new to a reader is left out."""
    found = []
    before: Incident | None = None
    for state in history:
        lines = tuple(_first(state.incident) if before is None else _between(before, state.incident))
        if lines:
            found.append(Change(f"{state.at[:16].replace('T', ' ')} UTC", lines))
        before = state.incident
    return found


def _first(incident: Incident) -> Iterator[str]:
    told_by = f"{counted(incident.reports, 'report')} of {counted(incident.outlets, 'outlet')}"
    yield f"First account: {told_by}, {counted(incident.origins, 'origin')}; {incident.grade}"
    told = {name: value for name, value in _values(incident).items() if value and name not in ("title", "grade")}
    yield from (f"{name}: {value}" for name, value in told.items() if value != "happened")


def _between(before: Incident, after: Incident) -> Iterator[str]:
    if before.reports != after.reports or before.origins != after.origins:
        old = f"{counted(before.reports, 'report')} from {counted(before.origins, 'origin')}"
        yield f"{old} → {counted(after.reports, 'report')} from {counted(after.origins, 'origin')}"
    old_values, new_values = _values(before), _values(after)
    for name in dict.fromkeys([*new_values, *old_values]):
        old, new = old_values.get(name, ""), new_values.get(name, "")
        if old != new:
            nothing = "nothing" if name == "contested" else "not told"
            yield f"{name}: {old or nothing} → {new or nothing}"
    known = {account.event for account in before.accounts if account.retracted is not None}
    for account in after.accounts:
        if account.retracted is not None and account.event not in known:
            yield visible(f"taken back: {account.report} ({account.retracted})")
    old_decisions = set(before.judgements)
    for decision in after.judgements:
        if decision not in old_decisions:
            yield visible(f"{decision.by} decided: {decision.what} ({decision.why})")


def _values(incident: Incident) -> dict[str, str]:
    """What a reader would see change, in words."""
    found = {
        "title": incident.title,
        "grade": f"{incident.grade} ({incident.admiralty})",
        "status": status_in_words(incident) or "happened",
        "when": in_words(incident.when, lasting=incident.status == "ongoing") if incident.when else "",
        "where": place_in_words(incident.where) if incident.where else "",
    }
    for role, label in _ROLES.items():
        names = dict.fromkeys(each.name for each in incident.roles if each.role == role)
        found[label] = "; ".join(names)
    for toll in incident.counts:
        found[toll.of.replace("_", " ")] = bounds_in_words(toll)
    disputed = (_ROLES.get(each.field, each.field.replace("_", " ")) for each in incident.conflicts)
    found["contested"] = ", ".join(disputed)
    return {visible(name): visible(value) for name, value in found.items()}
