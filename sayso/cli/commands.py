"""The group of all commands: what the library of command lines says of a value is put as Sayso's own messages are."""

import re
from typing import Any

import typer
from pydantic import ValidationError
from typer.core import TyperGroup

# By the kind of mistake as pydantic names it, with the bound that was broken.
_EXPECTED = {
    "greater_than_equal": "{ge:g} or more",
    "less_than_equal": "{le:g} or less",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "finite_number": "a number",
}
_CHOICE = re.compile(r"is not one of (.+?)\.?$", re.S)


class Commands(TyperGroup):
    """The group. A value that can't be used is told with what was got and what was expected."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            if isinstance(error.__cause__, ValidationError):
                error.message = in_our_words(error.__cause__)
            raise


def in_our_words(error: ValidationError) -> str:
    """What was got, and what was expected."""
    problem = error.errors()[0]
    choice = _CHOICE.search(problem["msg"])
    if choice:
        expected = f"one of {choice[1].replace(chr(39), '')}"
    elif problem["type"] in _EXPECTED:
        expected = _EXPECTED[problem["type"]].format(**problem.get("ctx", {}))
    else:
        return f"got {problem['input']!r}: {problem['msg']}"
    return f"got {problem['input']!r}, expected {expected}"
