"""Puts the actors of reports together in a ledger: what a step of merging adds when reports are new."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.app.merging.judged import About, judged
from sayso.app.merging.judged_actors import decided
from sayso.ledger import Snapshot
from sayso.merge.actors.blocking import keys_of
from sayso.merge.actors.cluster import Judged, cluster, group_id
from sayso.merge.actors.describe import describe_actor, joined
from sayso.merge.actors.neighbourhood import neighbourhood
from sayso.merge.actors.sighted import Sighted, sightings_of
from sayso.model import GroupState, Key, KnownActor, Membership

# Whoever more reports name than this is settled: what is new is compared with the last few of them, joins or does not,
# and adds to what was known. So what a report costs is bounded, however often a name was seen (not measured).
SETTLED = 30
_PER_KEY = 20
_OF_SETTLED = 5


@dataclass(frozen=True, slots=True)
class ActorChanges:
    """What a step adds about actors: who belongs to whom, what holds of each, what each is found by."""

    memberships: tuple[Membership, ...]
    groups: tuple[GroupState, ...]
    keys: tuple[Key, ...]


def actor_changes(snapshot: Snapshot, reports: Sequence[str]) -> ActorChanges:
    """What changes with these reports (their ids): new ones, those read again, and those that a person's decision about
    actors touches. Who stays as before is left out."""
    found = judged(snapshot, "actor")
    decisions = Judged(found.same, found.different, found.rejected)
    known = _Known(snapshot, found.rejected)
    fresh = [each for report in dict.fromkeys(reports) for each in known.of_report(report)]
    stale = [id for report in dict.fromkeys(reports) for id in snapshot.superseded("actor", report)]
    torn = known.groups([*stale, *found.rejected])
    left = [each for group in sorted(set(torn.values())) for each in known.of_group(group)]
    near = neighbourhood([*fresh, *left], known, decisions)
    return _Step(known, near, found.decisions, decisions, torn).changes(fresh)


class _Known:
    """The actors of a snapshot: those of records, and those that they were put together to."""

    def __init__(self, snapshot: Snapshot, rejected: Collection[str]) -> None:
        self.snapshot = snapshot
        self._rejected = rejected
        self._sighted: dict[str, dict[str, Sighted]] = {}
        self._groups: dict[str, str | None] = {}
        self._states: dict[str, KnownActor | None] = {}
        self._walked: set[str] = set()

    def of_report(self, report: str) -> list[Sighted]:
        if report not in self._sighted:
            record = self.snapshot.record(report)
            found = sightings_of(record) if record else ()
            self._sighted[report] = {each.id: each for each in found if each.id not in self._rejected}
        return list(self._sighted[report].values())

    def named(self, ids: Collection[str]) -> Iterator[Sighted]:
        for found in self.snapshot.actors(sorted(ids)):
            yield from (each for each in self.of_report(found.report) if each.id == found.id)

    def sharing(self, keys: Collection[str]) -> Iterator[Sighted]:
        return self.named(self._few(self.snapshot.blocked("actor", sorted(keys), _PER_KEY)))

    def _few(self, ids: Sequence[str]) -> list[str]:
        """The ids, of each settled group the last few only: they stand for it."""
        groups = self.groups(ids)
        taken: Counter[str] = Counter()
        few = []
        for id in reversed(ids):
            group = groups.get(id, "")
            taken[group] += 1
            if not group or taken[group] <= _OF_SETTLED or not self.settled(group):
                few.append(id)
        return few

    def beside(self, ids: Collection[str]) -> Iterator[Sighted]:
        for group in sorted(set(self.groups(ids).values()) - self._walked):
            self._walked.add(group)
            yield from self.of_group(group)

    def of_group(self, group: str) -> Iterable[Sighted]:
        """All of a group; of one that is settled, none but those that are found by their keys."""
        return () if self.settled(group) else self.named(self.snapshot.members("actor", group))

    def groups(self, ids: Iterable[str]) -> dict[str, str]:
        """The group of each of the ids that has one."""
        wanted = list(dict.fromkeys(ids))
        new = [id for id in wanted if id not in self._groups]
        if new:
            self._groups |= {**dict.fromkeys(new), **self.snapshot.groups_of("actor", new)}
        return {id: group for id in wanted if (group := self._groups[id]) is not None}

    def state(self, group: str) -> KnownActor | None:
        """What held of the group before, None where it is gone or never was."""
        if group not in self._states:
            found = self.snapshot.group("actor", group)
            gone = found is None or found.gone
            self._states[group] = None if gone or found is None else KnownActor.model_validate(found.body)
        return self._states[group]

    def settled(self, group: str) -> bool:
        state = self.state(group)
        return state is not None and state.sightings > SETTLED


class _Step:
    """Puts a neighbourhood together anew, and tells what is otherwise than before. `torn` are the groups of what is no
    more to be found in them."""

    def __init__(
        self, known: _Known, near: dict[str, Sighted], about: Sequence[About], judged: Judged, torn: dict[str, str]
    ) -> None:
        self._known = known
        self._near = near
        self._about = about
        self._judged = judged
        self._before = known.groups(near)
        self._torn = torn

    def changes(self, fresh: Iterable[Sighted]) -> ActorChanges:
        new: dict[str, frozenset[str]] = {}
        for members in cluster(list(self._near.values()), self._linked()):
            new[self._id(members, new)] = members
        gone = sorted({*self._before.values(), *self._torn.values()} - set(new) - self._kept())
        memberships = {id: group for group, ids in new.items() for id in ids}
        for group in gone:
            if self._known.settled(group):
                heir = next(memberships[id] for id in sorted(self._near) if self._before.get(id) == group)
                memberships |= dict.fromkeys(self._known.snapshot.members("actor", group), heir)
        changed = {id: group for id, group in memberships.items() if self._known.groups([id]).get(id) != group}
        return ActorChanges(
            memberships=tuple(
                Membership(kind="actor", member=id, group=group)
                for id, group in sorted({**changed, **dict.fromkeys(self._torn, None)}.items())
            ),
            groups=(
                *(state for group, ids in sorted(new.items()) if (state := self._state(group, ids, gone)) is not None),
                *(GroupState(kind="actor", id=group, body={}, gone=True) for group in gone),
            ),
            keys=tuple(
                Key(kind="actor", member=each.id, key=key)
                for each in fresh
                if each.id not in self._before
                for key in sorted(keys_of(each))
            ),
        )

    def _linked(self) -> Judged:
        """What people decided, and that those whom a settled group holds stay in it."""
        held = defaultdict(list)
        for id, group in sorted(self._before.items()):
            if self._known.settled(group):
                held[group].append(id)
        apart = {frozenset(pair) for pair in self._judged.different}
        rows = {pair for ids in held.values() for pair in pairwise(ids) if frozenset(pair) not in apart}
        return replace(self._judged, same={*self._judged.same, *rows})

    def _settled(self, ids: Iterable[str]) -> list[str]:
        """The settled groups that hold any of the ids, the largest first."""
        groups = {group for id in ids if (group := self._before.get(id)) and self._known.settled(group)}
        return sorted(groups, key=lambda group: (-self._size(group), group))

    def _size(self, group: str) -> int:
        state = self._known.state(group)
        return state.sightings if state else 0

    def _id(self, members: frozenset[str], taken: Collection[str]) -> str:
        """The group's id; where a decision has parted a settled group, one of the parts keeps it."""
        own = group_id([self._near[id] for id in members])
        wanted = [*self._settled(members), own][0]
        return own if wanted in taken else wanted

    def _kept(self) -> set[str]:
        """Settled groups of which only what is no more was looked at."""
        return {group for group in self._torn.values() if self._known.settled(group)} - set(self._before.values())

    def _state(self, group: str, ids: frozenset[str], gone: Sequence[str]) -> GroupState | None:
        """The group's new state, None where the old one holds."""
        before = self._known.state(group)
        settled = [
            state
            for each in self._settled(ids)
            if (each == group or each in gone) and (state := self._known.state(each))
        ]
        if settled:
            old = {state.id for state in settled}
            new = [self._near[id] for id in sorted(ids) if self._before.get(id) not in old]
            actor = joined(group, [*settled, *([describe_actor(group, new)] if new else [])])
        else:
            actor = describe_actor(group, [self._near[id] for id in ids])
        actor = decided(actor, ids, self._about)
        return None if actor == before else group_state(actor)


def group_state(actor: KnownActor) -> GroupState:
    """An actor as the ledger keeps it."""
    return GroupState(
        kind="actor",
        id=actor.id,
        body=actor.model_dump(mode="json"),
        type=actor.kind,
        earliest=actor.earliest,
        latest=actor.latest,
        names=actor.names,
        text=" ".join(f"{office.title} {office.of or ''}" for office in actor.roles),
    )
