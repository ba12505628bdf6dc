"""One event as one report tells it: what merging compares, and what incidents are made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Actor, Claim, Event, Participant, Record, Report
from sayso.model.identity import Ids, digest, ids_of


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """An event within the record that tells it. `id` is the ledger's id of the event, as ids within `ids` are.

    Two tellings are the same where their ids are.
    """

    id: str
    record: Record
    event: Event
    ids: Ids

    @property
    def report(self) -> Report:
        return self.record.report

    @property
    def anchor(self) -> tuple[str, str, int, str]:
        """Where it stands, whatever reader found it: tellings sort by it from the first published on."""
        report = self.report
        return report.published or "9999-12-31", report.id, self.event.trigger.start, self.event.type

    def claims(self) -> Iterator[Claim]:
        """The claims that carry it, the innermost first; none where the report says it in its own voice."""
        known = {claim.id: claim for claim in self.record.claims}
        claim = known.get(self.event.claim or "")
        while claim is not None:
            yield claim
            claim = known.get(claim.within or "")

    def actor(self, participant: Participant) -> Actor | None:
        """The actor of the record that fills a role; None where the filler is none."""
        return next((actor for actor in self.record.actors if actor.id == participant.actor), None)

    def __hash__(self) -> int:
        return hash(self.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Telling) and self.id == other.id


def tellings_of(record: Record) -> tuple[Telling, ...]:
    """All events of a record."""
    ids = ids_of(record)
    return tuple(Telling(ids.events[event.id], record, event, ids) for event in record.events)


def incident_id(first: Telling) -> str:
    """The id of an incident whose earliest telling this is: the same whatever reader found it, and in whatever order
    the reports came."""
    _, report, start, kind = first.anchor
    return f"in-{digest(report, start, kind)}"
