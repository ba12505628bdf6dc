"""Which of a set of things are one, from what speaks for and against each pair: average linkage under constraints.

Every two clusters are compared as wholes, so that a chain of likenesses (a is like b, b like c, c like d) does not make
one of what is unlike end to end. The same set gives the same clusters in whatever order it is given.

Hierarchical agglomerative clustering with the group average: Sokal & Michener 1958; constraints as in Davidson & Ravi,
"Agglomerative hierarchical clustering with constraints", PKDD 2005.
"""

import heapq
import math
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from itertools import combinations
from statistics import fmean

# How far below the threshold a pair counts that nobody compared, on the scale of probabilities. A link of .9 over a
# threshold of .5 then carries three more pairs that were never compared, and not a fourth: that two things share no
# ground for a comparison speaks a little against them.
NEVER_COMPARED = 0.1

Score = Callable[[str, str], float | None]
Pairs = Collection[tuple[str, str]]


def clusters(
    ids: Collection[str],
    score: Score,
    threshold: float,
    same: Pairs = (),
    different: Pairs = (),
    *,
    neutral: float | None = None,
    stragglers: bool = False,
) -> list[frozenset[str]]:
    """Part the ids into clusters, in the order of each one's least id.

    Two clusters become one while the mean of `score` over all pairs between them is at least `threshold`, the best two
    first, ties by id. `score` is called once for each pair, the lesser id first: None where the two were not compared
    (the pair counts as `neutral`, which has to be less than the threshold), -inf where they can't be one.

    `same` and `different` are what a person decided: pairs that end in one cluster whatever their score, and pairs that
    never do. Where a row of the first would join two of the second, the pair that closes it (in the order of ids) does
    not count. Pairs of ids that are not in the set are passed over.

    With `stragglers`, what is then left alone joins the cluster whose likelier half speaks for it, if one does: a thing
    of which little is known is never like all of a large cluster.

    Every pair is looked at: give it what may belong together, not a whole ledger.
    """
    ordered = sorted(set(ids))
    place = {each: number for number, each in enumerate(ordered)}
    apart = _placed(different, place)
    linkage = _Linkage(threshold, threshold - NEVER_COMPARED if neutral is None else neutral)
    head = _joined(len(ordered), sorted(_placed(same, place)), apart)
    for number, first in enumerate(head):
        linkage.members.setdefault(first, []).append(number)
    for one, other in combinations(range(len(ordered)), 2):
        if head[one] == head[other]:
            continue
        found = -math.inf if (one, other) in apart else score(ordered[one], ordered[other])
        if found is not None:
            linkage.compared(head[one], head[other], found)
    linkage.run()
    if stragglers:
        linkage.take_in()
    return [frozenset(ordered[each] for each in members) for members in linkage.clusters()]


def components(ids: Iterable[str], tied: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The ids in parts, such that no pair of `tied` lies across two; what is not among the ids ties nothing."""
    beside: dict[str, list[str]] = {id: [] for id in ids}
    for one, other in tied:
        if one in beside and other in beside:
            beside[one].append(other)
            beside[other].append(one)
    parts: list[list[str]] = []
    seen: set[str] = set()
    for start in beside:
        part, waiting = [], [start]
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                part.append(each)
                waiting += beside[each]
        if part:
            parts.append(part)
    return parts


def _placed(pairs: Iterable[tuple[str, str]], place: dict[str, int]) -> set[tuple[int, int]]:
    known = ((place[one], place[other]) for one, other in pairs if one in place and other in place)
    return {(min(pair), max(pair)) for pair in known if pair[0] != pair[1]}


def _joined(number: int, same: Iterable[tuple[int, int]], apart: Collection[tuple[int, int]]) -> list[int]:
    """For each thing, the least of those that a person has made one with it."""
    head = list(range(number))
    for pair in same:
        first, second = sorted(head[each] for each in pair)
        if any({head[one], head[other]} == {first, second} for one, other in apart):
            continue
        head = [first if each == second else each for each in head]
    return head


@dataclass(slots=True)
class _Link:
    """The pairs between two clusters: the scores of those that were compared, and whether any can't be one."""

    scores: list[float] = field(default_factory=list)
    forbidden: bool = False

    def add(self, other: "_Link") -> None:
        self.scores += other.scores
        self.forbidden = self.forbidden or other.forbidden


class _Linkage:
    """Clusters, each known by its least member, and the links between those of which any two were compared."""

    def __init__(self, threshold: float, neutral: float) -> None:
        self.members: dict[int, list[int]] = {}
        self._threshold = threshold
        self._neutral = neutral
        self._links: dict[int, dict[int, _Link]] = {}
        self._waiting: list[tuple[float, int, int, int, int]] = []

    def compared(self, one: int, other: int, score: float) -> None:
        """Count a pair between two clusters."""
        forbidden = score == -math.inf
        self._link(one, other).add(_Link([0.0 if forbidden else score], forbidden))

    def clusters(self) -> list[list[int]]:
        """All clusters, by their least members."""
        return sorted(self.members.values(), key=min)

    def run(self) -> None:
        """Join while any two are near enough."""
        for one, others in self._links.items():
            for other in others:
                if one < other:
                    self._propose(one, other)
        while self._waiting:
            _, one, other, size, other_size = heapq.heappop(self._waiting)
            # A cluster that has grown since was proposed again.
            if len(self.members.get(one, ())) == size and len(self.members.get(other, ())) == other_size:
                self._join(one, other)

    def take_in(self) -> None:
        """Let each that is alone join the cluster whose likelier half speaks most for it, where that is enough.

        Clusters are looked at as they were before, the nearest first, so that no order decides."""
        sizes = {head: len(members) for head, members in self.members.items()}
        found = [
            (-half, alone, other)
            for alone, size in sizes.items()
            for other, link in self._links.get(alone, {}).items()
            if size == 1 < sizes[other] and (half := self._likelier_half(link, sizes[other])) >= self._threshold
        ]
        for _, alone, other in sorted(found):
            if alone in self.members and not self._links[alone][other].forbidden:
                self._join(other, alone)

    def _likelier_half(self, link: _Link, pairs: int) -> float:
        scores = sorted(link.scores + [self._neutral] * (pairs - len(link.scores)), reverse=True)
        return round(fmean(scores[: (pairs + 1) // 2]), 9)

    def _link(self, one: int, other: int) -> _Link:
        found = self._links.setdefault(one, {}).setdefault(other, _Link())
        self._links.setdefault(other, {})[one] = found
        return found

    def _propose(self, one: int, other: int) -> None:
        link = self._links[one][other]
        size, other_size = len(self.members[one]), len(self.members[other])
        pairs = size * other_size
        mean = (math.fsum(link.scores) + self._neutral * (pairs - len(link.scores))) / pairs
        # Rounded, so that no order of adding up decides.
        if not link.forbidden and round(mean, 9) >= round(self._threshold, 9):
            heapq.heappush(self._waiting, (-round(mean, 9), one, other, size, other_size))

    def _join(self, one: int, other: int) -> None:
        self.members[one] += self.members.pop(other)
        for third, link in self._links.pop(other).items():
            del self._links[third][other]
            if third != one:
                self._link(one, third).add(link)
        for third in self._links[one]:
            self._propose(min(one, third), max(one, third))
