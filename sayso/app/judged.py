"""What people decided of events and of incidents, as it stands for the readings of today."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import product

from sayso.ledger import Snapshot
from sayso.model import KeptJudgement, Target

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs of events that are one or apart, events that were struck out, and every decision with its events."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    rejected: frozenset[str] = frozenset()
    decisions: tuple[tuple[KeptJudgement, frozenset[str]], ...] = field(default=())

    def about(self, group: str, events: Collection[str]) -> Iterator[KeptJudgement]:
        """The decisions about an incident or any of its events; those about a group follow most of its events."""
        for judgement, meant in self.decisions:
            grouped = any(target.kind == "group" for target in judgement.targets)
            named = any(target.id == group for target in judgement.targets)
            shared = len(meant.intersection(events))
            if named or (2 * shared > len(meant) if grouped and judgement.what not in ("same", "not-same") else shared):
                yield judgement


def judged_events(snapshot: Snapshot) -> Judged:
    """All decisions about events, in their order: of two about the same, the last one counts."""
    same: set[Pair] = set()
    different: set[Pair] = set()
    rejected: set[str] = set()
    decisions: list[tuple[KeptJudgement, frozenset[str]]] = []
    for each in snapshot.judgements():
        meant = [_events(snapshot, target) for target in each.targets if _of_events(target)]
        if len(meant) < len(each.targets) or not meant:
            continue
        every = frozenset().union(*meant)
        decisions.append((each, every))
        across = _across(meant)
        if each.what == "same":
            different -= across
            firsts = [min(events) for events in meant if events]
            same |= {_pair(firsts[0], other) for other in firsts[1:] if other != firsts[0]}
            # What a group was when it was judged stays together.
            same |= {_pair(min(events), other) for events in meant for other in events if other != min(events)}
        elif each.what == "not-same":
            same -= across
            different |= across
        elif each.what == "reject":
            rejected |= every
        elif each.what == "accept":
            rejected -= every
    return Judged(frozenset(same), frozenset(different), frozenset(rejected), tuple(decisions))


def _of_events(target: Target) -> bool:
    return target.kind == "event" or (target.kind == "group" and target.type == "incident")


def _events(snapshot: Snapshot, target: Target) -> frozenset[str]:
    """The events of current readings that a target stands for."""
    now = (snapshot.now(each) for each in (target.members if target.kind == "group" else (target,)))
    return frozenset(each for each in now if each is not None)


def _across(meant: list[frozenset[str]]) -> set[Pair]:
    return {
        _pair(one, other)
        for place, events in enumerate(meant)
        for others in meant[place + 1 :]
        for one, other in product(events, others)
        if one != other
    }


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)
