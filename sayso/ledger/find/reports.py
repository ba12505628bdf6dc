"""Reports: where they were seen, what a reader made of them, and which of them hold given words."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, func, or_, select

from sayso.ledger.engines import Backend
from sayso.ledger.entry import unpacked
from sayso.ledger.find.conditions import current, last_reading
from sayso.ledger.found import KeptReport
from sayso.ledger.schema import entries, readings, sightings
from sayso.ledger.words import terms
from sayso.model import Record


def find_report(connection: Connection, upto: int, wanted: str) -> KeptReport | None:
    """The report of the id or at the address `wanted`."""
    table = sightings.c
    named = select(table.report).where(table.entry <= upto, or_(table.report == wanted, table.uri == wanted))
    last = connection.execute(named.order_by(table.entry.desc()).limit(1)).scalar_one_or_none()
    if last is None:
        return None
    seen = connection.execute(
        select(table.entry, table.uri).where(table.report == last, table.entry <= upto).order_by(table.entry)
    ).all()
    row = connection.execute(select(entries).where(entries.c.seq == seen[-1].entry)).one()
    said = json.loads(unpacked(row.body))
    return KeptReport(
        id=last, uri=said["uri"], uris=tuple(dict.fromkeys(each.uri for each in seen)), title=said["title"],
        publisher=said["publisher"], published=said["published"], at=row.at, original=said["original"],
        fields=said["fields"],
    )  # fmt: skip


def find_addresses(connection: Connection, upto: int, limit: int) -> list[str]:
    """The addresses at which reports were found, each once, the last found first."""
    table = sightings.c
    last = func.max(table.entry)
    query = select(table.uri).where(table.entry <= upto).group_by(table.uri).order_by(last.desc()).limit(limit)
    return list(connection.execute(query).scalars())


def find_record(connection: Connection, backend: Backend, upto: int, report: str) -> Record | None:
    """The record by the last reading of the report."""
    entry = last_reading(connection, upto, report)
    if entry is None:
        return None

    def read() -> Record:
        body = connection.execute(select(entries.c.body).where(entries.c.seq == entry)).scalar_one()
        return Record.model_validate_json(unpacked(body))

    return backend.remembered(entry, read)


def find_first_published(connection: Connection, upto: int) -> str | None:
    """The first day (ISO) on which any report was published."""
    query = select(func.min(sightings.c.published)).where(sightings.c.entry <= upto)
    return connection.execute(query).scalar_one_or_none()


def find_read(connection: Connection, upto: int) -> Iterator[str]:
    """The ids of all reports with a reading, each once, in the order of the last reading."""
    query = select(readings.c.report).where(current(readings.c.entry, readings.c.report, upto))
    for row in connection.execute(query.order_by(readings.c.entry)):
        yield row.report


def find_read_since(connection: Connection, after: int, upto: int) -> list[tuple[int, str]]:
    """The readings behind the entry `after`: the number of each one's entry, and the id of its report."""
    table = readings.c
    query = select(table.entry, table.report).where(table.entry > after, table.entry <= upto).order_by(table.entry)
    return [(row.entry, row.report) for row in connection.execute(query)]


def search_reports(connection: Connection, backend: Backend, upto: int, query: str, limit: int | None) -> Iterator[str]:
    """The ids of the reports whose headline or text holds all that the query asks for; the last read first."""
    asked = {"body": terms(query)}
    conditions = [
        current(readings.c.entry, readings.c.report, upto),
        backend.matching(readings.c.entry, "reading_words", asked),
    ]
    found = select(readings.c.report).where(*conditions).order_by(readings.c.entry.desc()).limit(limit)
    for row in connection.execute(found):
        yield row.report
