"""Which actors of a ledger have to be looked at when some are new: those that could be one with them, and theirs."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from sayso.merge.actors.blocking import keys_of
from sayso.merge.actors.cluster import Judged
from sayso.merge.actors.scoring import THRESHOLD, compare
from sayso.merge.actors.sighted import Sighted


class Candidates(Protocol):
    """Where sighted actors are found that were put together before."""

    def sharing(self, keys: Collection[str]) -> Iterable[Sighted]:
        """Those that stand under any of the keys."""

    def beside(self, ids: Collection[str]) -> Iterable[Sighted]:
        """Those that were taken for one with any of these."""

    def named(self, ids: Collection[str]) -> Iterable[Sighted]:
        """Those with these ids, as far as there are any."""


def neighbourhood(fresh: Iterable[Sighted], candidates: Candidates, judged: Judged) -> dict[str, Sighted]:
    """The fresh ones and all that any row of likenesses, of groups as they were and of people's decisions ties to
    them, by id: what is put together anew, so that the order in which reports came makes no difference."""
    partners: dict[str, set[str]] = defaultdict(set)
    for one, other in judged.same:
        partners[one].add(other)
        partners[other].add(one)
    known: dict[str, Sighted] = {}
    rim = {each.id: each for each in fresh}
    while rim:
        known |= rim
        told = {id for each in rim for id in partners[each]}
        tied = (*_alike(rim, known, candidates), *candidates.beside(list(rim)), *candidates.named(told))
        rim = {each.id: each for each in tied if each.id not in known}
    return known


def _alike(rim: dict[str, Sighted], known: dict[str, Sighted], candidates: Candidates) -> Iterator[Sighted]:
    """Those that are like one of the rim, and not known yet."""
    under: dict[str, set[str]] = defaultdict(set)
    for each in rim.values():
        for key in keys_of(each):
            under[key].add(each.id)
    for other in candidates.sharing(under):
        if other.id not in known:
            met = sorted({id for key in keys_of(other) for id in under.get(key, ())})
            if any(_linked(rim[id], other) for id in met):
                yield other


def _linked(one: Sighted, other: Sighted) -> bool:
    likeness = compare(one, other)
    return likeness is not None and likeness.score >= THRESHOLD
