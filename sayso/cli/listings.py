"""`sayso dates` and `sayso places`: every date expression, every place name."""

import json
from collections.abc import Iterable
from typing import Any

import typer

from sayso import app
from sayso.cli.ending import ending, tell
from sayso.cli.options import Analyser, MaxSize, OwnGazetteer, Published, Sources, in_bytes
from sayso.model import Unread


def dates(sources: Sources, published: Published = None, analyser: Analyser = "sayso", max_size: MaxSize = 20) -> None:
    """List every date expression of the reports as JSON lines: where it stands, and what it comes to."""
    settings = app.ReadSettings(published, analyser=analyser, max_size=in_bytes(max_size))
    with ending():
        failures = _print(app.list_dates(sources, settings))
    raise typer.Exit(app.exit_code(failures))


def places(
    sources: Sources,
    published: Published = None,
    gazetteer: OwnGazetteer = None,
    analyser: Analyser = "sayso",
    max_size: MaxSize = 20,
) -> None:
    """List every place name of the reports as JSON lines: where it stands, and which place it is."""
    settings = app.ReadSettings(published, gazetteer=gazetteer, analyser=analyser, max_size=in_bytes(max_size))
    with ending():
        failures = _print(app.list_places(sources, settings))
    raise typer.Exit(app.exit_code(failures))


def _print(found: Iterable[dict[str, Any] | Unread]) -> list[Unread]:
    failures: list[Unread] = []
    for item in found:
        if isinstance(item, dict):
            typer.echo(json.dumps(item, ensure_ascii=False))
        else:
            failures.append(item)
            tell(f"sayso: {item.uri}: {item.error.message}")
    return failures
