"""Options that say which incidents of a ledger are meant."""

from typing import Annotated, get_args

import typer

from sayso.cli.options import parse_day
from sayso.model import Grade


def _grade(value: str) -> str:
    if value not in get_args(Grade):
        raise typer.BadParameter(f"got {value!r}, expected one of {', '.join(get_args(Grade))}")
    return value


def _country(value: str) -> str:
    if len(value) != 2 or not value.isalpha():
        raise typer.BadParameter(f"got {value!r}, expected two letters of ISO 3166, such as NO")
    return value.upper()


def _day(value: str) -> str:
    return parse_day(value).isoformat()


OfTypes = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Of this type of event; several may be given.", show_default=False),
]
OfGrades = Annotated[
    list[str] | None,
    typer.Option(
        "--grade",
        metavar="GRADE",
        parser=_grade,
        help="confirmed, fair, ...; several may be given.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", parser=_day, help="On this day or later.", show_default=False),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", parser=_day, help="On this day or before.", show_default=False),
]
Origins = Annotated[
    int | None,
    typer.Option("--origins", metavar="N", min=1, help="With so many independent origins or more.", show_default=False),
]
InCountry = Annotated[
    str | None,
    typer.Option("--country", metavar="CODE", parser=_country, help="In a country (ISO 3166).", show_default=False),
]
WithActor = Annotated[
    str | None,
    typer.Option("--actor", metavar="WORDS", help="With somebody of this name in it.", show_default=False),
]
WithText = Annotated[
    str | None,
    typer.Option("--text", metavar="WORDS", help="With these words in its account.", show_default=False),
]
