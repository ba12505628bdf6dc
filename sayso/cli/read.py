"""`sayso read`: reports in, records out."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending, tell
from sayso.cli.options import Analyser, MaxSize, OwnCodebook, OwnGazetteer, Published, Quiet, Sources
from sayso.cli.progress import Progress
from sayso.model import Unread


class Format(StrEnum):
    text = "text"
    jsonl = "jsonl"
    html = "html"


def read(
    sources: Sources,
    published: Published = None,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="An account to read, JSON lines, or a page.")
    ] = Format.text,
    out: Annotated[
        str | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            show_default=False,
            help="Write here instead of to standard output; pages of several reports need a folder.",
        ),
    ] = None,
    codebook: OwnCodebook = None,
    gazetteer: OwnGazetteer = None,
    analyser: Analyser = "sayso",
    max_size: MaxSize = 20,
    quiet: Quiet = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress bar.")] = False,
) -> None:
    """Read reports and write what happened, on whose say-so, and how sure it is.

    Text, HTML, PDF, e-mail and JSON lines are read, one record a report, in the order given. A report that can't be
    read does not stop the others.
    """
    progress = Progress(shown=not (quiet or no_progress))
    settings = app.ReadSettings(published, codebook, gazetteer, analyser, max_size * 1_000_000)
    failures: list[Unread] = []
    written = 0

    def interrupted() -> str:
        return f"Interrupted: {written} {'report' if written == 1 else 'reports'} read and written."

    with ending(interrupted):
        folder = out is not None and out.endswith(("/", "\\"))
        target = None if out is None else Path(out)
        with app.open_writer(form.value, sys.stdout, target, folder=folder, codebook=codebook) as writer, progress:
            for item in app.read_reports(sources, settings):
                writer.write(item)
                if isinstance(item, Unread):
                    failures.append(item)
                    progress.note(f"{item.uri}: {item.error.message}")
                else:
                    written += 1
                progress.step(written + len(failures))
        if failures and written + len(failures) > 1:
            tell(f"{written} read, {len(failures)} could not be read.")
    raise typer.Exit(app.exit_code(failures))
