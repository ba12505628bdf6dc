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
    markdown = "markdown"


def evaluate(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="What to measure: a benchmark such as times, or all.",
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
        Format, typer.Option("--format", "-f", help="A table to read, JSON for programs, or a page in Markdown.")
    ] = Format.text,
) -> None:
    """Measure a step of reading against published data, which Sayso does not ship."""
    with ending():
        # Late for the same reason as in sayso.app: the benchmarks bring the model's runtime with them.
        benchmarks = import_module("sayso.evaluate.benchmarks").find(name)
        outcomes = import_module("sayso.evaluate.running").run_all(benchmarks, data, split, track)
        if form is Format.markdown:
            typer.echo(import_module("sayso.evaluate.page").as_page(outcomes))
            return
        table = import_module("sayso.evaluate.table")
        samples = [outcome.sample(errors) for outcome in outcomes]
        if form is Format.json:
            values = [table.as_json(outcome, sample) for outcome, sample in zip(outcomes, samples, strict=True)]
            typer.echo(json.dumps(values if name == "all" else values[0], indent=2, ensure_ascii=False))
        else:
            texts = [table.as_text(outcome, sample) for outcome, sample in zip(outcomes, samples, strict=True)]
            typer.echo("\n\n\n".join(texts))
