"""`sayso schema`: the shape of a record, and of an incident."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending


class Shape(StrEnum):
    """What has a shape."""

    record = "record"
    incident = "incident"


def schema(
    of: Annotated[
        Shape, typer.Argument(metavar="[WHAT]", help="record or incident.", show_default=False)
    ] = Shape.record,
) -> None:
    """Print the JSON Schema of a record, or of an incident."""
    with ending():
        found = app.record_schema() if of is Shape.record else app.incident_schema()
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
