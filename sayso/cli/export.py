"""`sayso export`: incidents of a ledger in the formats that others use."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending, tell
from sayso.cli.incident_options import (
    Deeds,
    InCountry,
    Near,
    OfGrades,
    OfTypes,
    Origins,
    Since,
    Until,
    WithActor,
    Within,
    WithText,
    box_of,
)
from sayso.cli.options import AsOf, Limit, OwnCodebook, Quiet, check_days


def export(
    name: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="csv, parquet, geojson, acled, plover, polecat, gdelt, ftm, claimreview or prov.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path | None, typer.Argument(metavar="OUT", help="A file; else standard output.", show_default=False)
    ] = None,
    ledger: Annotated[
        str | None,
        typer.Option("--ledger", metavar="FILE-or-URL", envvar="SAYSO_LEDGER", help="The ledger.", show_default=False),
    ] = None,
    losses: Annotated[
        bool, typer.Option("--losses", help="Only tell what the format can't hold of an incident; needs no ledger.")
    ] = False,
    types: OfTypes = None,
    grade: OfGrades = None,
    since: Since = None,
    until: Until = None,
    actor: WithActor = None,
    near: Near = None,
    within: Within = None,
    country: InCountry = None,
    origins: Origins = None,
    text: WithText = None,
    deeds: Deeds = False,
    codebook: OwnCodebook = None,
    limit: Limit = None,
    as_of: AsOf = None,
    quiet: Quiet = False,
) -> None:
    """Write incidents as tables or maps, or for ACLED, PLOVER, POLECAT, GDELT, FollowTheMoney, ClaimReview, PROV."""
    with ending():
        if losses:
            for line in app.export_losses(name) or ["Nothing is lost."]:
                typer.echo(line)
            return
        check_days(since, until)
        if ledger is None:
            raise typer.BadParameter("give the ledger, or name it in SAYSO_LEDGER", param_hint="--ledger")
        wanted = app.GroupFilter(
            types=tuple(types or ()), grades=tuple(grade or ()), since=since, until=until, country=country,
            origins=origins, names=actor, text=text, box=box_of(near, within, quiet=quiet),
        )  # fmt: skip
        settings = app.ExportSettings(ledger, as_of, limit, codebook)
        done = app.export_incidents(name, wanted, settings, sys.stdout.buffer, out, deeds=deeds)
        if not quiet:
            tell(summary(done))


def summary(done: "app.Exported") -> str:
    """How many were written, and how many were not, for which reason."""
    left = [
        f"{count} left out{'' if count == 1 else ', each'} since {reason}"
        for reason, count in done.left_out.most_common()
    ]
    incidents = "1 incident" if done.written == 1 else f"{done.written} incidents"
    return "; ".join([f"{incidents} exported", *left])
