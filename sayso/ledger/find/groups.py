"""What merging found: groups, what belongs to them, and how both came about."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, exists, select

from sayso.ledger.engines import Backend
from sayso.ledger.entry import unpacked
from sayso.ledger.find.conditions import batches, one_of, touches, within
from sayso.ledger.found import FoundGroup, GroupFilter
from sayso.ledger.schema import PLACES, blocks, entries, groups, memberships, merges
from sayso.ledger.words import terms
from sayso.model import GroupKind


def find_groups(
    connection: Connection, backend: Backend, upto: int, kind: GroupKind, wanted: GroupFilter, limit: int | None
) -> Iterator[FoundGroup]:
    """The groups of a kind, as they stand, that pass the filter: the latest first, then those without a time."""
    table = groups.c
    conditions: list[ColumnElement[bool]] = [
        table.kind == kind,
        table.gone == 0,
        _standing(upto),
        *one_of(table.type, wanted.types),
        *one_of(table.grade, wanted.grades),
        *touches(table.earliest, table.latest, wanted.since, wanted.until),
        *one_of(table.country, [wanted.country] if wanted.country else []),
    ]
    if wanted.without:
        conditions.append(table.type.not_in(wanted.without))
    if wanted.origins is not None:
        conditions.append(table.origins >= wanted.origins)
    if wanted.box is not None:
        conditions.append(within(table.lat, table.lon, wanted.box))
    words = {"body": wanted.text, "names": wanted.names}
    asked = {column: terms(query) for column, query in words.items() if query is not None}
    if asked:
        conditions.append(backend.matching(table.key, "group_words", asked))
    query = _states().where(*conditions).order_by(table.earliest.desc().nulls_last(), table.key.desc()).limit(limit)
    yield from map(_found, connection.execute(query))


def find_history(connection: Connection, upto: int, kind: GroupKind, group: str) -> list[FoundGroup]:
    """All states of a group, the first one first."""
    table = groups.c
    query = _states().where(table.kind == kind, table.id == group, table.entry <= upto).order_by(table.key)
    return [_found(row) for row in connection.execute(query)]


def find_group(connection: Connection, upto: int, kind: GroupKind, group: str) -> FoundGroup | None:
    """The last state of a group."""
    table = groups.c
    query = _states().where(table.kind == kind, table.id == group, table.entry <= upto)
    row = connection.execute(query.order_by(table.key.desc()).limit(1)).first()
    return None if row is None else _found(row)


def find_members(connection: Connection, upto: int, kind: GroupKind, group: str) -> list[str]:
    """What belongs to a group, in the order in which it joined."""
    table = memberships.c
    query = select(table.member).where(table.kind == kind, table.group == group, _last(upto)).order_by(table.key)
    return list(connection.execute(query).scalars())


def find_groups_of(connection: Connection, upto: int, kind: GroupKind, members: Sequence[str]) -> dict[str, str]:
    """The group that each of the members belongs to; those that belong to none are left out."""
    table = memberships.c
    found: dict[str, str] = {}
    for some in batches(members):
        query = select(table.member, table.group).where(table.kind == kind, table.member.in_(some), _last(upto))
        # Whether it is null is asked here: as a condition it has SQLite go through all groups of the kind.
        found |= {row.member: row.group for row in connection.execute(query) if row.group is not None}
    return found


def find_blocked(
    connection: Connection, upto: int, kind: GroupKind, keys: Sequence[str], limit: int | None = None
) -> list[str]:
    """What merging has put under any of the keys, each once, the first one first; with a limit, the last so many of
    each key."""
    table = blocks.c
    found: dict[str, None] = {}
    if limit is not None:
        for members in find_blocked_by(connection, upto, kind, sorted(keys), limit).values():
            found |= dict.fromkeys(members)
        return list(found)
    for some in batches(keys):
        query = select(table.member).where(table.kind == kind, table.block.in_(some), table.key < _end(upto))
        found |= dict.fromkeys(connection.execute(query.order_by(table.key)).scalars())
    return list(found)


def find_blocked_by(
    connection: Connection, upto: int, kind: GroupKind, keys: Sequence[str], limit: int
) -> dict[str, list[str]]:
    """What merging has put under each of the keys, the last so many, the first one first."""
    table = blocks.c
    last = select(table.member).where(table.kind == kind, table.block == bindparam("key"), table.key < _end(upto))
    last = last.order_by(table.key.desc()).limit(limit)
    return {key: list(reversed(connection.execute(last, {"key": key}).scalars().all())) for key in keys}


def find_last_merge(connection: Connection, upto: int, merger: str) -> tuple[int, int]:
    """The number of the last entry that this merger wrote, and of the last one that it had taken in; 0 for none."""
    table = merges.c
    query = select(table.entry, table.upto).where(table.merger == merger, table.entry <= upto)
    row = connection.execute(query.order_by(table.entry.desc()).limit(1)).first()
    return (0, 0) if row is None else (row.entry, row.upto)


def _states() -> Any:
    return select(groups, entries.c.at).join(entries, entries.c.seq == groups.c.entry)


def _found(row: Row[Any]) -> FoundGroup:
    return FoundGroup(row.kind, row.id, row.at, bool(row.gone), json.loads(unpacked(row.body)))


def _standing(upto: int) -> ColumnElement[bool]:
    table, later = groups.c, groups.alias()
    replaced = exists(
        select(1).where(
            later.c.kind == table.kind, later.c.id == table.id, later.c.key > table.key, later.c.key < _end(upto)
        )
    )
    return (table.key < _end(upto)) & ~replaced


def _last(upto: int) -> ColumnElement[bool]:
    table, later = memberships.c, memberships.alias()
    replaced = exists(
        select(1).where(
            later.c.kind == table.kind, later.c.member == table.member, later.c.key > table.key,
            later.c.key < _end(upto),
        )
    )  # fmt: skip
    return (table.key < _end(upto)) & ~replaced


def _end(upto: int) -> int:
    return (upto + 1) * PLACES
