"""`sayso schema`: the shapes of a record, an incident, an actor."""

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
    actor = "actor"


def schema(
    of: Annotated[
        Shape, typer.Argument(metavar="WHAT", help="record, incident or actor.", show_default=False)
    ] = Shape.record,
) -> None:
    """Print the JSON Schema of a record, of an incident, or of an actor across reports."""
    with ending():
        made = {Shape.record: app.record_schema, Shape.incident: app.incident_schema, Shape.actor: app.actor_schema}
        found = made[of]()
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
