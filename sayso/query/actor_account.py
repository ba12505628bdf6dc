"""All that a ledger knows of one actor: turns, incidents, what was said."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.ledger import FoundActor, GroupFilter, Snapshot
from sayso.merge.settable import PARTS
from sayso.model import ActorAccount, KnownActor, PartIn, Quote, Record
from sayso.model.identity import Ids, ids_of
from sayso.query.claims import retracted_reports, with_ids
from sayso.query.judged_claims import JudgedClaims, judged_claims
from sayso.query.turns import timeline


def actor_account(snapshot: Snapshot, actor: KnownActor, limit: int | None = None) -> ActorAccount:
    """What is known of the actor; of incidents and of quotes at most so many, the last ones."""
    said = _Said(retracted_reports(snapshot), judged_claims(snapshot))
    records: dict[str, tuple[Record, Ids]] = {}
    for found in snapshot.actors(snapshot.members("actor", actor.id)):
        if found.report not in records and (record := snapshot.record(found.report)):
            records[found.report] = record, ids_of(record)
        said.add(found, *records[found.report])
    quotes = sorted(said.quotes, key=lambda each: (_day(each), each.claim.id), reverse=True)
    parts = sorted(_incidents(snapshot, actor, said.roles), key=lambda each: (each.when or "9999", each.id))
    return ActorAccount(
        **{name: getattr(actor, name) for name in KnownActor.model_fields},
        timeline=tuple(timeline(snapshot, [actor])),
        incidents=tuple(parts[-limit:] if limit else parts),
        quotes=tuple(quotes[:limit]),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What the records of an actor's sightings hold of it: its roles by event, its claims as people judged them."""

    retracted: frozenset[str]
    judged: JudgedClaims
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    quotes: list[Quote] = field(default_factory=list)

    def add(self, actor: FoundActor, record: Record, ids: Ids) -> None:
        report = record.report
        for event in record.events:
            for part in event.roles:
                if part.actor == actor.local:
                    self.roles[ids.events[event.id]].add(part.role)
        for read in record.claims:
            id = ids.claims[read.id]
            claim = self.judged.as_set(id, read, record)
            if id in self.judged.rejected or not claim.chain or claim.chain[0].actor != actor.local:
                continue
            self.quotes.append(
                Quote(
                    claim=with_ids(claim, ids),
                    report=report.uri,
                    publisher=report.publisher,
                    published=report.published,
                    retracted=report.id in self.retracted,
                    corrected=self.judged.setters(id),
                )
            )


def _incidents(snapshot: Snapshot, actor: KnownActor, roles: Mapping[str, set[str]]) -> Iterator[PartIn]:
    groups: dict[str, set[str]] = defaultdict(set)
    for event, group in snapshot.groups_of("incident", sorted(roles)).items():
        groups[group] |= roles[event]
    for group in _set_to(snapshot, actor):
        groups.setdefault(group, set())
    for group, events_say in groups.items():
        state = snapshot.group("incident", group)
        played = set() if state is None or state.gone else _as_set(state.body, actor.id, events_say)
        if state is not None and played:
            body = state.body
            yield PartIn(
                id=group,
                roles=tuple(sorted(played)),
                type=str(body.get("type")),
                title=str(body.get("title") or ""),
                grade=body.get("grade"),
                when=(body.get("when") or {}).get("earliest") or body.get("first_reported"),
                time=body.get("when"),
                status=body.get("status"),
            )


def _as_set(body: Mapping[str, Any], actor: str, played: set[str]) -> set[str]:
    """The roles that an actor plays in an incident: what its events say, but for those that people set."""
    by_hand = {each["field"] for each in body.get("corrected", ())}
    given = {role["role"] for role in body.get("roles", ()) if role["actor"] == actor}
    return (played - by_hand) | (given & by_hand)


def _set_to(snapshot: Snapshot, actor: KnownActor) -> Iterator[str]:
    """The incidents to which a person may have set the actor as a part."""
    if any(not each.value.keys().isdisjoint(PARTS) for each in snapshot.judgements(what="correct")):
        for state in snapshot.groups("incident", GroupFilter(names=actor.name)):
            yield state.id


def _day(quote: Quote) -> str:
    when = quote.claim.said
    return (when and (when.earliest or when.latest)) or quote.published or ""
