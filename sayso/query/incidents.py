"""Incidents: those that pass a filter, and the whole story of one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.errors import UnknownId
from sayso.ledger import FoundGroup, GroupFilter, Snapshot
from sayso.model import Incident, Report
from sayso.query.naming import not_among


@dataclass(frozen=True, slots=True)
class IncidentState:
    """What a ledger said of an incident from a moment (ledger's time) on; None where it was dissolved."""

    at: str
    incident: Incident | None


@dataclass(frozen=True, slots=True)
class IncidentStory:
    """An incident as it stands, all that it was before (the first state first), and its reports by their addresses."""

    incident: Incident
    states: tuple[IncidentState, ...]
    reports: Mapping[str, Report]


def found_incidents(snapshot: Snapshot, wanted: GroupFilter, limit: int | None = None) -> Iterator[Incident]:
    """The incidents that pass the filter, the latest first."""
    for group in snapshot.groups("incident", wanted, limit):
        yield incident_of(group)


def incident_story(snapshot: Snapshot, wanted: str) -> IncidentStory:
    """The incident of an id, or the one that holds the event of an id.

    The id of an incident that was merged into another leads to that one. Raises UnknownId where there is none."""
    name = standing_incident(snapshot, wanted)
    if name is None:
        none = f"the ledger holds no incident or event with the id {wanted!r}"
        told = not_among(snapshot, wanted, ("incident", "event"), none)
        raise UnknownId(f"{told}; expected an incident's id, or an event's: `sayso incidents` lists incidents")
    states = tuple(_state(each) for each in snapshot.history("incident", name))
    incident = states[-1].incident
    assert incident is not None  # standing_incident finds none that is gone
    return IncidentStory(incident, states, dict(_reports(snapshot, incident)))


def standing_incident(snapshot: Snapshot, wanted: str) -> str | None:
    """The id of the incident that an id means now."""
    states = snapshot.history("incident", wanted)
    if states and not states[-1].gone:
        return wanted
    if not states:
        return snapshot.groups_of("incident", [wanted]).get(wanted)
    events = [account["event"] for state in states if not state.gone for account in state.body["accounts"]]
    where = list(snapshot.groups_of("incident", events).values())
    return max(sorted(set(where)), key=where.count, default=None)


def _state(group: FoundGroup) -> IncidentState:
    return IncidentState(group.at, None if group.gone else incident_of(group))


def incident_of(group: FoundGroup) -> Incident:
    """What a group's state says; it last changed when the state was written, which only the ledger knows."""
    return Incident.model_validate({**group.body, "last_changed": group.at})


def _reports(snapshot: Snapshot, incident: Incident) -> Iterator[tuple[str, Report]]:
    for address in dict.fromkeys(account.report for account in incident.accounts):
        kept = snapshot.report(address)
        record = snapshot.record(kept.id) if kept else None
        if record is not None:
            yield address, record.report
