"""Backups, and ledgers made from them. A backup is a ledger's file, whichever database the ledger lies in.

Between two databases the entries are copied as they are, hashes and moments included, and the index is built anew.
"""

import os
import zlib
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from sayso.errors import LedgerDamaged, LedgerError, UsageError
from sayso.ledger.engines import Backend, SQLite
from sayso.ledger.entry import FIRST, Entry, fingerprint, link, unpacked
from sayso.ledger.files import copy_file, ledger_file, make_file
from sayso.ledger.schema import blobs, entries
from sayso.ledger.transaction import keep, locked

_AT_ONCE = 500


def back_up(backend: Backend, target: Path) -> None:
    """Write the ledger, as it is now, to a new file. Raises UsageError where the file is there already."""
    if target.exists():
        raise UsageError(f"{target} is there already: give a backup a name of its own, none is ever written over")
    if isinstance(backend, SQLite):
        copy_file(backend, target)
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        draft.unlink(missing_ok=True)
        make_file(draft)
        file = SQLite(draft)
        _replay(backend, file)
        file.close()
        draft.replace(target)
    except OSError as error:
        raise LedgerError(f"{target} can't be written: {error.strerror}; give a name in a folder of yours") from error
    finally:
        draft.unlink(missing_ok=True)


def restore(source: Path, backend: Backend) -> int:
    """Fill an empty ledger from a backup; returns the number of entries. All of them are kept, or none.

    Raises UsageError where the ledger is not empty, LedgerDamaged where the backup does not match its hashes."""
    file, _schema = ledger_file(source)
    try:
        return _replay(file, backend)
    finally:
        file.close()


def _replay(source: Backend, target: Backend) -> int:
    with source.translated(), source.engine.connect() as here, locked(target) as there:
        if there.execute(select(func.count()).select_from(entries)).scalar_one():
            raise UsageError(
                f"{target.shown} holds entries already: a backup is restored to a new ledger, give another name"
            )
        with here.execution_options(yield_per=_AT_ONCE).execute(select(blobs)) as rows:
            for row in rows:
                _undone(row.data, source.shown, f"the original {row.digest}", row.digest)
                there.execute(insert(blobs), dict(row._mapping))
        return _entries(here, there, source.shown, target)


def _entries(here: Connection, there: Connection, shown: str, target: Backend) -> int:
    before, number = FIRST, 0
    query = select(entries).order_by(entries.c.seq)
    with here.execution_options(yield_per=_AT_ONCE).execute(query) as rows:
        for row in rows:
            number += 1
            body = _undone(row.body, shown, f"entry {number}", row.digest)
            if row.seq != number or row.hash != link(before, row.seq, row.at, row.kind, row.subject, row.digest):
                raise LedgerDamaged(f"{shown}: entry {number} does not match its hash; use another backup")
            keep(there, target, Entry(row.seq, row.at, row.kind, row.subject, body, row.hash))
            before = row.hash
    return number


def _undone(data: bytes, shown: str, what: str, digest: str) -> bytes:
    """The bytes of an original or a body, which have to have the digest."""
    try:
        found = unpacked(data)
    except zlib.error as error:
        raise LedgerDamaged(f"{shown}: {what} can't be read ({error}); use another backup") from error
    if fingerprint(found) != digest:
        raise LedgerDamaged(f"{shown}: {what} does not match its digest; use another backup")
    return found
