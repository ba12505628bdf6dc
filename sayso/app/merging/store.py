"""A ledger's reports as matching looks at them: what they tell, who is like them, what they were put together to."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from sayso.ledger import Snapshot
from sayso.merge.corrections import corrections_in
from sayso.merge.incidents.card import Card
from sayso.merge.incidents.keys import Keys, enough, keys_of
from sayso.merge.incidents.version import versions_of
from sayso.merge.telling import tellings_of
from sayso.model import Key
from sayso.model.identity import Ids, ids_of

_REMEMBERED = 3_000  # reports whose cards are kept at hand, about 60 MB


class Store:
    """The reports of a snapshot, with those that a step is about to add keys for. `rejected` are events that a person
    struck out, `different` pairs of events that a person told apart, `actors` the groups of actors that are otherwise
    in this step than in the snapshot."""

    def __init__(
        self,
        snapshot: Snapshot,
        rejected: Collection[str] = (),
        different: Collection[tuple[str, str]] = (),
        actors: Mapping[str, str | None] = MappingProxyType({}),
    ) -> None:
        self.snapshot = snapshot
        self._actors = actors
        self._rejected = rejected
        self._different = different
        self._new: dict[str, set[str]] = {}
        self._alike: dict[str, tuple[str, ...]] = {}
        self.versions = lru_cache(maxsize=_REMEMBERED)(self._versions)
        self.record = lru_cache(maxsize=_REMEMBERED)(snapshot.record)
        self.corrects = lru_cache(maxsize=None)(self._corrects)

    def _versions(self, report: str) -> tuple[Card, ...]:
        record = self.record(report)
        if record is None:
            return ()
        told = [telling for telling in tellings_of(record) if telling.id not in self._rejected]
        return versions_of(told, self._different, self._known(ids_of(record)))

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
        for report in reports:
            for key in sorted(self.keys(report).kept):
                self._new.setdefault(key, set()).add(report)
                found.append(Key(kind="incident", member=report, key=key))
        return found

    def alike(self, report: str) -> tuple[str, ...]:
        """The reports that share enough keys with it."""
        if report not in self._alike:
            self._alike[report] = tuple(self._sharing(report))
        return self._alike[report]

    def _sharing(self, report: str) -> Iterator[str]:
        sought = sorted(self.keys(report).sought)
        shared = self.snapshot.blocked_by("incident", sought)
        for key in sought:
            for other in self._new.get(key, ()):
                shared.setdefault(other, set()).add(key)
        for other in sorted(shared):
            if other != report and enough(shared[other]):
                yield other

    def holding(self, events: Collection[str]) -> Iterator[Card]:
        """What holds any of the events."""
        wanted = set(events)
        for report in sorted({t.report for each in wanted if (t := self.snapshot.target(each)) and t.report}):
            yield from (c for c in self.versions(report) if any(t.id in wanted for t in c.tellings))

    def beside(self, events: Collection[str]) -> Iterator[Card]:
        """What is in one incident with any of the events now."""
        groups = set(self.snapshot.groups_of("incident", sorted(events)).values())
        others = {member for group in groups for member in self.snapshot.members("incident", group)}
        yield from self.holding(others - set(events))

    def with_actors(self, actors: Iterable[str]) -> Iterator[Card]:
        """What any of the actors (the ledger's ids) takes part in."""
        wanted = set(actors)
        for report in sorted({found.report for found in self.snapshot.actors(sorted(wanted))}):
            for card in self.versions(report):
                if any(t.ids.actors.get(role.actor or "") in wanted for t in card.tellings for role in t.event.roles):
                    yield card
