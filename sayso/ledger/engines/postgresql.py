"""PostgreSQL: a ledger that a team shares. It lies in the schema that comes first on the connection's search path."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import BigInteger, ColumnElement, Connection, cast, column, create_engine, select, text
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from sayso.errors import LedgerError, LedgerFull, LedgerLocked, LedgerReadOnly, LedgerUnreachable, UsageError
from sayso.ledger.engines import backend
from sayso.ledger.engines.backend import Backend
from sayso.ledger.schema import WORDS
from sayso.ledger.words import Term

PREFIXES = ("postgresql://", "postgres://")
_LAST_POSITION = 16_383  # of a word in a tsvector: later words are found, but not as words in a row
_FULL = ("53100", "53200")
_READ_ONLY = ("25006", "42501")
_LOCKED = ("55P03", "40P01")


class PostgreSQL(Backend):
    """A database that can be connected to. Raises UsageError for an address that is none, or without a driver."""

    def __init__(self, address: str) -> None:
        super().__init__()
        url = _url(address)
        self.shown = url.render_as_string(hide_password=True).replace("+psycopg", "", 1)
        try:
            self.engine = create_engine(url, connect_args={"connect_timeout": int(backend.WAIT)})
        except (ImportError, NoSuchModuleError) as error:
            raise UsageError(
                "a ledger in PostgreSQL needs the driver psycopg, which is not installed: "
                "pip install 'sayso[postgresql]'"
            ) from error

    def lock(self, connection: Connection) -> None:
        connection.execute(text(f"SET LOCAL lock_timeout = {int(backend.WAIT * 1000)}"))
        # One lock a schema, held to the end of the transaction; readers don't ask for it.
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('sayso'), hashtext(current_schema()))"))

    def now(self, connection: Connection) -> datetime:
        moment = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        return datetime.fromtimestamp(moment.timestamp(), UTC)

    def index_words(self, connection: Connection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        columns = WORDS[table]
        values = ", ".join(f"CAST(:{column} AS tsvector)" for column in columns)
        statement = text(f"INSERT INTO {table} (key, {', '.join(columns)}) VALUES (:key, {values})")
        connection.execute(
            statement, [{"key": row["key"], **{c: _vector(str(row[c])) for c in columns}} for row in rows]
        )

    def matching(
        self, key: ColumnElement[int], table: str, wanted: Mapping[str, Sequence[Term]]
    ) -> ColumnElement[bool]:
        found = select(column("key", BigInteger)).select_from(text(table))
        for name, terms in wanted.items():
            query = cast(" & ".join(map(_term, terms)), TSQUERY)
            found = found.where(column(name).op("@@")(query))
        return key.in_(found)

    def error(self, error: DBAPIError) -> LedgerError:
        state = getattr(error.orig, "sqlstate", None) or ""
        if state in _FULL:
            return LedgerFull(
                f"the database at {self.shown} has no room left: all that was kept before is whole, the last report "
                "was not kept; make room and run this again, it goes on where it stopped"
            )
        if state in _LOCKED:
            return LedgerLocked(
                f"{self.shown} is held by another writer, and was not free within {backend.WAIT:g} seconds: nothing "
                "was written; wait for the other, or end it, and run this again"
            )
        if state in _READ_ONLY:
            return LedgerReadOnly(
                f"{self.shown} may not be written to ({_first_line(error)}): nothing was written; ask for the right to "
                "create and to insert, or give a server that is not a read-only copy"
            )
        if not state or state.startswith(("08", "28", "3D", "57P")):
            return LedgerUnreachable(
                f"{self.shown} can't be reached ({_first_line(error)}): check the address, the name and password, and "
                "that the server runs"
            )
        return LedgerError(f"{self.shown}: the database says: {_first_line(error)}; nothing of this step was written")


def _url(address: str) -> URL:
    try:
        return make_url(address).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise UsageError(
            "the ledger's address can't be understood: expected postgresql://NAME:PASSWORD@HOST/DATABASE"
        ) from error


def _first_line(error: DBAPIError) -> str:
    return " ".join(str(error.orig).strip().split("\n")[0].split())


def _vector(words: str) -> str:
    """The literal of a tsvector: each word with its places. Made here, the server's locale has no say in it."""
    places: dict[str, list[str]] = {}
    for number, word in enumerate(words.split(), start=1):
        places.setdefault(word, []).append(str(min(number, _LAST_POSITION)))
    return " ".join(f"'{word}':{','.join(numbers)}" for word, numbers in places.items())


def _term(term: Term) -> str:
    row = " <-> ".join(f"'{word}'" + (":*" if term.prefix else "") for word in term.words)
    return f"({row})"
