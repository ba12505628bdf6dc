"""A person's decisions, put into a ledger."""

from collections.abc import Mapping, Sequence

from sayso.app.merging import merge_new
from sayso.errors import UnknownId, UsageError
from sayso.ledger import Snapshot, open_ledger
from sayso.model import Judgement, KeptJudgement, Target, TargetKind, Verdict

GRADES = ("confirmed", "fair", "weak", "contested", "discounted")
# What "correct" may set, and of what.
FIELDS: Mapping[TargetKind, tuple[str, ...]] = {
    "event": ("type", "status", "when", "where"),
    "claim": ("stance", "said", "source"),
    "actor": ("name", "kind"),
    "group": ("title", "type", "status", "when", "where", "name", "kind"),
}
_JUDGED: Mapping[Verdict, tuple[TargetKind, ...]] = {
    "same": ("event", "actor", "group"),
    "not-same": ("event", "actor", "group"),
    "accept": ("event", "claim", "actor", "group"),
    "reject": ("event", "claim", "actor", "group"),
    "correct": tuple(FIELDS),
    "regrade": ("group",),
    "retract": ("report",),
    "withdraw": ("judgement",),
}


def judge(
    address: str, what: Verdict, ids: Sequence[str], why: str, by: str, value: Mapping[str, str]
) -> KeptJudgement | None:
    """Keep a decision about the things with these ids (a report's address is one, too).

    `value` holds what "correct" sets and the "grade" of "regrade". None where the same was decided last, too. Raises
    UsageError where the decision does not fit what it is about, UnknownId (naming the id) for what isn't there.
    """
    for name, given in (("a reason (--why)", why), ("a name (--by)", by)):
        if not given.strip():
            raise UsageError(f"a judgement needs {name}: it is kept for whoever asks later")
    with open_ledger(address) as ledger:
        now = ledger.as_of()
        targets = tuple(_target(now, each) for each in ids)
        _check(what, targets, value)
        kept = ledger.add_judgement(Judgement(what=what, targets=targets, value=dict(value), why=why, by=by))
        merge_new(ledger)
        return kept


def _target(snapshot: Snapshot, wanted: str) -> Target:
    target = snapshot.target(wanted)
    if target is None:
        raise UnknownId(f"the ledger holds nothing with the id or at the address {wanted!r}: check it")
    return target


def _check(what: Verdict, targets: Sequence[Target], value: Mapping[str, str]) -> None:
    allowed = _JUDGED[what]
    for target in targets:
        if target.kind not in allowed:
            raise UsageError(f"{target.id} is a {target.kind}, and {what!r} is said of: {', '.join(allowed)}")
    if what in ("same", "not-same"):
        if len({target.id for target in targets}) < 2 or len({target.kind for target in targets}) > 1:
            raise UsageError(f"{what!r} needs two ids or more, all of one kind; got {_named(targets)}")
    elif len(targets) != 1:
        raise UsageError(f"{what!r} is about one thing; got {_named(targets)}")
    elif what == "correct":
        fields = FIELDS[targets[0].kind]
        if not value or not set(value) <= set(fields):
            got = ", ".join(value) or "nothing"
            raise UsageError(f"--set FIELD=VALUE: of a {targets[0].kind} it sets {', '.join(fields)}; got {got}")
    elif what == "regrade" and value.get("grade") not in GRADES:
        raise UsageError(f"--grade: got {value.get('grade')!r}, expected one of {', '.join(GRADES)}")
    elif what == "withdraw" and targets[0].type == "withdraw":
        raise UsageError(f"{targets[0].id} takes a judgement back already: judge anew instead")


def _named(targets: Sequence[Target]) -> str:
    return ", ".join(f"{target.id} ({target.kind})" for target in targets) or "none"
