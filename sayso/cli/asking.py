"""`sayso claims`, `sayso search` and `sayso changed`: questions to a ledger."""

import sys
from typing import Annotated, cast, get_args

import typer

from sayso import app
from sayso.app.checks import as_first_day, as_last_day, one_of
from sayso.cli.ending import ending
from sayso.cli.nothing import tell_if_none
from sayso.cli.options import AsOf, Form, InForm, LedgerAt, Limit, check_days, taken
from sayso.model import Stance


def claims(
    context: typer.Context,
    ledger: LedgerAt,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="WORDS", help="Said by someone of this name or office.", show_default=False),
    ] = None,
    via: Annotated[
        str | None, typer.Option("--via", metavar="WORDS", help="Passed on by someone.", show_default=False)
    ] = None,
    stance: Annotated[
        list[str] | None,
        typer.Option(
            "--stance",
            metavar="STANCE",
            parser=taken(one_of(get_args(Stance))),
            help="denies, alleges, ...; several may be given.",
            show_default=False,
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="WORDS", help="With these words in it.", show_default=False)
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE", parser=taken(as_first_day), help="Said on this day or later.", show_default=False
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until", metavar="DATE", parser=taken(as_last_day), help="Said on this day or before.", show_default=False
        ),
    ] = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Also those that a person rejected, which are marked.")
    ] = False,
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:
    """List who said what: everything that the ministry denied in March."""
    stances = cast(tuple[Stance, ...], tuple(stance or ()))
    with ending():
        check_days(since, until)
        wanted = app.ClaimFilter(source, via, text, stances, since, until)
        question = app.Question(ledger, sys.stdout, form.value, as_of, limit)
        tell_if_none(app.list_claims(question, wanted, rejected=rejected), form, context, "claims")


def search(
    context: typer.Context,
    query: Annotated[
        str, typer.Argument(metavar="TEXT", help='Words, "words in a row", beginnings*.', show_default=False)
    ],
    ledger: LedgerAt,
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:
    """List the reports of a ledger that hold all of these words, the last read first."""
    with ending():
        question = app.Question(ledger, sys.stdout, form.value, as_of, limit)
        tell_if_none(app.search_ledger(question, query), form, context, "reports")


def changed(
    context: typer.Context,
    ledger: LedgerAt,
    since: Annotated[
        str,
        typer.Option("--since", metavar="MOMENT", help="2024-03-01 or 2024-03-01T12:30 (UTC).", show_default=False),
    ],
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:
    """List what a ledger has learnt since a moment: reports, readings, judgements, incidents."""
    with ending():
        question = app.Question(ledger, sys.stdout, form.value, as_of, limit)
        tell_if_none(app.list_changes(question, since), form, context, "changes")
