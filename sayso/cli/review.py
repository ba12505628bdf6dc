"""`sayso review`: what the machine is least sure of in putting reports together, for a person to decide."""

import sys

import typer

from sayso import app
from sayso.cli.ending import ending, tell
from sayso.cli.incident_options import OfTypes, Since, Until, WithActor
from sayso.cli.nothing import tell_if_none
from sayso.cli.options import AsOf, Form, InForm, LedgerAt, Limit, check_days

_AT_ONCE = 20  # questions to read, unless told otherwise: some of a person's hours


def review(
    context: typer.Context,
    ledger: LedgerAt,
    types: OfTypes = None,
    actor: WithActor = None,
    since: Since = None,
    until: Until = None,
    form: InForm = Form.text,
    limit: Limit = None,
    as_of: AsOf = None,
) -> None:
    """List what is least sure in putting reports together, the closest to a toss-up first, and how to decide it."""
    with ending():
        check_days(since, until)
        wanted = app.GroupFilter(types=tuple(types or ()), since=since, until=until, names=actor)
        most = _AT_ONCE if limit is None and form is Form.text else limit
        question = app.Question(ledger, sys.stdout, form.value, as_of, most)
        shown, found = app.list_review(question, wanted, _named(context, ledger))
        tell_if_none(found, form, context, "questions to review")
        if limit is None and shown < found:
            tell(f"sayso: these are {shown} of {found} questions: --limit {found} lists all")


def _named(context: typer.Context, ledger: str) -> str | None:
    """The ledger as further commands have to name it: none where the environment does, nor where it is an address,
    which may hold a password."""
    source = context.get_parameter_source("ledger")
    return ledger if source is not None and source.name == "COMMANDLINE" and "://" not in ledger else None
