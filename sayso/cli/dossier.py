"""`sayso dossier`: all that a ledger knows of one incident."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending
from sayso.cli.options import AsOf, LedgerAt, OwnCodebook


def dossier(
    wanted: Annotated[str, typer.Argument(metavar="ID", help="An incident, or one of its events.", show_default=False)],
    ledger: LedgerAt,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="A file; else standard output.", show_default=False),
    ] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="A PDF, by an installed Chromium, Chrome or Edge.")] = False,
    codebook: OwnCodebook = None,
    as_of: AsOf = None,
) -> None:
    """Write one incident as a page with every source quoted: who says what, conflicts, how the account changed."""
    with ending():
        if pdf and out is None and sys.stdout.isatty():
            raise typer.BadParameter("a PDF can't be shown at a terminal: give a file", param_hint="--out")
        app.write_dossier(ledger, wanted, sys.stdout.buffer, out, pdf=pdf, as_of=as_of, codebook=codebook)
