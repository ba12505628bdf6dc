"""Everything that new tellings may change: what they are like, what that is like, and so on to the end.

Two happenings become one where they are alike on average (`sayso.merge.clusters`), so only those that a chain of
likenesses ties together can: the neighbourhood is whole, and putting it together anew gives what putting the whole
ledger together anew would give. A step that adds many reports looks at many such chains at once; each is put together
by itself, so that what is like and was never a candidate becomes one in no step, however many reports it holds.

A settled incident, which very many reports tell, is not followed further: those of it that are candidates stand for it,
and what is like them on average joins it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import fmean
from typing import Protocol

from sayso.merge.clusters import NEVER_COMPARED, clusters, components
from sayso.merge.incidents.card import Card
from sayso.merge.incidents.features import kin_of
from sayso.merge.incidents.match import Match, match
from sayso.merge.story import one_story

# From this probability on two happenings are one (docs/quality-merging.md).
THRESHOLD = 0.5
# How likely two happenings are one that their report has kept apart: without it the open worlds had F1 .794 where they
# had .814 with anything up to 0.2 (docs/quality-merging.md).
_TOLD_APART = 0.0
# What it adds that two reports are of one story: there, that little is known of some tellings speaks less against them.
_IN_ONE_STORY = 0.15
_NEAR_CERTAIN = 0.9
# Log odds of what tells two happenings apart by itself: days that lie more than a week apart, somebody else's fate.
_TELLS_APART = -4.0
Pairs = Collection[tuple[str, str]]


class Reports(Protocol):
    """What a ledger holds, as far as matching needs it. Reports and events are named by the ledger's ids."""

    def versions(self, report: str) -> tuple[Card, ...]:
        """What a report tells of."""

    def alike(self, report: str) -> Iterable[str]:
        """The reports that share enough keys with it (`sayso.merge.incidents.keys`)."""

    def holding(self, events: Collection[str]) -> Iterable[Card]:
        """What holds any of the events."""

    def beside(self, events: Collection[str]) -> Iterable[Card]:
        """What is in one incident with any of the events now; settled incidents aside."""

    def settled(self, card: Card) -> str | None:
        """The settled incident that it belongs to, if it belongs to one."""


class Matcher:
    """Puts happenings together, comparing each pair once. `same` and `different` are pairs of events that a person
    decided about."""

    def __init__(self, reports: Reports, same: Pairs = (), different: Pairs = ()) -> None:
        self._reports = reports
        self._same = tuple(same)
        self._different = tuple(different)
        self._partners: dict[str, set[str]] = defaultdict(set)
        for one, other in self._same:
            self._partners[one].add(other)
            self._partners[other].add(one)
        self._scores: dict[tuple[str, str], float | None] = {}
        self._alike: dict[str, frozenset[str]] = {}
        self._likely: dict[str, dict[str, Card]] = defaultdict(dict)

    def together(
        self, start: Iterable[Card], watch: Callable[[float], None] = lambda share: None
    ) -> list[tuple[Card, ...]]:
        """All that any of these happenings may be one with, as the incidents that they make up. `watch` is told which
        share (0-1) of what is known by then has been looked at."""
        cards, alike = self._neighbourhood(start, watch)
        whose = {telling.id: version for version, card in cards.items() for telling in card.tellings}
        same = [*_placed(self._same, whose), *self._settled(cards)]
        different = _placed(self._different, whose)
        found = [
            group
            for part in components(list(cards), [*same, *alike])
            for group in clusters(
                part,
                lambda one, other: self._score(cards[one], cards[other]),
                THRESHOLD,
                same,
                different,
                stragglers=True,
            )
        ]
        groups = sorted(found, key=min)
        return [tuple(sorted((cards[each] for each in group), key=lambda card: card.anchor)) for group in groups]

    def belonging(self, card: Card, group: Sequence[Card]) -> float | None:
        """How likely (0-1) the happening is to be of the incident that these make up: its mean likeness to what other
        reports tell of it, 1 where a person said so, None where no other report tells of it."""
        if any(self._partners[telling.id] for telling in card.tellings):
            return 1.0
        others = [self._score(card, other) for other in group if other.report != card.report]
        return fmean(THRESHOLD - NEVER_COMPARED if score is None else score for score in others) if others else None

    def outside(self, card: Card, group: Sequence[Card]) -> list[tuple[float, Card]]:
        """What is rather one with the happening than not, and is in none of these, with how likely (0-1) that is."""
        inside = {each.id for each in group}
        told = {telling.id for telling in card.tellings}
        apart = {other for pair in self._different if told & set(pair) for other in pair}
        return [
            (self._score(card, other) or 0.0, other)
            for id, other in self._likely[card.id].items()
            if id not in inside and not any(telling.id in apart for telling in other.tellings)
        ]

    def _score(self, one: Card, other: Card) -> float | None:
        """How much speaks for two happenings being one: how likely it is (0-1), and more within one story; None where
        their types are never one, or their reports share too little to be compared."""
        if kin_of(one, other) is None:
            return None
        if one.report == other.report:
            return _TOLD_APART
        if other.report not in self._near(one.report) and one.report not in self._near(other.report):
            return None
        first, second = (one, other) if one.id < other.id else (other, one)
        pair = first.id, second.id
        if pair not in self._scores:
            found = match(first, second)
            self._scores[pair] = None if found is None else _in_story(found, one_story(first.story, second.story))
        return self._scores[pair]

    def _near(self, report: str) -> frozenset[str]:
        """The reports that are compared with it."""
        if report not in self._alike:
            self._alike[report] = frozenset(self._reports.alike(report))
        return self._alike[report]

    def _neighbourhood(
        self, start: Iterable[Card], watch: Callable[[float], None]
    ) -> tuple[dict[str, Card], list[tuple[str, str]]]:
        """All that is to be put together anew, and the pairs of it that are candidates for each other and alike."""
        found: dict[str, Card] = {}
        alike: list[tuple[str, str]] = []
        rim = {card.id: card for card in start}
        while rim:
            found |= rim
            loose = [card for card in rim.values() if self._reports.settled(card) is None]
            told = {partner for card in rim.values() for each in card.tellings for partner in self._partners[each.id]}
            tied = [
                *self._reports.beside([telling.id for card in loose for telling in card.tellings]),
                *self._reports.holding(told),
            ]
            for at, card in enumerate(loose):
                watch(1 - (len(loose) - at) / len(found))
                near = list(self._like(card))
                tied += near
                likely = [other for other in near if (self._score(card, other) or 0.0) >= THRESHOLD]
                alike += [(card.id, other.id) for other in likely]
                for other in likely:
                    self._likely[card.id][other.id] = other
                    self._likely[other.id][card.id] = card
            rim = {card.id: card for card in tied if card.id not in found}
        return found, alike

    def _like(self, card: Card) -> Iterator[Card]:
        """What it is like, and where that is of a settled incident, what else of that may speak for or against it."""
        near = [other for report in self._reports.alike(card.report) for other in self._reports.versions(report)]
        like = {other.id for other in near if (self._score(card, other) or 0.0) >= THRESHOLD}
        reached = {self._reports.settled(other) for other in near if other.id in like} - {None}
        for other in near:
            if other.id in like or (reached and self._reports.settled(other) in reached):
                yield other

    def _settled(self, cards: Mapping[str, Card]) -> list[tuple[str, str]]:
        """Pairs that hold the cards of each settled incident together, those aside that a person told apart."""
        held: dict[str, list[str]] = defaultdict(list)
        for id in sorted(cards):
            if (incident := self._reports.settled(cards[id])) is not None:
                held[incident].append(id)
        return [pair for ids in held.values() for pair in pairwise(ids)]


def _in_story(found: Match, story: float) -> float:
    """A likeness, and what it adds that both are of one story, up to what is near certain by itself: two that reports
    keep apart, or that something tells apart for sure, don't become one by it."""
    if min(share for name, share in found.reasons if name != "base") <= _TELLS_APART:
        return found.score
    return max(found.score, min(_NEAR_CERTAIN, found.score + _IN_ONE_STORY * story))


def _placed(pairs: Pairs, whose: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs of events -> pairs of the happenings that hold them."""
    return [(whose[one], whose[other]) for one, other in pairs if one in whose and other in whose]
