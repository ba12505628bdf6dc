"""Events by type, time, place and participants: candidates for merging are found here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from sayso.ledger.find.conditions import batches, current, day, last_reading, one_of, part_of, touches, within
from sayso.ledger.found import EventFilter, FoundEvent
from sayso.ledger.schema import events, names, participants
from sayso.ledger.words import folded


def find_events(connection: Connection, upto: int, wanted: EventFilter, limit: int | None) -> Iterator[FoundEvent]:
    """The events of current readings that pass the filter, in the order in which the ledger learnt of them."""
    table = events.c
    conditions = [
        current(table.entry, table.report, upto),
        *one_of(table.type, wanted.types),
        *touches(table.earliest, table.latest, wanted.since, wanted.until),
        *one_of(table.geonames, [] if wanted.geonames is None else [wanted.geonames]),
    ]
    if wanted.report is not None:
        conditions.append(part_of(table.key, last_reading(connection, upto, wanted.report)))
    if wanted.box is not None:
        conditions.append(within(table.lat, table.lon, wanted.box))
    if wanted.names:
        called = (
            select(participants.c.event)
            .join(names, names.c.actor == participants.c.actor)
            .where(names.c.folded.in_([folded(name) for name in wanted.names]))
        )
        conditions.append(table.key.in_(called))
    columns = [table[name] for name in FoundEvent.__dataclass_fields__]
    for row in connection.execute(select(*columns).where(*conditions).order_by(table.key).limit(limit)):
        yield replace(FoundEvent(**row._mapping), earliest=day(row.earliest), latest=day(row.latest))


def find_reports_of(connection: Connection, upto: int, ids: Sequence[str]) -> dict[str, str]:
    """The reports whose current readings hold events with these ids, by the event."""
    table = events.c
    found: dict[str, str] = {}
    for some in batches(ids):
        query = select(table.id, table.report).where(table.id.in_(some), current(table.entry, table.report, upto))
        found |= {row.id: row.report for row in connection.execute(query)}
    return found
