"""What merging found: groups, what belongs to them, and how both came about."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    bindparam,
    exists,
    literal,
    select,
    union_all,
)

from sayso.ledger.engines import Backend
from sayso.ledger.entry import unpacked
from sayso.ledger.find.conditions import batches, one_of, touches, within
from sayso.ledger.found import FoundGroup, GroupFilter
from sayso.ledger.schema import PLACES, blocks, entries, groups, memberships, merges
from sayso.ledger.words import terms
from sayso.model import GroupKind

_ASKED = 50  # keys in one statement; SQLite joins 500 parts at most


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
    row = connection.execute(_last_state(), {"kind": kind, "id": group, "upto": upto}).first()
    return None if row is None else _found(row)


def find_members(connection: Connection, upto: int, kind: GroupKind, group: str) -> list[str]:
    """What belongs to a group, in the order in which it joined."""
    asked = {"kind": kind, "id": group, "end": _end(upto)}
    return list(connection.execute(_members_of(), asked).scalars())


def find_groups_of(connection: Connection, upto: int, kind: GroupKind, members: Sequence[str]) -> dict[str, str]:
    """The group that each of the members belongs to; those that belong to none are left out."""
    found: dict[str, str] = {}
    for some in batches(members):
        rows = connection.execute(_groups_of(), {"kind": kind, "members": some, "end": _end(upto)})
        # Whether it is null is asked here: as a condition it has SQLite go through all groups of the kind.
        found |= {row.member: row.group for row in rows if row.group is not None}
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
    found: dict[str, list[str]] = {key: [] for key in keys}
    for start in range(0, len(keys), _ASKED):
        some = keys[start : start + _ASKED]
        asked = {f"key{place}": key for place, key in enumerate(some)}
        rows = connection.execute(_last_under(len(some)), asked | {"kind": kind, "end": _end(upto), "most": limit})
        for row in rows:
            found[some[row.place]].append(row.member)
    return {key: members[::-1] for key, members in found.items()}


@cache
def _last_under(keys: int) -> Select[Any]:
    """Asks for the last rows of each of so many keys (`key0`...) at once: a report has hundreds of keys, and most of
    the time that one takes is not the database's."""
    table = blocks.c
    parts = []
    for place in range(keys):
        last = select(literal(place).label("place"), table.member, table.key)
        last = last.where(
            table.kind == bindparam("kind"), table.block == bindparam(f"key{place}"), table.key < bindparam("end")
        )
        part = last.order_by(table.key.desc()).limit(bindparam("most", type_=Integer)).subquery()
        parts.append(select(part.c.place, part.c.member, part.c.key))
    every = union_all(*parts).subquery()
    return select(every.c.place, every.c.member).order_by(every.c.place, every.c.key.desc())


def find_last_merge(connection: Connection, upto: int, merger: str) -> tuple[int, int]:
    """The number of the last entry that this merger wrote, and of the last one that it had taken in; 0 for none."""
    table = merges.c
    query = select(table.entry, table.upto).where(table.merger == merger, table.entry <= upto)
    row = connection.execute(query.order_by(table.entry.desc()).limit(1)).first()
    return (0, 0) if row is None else (row.entry, row.upto)


# What merging asks thousands of times a step is put together once: that takes longer than the answer.
@cache
def _last_state() -> Any:
    table = groups.c
    query = _states().where(
        table.kind == bindparam("kind"), table.id == bindparam("id"), table.entry <= bindparam("upto")
    )
    return query.order_by(table.key.desc()).limit(1)


@cache
def _members_of() -> Select[Any]:
    table = memberships.c
    here = (table.kind == bindparam("kind")) & (table.group == bindparam("id"))
    return select(table.member).where(here, _last()).order_by(table.key)


@cache
def _groups_of() -> Select[Any]:
    table = memberships.c
    here = (table.kind == bindparam("kind")) & table.member.in_(bindparam("members", expanding=True))
    return select(table.member, table.group).where(here, _last())


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


def _last() -> ColumnElement[bool]:
    """The membership is the member's last before `end`."""
    table, later = memberships.c, memberships.alias()
    end: BindParameter[int] = bindparam("end")
    replaced = exists(
        select(1).where(
            later.c.kind == table.kind, later.c.member == table.member, later.c.key > table.key, later.c.key < end
        )
    )
    return (table.key < end) & ~replaced


def _end(upto: int) -> int:
    return (upto + 1) * PLACES
