"""Address -> ledger: what is there is checked, what is not is made, what is old is brought up to date."""

from pathlib import Path

from sayso.errors import LedgerReadOnly, NoLedger, UsageError
from sayso.ledger.engines import Backend, PostgreSQL, SQLite
from sayso.ledger.engines.postgresql import PREFIXES
from sayso.ledger.files import copy_file, ledger_file, make_file, unless_opened
from sayso.ledger.ledger import Ledger
from sayso.ledger.migrating import check_not_newer, migrate, schema_of
from sayso.ledger.schema import HEAD
from sayso.ledger.transaction import locked


def open_ledger(address: str, *, create: bool = False) -> Ledger:
    """The ledger at a file's name or a postgresql:// address. With `create`, one is made where there is none.

    A ledger of an older schema is brought up to date first: in SQLite after a copy of the file has been put beside it
    (FILE.schema-0001), in PostgreSQL in one transaction.
    Raises UsageError for an address that is none, and LedgerError's kinds.
    """
    backend: Backend
    if address.startswith(PREFIXES):
        backend = _open_database(address, create)
    elif "://" in address:
        raise UsageError(
            f"a ledger lies in a file or at postgresql://..., not at {address.split('://')[0]}://: give one of the two"
        )
    else:
        backend = _open_file(Path(address), create)
    return Ledger(backend)


def _open_database(address: str, create: bool) -> PostgreSQL:
    backend = PostgreSQL(address)
    with unless_opened(backend):
        with backend.translated(), backend.engine.connect() as connection:
            found = schema_of(connection)
        if found is None and not create:
            raise NoLedger(f"{backend.shown} holds no ledger yet: sayso ingest makes one, or check the address")
        if found != HEAD:
            with locked(backend) as connection:
                now = schema_of(connection)  # another process may have been faster
                if now is not None:
                    check_not_newer(now, backend.shown)
                migrate(connection)
    return backend


def _open_file(path: Path, create: bool) -> SQLite:
    if create and not path.exists():
        make_file(path)
    backend, found = ledger_file(path)
    if found == HEAD:
        return backend
    with unless_opened(backend):
        if not backend.writable:
            raise LedgerReadOnly(
                f"{backend.shown} has an older schema ({found}) and may only be read: let its owner open it once with "
                "this version, or work on a copy"
            )
        with locked(backend) as connection:
            if schema_of(connection) != HEAD:  # another process may have been faster
                copy_file(backend, path.with_name(f"{path.name}.schema-{found}"))
                migrate(connection)
    return backend
