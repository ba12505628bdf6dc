"""Who is relied on: every source of a ledger's incidents, with what became of what it said.

The incidents are gone through one by one, so memory grows with the sources and the reports, not with the incidents.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.extract.words import word_set
from sayso.ledger import GroupFilter, Snapshot
from sayso.merge.names.fold import fold
from sayso.model import Incident, KnownSource, Origin, SourceSort
from sayso.model.identity import digest
from sayso.query.incidents import found_incidents
from sayso.query.source_tally import Case, SourceKey, Told

_ARTICLES = ("the", "a", "an")
# Every state has these: a name of nothing else tells of no one body which it is.
_EVERY_STATE = word_set(
    "air affairs armed army authorities authority border cabinet command council court defence defense department "
    "education finance force forces foreign general government guard health high information intelligence interior "
    "internal joint justice junta labour labor military ministry national navy office of officials parliament police "
    "presidency president prime minister prosecutor prosecutors public regional security senate spokesman spokeswoman "
    "staff state supreme troops"
)


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """Which sources: all that are given have to hold. `name` holds words of a name or of a body spoken for; `since` and
    `until` are ISO days, both included, of the incidents that are counted."""

    name: str | None = None
    kinds: tuple[SourceSort, ...] = ()
    since: str | None = None
    until: str | None = None


def known_sources(snapshot: Snapshot, wanted: SourceFilter, limit: int | None = None) -> list[KnownSource]:
    """The sources that pass the filter, the one with most incidents first; of equals the one with most claims."""
    incidents = found_incidents(snapshot, GroupFilter(since=wanted.since, until=wanted.until))
    found = (each for each in sources_of(incidents) if _passes(each, wanted))
    order = [(-each.incidents, -each.claims, each.name, each.id, each) for each in found]
    chosen = sorted(order) if limit is None else heapq.nsmallest(limit, order)
    return [each for *_, each in chosen]


def sources_of(incidents: Iterable[Incident]) -> Iterator[KnownSource]:
    """Every source that the incidents rest on, in no order.

    A source that some reports give no actor for is taken for the actor of the same name, where there is one only."""
    tallies: dict[SourceKey, _Tally] = {}
    for incident in incidents:
        country = incident.where.country if incident.where else None
        case = Case(incident, {origin.id: source_key(origin, country) for origin in incident.independent})
        for key, told in case.told.items():
            tallies.setdefault(key, _Tally()).add(told, case.verdicts(key))
    for key, tally in _joined(tallies).items():
        yield tally.value(key)


def source_key(origin: Origin, country: str | None) -> SourceKey:
    """What makes the origin one source with origins of other incidents; `country` is that of its own. A body of which
    every state has one is one only within a country."""
    kind: SourceSort = "described" if origin.described else origin.kind
    if origin.actor is not None:
        return SourceKey("source", origin.actor, ())
    words = (*_words(origin.name), *fold(origin.body or ""))
    return SourceKey(kind, None, words, country if _EVERY_STATE.issuperset(words) else None)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name) if word not in _ARTICLES)


@dataclass(slots=True)
class _Tally:
    names: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    earliest: str | None = None
    latest: str | None = None

    def add(self, mine: Told, verdicts: Iterable[str]) -> None:
        self.names.update(origin.name for origin in mine.origins)
        self.bodies.update(origin.body for origin in mine.origins if origin.body)
        copies = {report for origin in mine.origins for report in origin.copies}
        self.counts["claims"] += sum(account.report not in copies for account in mine.accounts)
        self.counts["incidents"] += 1
        self.counts.update(verdicts)
        self.reports.update(report for origin in mine.origins for report in origin.reports)
        self._days(account.published for account in mine.accounts)

    def join(self, other: "_Tally") -> None:
        self.names += other.names
        self.bodies += other.bodies
        self.counts += other.counts
        self.reports |= other.reports
        self._days((other.earliest, other.latest))

    def value(self, key: SourceKey) -> KnownSource:
        return KnownSource(
            id=key.actor or f"so-{digest(key.kind, *key.words, *([key.country] if key.country else []))}",
            name=_most(self.names)[0] + (f" ({key.country})" if key.country else ""),
            kind=key.kind,
            actor=key.actor,
            speaks_for=tuple(_most(self.bodies)),
            reports=len(self.reports),
            earliest=self.earliest,
            latest=self.latest,
            **self.counts,
        )

    def _days(self, days: Iterable[str | None]) -> None:
        known = [day for day in (*days, self.earliest, self.latest) if day]
        self.earliest, self.latest = min(known, default=None), max(known, default=None)


def _joined(tallies: dict[SourceKey, _Tally]) -> dict[SourceKey, _Tally]:
    """Those without an actor joined to the one actor of their name."""
    actors: dict[tuple[str, ...], set[SourceKey]] = {}
    for key, tally in tallies.items():
        if key.actor is not None:
            for name in tally.names:
                if not _EVERY_STATE.issuperset(_words(name)):
                    actors.setdefault(_words(name), set()).add(key)
    found = dict(tallies)
    for key in tallies:
        same = actors.get(key.words, set()) if key.actor is None and key.kind == "source" else set()
        if len(same) == 1:
            found[next(iter(same))].join(found.pop(key))
    return found


def _most(names: Counter[str]) -> list[str]:
    """The names, those used most first, of equals the longer ones."""
    return sorted(names, key=lambda name: (-names[name], -len(name), name))


def _passes(source: KnownSource, wanted: SourceFilter) -> bool:
    if wanted.kinds and source.kind not in wanted.kinds:
        return False
    words = set(fold(" ".join((source.name, *source.speaks_for))))
    return wanted.name is None or set(fold(wanted.name)) <= words
