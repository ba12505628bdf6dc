"""A person's decisions, put into a ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.app.judgeable import check_standing, check_targets
from sayso.app.judged_values import check_value, with_names
from sayso.app.locating import located
from sayso.app.merging import merge_new
from sayso.app.nearest import nearest_addresses
from sayso.errors import UnknownId, UsageError
from sayso.export.quoting import visible
from sayso.ledger import Snapshot, open_ledger
from sayso.model import Judgement, KeptJudgement, Target, Verdict
from sayso.query.incidents import standing_incident
from sayso.query.naming import target_name


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A user's own codebook, of whose types a corrected type may be, and own gazetteer, in which a place is looked up
    first."""

    codebook: Path | None = None
    gazetteer: Path | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """The judgement that stands, in words what it is about, and whether it was `added`, not decided before."""

    kept: KeptJudgement
    about: str
    added: bool


def judge(
    address: str,
    what: Verdict,
    ids: Sequence[str],
    why: str,
    by: str,
    value: Mapping[str, str],
    own: OwnWords | None = None,
) -> Decided:
    """Keep a decision about the things with these ids (a report's address is one, too), unless the same was decided
    last, too.

    `value` holds what "correct" sets and the "grade" of "regrade"; the place of a corrected "where" is looked up.
    Raises UsageError where the decision does not fit what it is about or a value can't be, UnknownId (naming the id)
    for what isn't there; nothing is kept then.
    """
    own = own or OwnWords()
    for name, given in (("a reason (--why)", why), ("a name (--by)", by)):
        if not given.strip():
            raise UsageError(f"a judgement needs {name}: it is kept for whoever asks later")
    with open_ledger(address) as ledger:
        now = ledger.as_of()
        targets = tuple(_current(now, what, _target(now, what, each)) for each in ids)
        check_targets(what, targets)
        check_standing(now, what, targets[0])
        check_value(now, what, targets, value, own.codebook)
        value = with_names(now, value)
        place = located(now, targets[0], value["where"], own.gazetteer) if "where" in value else None
        decided = Judgement(what=what, targets=targets, value=dict(value), place=place, why=why, by=by)
        about = "; ".join(_named(now, each, wanted) for each, wanted in zip(targets, ids, strict=True))
        kept = ledger.add_judgement(decided)
        merge_new(ledger)
        return Decided(kept or _standing(now, decided), about, kept is not None)


def _named(snapshot: Snapshot, target: Target, wanted: str) -> str:
    """As "Bombing in Lusk (in-0a1b)"; with what was `wanted`, where that was merged into it."""
    name = visible(target_name(snapshot, target))
    merged = f", which {wanted} was merged into" if target.kind == "group" and wanted != target.id else ""
    return name if name == target.id else f"{name} ({target.id}{merged})"


def _current(snapshot: Snapshot, what: Verdict, target: Target) -> Target:
    """What is judged: of an incident that was merged into another, the other one; whether they are one is of both."""
    if target.type != "incident" or target.members or what in ("same", "not-same"):
        return target
    standing = standing_incident(snapshot, target.id)
    return (snapshot.target(standing) if standing else None) or target


def _standing(snapshot: Snapshot, judgement: Judgement) -> KeptJudgement:
    """The last judgement about just the same things."""
    ids = {target.id for target in judgement.targets}
    made = snapshot.judgements(about=min(ids), withdrawn=judgement.what == "withdraw")
    return [each for each in made if {target.id for target in each.targets} == ids][-1]


def _target(snapshot: Snapshot, what: Verdict, wanted: str) -> Target:
    target = snapshot.target(wanted)
    if target is None and what == "retract":
        near = nearest_addresses(snapshot, wanted)
        meant = f"did you mean {' or '.join(near)}? " if near else ""
        raise UnknownId(
            f"the ledger holds no report with the id or at the address {wanted!r}: {meant}`sayso search` shows the ids "
            "and addresses of reports"
        )
    if target is None:
        raise UnknownId(
            f"the ledger holds nothing with the id or at the address {wanted!r}: `sayso incidents`, `sayso actors` and "
            "`sayso claims` show the ids of what they list, `sayso search` those of reports, with their addresses"
        )
    return target
