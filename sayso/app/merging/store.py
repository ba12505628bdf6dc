"""A ledger's reports as matching looks at them: what they tell, who is like them, what they were put together to."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from sayso.app.merging.settled import States
from sayso.app.merging.told import Told
from sayso.ledger import Snapshot
from sayso.merge.corrections import corrections_in
from sayso.merge.incidents.candidates import MOST, PER_KEY, candidates
from sayso.merge.incidents.card import Card
from sayso.merge.incidents.keys import Keys, correcting, enough, keys_of
from sayso.merge.telling import Telling, tellings_of
from sayso.model import Key
from sayso.model.identity import Ids, ids_of

_REMEMBERED = 3_000  # reports whose cards are kept at hand, about 60 MB
_MOST_CORRECTED = 200  # reports among which a correction looks for those that it means


class Store:
    """The reports of a snapshot, with those that a step is about to add keys for. `rejected` are events that a person
    struck out, `different` pairs of events that a person told apart, `actors` the groups of actors that are otherwise
    in this step than in the snapshot, `told` what earlier steps have worked out of reports."""

    def __init__(
        self,
        snapshot: Snapshot,
        rejected: Collection[str] = (),
        different: Collection[tuple[str, str]] = (),
        actors: Mapping[str, str | None] = MappingProxyType({}),
        told: Told | None = None,
    ) -> None:
        self.snapshot = snapshot
        self.states = States(snapshot)
        self._actors = actors
        self._told = told or Told()
        self._rejected = rejected
        self._different = different
        self._new: dict[str, set[str]] = {}
        self._alike: dict[tuple[str, int], tuple[str, ...]] = {}
        self._kept: dict[str, list[str]] = {}
        self._placed: set[str] = set()
        self._settled: dict[str, str | None] = {}
        self.versions = lru_cache(maxsize=_REMEMBERED)(self._versions)
        self.record = lru_cache(maxsize=_REMEMBERED)(snapshot.record)
        self.corrects = lru_cache(maxsize=None)(self._corrects)
        self._correcting = lru_cache(maxsize=_REMEMBERED)(self._corrections_of)
        self._about = lru_cache(maxsize=_REMEMBERED)(self._sought_by_corrections)

    def _versions(self, report: str) -> tuple[Card, ...]:
        record = self.record(report)
        if record is None:
            return ()
        known = self._known(ids_of(record))
        return self._told.versions(report, record, known, self._rejected, self._different)

    def _known(self, ids: Ids) -> Mapping[str, str]:
        """Who the actors of a record are across reports."""
        before = self.snapshot.groups_of("actor", list(ids.actors.values()))
        now = {id: self._actors.get(id, before.get(id)) for id in ids.actors.values()}
        return {id: group for id, group in now.items() if group is not None}

    def _corrects(self, report: str) -> bool:
        """Whether a report takes something back or puts it right."""
        record = self.record(report)
        return record is not None and bool(corrections_in(record))

    def keys(self, report: str) -> Keys:
        """Its keys; a report that tells of nothing has some only where it corrects others."""
        record = self.record(report)
        if record is None or not (self.versions(report) or self.corrects(report)):
            return Keys(frozenset(), frozenset())
        return keys_of(record, self.versions(report))

    def announce(self, reports: Iterable[str]) -> list[Key]:
        """Let these reports be found by their keys, which are returned for keeping."""
        found = []
        self._correcting.cache_clear()
        for report in reports:
            kept, sought = self.keys(report)
            for key in sorted({*kept, *(correcting(sought) if self.corrects(report) else ())}):
                self._new.setdefault(key, set()).add(report)
                found.append(Key(kind="incident", member=report, key=key))
        return found

    def alike(self, report: str) -> tuple[str, ...]:
        """The reports that share enough keys with it, the likeliest first."""
        most = _MOST_CORRECTED if self.corrects(report) else MOST
        if (report, most) not in self._alike:
            shared = self._under(self.keys(report).sought)
            shared.pop(report, None)
            self._alike[report, most] = candidates(shared, most)
        return self._alike[report, most]

    def _under(self, keys: Iterable[str]) -> dict[str, set[str]]:
        """The reports under any of the keys, with those of the keys."""
        wanted = set(keys)
        self._kept |= self.snapshot.blocked_by("incident", sorted(wanted - self._kept.keys()), PER_KEY)
        found: dict[str, set[str]] = {}
        for key in wanted:
            for report in (*self._kept[key], *self._new.get(key, ())):
                found.setdefault(report, set()).add(key)
        return found

    def correcting(self, reports: Collection[str]) -> set[str]:
        """The reports that correct others, and share enough keys with any of these."""
        return {other for report in reports for other in self._correcting(report)}

    def _corrections_of(self, report: str) -> frozenset[str]:
        shared = self._under(self._about(report))
        return frozenset(other for other, keys in shared.items() if other != report and enough(keys))

    def _sought_by_corrections(self, report: str) -> frozenset[str]:
        record = self.record(report)
        return frozenset(correcting(keys_of(record, ()).kept)) if record else frozenset()

    def settled(self, card: Card) -> str | None:
        """The settled incident that it belongs to, if it belongs to one."""
        if card.id not in self._settled:
            self._settled[card.id] = self._settled_of(card)
        return self._settled[card.id]

    def _settled_of(self, card: Card) -> str | None:
        if card.report not in self._placed:  # those beside it are asked for next
            self._placed.add(card.report)
            self.states.incidents_of([each.id for other in self.versions(card.report) for each in other.tellings])
        found = self.states.settled_of([each.id for each in card.tellings]).values()
        return next((settled.id for settled in found), None)

    def tellings(self, events: Collection[str]) -> list[Telling]:
        """The events as their reports tell them."""
        wanted = set(events)
        reports = sorted(set(self.snapshot.reports_of(sorted(wanted)).values()))
        records = (record for report in reports if (record := self.record(report)))
        return [telling for record in records for telling in tellings_of(record) if telling.id in wanted]

    def holding(self, events: Collection[str]) -> Iterator[Card]:
        """What holds any of the events."""
        wanted = set(events)
        for report in sorted(set(self.snapshot.reports_of(sorted(wanted)).values())):
            yield from (c for c in self.versions(report) if any(t.id in wanted for t in c.tellings))

    def beside(self, events: Collection[str]) -> Iterator[Card]:
        """What is in one incident with any of the events now; settled incidents aside."""
        groups = set(self.states.incidents_of(sorted(events)).values())
        loose = (group for group in groups if self.states.settled(group) is None)
        others = {member for group in loose for member in self.snapshot.members("incident", group)}
        yield from self.holding(others - set(events))

    def with_actors(self, actors: Iterable[str]) -> Iterator[Card]:
        """What any of the actors (the ledger's ids) takes part in."""
        wanted = set(actors)
        for report in sorted({found.report for found in self.snapshot.actors(sorted(wanted))}):
            for card in self.versions(report):
                if any(t.ids.actors.get(role.actor or "") in wanted for t in card.tellings for role in t.event.roles):
                    yield card
