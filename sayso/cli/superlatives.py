"""`sayso superlatives`: the first, the deadliest, the highest-ranking, held against the ledger."""

import sys
from typing import Annotated, cast, get_args

import typer

from sayso import app
from sayso.app.checks import as_first_day, as_last_day, one_of
from sayso.cli.ending import ending
from sayso.cli.nothing import tell_if_none
from sayso.cli.options import AsOf, Form, InForm, LedgerAt, Limit, check_days, taken
from sayso.model import ClaimVerdict


def superlatives(
    context: typer.Context,
    ledger: LedgerAt,
    verdict: Annotated[
        list[str] | None,
        typer.Option(
            "--verdict", metavar="VERDICT", parser=taken(one_of(get_args(ClaimVerdict))),
            help="supported, contradicted, undecidable; may be repeated.", show_default=False,
        ),
    ] = None,
    report: Annotated[
        str | None, typer.Option("--report", metavar="REPORT", help="In this report alone.", show_default=False)
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE", parser=taken(as_first_day), help="Published this day or later.",
            show_default=False,
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until", metavar="DATE", parser=taken(as_last_day), help="Published this day or before.",
            show_default=False,
        ),
    ] = None,
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:  # fmt: skip
    """List what reports call the first, the deadliest, the highest-ranking, and whether the ledger bears it out."""
    with ending():
        check_days(since, until)
        wanted = app.SuperlativeFilter(cast(tuple[ClaimVerdict, ...], tuple(verdict or ())), since, until, report)
        question = app.Question(ledger, sys.stdout, form.value, as_of, limit)
        tell_if_none(app.list_superlatives(question, wanted), form, context, "firsts and superlatives")
