"""`sayso verify`, `sayso backup` and `sayso restore`."""

from pathlib import Path
from typing import Annotated

import typer

from sayso import app
from sayso.app.checks import as_hash
from sayso.cli.ending import ending, tell
from sayso.cli.options import LedgerAt, Quiet, taken
from sayso.cli.progress import Counter
from sayso.errors import LedgerDamaged


def verify(
    ledger: LedgerAt,
    expect: Annotated[
        str | None,
        typer.Option(
            "--expect", metavar="HASH", parser=taken(as_hash), help="A hash noted before; it has to be there.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
) -> None:  # fmt: skip
    """Check a ledger against its own hashes, and print the last one."""
    with ending(), Counter(None, shown=not quiet, doing="Checking", unit="entries") as counter:
        found = app.verify(ledger, expect, lambda _, total: counter.step(total))
        for trouble in found.troubles:
            counter.note(trouble)
        if found.troubles:
            raise LedgerDamaged("the ledger does not match its own hashes: restore a backup of it (sayso restore)")
        if not quiet:
            tell(f"sayso: {found.entries} entries, all as they were written; the last hash is:")
        typer.echo(found.head)


def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="A new file.", show_default=False)],
    ledger: LedgerAt,
    quiet: Quiet = False,
) -> None:
    """Write a ledger, as it is now, to a new file, which is a ledger itself. Others may go on writing."""
    with ending():
        app.back_up(ledger, target)
        if not quiet:
            tell(f"sayso: backed up to {target}")


def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.", show_default=False)],
    ledger: LedgerAt,
    quiet: Quiet = False,
) -> None:
    """Make a new ledger from a backup, in a file or in PostgreSQL."""
    with ending():
        number = app.restore(source, ledger)
        if not quiet:
            tell(f"sayso: {number} entries restored")
