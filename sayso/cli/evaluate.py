"""`sayso evaluate`: how well a step does on data with answers."""

import json
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.ending import ending


def evaluate(
    name: Annotated[str, typer.Argument(metavar="NAME", help="attribution, places or times.", show_default=False)],
    data: Annotated[
        Path, typer.Option("--data", metavar="DIR", help="The folder with the benchmark's files.", show_default=False)
    ],
) -> None:
    """Measure a step of reading against published data, which Sayso does not ship."""
    with ending():
        # Late for the same reason as in sayso.app: the benchmarks bring the model's runtime with them.
        figures = import_module("sayso.evaluate.benchmarks").run(name, data)
        typer.echo(json.dumps(figures, indent=2))
