"""SQLite: a ledger in one file, with a write-ahead log so that readers and a writer don't wait for each other."""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Integer, create_engine, literal_column, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from sayso.errors import LedgerDamaged, LedgerError, LedgerFull, LedgerLocked, LedgerReadOnly, NoLedger
from sayso.ledger.engines import backend
from sayso.ledger.engines.backend import Backend
from sayso.ledger.schema import WORDS
from sayso.ledger.words import Term

APPLICATION = 0x53617973  # "Says", in the file's header: tells a ledger from any other SQLite file
LOG = "-wal"


class SQLite(Backend):
    """A ledger's file. It has to be there; `sayso.ledger.making` makes new ones."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.shown = str(path)
        self.writable = may_write(path)
        # The driver opens no transactions of its own: a read is one statement, a write begins with `lock`.
        self.engine = create_engine("sqlite://", creator=self.connect, poolclass=QueuePool)

    def connect(self) -> sqlite3.Connection:
        """A connection of the standard library's own, set up as all of this ledger's are."""
        connection = sqlite3.connect(
            self._uri(), uri=True, isolation_level=None, timeout=backend.WAIT, check_same_thread=False
        )
        # Every entry is on the disk before its command goes on: a ledger outlives a power cut.
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    def _uri(self) -> str:
        address = self.path.absolute().as_uri()
        if self.writable:
            return f"{address}?mode=rw"
        # SQLite writes a log's index even to read, except where it is told that nobody changes the file. Where there
        # is no log, nobody has the file open.
        beside = may_write(self.path.absolute().parent) or Path(f"{self.path}{LOG}").exists()
        return f"{address}?mode=ro" if beside else f"{address}?mode=ro&immutable=1"

    def lock(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    def now(self, connection: Connection) -> datetime:
        return datetime.now(UTC)

    def index_words(self, connection: Connection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        columns = WORDS[table]
        into, values = ", ".join(columns), ", ".join(f":{column}" for column in columns)
        statement = text(f"INSERT INTO {table} (rowid, {into}) VALUES (:key, {values})")
        connection.execute(statement, [dict(row) for row in rows])

    def matching(
        self, key: ColumnElement[int], table: str, wanted: Mapping[str, Sequence[Term]]
    ) -> ColumnElement[bool]:
        query = " AND ".join(f"{column} : ({' AND '.join(map(_term, terms))})" for column, terms in wanted.items())
        found = select(literal_column("rowid", Integer)).select_from(text(table))
        return key.in_(found.where(literal_column(table).op("MATCH")(query)))

    def error(self, error: DBAPIError) -> LedgerError:
        return meaning(error.orig, self.shown)


def may_write(path: Path) -> bool:
    """Whether this process may write to the file, or into the folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def meaning(error: BaseException | None, shown: str) -> LedgerError:
    """What an error of SQLite means for the user of the ledger at the path `shown`."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LedgerLocked(
            f"{shown} is held by another process, and was not free within {backend.WAIT:g} seconds: nothing was "
            "written; wait for the other process, or end it, and run this again"
        )
    if name.startswith("SQLITE_READONLY"):
        return LedgerReadOnly(
            f"{shown} may only be read: nothing was written; ask its owner for permission to write to it and to its "
            "folder, or write to a copy (sayso backup)"
        )
    if name == "SQLITE_FULL":
        return LedgerFull(
            f"the disk with {shown} is full: all that was kept before is whole, the last report was not kept; "
            "make room and run this again, it goes on where it stopped"
        )
    if name == "SQLITE_NOTADB":
        return NoLedger(f"{shown} is no ledger (not an SQLite file): give another name, or none that exists")
    if name.startswith("SQLITE_CORRUPT"):
        return LedgerDamaged(f"{shown} is damaged ({error}): restore a backup of it (sayso restore)")
    if name.startswith("SQLITE_CANTOPEN"):
        return NoLedger(f"{shown} can't be opened: check the name, and that you may read it and its folder")
    return LedgerError(f"{shown}: the database says: {error}; nothing of this step was written")


def _term(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.prefix else "")
