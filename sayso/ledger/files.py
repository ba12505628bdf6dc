"""A ledger's file: made whole or not at all, told from other files, copied while others write to it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sayso.errors import LedgerError, NoLedger
from sayso.ledger.engines import Backend, SQLite
from sayso.ledger.engines.sqlite import APPLICATION, meaning
from sayso.ledger.migrating import check_not_newer, migrate, schema_of
from sayso.ledger.schema import HEAD
from sayso.ledger.transaction import locked


def ledger_file(path: Path) -> tuple[SQLite, str]:
    """The ledger in a file, and the number of its schema; raises NoLedger or LedgerTooNew."""
    if path.is_dir():
        raise NoLedger(f"{path} is a folder: give a file's name for the ledger")
    if not path.exists():
        raise NoLedger(f"there is no ledger {path}: sayso ingest makes one, or check the name")
    if path.stat().st_size == 0:
        raise NoLedger(f"{path} is an empty file, no ledger: remove it, or give another name")
    backend = SQLite(path)
    with unless_opened(backend):
        with backend.translated(), backend.engine.connect() as connection:
            ours = connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION
            found = schema_of(connection) if ours else None
        if found is None:
            raise NoLedger(f"{path} is an SQLite file of another program, no ledger: give another name")
        check_not_newer(found, backend.shown)
    return backend, found


@contextmanager
def unless_opened(backend: Backend) -> Iterator[None]:
    """Close the database again where the block, which opens a ledger in it, does not come to its end."""
    with ExitStack() as failed:
        failed.callback(backend.close)
        yield
        failed.pop_all()


def make_file(path: Path, schema: str = HEAD) -> None:
    """Make an empty ledger's file. It appears under its name only once it is whole; one that is there is left alone."""
    if not path.parent.is_dir():
        raise LedgerError(f"no ledger can be made at {path}: there is no folder {path.parent}; make it first")
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
        backend = SQLite(draft)
        with locked(backend) as connection:
            migrate(connection, schema)
        backend.close()
        os.link(draft, path)
    except FileExistsError:
        return  # made by another process in the meantime
    except sqlite3.Error as error:
        raise meaning(error, str(path)) from error
    except OSError as error:
        raise LedgerError(
            f"no ledger can be made at {path}: {error.strerror}; give a name in a folder of yours"
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def copy_file(source: SQLite, target: Path) -> None:
    """A copy of the file as it is now, also while others write to it; it takes its name when it is complete."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        draft.unlink(missing_ok=True)
        with closing(source.connect()) as here, closing(sqlite3.connect(draft)) as there:
            here.backup(there)
        draft.replace(target)
    except sqlite3.Error as error:
        raise meaning(error, str(target)) from error
    except OSError as error:
        raise LedgerError(f"{target} can't be written: {error.strerror}; give a name in a folder of yours") from error
    finally:
        draft.unlink(missing_ok=True)
