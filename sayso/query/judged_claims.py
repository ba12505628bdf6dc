"""What people decided of claims, as it stands for the readings of today."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from sayso.ledger import Snapshot
from sayso.merge.account.corrected import time_of
from sayso.merge.settable import fitting
from sayso.model import Actor, ActorKind, Claim, Link, Record, SourceKind, Stance

_SOURCES: Mapping[ActorKind, SourceKind] = {
    "person": "person",
    "organization": "organization",
    "state": "organization",
    "armed_group": "organization",
    "media": "agency",
    "group": "group",
}


@dataclass(frozen=True, slots=True)
class SetClaim:
    """A claim that a person set right: its report, each field's value, and who set it last."""

    report: str
    values: Mapping[str, str]
    by: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class JudgedClaims:
    """The claims, by the ledger's ids, that people struck out, and those that they set right."""

    rejected: frozenset[str]
    corrected: Mapping[str, SetClaim]

    def as_set(self, id: str, claim: Claim, record: Record) -> Claim:
        """The claim of the record, `id` in the ledger, as people set it right."""
        right = self.corrected.get(id)
        return claim if right is None else _as_set(claim, record, right.values)

    def setters(self, id: str) -> dict[str, str]:
        """Who set which field of the claim."""
        right = self.corrected.get(id)
        return {} if right is None else dict(right.by)


def judged_claims(snapshot: Snapshot) -> JudgedClaims:
    """All decisions about claims: of two about the same, the last one counts."""
    rejected: set[str] = set()
    values: dict[str, dict[str, str]] = defaultdict(dict)
    by: dict[str, dict[str, str]] = defaultdict(dict)
    reports: dict[str, str] = {}
    for judgement in snapshot.judgements():
        for target in judgement.targets:
            claim = snapshot.now(target) if target.kind == "claim" else None
            if claim is None or target.report is None:
                continue
            if judgement.what == "reject":
                rejected.add(claim)
            elif judgement.what == "accept":
                rejected.discard(claim)
            elif judgement.what == "correct" and (found := fitting(judgement.value, "claim")):
                reports[claim] = target.report
                values[claim] |= found
                by[claim] |= dict.fromkeys(found, judgement.by)
    return JudgedClaims(frozenset(rejected), {id: SetClaim(reports[id], values[id], by[id]) for id in values})


def _as_set(claim: Claim, record: Record, values: Mapping[str, str]) -> Claim:
    changed: dict[str, object] = {}
    stance = next((each for each in get_args(Stance) if each == values.get("stance")), None)
    if stance is not None:
        changed["stance"] = stance
    if "said" in values and (claim.said or claim.spans):
        changed["said"] = time_of(values["said"], claim.said or claim.spans[0])
    if "source" in values:
        changed["chain"] = (_source(values["source"], claim, record), *claim.chain[1:])
    return claim.model_copy(update=changed)


def _source(name: str, claim: Claim, record: Record) -> Link:
    """The source that a person named; an actor of the report, where it bears that name."""
    actor = next((each for each in record.actors if _bears(each, name)), None)
    before = claim.chain[0] if claim.chain else None
    unknown: SourceKind = before.kind if before is not None else "person"
    return Link(
        actor=actor.id if actor is not None else None,
        name=name,
        kind=_SOURCES.get(actor.kind, unknown) if actor is not None else unknown,
        medium=before.medium if before is not None else None,
        cue=before.cue if before is not None else None,
    )


def _bears(actor: Actor, name: str) -> bool:
    called = (actor.name, *(mention.text for mention in actor.mentions))
    return name.casefold() in (each.casefold() for each in called)
