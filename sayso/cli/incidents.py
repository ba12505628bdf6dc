"""`sayso incidents` and `sayso incident`: what happened, by all reports of a ledger."""

import sys
from typing import Annotated

import typer

from sayso import app
from sayso.cli.ending import ending
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
from sayso.cli.nothing import tell_if_none
from sayso.cli.options import AsOf, Form, InForm, LedgerAt, Limit, check_days


def incidents(
    context: typer.Context,
    ledger: LedgerAt,
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
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:
    """List what happened, how well it is known and by how many independent origins, the latest first."""
    with ending():
        check_days(since, until)
        wanted = app.GroupFilter(
            types=tuple(types or ()), grades=tuple(grade or ()), since=since, until=until, country=country,
            origins=origins, names=actor, text=text, box=box_of(near, within),
        )  # fmt: skip
        question = app.Question(ledger, sys.stdout, form.value, as_of, limit)
        tell_if_none(app.list_incidents(question, wanted, deeds=deeds), form, context, "incidents")


def incident(
    name: Annotated[str, typer.Argument(metavar="ID", help="An incident, or one of its events.", show_default=False)],
    ledger: LedgerAt,
    form: InForm = Form.text,
    ids: Annotated[
        bool, typer.Option("--ids", help="With the ids of the events, for `sayso judge` to tell apart or reject.")
    ] = False,
    as_of: AsOf = None,
) -> None:
    """Tell what is known of an incident: who says what through whom, what conflicts, how the account changed."""
    with ending():
        app.show_incident(app.Question(ledger, sys.stdout, form.value, as_of), name, ids=ids)
