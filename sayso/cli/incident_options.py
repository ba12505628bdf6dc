"""Options that say which incidents of a ledger are meant."""

from typing import Annotated, get_args

import typer

from sayso.app.checks import as_country, as_day, one_of
from sayso.cli.options import taken
from sayso.model import Grade

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
    typer.Option("--since", metavar="DATE", parser=taken(as_day), help="On this day or later.", show_default=False),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", parser=taken(as_day), help="On this day or before.", show_default=False),
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
