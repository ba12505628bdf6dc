"""Incidents made by hand: who vouches for what on which day, without reports."""

from collections.abc import Sequence
from typing import Any

from sayso.model import Account, Conflict, ConflictValue, Grade, Incident, Origin, Span, Stand, WhenTold


def origin(name: str, **more: Any) -> Origin:
    given = {"kind": "source", **more}
    return Origin(id=f"or-{given['kind']}-{name}", name=name, reports=(), **given)


def account(
    of: Origin, day: str | None, *, report: str | None = None, stand: Stand = "yes", retracted: str | None = None
) -> Account:
    """What an origin tells in a report of a day. Its event is `ev-ORIGIN-DAY`, with the origin's id."""
    return Account(
        report=report or f"{of.name} {day}", event=f"ev-{of.id}-{day}", type="attack",
        trigger=Span(start=0, end=6, text="attack"), chain=(), status="occurred", voice="report", stand=stand,
        published=day, origin=of.id, background=False, retracted=retracted,
    )  # fmt: skip


def conflict(field: str, *sides: Sequence[Account]) -> Conflict:
    """Accounts that contradict each other, a sequence for each side."""
    values = (
        ConflictValue(value=str(number), accounts=tuple(each.event for each in side))
        for number, side in enumerate(sides)
    )
    return Conflict(field=field, values=tuple(values))


def incident(
    name: str, *accounts: Account, origins: Sequence[Origin] = (), grade: Grade = "fair", **more: Any
) -> Incident:
    """An incident of these accounts; each origin gets the reports of its accounts."""
    independent = tuple(
        each.model_copy(update={"reports": tuple(dict.fromkeys(a.report for a in accounts if a.origin == each.id))})
        for each in origins
    )
    given = {
        "type": "attack", "title": name, "admiralty": "F2", "reasons": (), "when": None, "where": None, "roles": (),
        "status": "occurred", "counts": (), "reports": len(accounts), "outlets": len(accounts), "copies": (),
        "conflicts": (), "judgements": (), "first_reported": None, "last_changed": None,
    }  # fmt: skip
    return Incident(
        **{**given, **more}, id=name, grade=grade, accounts=accounts, independent=independent, origins=len(independent)
    )


def on(day: str) -> WhenTold:
    """A day, as an incident's time."""
    return WhenTold(
        start=0, end=6, text="Monday", edtf=day, earliest=day, latest=day, precision="day", basis="stated", report="r"
    )
