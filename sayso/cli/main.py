"""The command `sayso`."""

import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from sayso import __version__
from sayso.cli.actors import actor, actors
from sayso.cli.asking import changed, claims, search
from sayso.cli.codebook import show_codebook
from sayso.cli.commands import Command, Commands
from sayso.cli.dossier import dossier
from sayso.cli.ending import CRASHED, INTERRUPTED, tell, tell_fault
from sayso.cli.evaluate import evaluate
from sayso.cli.export import export
from sayso.cli.incidents import incident, incidents
from sayso.cli.ingest import ingest
from sayso.cli.judging import judge, retract
from sayso.cli.listings import dates, places
from sayso.cli.names import same_name
from sayso.cli.read import read
from sayso.cli.review import review
from sayso.cli.schema import schema
from sayso.cli.sources import sources
from sayso.cli.superlatives import superlatives
from sayso.cli.upkeep import backup, restore, verify

EPILOG = (
    "Exit codes: 0 all well; 1 same-name: the two names are not one; 2 an option, codebook or gazetteer can't be used; "
    "3 some reports could not be read (the others were); 4 the only trouble was reports in another language than "
    "English; 5 the analyser can't be loaded; 6 the ledger can't be used; 7 the ledger does not match its own hashes; "
    "70 Sayso itself failed; 130 interrupted; 141 the reader of the output went away."
)

app = typer.Typer(
    name="sayso",
    cls=Commands,
    help="Reads news reports and records what happened, according to whom, and how well it is known.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Reads news reports and records what happened, according to whom, and how well it is known."""


COMMANDS: dict[str, Callable[..., None]] = {
    "read": read, "ingest": ingest, "incidents": incidents, "incident": incident, "claims": claims, "search": search,
    "actors": actors, "actor": actor, "sources": sources, "superlatives": superlatives, "changed": changed,
    "export": export, "dossier": dossier, "review": review, "judge": judge, "retract": retract, "verify": verify,
    "backup": backup, "restore": restore, "dates": dates, "places": places, "codebook": show_codebook,
    "schema": schema, "evaluate": evaluate, "same-name": same_name,
}  # fmt: skip
for _name, _command in COMMANDS.items():
    app.command(_name, cls=Command, epilog=EPILOG if _name in ("read", "ingest") else None)(_command)


def run() -> None:
    """Run the command line of this process."""
    # The matrices outside the encoder are small: threads would cost more than they give, and take its cores.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.stdout is None:  # closed by who called: nothing is to be read there
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
    try:
        app()
    except KeyboardInterrupt:
        tell("Interrupted.")
        sys.exit(INTERRUPTED)
    except Exception:  # noqa: BLE001 - Python would end with 1, which same-name means something else by
        tell_fault()
        sys.exit(CRASHED)
