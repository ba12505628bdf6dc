"""Actors of records, and what readings that were superseded held."""

from collections.abc import Iterator, Sequence
from typing import Literal

from sqlalchemy import Connection, select

from sayso.ledger.find.conditions import batches, current, last_reading
from sayso.ledger.found import FoundActor
from sayso.ledger.schema import PLACES, actors, events, readings

_TABLES = {"actor": actors, "event": events}


def find_actors(connection: Connection, upto: int, ids: Sequence[str]) -> Iterator[FoundActor]:
    """The actors of current readings that have one of the ids, in the order in which the ledger learnt of them."""
    table = actors.c
    for some in batches(ids):
        query = select(table.id, table.report, table.local).where(
            table.id.in_(some), current(table.entry, table.report, upto)
        )
        for row in connection.execute(query.order_by(table.key)):
            yield FoundActor(row.id, row.report, row.local)


def find_superseded(connection: Connection, upto: int, kind: Literal["actor", "event"], report: str) -> list[str]:
    """The ids that readings of the report before the last one gave."""
    last = last_reading(connection, upto, report)
    if last is None:
        return []
    query = select(readings.c.entry).where(readings.c.report == report, readings.c.entry < last)
    table = _TABLES[kind].c
    found: list[str] = []
    for entry in connection.execute(query.order_by(readings.c.entry)).scalars().all():
        first = entry * PLACES
        ids = select(table.id).where(table.key.between(first, first + PLACES - 1)).order_by(table.key)
        found += connection.execute(ids).scalars()
    return found
