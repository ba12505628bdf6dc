"""What is said where a list that is to be read has nothing in it."""

import shlex
from collections.abc import Iterator

import typer

from sayso.cli.ending import tell
from sayso.cli.options import Form

_NO_FILTERS = ("ledger", "form", "limit")  # parameters that do not say what is looked for


def tell_if_none(number: int, form: Form, context: typer.Context, things: str) -> None:
    """Say on standard error that a list to read of so many `things` ("incidents") is empty, and which options they had
    to fit. Lists for programs are left alone: an empty one is an answer."""
    if number or form is not Form.text:
        return
    wanted = " ".join(_given(context))
    if wanted:
        tell(f"sayso: the ledger has no {things} that match {wanted}")
    else:
        tell(f"sayso: the ledger has no {things}")


def _given(context: typer.Context) -> Iterator[str]:
    """The filters as the user wrote them, or much as he did."""
    for parameter in context.command.params:
        name = parameter.name or ""
        source = context.get_parameter_source(name)
        if name in _NO_FILTERS or source is None or source.name != "COMMANDLINE":
            continue
        value = context.params[name]
        for each in value if isinstance(value, list | tuple) else [value]:
            words = [] if each is True else [shlex.quote(str(each))]
            yield " ".join(words if parameter.param_type_name == "argument" else [max(parameter.opts, key=len), *words])
