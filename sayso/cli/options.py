"""Options that several commands take, and what they accept."""

import datetime
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from sayso.app.checks import as_date, check_order
from sayso.errors import UsageError

T = TypeVar("T")


def _named(sources: list[str]) -> list[str]:
    """The sources; an empty one, most often a variable of the shell that is not set, would mean the current folder."""
    if not all(source.strip() for source in sources):
        raise typer.BadParameter("a source is empty: give a file, a folder, a pattern or an address")
    return sources


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Files, folders, patterns, http(s) addresses, or - for standard input.",
        show_default=False,
        callback=_named,
    ),
]


def taken(check: Callable[[str], T]) -> Callable[[str], T]:
    """The check as a parser of an option, whose name then stands before what is wrong."""

    def parse(value: str) -> T:
        try:
            return check(value)
        except UsageError as error:
            raise typer.BadParameter(str(error)) from error

    return parse


def check_days(since: str | None, until: str | None) -> None:
    """Raise UsageError where the first of two ISO days lies after the last."""
    check_order(since, until, ("--since", "--until"))


Published = Annotated[
    datetime.date | None,
    typer.Option(
        "--published",
        metavar="DATE",
        parser=taken(as_date),
        help="The day the reports were published, as YYYY-MM-DD. Without it, the day comes from each report itself.",
        show_default=False,
    ),
]
OwnCodebook = Annotated[
    Path | None,
    typer.Option(
        "--codebook", metavar="FILE", help="Your own event types, beside or instead of Sayso's.", show_default=False
    ),
]
OwnGazetteer = Annotated[
    Path | None,
    typer.Option("--gazetteer", metavar="FILE.csv", help="Your own places, beside GeoNames'.", show_default=False),
]
Analyser = Annotated[
    str,
    typer.Option(
        "--analyser", metavar="NAME", help="sayso, or spacy:NAME for a spaCy pipeline that you have installed."
    ),
]
MaxSize = Annotated[
    float,
    typer.Option(
        "--max-size", metavar="MB", min=0.001, max=1_000_000,
        help="Refuse reports that are larger than this many megabytes: 0.5, 100.",
    ),
]  # fmt: skip


def in_bytes(megabytes: float) -> int:
    """A size that was given in megabytes."""
    return round(megabytes * 1_000_000)


LedgerAt = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="FILE-or-URL",
        envvar="SAYSO_LEDGER",
        help="The ledger: a file, or postgresql://NAME:PASSWORD@HOST/DATABASE.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary, only what went wrong.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        show_default=False,
        help="Read so many reports at once: as many as there are processor cores where there are several reports.",
    ),
]


class Form(StrEnum):
    """The forms that lists come in."""

    text = "text"
    jsonl = "jsonl"
    csv = "csv"


InForm = Annotated[Form, typer.Option("--format", "-f", help="To read, JSON lines, or CSV.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="MOMENT",
        show_default=False,
        help="As the ledger was on a day or at a moment: 2024-03-01 or 2024-03-01T12:30 (UTC).",
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="No more than so many.", show_default=False)
]
