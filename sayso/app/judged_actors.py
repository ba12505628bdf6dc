"""What people decided of actors, as it stands for the readings of today."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise, product

from sayso.ledger import Snapshot
from sayso.merge.actors.cluster import Judged
from sayso.model import Decision, KeptJudgement, KnownActor, Target

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class About:
    """A decision, the ids that it names, and the sighted actors of current readings that it is about."""

    judgement: KeptJudgement
    named: frozenset[str]
    sighted: frozenset[str]

    @property
    def decision(self) -> Decision:
        return Decision(by=self.judgement.by, at=self.judgement.at, what=self.judgement.what, why=self.judgement.why)


def judgements_of_actors(snapshot: Snapshot) -> tuple[list[About], Judged]:
    """All decisions about actors in their order, and which pairs they make one or part: of two, the last one counts."""
    found: list[About] = []
    same: set[Pair] = set()
    different: set[Pair] = set()
    rejected: set[str] = set()
    for each in snapshot.judgements():
        meant = [_sighted(snapshot, target) for target in each.targets if _of_actors(target)]
        if len(meant) < len(each.targets) or not meant:
            continue
        found.append(About(each, frozenset(target.id for target in each.targets), frozenset().union(*meant)))
        across = _across(meant)
        if each.what == "same":
            different -= across
            # Said of whole actors it holds for all of each.
            same |= set(pairwise(sorted(frozenset().union(*meant))))
        elif each.what == "not-same":
            same -= across
            different |= across
        elif each.what == "reject":
            rejected |= found[-1].sighted
        elif each.what == "accept":
            rejected -= found[-1].sighted
    return found, Judged(same, different, rejected)


def decided(actor: KnownActor, members: Collection[str], about: Iterable[About]) -> KnownActor:
    """The actor with the decisions about it, and with the name and the kind that the last of them sets."""
    own = [each for each in about if actor.id in each.named or not each.sighted.isdisjoint(members)]
    value: dict[str, str] = {}
    for each in own:
        if each.judgement.what == "correct":
            value |= {name: told for name, told in each.judgement.value.items() if name in ("name", "kind")}
    made = [each.decision for each in own]
    return KnownActor.model_validate({**actor.model_dump(), **value, "judgements": made})


def _of_actors(target: Target) -> bool:
    return target.kind == "actor" or (target.kind == "group" and target.type == "actor")


def _sighted(snapshot: Snapshot, target: Target) -> frozenset[str]:
    """The actors of current readings that a target stands for."""
    now = (snapshot.now(each) for each in (target.members if target.kind == "group" else (target,)))
    return frozenset(each for each in now if each is not None)


def _across(meant: list[frozenset[str]]) -> set[Pair]:
    return {
        _pair(one, other)
        for place, ids in enumerate(meant)
        for others in meant[place + 1 :]
        for one, other in product(ids, others)
        if one != other
    }


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)
