"""`sayso sources`: who is relied on, and what became of it."""

import sys
from typing import Annotated, cast, get_args

import typer

from sayso import app
from sayso.app.checks import one_of
from sayso.cli.ending import ending
from sayso.cli.incident_options import Since, Until
from sayso.cli.nothing import tell_if_none
from sayso.cli.options import AsOf, Form, InForm, LedgerAt, Limit, check_days, taken
from sayso.model import SourceSort


def sources(
    context: typer.Context,
    ledger: LedgerAt,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="WORDS", help="With these words in its name, or in what it speaks for.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="KIND", parser=taken(one_of(get_args(SourceSort))),
            help="source, described, publisher, agency; may be repeated.", show_default=False,
        ),
    ] = None,
    since: Since = None,
    until: Until = None,
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:  # fmt: skip
    """List who is relied on, for how much, and how often that was confirmed or contradicted later."""
    with ending():
        check_days(since, until)
        wanted = app.SourceFilter(name, cast(tuple[SourceSort, ...], tuple(kind or ())), since, until)
        question = app.Question(ledger, sys.stdout, form.value, as_of, limit)
        tell_if_none(app.list_sources(question, wanted), form, context, "sources")
