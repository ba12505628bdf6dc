"""The documents say what the program does: every command, option, exit code, error and example."""

import difflib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from sayso import errors
from sayso.cli.ending import CRASHED, INTERRUPTED, PIPE_CLOSED
from sayso.cli.main import app
from sayso.cli.names import DIFFERENT
from sayso.gazetteer.own import COLUMNS
from tests.e2e.readme import README, ROOT, filled, generated

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
DOCUMENT = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
EXITS = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")


def all_errors(root: type[errors.SaysoError] = errors.SaysoError) -> "Iterator[type[errors.SaysoError]]":
    for kind in root.__subclasses__():
        yield kind
        yield from all_errors(kind)


def options() -> list[tuple[str, str]]:
    return [
        (name, max(parameter.opts, key=len))
        for name, command in COMMANDS.items()
        for parameter in command.params
        if parameter.param_type_name == "option" and "--help" not in parameter.opts
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"\n## sayso {name}" in DOCUMENT
    assert f"sayso {name}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_documented_with_its_command(command: str, option: str) -> None:
    section = re.split(rf"\n## sayso {command}\b", DOCUMENT)[1].split("\n## ")[0]
    assert f"`{option}" in section


@pytest.mark.parametrize("kind", list(all_errors()), ids=lambda kind: kind.__name__)
def test_every_error_is_documented_with_its_exit_code(kind: type[errors.SaysoError]) -> None:
    assert f"| `{kind.code}` | {kind.exit_code} |" in EXITS
    assert f"\n| {kind.exit_code} | " in EXITS


@pytest.mark.parametrize("code", [0, DIFFERENT, CRASHED, INTERRUPTED, PIPE_CLOSED])
def test_every_other_exit_code_is_documented(code: int, sayso: Any) -> None:
    assert f"\n| {code} | " in EXITS
    assert re.search(rf"\b{code} ", sayso("--help").stdout)


def test_readme_shows_what_the_program_writes() -> None:
    """To renew: make readme. A few lines may differ, since 8-bit arithmetic does between kinds of processors."""
    written = README.read_text(encoding="utf-8")
    renewed = filled(written, generated())
    alike = difflib.SequenceMatcher(None, written.splitlines(), renewed.splitlines(), autojunk=False).ratio()
    assert alike >= 0.95, "\n".join(difflib.unified_diff(written.splitlines(), renewed.splitlines()))


def test_commands_of_the_readme_name_known_options() -> None:
    known = {option for _, option in options()}
    lines = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("    ")]
    used = {word for line in lines for word in re.findall(r"--[a-z-]+", line.split("#")[0])}
    assert used
    assert used <= known


@pytest.mark.parametrize("path", [README, *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda path: path.name)
def test_links_of_the_documents_lead_somewhere(path: Path) -> None:
    for target, part in re.findall(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            file = path.parent / target if target else path
            assert file.exists(), target
            assert not part or part in headings(file), f"{target}#{part}"


def headings(path: Path) -> set[str]:
    """The names by which the headings of a page are linked to."""
    found = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


def test_every_column_of_a_gazetteer_is_documented() -> None:
    document = (ROOT / "docs" / "gazetteer.md").read_text(encoding="utf-8")
    for column in COLUMNS:
        assert f"\n| `{column}` |" in document


def test_example_gazetteer_places_what_geonames_lacks(sayso: Any) -> None:
    report = ROOT / "examples" / "deputy-minister.txt"
    done = sayso("places", report, "--gazetteer", ROOT / "examples" / "places.csv")
    placed = {place["text"]: place["lat"] for place in map(json.loads, done.stdout.splitlines())}
    assert placed["Dorvane"] == 47.62


def test_examples_are_read(sayso: Any) -> None:
    done = sayso("read", ROOT / "examples", "--format", "jsonl")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 11
