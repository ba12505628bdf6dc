"""`sayso schema`: the shape of a record."""

import json

import typer

from sayso import app
from sayso.cli.ending import ending


def schema() -> None:
    """Print the JSON Schema of a record."""
    with ending():
        typer.echo(json.dumps(app.record_schema(), indent=2, ensure_ascii=False))
