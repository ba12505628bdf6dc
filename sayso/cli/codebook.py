"""`sayso codebook`: the event types."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending
from sayso.cli.options import OwnCodebook


class Format(StrEnum):
    text = "text"
    json = "json"


def show_codebook(
    wanted: Annotated[str | None, typer.Argument(metavar="ID", help="One event type only.", show_default=False)] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="To read, or as JSON.")] = Format.text,
    codebook: OwnCodebook = None,
) -> None:
    """List the event types: what they mean, and their PLOVER, CAMEO, ACLED and HURIDOCS counterparts."""
    with ending():
        if form is Format.json:
            typer.echo(json.dumps(app.type_values(codebook, wanted), indent=2, ensure_ascii=False))
        else:
            app.show_types(codebook, wanted)
