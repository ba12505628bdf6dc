"""One step of writing: all of its entries are kept, or none."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, insert, select

from sayso.ledger.engines import Backend
from sayso.ledger.entry import FIRST, Entry, Kind, chained, fingerprint, next_stamp, packed
from sayso.ledger.index import insert_rows, rows_of
from sayso.ledger.schema import blobs, entries
from sayso.model import Record


class Transaction:
    """Appends entries, all with one moment. Nobody else writes while it lasts.

    `last` is the number of the ledger's last entry, 0 where there is none."""

    def __init__(self, connection: Connection, backend: Backend) -> None:
        self.connection = connection
        self._backend = backend
        last = connection.execute(
            select(entries.c.seq, entries.c.at, entries.c.hash).order_by(entries.c.seq.desc()).limit(1)
        ).one_or_none()
        self.last: int = last.seq if last else 0
        self._hash: str = last.hash if last else FIRST
        self._at = next_stamp(backend.now(connection), last.at if last else None)

    def append(self, kind: Kind, subject: str, body: bytes, record: Record | None = None) -> Entry:
        """Add an entry and its index rows. `record` is the one of a reading's body, where it is at hand."""
        entry = chained(self._hash, self.last + 1, self._at, kind, subject, body)
        keep(self.connection, self._backend, entry, record)
        self.last, self._hash = entry.seq, entry.hash
        return entry

    def keep_bytes(self, data: bytes) -> str:
        """Keep original bytes under their digest, once; returns the digest."""
        name = fingerprint(data)
        if self.connection.execute(select(blobs.c.size).where(blobs.c.digest == name)).first() is None:
            self.connection.execute(insert(blobs), {"digest": name, "size": len(data), "data": packed(data)})
        return name


def keep(connection: Connection, backend: Backend, entry: Entry, record: Record | None = None) -> None:
    """Write an entry that is chained already, and its index rows."""
    connection.execute(
        insert(entries),
        {
            "seq": entry.seq, "at": entry.at, "kind": entry.kind, "subject": entry.subject,
            "digest": fingerprint(entry.body), "body": packed(entry.body), "hash": entry.hash,
        },
    )  # fmt: skip
    insert_rows(connection, backend, rows_of(entry, record))


@contextmanager
def locked(backend: Backend) -> Iterator[Connection]:
    """A connection that holds the ledger's lock; committed at the end of the block, or rolled back."""
    with backend.translated(), backend.engine.begin() as connection:
        backend.lock(connection)
        yield connection


@contextmanager
def writing(backend: Backend) -> Iterator[Transaction]:
    """A step of writing."""
    with locked(backend) as connection:
        yield Transaction(connection, backend)
