"""Which sighted actors are one."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.merge.actors.scoring import THRESHOLD, compare
from sayso.merge.actors.sighted import Sighted
from sayso.merge.clusters import clusters
from sayso.model.identity import digest

# Of two who bear a surname in one story, it goes to the one that fits so much better.
_CLEAR = 0.2
Pairs = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """What people decided of sighted actors, by their ids: pairs that are one or are not, and those that are none."""

    same: Pairs = ()
    different: Pairs = ()
    rejected: Collection[str] = ()


def cluster(sighted: Sequence[Sighted], judged: Judged | None = None) -> list[frozenset[str]]:
    """Part actors into people and bodies, by their ids. The same actors in another order give the same.

    Those who are named in full come first. A surname alone, a ministry without its state, an office without a name then
    joins the one that fits it in its story; where there are two, it stays apart.
    """
    judged = judged or Judged()
    known = {each.id: each for each in sighted}
    score = _Scores(known)
    told = {each for pair in judged.same for each in pair}
    firm = [each.id for each in known.values() if each.whole or each.id in told]
    found = clusters(firm, score, THRESHOLD, judged.same, judged.different)
    loose = sorted(set(known) - set(firm))
    joined: dict[frozenset[str], list[str]] = {group: [] for group in found}
    left, torn = [], []
    for each in loose:
        fitting = sorted(((_fit(each, group, score, judged), min(group), group) for group in found), reverse=True)
        best, second = (fitting[place][0] if len(fitting) > place else 0.0 for place in (0, 1))
        if best < THRESHOLD:
            left.append(each)
        elif second < THRESHOLD or best - second >= _CLEAR:
            joined[fitting[0][2]].append(each)
        else:
            torn.append(each)
    rest = clusters(left, score, THRESHOLD, (), judged.different)
    alone = [frozenset([each]) for each in torn]
    return sorted([*(group.union(more) for group, more in joined.items()), *rest, *alone], key=min)


class _Scores:
    """Scores by ids, each computed once."""

    def __init__(self, known: dict[str, Sighted]) -> None:
        self._known = known
        self._found: dict[tuple[str, str], float | None] = {}

    def __call__(self, one: str, other: str) -> float | None:
        pair = (min(one, other), max(one, other))
        if pair not in self._found:
            likeness = compare(*(self._known[each] for each in pair))
            self._found[pair] = None if likeness is None else likeness.score
        return self._found[pair]


def _fit(loose: str, group: frozenset[str], score: _Scores, judged: Judged) -> float:
    """How well it fits the members of a group that it can be compared with, 0 where it must not or can't be."""
    if any({one, other} <= group | {loose} for one, other in judged.different if loose in (one, other)):
        return 0.0
    known = [found for each in sorted(group) if (found := score(loose, each)) is not None]
    return sum(known) / len(known) if known and -math.inf not in known else 0.0


def group_id(members: Collection[Sighted]) -> str:
    """The id of an actor across reports: of the earliest of its sightings, whatever reader found it."""
    _, report, start, end = min(each.anchor for each in members)
    return f"pa-{digest(report, start, end)}"
