"""`sayso read`: reports in, records out."""

import sys
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending, tell
from sayso.cli.options import Analyser, Jobs, MaxSize, OwnCodebook, OwnGazetteer, Published, Quiet, Sources, in_bytes
from sayso.cli.progress import Counter
from sayso.model import Record, Unread


class Format(StrEnum):
    text = "text"
    jsonl = "jsonl"
    csv = "csv"
    html = "html"


def read(
    sources: Sources,
    published: Published = None,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="An account to read, JSON lines, a table of events, or a page.")
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
    jobs: Jobs = None,
    quiet: Quiet = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress bar.")] = False,
) -> None:
    """Read reports and write what happened, on whose say-so, and how sure it is.

    Text, Markdown, HTML, PDF, e-mail, RSS and Atom feeds, JSON and JSON lines are read.

    A report that can't be read does not stop the others.
    """
    settings = app.ReadSettings(published, codebook, gazetteer, analyser, in_bytes(max_size), jobs)
    quiet_bar = quiet or no_progress
    total = None if quiet_bar else app.count_reports(sources)
    # A bar and an account on one terminal would be in each other's way: one bar, before the only account.
    shared = out is None and sys.stdout.isatty()
    shown = not quiet_bar and (not shared or total == 1)
    failures: list[Unread] = []
    written = 0

    def interrupted() -> str:
        return f"sayso: interrupted; {_reports(written)} read and written"

    def told(uri: str, note: str) -> None:
        counter.note(f"{uri}: {note}")

    with ending(interrupted):
        target = None if out is None else Path(out)
        folder = out is not None and out.endswith(("/", "\\"))
        with (
            app.open_writer(
                form.value, sys.stdout, target, folder=folder, codebook=codebook, sources=sources
            ) as writer,
            Counter(total, shown=shown) as counter,
            closing(app.read_reports(sources, settings, told=told, part_done=counter.within)) as records,
        ):
            for item in records:
                if shared:
                    counter.stop()
                with app.unbroken():  # what is told after Ctrl-C is what is out
                    writer.write(item)
                    written += isinstance(item, Record)
                counter.step()
                if isinstance(item, Unread):
                    failures.append(item)
                    counter.note(f"{item.uri}: {item.error.message}")
        if failures and written and not quiet:
            tell(f"sayso: {_reports(written)} read, {len(failures)} could not be read")
    raise typer.Exit(app.exit_code(failures))


def _reports(number: int) -> str:
    return f"{number} report" if number == 1 else f"{number} reports"
