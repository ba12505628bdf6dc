"""Does the ledger still hold what was written to it? Every entry, original and index row against the hashes."""

import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, LargeBinary, func, select, text

from sayso.ledger import schema
from sayso.ledger.engines import Backend
from sayso.ledger.entry import FIRST, Entry, fingerprint, link, unpacked
from sayso.ledger.index import Row, rows_of
from sayso.ledger.schema import PLACES, blobs, entries


@dataclass(frozen=True, slots=True)
class Checked:
    """An entry that was checked, or (`seq` 0) what is not tied to one entry; `troubles` says what does not match."""

    seq: int
    hash: str
    troubles: tuple[str, ...]


def check(backend: Backend) -> Iterator[Checked]:
    """Go through the whole ledger, one entry after the other.

    The full-text index can't be read back and is only counted: `restore` builds it anew."""
    with backend.translated(), backend.engine.connect() as connection:
        before, seq = FIRST, 0
        expected: Counter[str] = Counter()
        query = select(entries).order_by(entries.c.seq)
        with connection.execution_options(yield_per=500).execute(query) as rows:
            for row in rows:
                troubles = [] if row.seq == seq + 1 else [f"entries {seq + 1} to {row.seq - 1} are missing"]
                troubles += _entry(connection, row, before, expected)
                before, seq = row.hash, row.seq
                yield Checked(row.seq, row.hash, tuple(troubles))
        yield Checked(0, before, tuple(_counts(connection, expected)))


def _entry(connection: Connection, row: Any, before: str, expected: Counter[str]) -> list[str]:
    name = f"entry {row.seq} ({row.kind} {row.subject})"
    if row.hash != link(before, row.seq, row.at, row.kind, row.subject, row.digest):
        return [f"{name} does not match its hash"]
    try:
        body = unpacked(row.body)
        if fingerprint(body) != row.digest:
            return [f"{name}: what it says does not match its digest"]
        entry = Entry(row.seq, row.at, row.kind, row.subject, body, row.hash)
        derived = rows_of(entry)
    except (zlib.error, ValueError, KeyError, ValidationError) as error:
        return [f"{name} can't be read: {error}"]
    expected.update({table: len(rows) for table, rows in derived.items()})
    troubles = [] if entry.kind != "sighting" else _original(connection, name, entry.value["original"])
    for table, rows in derived.items():
        if table not in schema.WORDS and _rows(connection, table, entry.seq) != [_plain(table, row) for row in rows]:
            troubles.append(f"{name}: its rows in the table {table} do not match it")
    return troubles


def _original(connection: Connection, name: str, digest: str) -> list[str]:
    data = connection.execute(select(blobs.c.data).where(blobs.c.digest == digest)).scalar_one_or_none()
    if data is None:
        return [f"{name}: the report's original bytes are missing"]
    try:
        sound = fingerprint(unpacked(data)) == digest
    except zlib.error:
        sound = False
    return [] if sound else [f"{name}: the report's original bytes do not match their digest"]


def _rows(connection: Connection, name: str, seq: int) -> list[Row]:
    table = schema.metadata.tables[name]
    key = next(iter(table.primary_key.columns))
    whose = key == seq if key.name == "entry" else key.between(seq * PLACES, (seq + 1) * PLACES - 1)
    found = connection.execute(select(table).where(whose).order_by(key))
    return [_plain(name, dict(row._mapping)) for row in found]


def _plain(name: str, row: Row) -> Row:
    """The row with its compressed columns undone: one content may be compressed in several ways."""
    table = schema.metadata.tables[name]
    return {c: unpacked(v) if isinstance(table.c[c].type, LargeBinary) else v for c, v in row.items()}


def _counts(connection: Connection, expected: Counter[str]) -> Iterator[str]:
    for name in (*(table.name for table in schema.INDEX_TABLES), *schema.WORDS):
        found = connection.execute(select(func.count()).select_from(text(name))).scalar_one()
        if found != expected[name]:
            yield f"the table {name} has {found} rows, its entries give {expected[name]}"
