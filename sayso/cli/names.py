"""`sayso same-name`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending
from sayso.errors import UsageError

DIFFERENT = 1


class Kind(StrEnum):
    """What the names name."""

    person = "person"
    organization = "organization"


def same_name(
    one: Annotated[str | None, typer.Argument(metavar="A", help="A name.")] = None,
    other: Annotated[str | None, typer.Argument(metavar="B", help="Another name.")] = None,
    kind: Annotated[Kind, typer.Option("--kind", "-k", help="What the names name.")] = Kind.person,
    pairs: Annotated[
        Path | None,
        typer.Option(
            "--pairs", metavar="FILE.csv", help="A CSV file, two names a line: prints true or false for each."
        ),
    ] = None,
) -> None:
    """Tell whether A and B can be spellings of one name (exit code 0) or not (1), and why."""
    with ending():
        if pairs is not None:
            if one is not None:
                raise UsageError("give two names, or --pairs FILE.csv, not both")
            for same in app.compare_pairs(pairs, kind.value):
                typer.echo("true" if same else "false")
            return
        if one is None or other is None:
            raise UsageError(
                "two names are needed, or --pairs FILE.csv; for example: sayso same-name 'Omar Hadi' 'Umar al-Hady'"
            )
        found = app.compare_names(one, other, kind.value)
        typer.echo(f"{'same' if found.same else 'different'}, {found.score:.2f}")
        for reason, share in found.reasons:
            typer.echo(f"  {share:+.1f}  {reason}")
        if not found.same:
            raise typer.Exit(DIFFERENT)
