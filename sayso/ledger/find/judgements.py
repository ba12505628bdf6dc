"""What people decided, and about what."""

import json

from sqlalchemy import Connection, Table, exists, select

from sayso.ledger.entry import unpacked
from sayso.ledger.find.conditions import last_reading, part_of
from sayso.ledger.find.groups import find_members
from sayso.ledger.schema import actors, claims, entries, events, groups, judgements, sightings, targets
from sayso.model import KeptJudgement, Target, TargetKind, Verdict

# The tables of what has an id by content, and the column that holds a thing's type.
_PLACED: tuple[tuple[TargetKind, Table, str], ...] = (
    ("event", events, "type"),
    ("claim", claims, "stance"),
    ("actor", actors, "kind"),
)


def find_judgements(
    connection: Connection,
    upto: int,
    *,
    about: str | None = None,
    report: str | None = None,
    what: Verdict | None = None,
    withdrawn: bool = False,
) -> list[KeptJudgement]:
    """The judgements in the order in which they were made: all, or those about an id, or about what is in a report, or
    of one kind.

    Those that were taken back, and what took them back, only with `withdrawn`."""
    query = (
        select(entries.c.at, entries.c.body, judgements.c.id)
        .join(entries, entries.c.seq == judgements.c.entry)
        .where(judgements.c.entry <= upto)
        .order_by(judgements.c.entry)
    )
    if what is not None:
        query = query.where(judgements.c.what == what)
    meant = select(1).where(targets.c.entry == judgements.c.entry)
    if about is not None:
        query = query.where(exists(meant.where(targets.c.target == about)))
    if report is not None:
        query = query.where(exists(meant.where(targets.c.report == report)))
    if not withdrawn:
        later, back = judgements.alias(), targets.alias()
        withdrawing = (
            select(1)
            .join(back, back.c.entry == later.c.entry)
            .where(later.c.what == "withdraw", later.c.entry <= upto, back.c.target == judgements.c.id)
        )
        query = query.where(judgements.c.what != "withdraw", ~exists(withdrawing))
    return [KeptJudgement(id=row.id, at=row.at, **json.loads(unpacked(row.body))) for row in connection.execute(query)]


def find_target(connection: Connection, upto: int, wanted: str) -> Target | None:
    """What an id (or a report's address) stands for, with all that lets a judgement outlive a new reading."""
    for kind, table, typed in _PLACED:
        columns = table.c
        row = connection.execute(
            select(columns.report, columns.start, columns.end, columns[typed].label("type"))
            .where(columns.id == wanted, columns.entry <= upto)
            .limit(1)
        ).first()
        if row is not None:
            return Target(kind=kind, id=wanted, report=row.report, start=row.start, end=row.end, type=row.type)
    judged = connection.execute(
        select(judgements.c.what).where(judgements.c.id == wanted, judgements.c.entry <= upto)
    ).first()
    if judged is not None:
        return Target(kind="judgement", id=wanted, type=judged.what)
    grouped = connection.execute(
        select(groups.c.kind).where(groups.c.id == wanted, groups.c.entry <= upto).limit(1)
    ).first()
    if grouped is not None:
        members = (find_target(connection, upto, each) for each in find_members(connection, upto, grouped.kind, wanted))
        known = tuple(each for each in members if each is not None)
        return Target(kind="group", id=wanted, type=grouped.kind, members=known)
    seen = sightings.c
    report = connection.execute(
        select(seen.report)
        .where((seen.report == wanted) | (seen.uri == wanted), seen.entry <= upto)
        .order_by(seen.entry.desc())
        .limit(1)
    ).scalar_one_or_none()
    return None if report is None else Target(kind="report", id=report, report=report)


def find_now(connection: Connection, upto: int, target: Target) -> str | None:
    """The id, in the current reading, of what a judgement is about: of the same kind at the same place of the report.

    Where several things are, the one of the same type goes before, then the one that covers the place best. None where
    the current reading has nothing there.
    """
    for kind, table, typed in _PLACED:
        if kind != target.kind or target.report is None or target.start is None or target.end is None:
            continue
        columns = table.c
        rows = connection.execute(
            select(columns.id, columns.start, columns.end, columns[typed].label("type")).where(
                part_of(columns.key, last_reading(connection, upto, target.report)),
                columns.start < target.end,
                columns.end > target.start,
            )
        ).all()
        start, end = target.start, target.end
        ranked = max(
            rows,
            key=lambda row: (row.id == target.id, row.type == target.type, min(row.end, end) - max(row.start, start)),
            default=None,
        )
        return None if ranked is None else str(ranked.id)
    return target.id
