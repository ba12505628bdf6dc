"""What people decided of events and incidents, or of actors, as it stands for the readings of today."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Literal

from sayso.ledger import Snapshot
from sayso.model import Decision, GroupKind, KeptJudgement, Target

Pair = tuple[str, str]
Judgeable = Literal["event", "actor"]
# What the things of each kind are put together to.
_GROUPS: Mapping[Judgeable, GroupKind] = {"event": "incident", "actor": "actor"}


@dataclass(frozen=True, slots=True)
class About:
    """A decision, the ids that it names, and the things of current readings that it is about."""

    judgement: KeptJudgement
    named: frozenset[str]
    meant: frozenset[str]

    @property
    def decision(self) -> Decision:
        return Decision(by=self.judgement.by, at=self.judgement.at, what=self.judgement.what, why=self.judgement.why)


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs of things that are one or apart, things that were struck out, and every decision in its order."""

    same: frozenset[Pair]
    different: frozenset[Pair]
    rejected: frozenset[str]
    decisions: tuple[About, ...]

    def about(self, group: str, members: Collection[str]) -> Iterator[KeptJudgement]:
        """The decisions about a group or any of its members; those about a group follow most of its members."""
        for each in self.decisions:
            judgement = each.judgement
            grouped = any(target.kind == "group" for target in judgement.targets)
            shared = len(each.meant.intersection(members))
            most = 2 * shared > len(each.meant) if grouped and judgement.what not in ("same", "not-same") else shared
            if group in each.named or most:
                yield judgement


def judged(snapshot: Snapshot, kind: Judgeable) -> Judged:
    """All decisions about things of a kind, or groups of them: of two about the same, the last one counts."""
    decisions: list[About] = []
    same: set[Pair] = set()
    different: set[Pair] = set()
    rejected: set[str] = set()
    for each in snapshot.judgements():
        targets = [target for target in each.targets if _is_of(target, kind)]
        if len(targets) < len(each.targets) or not targets:
            continue
        meant = [_now(snapshot, target) for target in targets]
        every = frozenset().union(*meant)
        decisions.append(About(each, frozenset(target.id for target in targets), every))
        across = _across(meant)
        if each.what == "same":
            different -= across
            # Said of whole groups it holds for all of each.
            same |= set(pairwise(sorted(every)))
        elif each.what == "not-same":
            same -= across
            different |= across
        elif each.what == "reject":
            rejected |= every
        elif each.what == "accept":
            rejected -= every
    return Judged(frozenset(same), frozenset(different), frozenset(rejected), tuple(decisions))


def _is_of(target: Target, kind: Judgeable) -> bool:
    return target.kind == kind or (target.kind == "group" and target.type == _GROUPS[kind])


def _now(snapshot: Snapshot, target: Target) -> frozenset[str]:
    """The things of current readings that a target stands for."""
    found = (snapshot.now(each) for each in (target.members if target.kind == "group" else (target,)))
    return frozenset(each for each in found if each is not None)


def _across(meant: list[frozenset[str]]) -> set[Pair]:
    return {
        (min(one, other), max(one, other))
        for place, ids in enumerate(meant)
        for others in meant[place + 1 :]
        for one, other in product(ids, others)
        if one != other
    }
