"""Options that say which incidents of a ledger are meant."""

from typing import Annotated, get_args

import typer

from sayso import app
from sayso.app.checks import as_country, as_first_day, as_last_day, one_of
from sayso.cli.ending import tell
from sayso.cli.options import taken
from sayso.errors import UsageError
from sayso.model import Grade

_NEAR = 50.0  # kilometres

OfTypes = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Of this type of event; several may be given.", show_default=False),
]
OfGrades = Annotated[
    list[str] | None,
    typer.Option(
        "--grade",
        metavar="GRADE",
        parser=taken(one_of(get_args(Grade))),
        help="confirmed, fair, ...; several may be given.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DATE", parser=taken(as_first_day), help="On this day or later.", show_default=False
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until", metavar="DATE", parser=taken(as_last_day), help="On this day or before.", show_default=False
    ),
]
Origins = Annotated[
    int | None,
    typer.Option("--origins", metavar="N", min=1, help="With so many independent origins or more.", show_default=False),
]
InCountry = Annotated[
    str | None,
    typer.Option(
        "--country", metavar="CODE", parser=taken(as_country), help="In a country (ISO 3166).", show_default=False
    ),
]
WithActor = Annotated[
    str | None,
    typer.Option("--actor", metavar="WORDS", help="With somebody of this name in it.", show_default=False),
]
WithText = Annotated[
    str | None,
    typer.Option("--text", metavar="WORDS", help="With these words in its account.", show_default=False),
]
Near = Annotated[
    str | None,
    typer.Option("--near", metavar="PLACE", help="Near a place: its name, or LAT,LON in degrees.", show_default=False),
]
Within = Annotated[
    float | None,
    typer.Option(
        "--within", metavar="KM", min=0.1, max=5_000, help="How near, in kilometres: 50 unless told otherwise.",
        show_default=False,
    ),
]  # fmt: skip
Deeds = Annotated[
    bool, typer.Option("--deeds", help="Leave out what was only said: accusations, demands, announcements.")
]


def box_of(near: str | None, within: float | None, *, quiet: bool = False) -> "app.Box | None":
    """The part of the earth that is meant, if any; which place of a name it lies around is told."""
    if near is not None:
        return app.box_around(near, _NEAR if within is None else within, (lambda _: None) if quiet else _told)
    if within is not None:
        raise UsageError(f"--within {within:g} says how near, but not to what: add --near PLACE, or leave it out")
    return None


def _told(place: str) -> None:
    tell(f"sayso: near {place}; for another place of the name give its position: --near LAT,LON")
