"""Questions that nothing answers: an empty list says so, and what can't be meant is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import GOOD

BOOK = """
group: Mine
types:
  moor:
    label: Mooring
    definition: A ship is tied up.
    includes: [The crew moored the ferry., They moor it at night.]
    excludes: [The ferry sank., The moor is wet.]
    plover: COOPERATE
    roles: {agent: who ties it up, target: the ship}
    verbs: [moor]
"""


@pytest.fixture(scope="module")
def ledger(sayso: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    (folder / "ferries.txt").write_text(GOOD, encoding="utf-8")
    path = folder / "ledger.db"
    assert sayso("ingest", folder / "ferries.txt", "--ledger", path).exit_code == 0
    return path


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["incidents", "--type", "bomb", "--until", "1999-01-01"],
         "no incidents that match --type bomb --until 1999-01-01"),
        (["incidents", "--deeds", "--grade", "fair", "--grade", "weak", "--text", "two words"],
         "no incidents that match --grade fair --grade weak --text 'two words' --deeds"),
        (["claims", "--source", "nobody", "--limit", "3"], "no claims that match --source nobody\n"),
        (["actors", "--name", "nobody"], "no actors that match --name nobody"),
        (["actors", "--timeline"], "no changes of side or office that match --timeline"),
        (["sources", "--name", "nobody"], "no sources that match --name nobody"),
        (["superlatives"], "the ledger has no firsts and superlatives\n"),
        (["search", "zeppelin"], "no reports that match zeppelin"),
        (["changed", "--since", "2999-01-01"], "no changes that match --since 2999-01-01"),
    ],
)  # fmt: skip
def test_empty_list_tells_what_nothing_matches(sayso: Any, ledger: Path, arguments: list[str], told: str) -> None:
    done = sayso(*arguments, "--ledger", ledger)
    assert (done.exit_code, done.stdout) == (0, "")
    assert told in done.stderr
    for form in ("jsonl", "csv"):
        done = sayso(*arguments, "--ledger", ledger, "-f", form)
        assert (done.exit_code, done.stderr) == (0, "")
        assert len(done.stdout.splitlines()) == (form == "csv")


def test_list_with_something_in_it_says_nothing_more(sayso: Any, ledger: Path) -> None:
    assert sayso("incidents", "--ledger", ledger).stderr == ""


@pytest.mark.parametrize("command", [["incidents"], ["export", "csv"]])
def test_type_that_nobody_knows_is_refused_with_the_known_ones(sayso: Any, ledger: Path, command: list[str]) -> None:
    done = sayso(*command, "--ledger", ledger, "--type", "frolic")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "frolic" in done.stderr
    assert "defect" in done.stderr


def test_type_of_a_codebook_that_is_not_at_hand_can_be_asked_for(sayso: Any, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(BOOK, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Sailors moored the ferry in Norvik on Monday.\n", encoding="utf-8")
    ledger = tmp_path / "l.db"
    done = sayso("ingest", tmp_path / "a.txt", "--codebook", tmp_path / "mine.yaml", "--ledger", ledger)
    assert done.exit_code == 0, done.stderr
    (line,) = sayso("incidents", "--ledger", ledger, "--type", "moor", "-f", "jsonl").stdout.splitlines()
    assert json.loads(line)["type"] == "moor"


@pytest.mark.parametrize("command", [["incidents"], ["claims"], ["sources"], ["superlatives"], ["export", "csv"]])
def test_days_in_the_wrong_order_are_refused(sayso: Any, ledger: Path, command: list[str]) -> None:
    done = sayso(*command, "--ledger", ledger, "--since", "2024-03-31", "--until", "2024-03-01")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "2024-03-31" in done.stderr
    assert "2024-03-01" in done.stderr
    assert sayso(*command, "--ledger", ledger, "--since", "2024-03-01", "--until", "2024-03-01").exit_code == 0


def test_distance_from_nowhere_is_refused(sayso: Any, ledger: Path) -> None:
    done = sayso("incidents", "--ledger", ledger, "--within", "20")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--near" in done.stderr
