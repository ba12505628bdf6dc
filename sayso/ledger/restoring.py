"""A ledger made from a backup: it is there once all of it is, or not at all."""

import os
from pathlib import Path

from sayso.errors import LedgerError, NoLedger
from sayso.ledger.files import ledger_file
from sayso.ledger.ledger import Ledger
from sayso.ledger.opening import open_ledger


def restore_ledger(source: Path, address: str) -> int:
    """Make the ledger at an address from a backup; returns the number of its entries.

    The backup is looked at before anything is made, and a file takes its name when it is complete: a restore that fails
    leaves nothing behind. Raises UsageError where the ledger holds entries already, NoLedger where the backup is none,
    LedgerDamaged where it does not match its hashes.
    """
    _check(source)
    path = Path(address)
    if "://" in address or path.exists():
        with open_ledger(address, create=True) as ledger:
            return ledger.restore(source)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _made_anew(draft, path) as ledger:
            number = ledger.restore(source)
        os.link(draft, path)  # unlike a renaming, never over a file that another process has made in the meantime
    except OSError as error:
        raise LedgerError(
            f"no ledger can be made at {path}: {error.strerror}; give a name in a folder of yours"
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return number


def _check(source: Path) -> None:
    if not source.exists():
        raise NoLedger(f"there is no backup {source}: check the name; sayso backup writes one")
    try:
        file, _schema = ledger_file(source)
    except NoLedger as error:
        raise NoLedger(
            f"{source} is no backup that can be read: expected a file that sayso backup wrote, and that you may read"
        ) from error
    file.close()


def _made_anew(draft: Path, path: Path) -> Ledger:
    """An empty ledger in the draft. Where its folder can't be used, the message names the file that was asked for."""
    if not path.parent.is_dir():
        raise LedgerError(f"no ledger can be made at {path}: there is no folder {path.parent}; make it first")
    draft.unlink(missing_ok=True)
    return open_ledger(str(draft), create=True)
