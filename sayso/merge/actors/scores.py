"""The scores of all pairs of sighted actors that share a key, and what they tie together."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from sayso.merge.actors.blocking import keys_of
from sayso.merge.actors.scoring import THRESHOLD, compare
from sayso.merge.actors.sighted import Sighted
from sayso.merge.clusters import components

Pairs = Collection[tuple[str, str]]


class Scores:
    """Scores by ids, in whatever order the two are given: None where the two share no key or can't be compared."""

    def __init__(self, sighted: Iterable[Sighted]) -> None:
        self._found: dict[str, dict[str, float]] = defaultdict(dict)
        under: dict[str, list[Sighted]] = defaultdict(list)
        for each in sighted:
            for key in keys_of(each):
                under[key].append(each)
        met: set[tuple[str, str]] = set()
        for together in under.values():
            for place, one in enumerate(together):
                for other in together[:place]:
                    pair = (min(one.id, other.id), max(one.id, other.id))
                    if pair not in met:
                        met.add(pair)
                        self._compare(one, other)

    def _compare(self, one: Sighted, other: Sighted) -> None:
        likeness = compare(one, other)
        if likeness is not None:
            self._found[one.id][other.id] = self._found[other.id][one.id] = likeness.score

    def __call__(self, one: str, other: str) -> float | None:
        return self._found.get(one, {}).get(other)

    def of(self, id: str) -> dict[str, float]:
        """The scores of everybody that one was compared with."""
        return self._found.get(id, {})

    def components(self, ids: Collection[str], same: Pairs) -> list[list[str]]:
        """The ids in parts, such that whatever ends in one cluster is in one part: no two of different parts are like
        enough, or were made one by a person."""
        alike = [(one, other) for one in ids for other, score in self.of(one).items() if score >= THRESHOLD]
        return components(ids, [*same, *alike])
