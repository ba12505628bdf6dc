"""`sayso evaluate`: how well a step does on data with answers."""

import json
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.ending import ending
from sayso.cli.progress import track


class Format(StrEnum):
    text = "text"
    json = "json"


def evaluate(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="What to measure, such as times or attribution; a wrong name lists all.",
            show_default=False,
        ),
    ],
    data: Annotated[
        Path,
        typer.Option(
            "--data",
            metavar="DIR",
            help="A folder that holds the benchmark's sets, or a set's own.",
            show_default=False,
        ),
    ],
    split: Annotated[
        str, typer.Option("--split", metavar="NAME", help="Which files of a set that has splits.")
    ] = "dev",
    errors: Annotated[
        int, typer.Option("--errors", metavar="N", min=0, help="Show so many mistakes, the same ones each time.")
    ] = 0,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="A table to read, or JSON for programs.")
    ] = Format.text,
) -> None:
    """Measure a step of reading against published data, which Sayso does not ship."""
    with ending():
        # Late for the same reason as in sayso.app: the benchmarks bring the model's runtime with them.
        benchmark = import_module("sayso.evaluate.benchmarks").find(name)
        outcome = import_module("sayso.evaluate.running").run(benchmark, data, split, track)
        table = import_module("sayso.evaluate.table")
        mistakes = outcome.sample(errors)
        if form is Format.json:
            typer.echo(json.dumps(table.as_json(outcome, mistakes), indent=2, ensure_ascii=False))
        else:
            typer.echo(table.as_text(outcome, mistakes))
