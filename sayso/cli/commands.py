"""The group of all commands: what the library of command lines says of a value is put as Sayso's own messages are."""

import re
from typing import Any

import typer
from pydantic import ValidationError
from typer.core import TyperCommand, TyperGroup

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


class Command(TyperCommand):
    """A command, in whose help a switch takes nothing."""

    def get_params(self, ctx: Any) -> Any:
        return _plain(super().get_params(ctx))


class Commands(TyperGroup):
    """The group. A value that can't be used is told with what was got and what was expected; `sayso help COMMAND` is
    another way to write `sayso COMMAND --help`."""

    def get_params(self, ctx: Any) -> Any:
        return _plain(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [*args[1:2], "--help"] if args[:1] == ["help"] else args)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            if isinstance(error.__cause__, ValidationError):
                error.message = in_our_words(error.__cause__)
            raise


def _plain(params: list[Any]) -> list[Any]:
    """The parameters, without the types of the program ("<bool>", "<str>") that the library writes beside switches and
    arguments: a switch takes nothing, and an argument's name says what it is."""
    for each in params:
        if getattr(each, "is_flag", False) and each.metavar is None:
            each.metavar = ""
        if each.param_type_name == "argument":
            each.display_type_rich = _no_type
    return params


def _no_type(ctx: Any) -> str:
    return ""


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
