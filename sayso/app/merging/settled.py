"""Incidents that very many reports tell: so long that each new report can't put them together anew.

Up to `SETTLED` reports an incident is put together anew with every report, so that the order in which they come makes
no difference. Beyond, it is settled: what is new joins it or does not, nothing leaves it but what a person tells apart
or what is read no more, and it keeps its id, also where an earlier report turns up. What it says rests on `TOLD` of its
reports, so that what one more costs is bounded.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.ledger import FoundGroup, Snapshot
from sayso.merge.telling import Telling
from sayso.model import Incident

# Reports; what the limits cost: docs/merging.md, "Long stories". Chosen for the cost, not swept.
SETTLED = 30
TOLD = 200


@dataclass(frozen=True, slots=True)
class Settled:
    """A settled incident: its id, how many reports tell it, the events of those that it is told from, and how likely
    each of these is to be of it, as far as that was ever worked out."""

    id: str
    reports: int
    events: tuple[str, ...]
    belongs: Mapping[str, float] = field(default_factory=dict)


class States:
    """What a snapshot says of incidents, each looked up once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._groups: dict[str, str | None] = {}
        self.state = cache(self._state)
        self.settled = cache(self._settled)

    def _state(self, incident: str) -> FoundGroup | None:
        return self._snapshot.group("incident", incident)

    def _settled(self, incident: str) -> Settled | None:
        """The incident of this id if it is settled."""
        state = self.state(incident)
        if state is None or state.gone or state.body.get("reports", 0) <= SETTLED:
            return None
        accounts = state.body["accounts"]
        belongs = {each["event"]: each["belongs"] for each in accounts if each.get("belongs") is not None}
        return Settled(incident, state.body["reports"], tuple(each["event"] for each in accounts), belongs)

    def incidents_of(self, events: Iterable[str]) -> dict[str, str]:
        """The incident of each of the events that belongs to one."""
        wanted = list(dict.fromkeys(events))
        new = [event for event in wanted if event not in self._groups]
        if new:
            self._groups |= {**dict.fromkeys(new), **self._snapshot.groups_of("incident", new)}
        return {event: incident for event in wanted if (incident := self._groups[event]) is not None}

    def settled_of(self, events: Iterable[str]) -> Mapping[str, Settled]:
        """The settled incident of each of the events that belongs to one."""
        found = self.incidents_of(events).items()
        return {event: settled for event, incident in found if (settled := self.settled(incident)) is not None}


def foremost(tellings: Sequence[Telling]) -> list[Telling]:
    """Those of the reports that the incident is told from: the first ones published, and the last ones."""
    reports = sorted({(telling.report.published or "9999-12-31", telling.report.id) for telling in tellings})
    if len(reports) <= TOLD:
        return list(tellings)
    chosen = {id for _, id in (*reports[: TOLD // 2], *reports[-(TOLD // 2) :])}
    return [telling for telling in tellings if telling.report.id in chosen]


def with_all(incident: Incident, reports: int) -> Incident:
    """The incident, told from some of so many reports."""
    if incident.reports >= reports:
        return incident
    reason = f"told from {incident.reports} of its {reports} reports, the first and the last ones"
    return incident.model_copy(update={"reports": reports, "reasons": (*incident.reasons, reason)})


def keepers(parts: Sequence[Collection[str]], before: Mapping[str, Settled]) -> list[tuple[Settled, ...]]:
    """For each of the parts (of events) the settled incidents that live on in it, the one with most reports first: each
    in the part that holds most of what is looked at of it."""
    shares: dict[str, list[int]] = {}
    known: dict[str, Settled] = {}
    for place, part in enumerate(parts):
        for event in part:
            if (settled := before.get(event)) is not None:
                known[settled.id] = settled
                shares.setdefault(settled.id, [0] * len(parts))[place] += 1
    found: list[list[Settled]] = [[] for _ in parts]
    for id, share in shares.items():
        found[share.index(max(share))].append(known[id])
    return [tuple(sorted(each, key=lambda settled: (-settled.reports, settled.id))) for each in found]
