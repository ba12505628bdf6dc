"""What a step of merging adds about incidents: which events belong to which, and what each of them says."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.app.merging.actors import ActorChanges
from sayso.app.merging.corrections import Corrections
from sayso.app.merging.doubts import Doubt, doubts_of, likeliest
from sayso.app.merging.judged import Judged
from sayso.app.merging.settled import Settled, foremost, keepers, with_all
from sayso.app.merging.store import Store
from sayso.app.merging.told import Told
from sayso.ledger import Snapshot
from sayso.merge.account import Known, KnownActor, describe
from sayso.merge.copies import Copies, CopyGroup, Texts
from sayso.merge.incidents.neighbourhood import Matcher
from sayso.merge.telling import Telling, incident_id
from sayso.model import GroupState, Incident, Key, Membership
from sayso.model.identity import digest

Watch = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class IncidentChanges:
    """Who belongs to what, what holds of each incident, what reports are found by; what stays as it was is left out."""

    memberships: tuple[Membership, ...]
    groups: tuple[GroupState, ...]
    keys: tuple[Key, ...]


def incident_changes(
    snapshot: Snapshot,
    reports: Sequence[str],
    judged: Judged,
    actors: ActorChanges,
    texts: Texts,
    told: Told,
    watch: Watch = lambda share: None,
) -> IncidentChanges:
    """What changes with these reports (their ids): new ones, those read again, those that a decision bears on.
    `actors` is what the same step found of actors, `texts` and `told` what earlier steps have worked out of reports;
    `watch` is told which share (0-1) of it is done, about."""
    return _Step(snapshot, reports, judged, actors, texts, told, watch).changes()


_MATCHING = 0.6  # the share of a step's time that goes into finding what is one, about


class _Step:
    def __init__(
        self,
        snapshot: Snapshot,
        reports: Sequence[str],
        judged: Judged,
        actors: ActorChanges,
        texts: Texts,
        told: Told,
        watch: Watch,
    ) -> None:
        self._snapshot = snapshot
        self._watch = watch
        self._texts = texts
        self._reports = tuple(dict.fromkeys(reports))
        self._judged = judged
        moved = {each.member: each.group for each in actors.memberships}
        self._store = Store(snapshot, judged.rejected, judged.different, moved, told)
        self._states = self._store.states
        self._corrections = Corrections(self._store)
        self._retracted = _retractions(snapshot)
        self._actors = _Actors(snapshot, actors)
        self._moved = list(moved)
        self._doubts: dict[str, Doubt] = {}

    def changes(self) -> IncidentChanges:
        keys = self._store.announce(self._reports)
        stale = {event: report for report in self._reports for event in self._snapshot.superseded("event", report)}
        stale |= self._snapshot.reports_of(sorted(self._judged.rejected))
        incidents = self._matched(stale)
        looked = {**stale, **{each.id: each.report.id for tellings in incidents for each in tellings}}
        before = self._states.incidents_of(looked)
        seen: dict[str, set[str]] = defaultdict(set)  # the reports that were looked at of each settled incident
        for event, settled in self._states.settled_of(looked).items():
            seen[settled.id].add(looked[event])
        moved: dict[str, str | None] = dict.fromkeys(stale)
        groups: dict[str, GroupState] = {}
        for at, (id, tellings, held) in enumerate(self._named(incidents, looked)):
            self._watch(_MATCHING + (1 - _MATCHING) * at / (len(incidents) + 1))
            moved |= {each.id: id for each in tellings}
            for other in held[1:]:
                moved |= dict.fromkeys(set(self._snapshot.members("incident", other.id)) - looked.keys(), id)
            if (state := self._state(id, tellings, held, looked, seen)) is not None:
                groups[id] = state
        gone = sorted(set(before.values()) - groups.keys())
        groups |= {id: GroupState(kind="incident", id=id, body={}, gone=True) for id in gone}
        memberships = (
            Membership(kind="incident", member=event, group=id)
            for event, id in sorted(moved.items())
            if self._states.incidents_of([event]).get(event) != id
        )
        return IncidentChanges(tuple(memberships), tuple(self._news(groups.values())), tuple(keys))

    def _named(
        self, incidents: Sequence[tuple[Telling, ...]], looked: Mapping[str, str]
    ) -> Iterator[tuple[str, tuple[Telling, ...], tuple[Settled, ...]]]:
        """The incidents with their ids, and with the settled ones that live on in each; those too that only lost
        something."""
        before = self._states.settled_of(looked)
        kept = keepers([[each.id for each in tellings] for tellings in incidents], before)
        for tellings, held in zip(incidents, kept, strict=True):
            yield held[0].id if held else self._own_id(tellings[0]), tellings, held
        living = {settled.id for held in kept for settled in held}
        for id, settled in sorted({settled.id: settled for settled in before.values()}.items()):
            if id not in living:
                yield id, (), (settled,)

    def _own_id(self, first: Telling) -> str:
        """That of its first telling, unless a settled incident that it left goes by that."""
        id = incident_id(first)
        return id if self._states.settled(id) is None else f"in-{digest(id, 'parted')}"

    def _matched(self, stale: Collection[str]) -> list[tuple[Telling, ...]]:
        """The incidents that the reports bear on, each with its tellings, the first published foremost."""
        start = [card for report in self._reports for card in self._store.versions(report)]
        start += self._store.beside(stale)
        start += [card for report in self._corrections.touched(self._reports) for card in self._store.versions(report)]
        start += self._store.with_actors(self._moved)
        matcher = Matcher(self._store, self._judged.same, self._judged.different)
        found = matcher.together(start, lambda share: self._watch(share * _MATCHING))
        for cards in found:
            self._doubts |= doubts_of(matcher, cards)
        return [_in_order(telling for card in cards for telling in card.tellings) for cards in found]

    def _state(
        self,
        id: str,
        tellings: Sequence[Telling],
        held: Sequence[Settled],
        looked: Mapping[str, str],
        seen: Mapping[str, Collection[str]],
    ) -> GroupState | None:
        """What it says, None where nothing is left of it. Of the settled ones in it, what was not looked at is told as
        it was told before; `seen` has the reports of each that were looked at."""
        far = self._store.tellings([event for each in held for event in each.events if event not in looked])
        if not tellings and not far:
            far = self._store.tellings(set(self._snapshot.members("incident", id)) - looked.keys())
        told = [*tellings, *far]
        if not told:
            return None
        own = {each.id for each in held}
        had = {report for each in own for report in seen.get(each, ())}
        new = {each.report.id for each in tellings} - had - {each.report.id for each in far}
        left = had - {each.report.id for each in told}
        reports = sum(each.reports for each in held) + len(new) - len(left)
        return state_of(with_all(self._described(id, _in_order(foremost(told)), held), reports))

    def _described(self, id: str, tellings: Sequence[Telling], held: Sequence[Settled]) -> Incident:
        events = {telling.id for telling in tellings}
        # What of a settled incident was not looked at is as surely of it as it was.
        before = {event: belongs for settled in held for event, belongs in settled.belongs.items()}
        doubts = [self._doubts[telling.id] for telling in tellings if telling.id in self._doubts]
        known = Known(
            copies=self._copies(tellings),
            corrections=self._corrections.about({telling.report.id for telling in tellings}),
            taken_back={t.report.id: self._retracted[t.report.id] for t in tellings if t.report.id in self._retracted},
            judgements=tuple(self._judged.about(id, events)),
            actors=self._actors.of(tellings),
            belongs=before | {doubt.event: doubt.belongs for doubt in doubts if doubt.belongs is not None},
            perhaps=likeliest(each for doubt in doubts for each in doubt.perhaps),
        )
        return describe(id, tellings, known)

    def _copies(self, tellings: Sequence[Telling]) -> tuple[CopyGroup, ...]:
        """Which of the reports descend from one text."""
        reports = {telling.report.id: telling.report for telling in tellings}
        if len(reports) < 2:
            return ()
        copies = Copies(self._texts)
        for report in reports.values():
            copies.add(report)
        return copies.groups()

    def _news(self, groups: Iterable[GroupState]) -> Iterator[GroupState]:
        """Those that are otherwise than before."""
        for group in groups:
            before = self._states.state(group.id)
            if before is None or before.gone != group.gone or before.body != group.body:
                yield group


def state_of(incident: Incident) -> GroupState:
    """An incident as a ledger keeps and finds it."""
    when, where = incident.when, incident.where
    names = [role.name for role in incident.roles]
    words = [incident.title, where.name if where else "", *(account.trigger.text for account in incident.accounts)]
    return GroupState(
        kind="incident", id=incident.id, body=incident.model_dump(mode="json"), type=incident.type,
        grade=incident.grade, earliest=when.earliest if when else None, latest=when.latest if when else None,
        lat=where.lat if where else None, lon=where.lon if where else None, country=where.country if where else None,
        origins=incident.origins, names=tuple(dict.fromkeys(names)), text="\n".join(words),
    )  # fmt: skip


def _in_order(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    return tuple(sorted(tellings, key=lambda telling: telling.anchor))


def _retractions(snapshot: Snapshot) -> Mapping[str, str]:
    """Why reports were taken back by a person, by their ids."""
    return {target.id: each.why for each in snapshot.judgements(what="retract") for target in each.targets}


class _Actors:
    """Who the actors of records are across reports: as the ledger has it, and as this step has it."""

    def __init__(self, snapshot: Snapshot, changes: ActorChanges) -> None:
        self._snapshot = snapshot
        self._groups = {each.member: each.group for each in changes.memberships}
        self._known: dict[str, Mapping[str, Any]] = {each.id: each.body for each in changes.groups if not each.gone}

    def of(self, tellings: Sequence[Telling]) -> Mapping[str, KnownActor]:
        ids = sorted({id for telling in tellings for id in telling.ids.actors.values()})
        kept = self._snapshot.groups_of("actor", [id for id in ids if id not in self._groups])
        groups = {id: group for id in ids if (group := self._groups.get(id, kept.get(id)))}
        return {id: self._actor(group) for id, group in groups.items()}

    def _actor(self, group: str) -> KnownActor:
        if group not in self._known:
            found = self._snapshot.group("actor", group)
            self._known[group] = found.body if found else {}
        body = self._known[group]
        offices = (" of ".join(filter(None, (role["title"], role["of"]))) for role in body.get("roles", ()))
        return KnownActor(group, str(body.get("name", "")), tuple(offices))
