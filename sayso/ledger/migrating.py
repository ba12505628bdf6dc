"""Which schema a ledger has, and how an older one becomes today's."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

from sayso.errors import LedgerTooNew, NoLedger
from sayso.ledger.schema import HEAD

_SCRIPTS = Path(__file__).parent / "migrations"


def schema_of(connection: Connection) -> str | None:
    """The number of the ledger's schema; None where there are no tables of a ledger."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return str(found[0]) if len(found) == 1 else None


def check_not_newer(found: str, shown: str) -> None:
    """Raises LedgerTooNew for a schema that comes after ours, NoLedger for one that is none of Sayso's."""
    if found.isdecimal() and found > HEAD:
        raise LedgerTooNew(
            f"{shown} was written by a newer Sayso (its schema is {found}, this version knows up to {HEAD}): nothing "
            "was changed; install the newer version"
        )
    if not found.isdecimal():
        raise NoLedger(f"{shown} holds another program's tables (schema {found!r}): give another name")


def migrate(connection: Connection, to: str = HEAD) -> None:
    """Bring the schema to `to`, within the connection's transaction: all of it, or nothing."""
    settings = Config()
    settings.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    command.upgrade(settings, to)
