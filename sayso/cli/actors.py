"""`sayso actors` and `sayso actor`: who is who in a ledger."""

import sys
from typing import Annotated, cast, get_args

import typer

from sayso import app
from sayso.app.checks import one_of
from sayso.cli.ending import ending
from sayso.cli.nothing import tell_if_none
from sayso.cli.options import AsOf, Form, InForm, LedgerAt, Limit, taken
from sayso.model import ActorKind


def actors(
    context: typer.Context,
    ledger: LedgerAt,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="WORDS", help="With these words in one of their names.", show_default=False),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="KIND", parser=taken(one_of(get_args(ActorKind))),
            help="person, organization, ...; may be repeated.", show_default=False,
        ),
    ] = None,
    office: Annotated[
        str | None,
        typer.Option(
            "--office", metavar="WORDS", help="With these words in their offices or what those are of.",
            show_default=False,
        ),
    ] = None,
    timeline: Annotated[
        bool, typer.Option("--timeline", help="Their changes of side and of office by date, instead of them.")
    ] = False,
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:  # fmt: skip
    """List people and bodies across reports: the defections and dismissals of a government on one timeline."""
    with ending():
        wanted = app.ActorFilter(name, cast(tuple[ActorKind, ...], tuple(kind or ())), office)
        question = app.Question(ledger, sys.stdout, form.value, as_of, limit)
        if timeline:
            tell_if_none(app.list_turns(question, wanted), form, context, "changes of side or office")
        else:
            tell_if_none(app.list_actors(question, wanted), form, context, "actors")


def actor(
    who: Annotated[str, typer.Argument(metavar="NAME-or-ID", help="In any spelling.", show_default=False)],
    ledger: LedgerAt,
    form: InForm = Form.text,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", metavar="N", min=1, help="The last so many incidents and quotes of each.", show_default=False
        ),
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Tell who somebody is: names, offices and when, changes of side, incidents, what they said."""
    with ending():
        app.tell_actor(app.Question(ledger, sys.stdout, form.value, as_of, limit), who)
