"""What may be decided of what."""

from collections.abc import Mapping, Sequence
from typing import cast

from sayso.errors import UsageError
from sayso.ledger import Snapshot
from sayso.merge.settable import Correctable
from sayso.model import Target, Verdict
from sayso.query.naming import an, thing

_ALL: tuple[Verdict, ...] = ("same", "not-same", "accept", "reject", "correct")
# In the order of the commands' documentation.
_VERDICTS: Mapping[str, tuple[Verdict, ...]] = {
    "event": _ALL,
    "claim": ("accept", "reject", "correct"),
    "actor": _ALL,
    "incident": (*_ALL, "regrade"),
    "report": ("retract",),
    "judgement": ("withdraw",),
}


def correctable(target: Target) -> Correctable:
    """What it is, of the things that can be corrected: as `check_targets` lets them through."""
    return cast(Correctable, thing(target))


def named(target: Target) -> str:
    """As "in-0a1b is an incident"."""
    return f"{target.id} is {an(thing(target))}"


def check_targets(what: Verdict, targets: Sequence[Target]) -> None:
    """Raise UsageError, which tells what each is and what may be decided of it, where this can't be said of these."""
    for target in targets:
        allowed = _VERDICTS.get(thing(target), ())
        if what not in allowed:
            of = _listed([each for each, verdicts in _VERDICTS.items() if what in verdicts])
            raise UsageError(f"{named(target)}, and {what!r} is said of {of}; of {an(thing(target))} {_may(allowed)}")
    things = "; ".join(map(named, targets)) or "nothing"
    if what in ("same", "not-same"):
        if len({target.id for target in targets}) < 2:
            raise UsageError(f"{what!r} needs two ids or more; got: {things}")
        if len({thing(target) for target in targets}) > 1:
            raise UsageError(f"{what!r} is said of things of one kind; got: {things}")
    elif len(targets) != 1:
        raise UsageError(f"{what!r} is about one thing; got: {things}")
    elif what == "withdraw" and targets[0].type == "withdraw":
        raise UsageError(f"{targets[0].id} takes a judgement back already: judge anew instead")


def check_standing(snapshot: Snapshot, what: Verdict, target: Target) -> None:
    """Raise UsageError, which tells by whom, when and why, where a judgement that is to be withdrawn was withdrawn."""
    if what != "withdraw":
        return
    back = [each for each in snapshot.judgements(about=target.id, withdrawn=True) if each.what == "withdraw"]
    if back:
        last = back[-1]
        raise UsageError(
            f"{target.id} was withdrawn already, by {last.by} on {last.at[:10]} ({last.why}): it counts no more. "
            "To decide the same again, judge anew"
        )


def _may(allowed: Sequence[Verdict]) -> str:
    if allowed == ("retract",):
        return "it may be said that it was taken back: sayso retract"
    return f"may be said: {', '.join(allowed)}" if allowed else "nothing may be said"


def _listed(things: Sequence[str]) -> str:
    """As "an event, an actor or an incident"."""
    *others, last = map(an, things)
    return f"{', '.join(others)} or {last}" if others else last
