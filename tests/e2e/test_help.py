"""The help of every command is in the users' words, and is found where they look for it."""

import re
from typing import Any

import pytest
import typer.main

from sayso.cli.main import app

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_names_what_is_taken_and_no_types_of_the_program(sayso: Any, name: str) -> None:
    done = sayso(*name.split(), "--help")
    assert done.exit_code == 0
    assert re.search(r"<(bool|str|path|int|float|list)\b|\[\[|\.\.\.\}", done.stdout) is None, done.stdout
    assert "Show this message" in done.stdout


def test_help_is_a_word_too(sayso: Any) -> None:
    assert sayso("help").stdout == sayso("--help").stdout
    assert sayso("help", "incidents").stdout == sayso("incidents", "--help").stdout
    done = sayso("help", "incidens")
    assert done.exit_code == 2
    assert "Did you mean 'incidents'" in done.stderr
