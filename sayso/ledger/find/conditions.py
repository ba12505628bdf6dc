"""Conditions that several questions share."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, and_, exists, or_, select

from sayso.ledger.found import Box
from sayso.ledger.schema import OPEN_END, OPEN_START, PLACES, readings

_AT_ONCE = 10_000  # values of one statement; SQLite's own limit is 32,766


def batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """The values, so many at a time as one statement takes."""
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))


def current(entry: Column[Any], report: Column[Any], upto: int) -> ColumnElement[bool]:
    """The row is of the last reading of its report, as of the entry `upto`."""
    later = readings.alias()
    superseded = exists(select(1).where(later.c.report == report, later.c.entry > entry, later.c.entry <= upto))
    return and_(entry <= upto, ~superseded)


def last_reading(connection: Connection, upto: int, report: str) -> int | None:
    """The entry of the last reading of the report; None where it was never read."""
    table = readings.c
    query = select(table.entry).where(table.report == report, table.entry <= upto).order_by(table.entry.desc()).limit(1)
    return connection.execute(query).scalar_one_or_none()


def part_of(key: Column[Any], entry: int | None) -> ColumnElement[bool]:
    """The row belongs to the entry; None: to none at all."""
    first = (entry or 0) * PLACES
    return key.between(first, first + PLACES - 1)


def touches(
    earliest: Column[Any], latest: Column[Any], since: str | None, until: str | None
) -> list[ColumnElement[bool]]:
    """The time from `earliest` to `latest` touches the days given; what has no time touches none."""
    conditions: list[ColumnElement[bool]] = []
    if since is not None:
        conditions.append(latest >= since)
    if until is not None:
        conditions.append(earliest <= until)
    return conditions


def day(indexed: str | None) -> str | None:
    """The day that an index row holds for an end of a time; None where that end is open or unknown."""
    return None if indexed in (OPEN_START, OPEN_END) else indexed


def within(lat: Column[Any], lon: Column[Any], box: Box) -> ColumnElement[bool]:
    """The place lies in the box."""
    across = box.west > box.east
    meridians = or_(lon >= box.west, lon <= box.east) if across else lon.between(box.west, box.east)
    return and_(lat.between(box.south, box.north), meridians)


def one_of(column: Column[Any], values: Sequence[Any]) -> list[ColumnElement[bool]]:
    """The column holds one of the values; no condition where none is given."""
    return [column.in_(values)] if values else []
