"""Who is who in a ledger, by command."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sayso.ledger import open_ledger
from tests.unit.app.actors_in_ledger import add
from tests.unit.merge.actors_by_hand import Who, record


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a minister who leaves, under two spellings, and her ministry."""
    path = tmp_path_factory.mktemp("actors") / "ledger.db"
    with open_ledger(str(path), create=True) as opened:
        add(
            opened,
            record(1, Who(["Adda Lund", "the oil minister"], ["oil minister/Ardania"]), published="2024-03-01"),
            record(2, Who(["Ada Lund", "she"], ["oil minister/Ardania"], turn="defect"), published="2024-03-08"),
            record(3, Who(["Ardania's oil ministry"], kind="organization", named=False)),
        )
    return path


def asked(sayso: Any, *arguments: object) -> str:
    done = sayso(*arguments)
    assert done.exit_code == 0, done.stderr
    return str(done.stdout)


def test_actors_have_the_shape_of_the_contract(sayso: Any, ledger: Path) -> None:
    lines = asked(sayso, "actors", "--ledger", ledger, "-f", "jsonl", "--kind", "person").splitlines()
    (actor,) = map(json.loads, lines)
    jsonschema.validate(actor, json.loads(asked(sayso, "schema", "actor")))
    assert {"id", "name", "kind", "names", "roles", "mentions", "judgements"} <= set(actor)
    assert sorted(actor["names"]) == ["Ada Lund", "Adda Lund"]
    assert actor["roles"] == [
        {
            "title": "oil minister", "of": "Ardania", "earliest": "2024-03-01", "latest": "2024-03-08", "ended": None,
            "reports": ["reports/1.txt", "reports/2.txt"],
        }
    ]  # fmt: skip
    assert {"report": "reports/2.txt", "start": 0, "end": 8, "text": "Ada Lund"} in actor["mentions"]


def test_filters_limit_and_csv(sayso: Any, ledger: Path) -> None:
    table = asked(sayso, "actors", "--ledger", ledger, "-f", "csv", "--office", "oil", "--name", "lund")
    (row,) = csv.DictReader(io.StringIO(table))
    assert (row["offices"], row["reports"], row["turns"]) == ("oil minister, Ardania", "2", "1")
    assert len(asked(sayso, "actors", "--ledger", ledger, "-f", "jsonl", "--limit", 1).splitlines()) == 1


def test_timeline_has_turns_by_date(sayso: Any, ledger: Path) -> None:
    text = asked(sayso, "actors", "--ledger", ledger, "--timeline", "--office", "ardania")
    assert text.splitlines()[0].startswith("reported 8 March 2024  Ada Lund: Defection")
    (turned,) = map(json.loads, asked(sayso, "actors", "--ledger", ledger, "--timeline", "-f", "jsonl").splitlines())
    assert (turned["type"], turned["name"], len(turned["told"])) == ("defect", "Ada Lund", 1)
    assert (turned["earliest"], turned["dated_by"]) == ("2024-03-08", "report")
    assert asked(sayso, "actors", "--ledger", ledger, "--timeline", "-f", "csv").startswith("earliest,latest,actor,")


def test_account_of_an_actor_in_any_spelling(sayso: Any, ledger: Path) -> None:
    text = asked(sayso, "actor", "Lund", "--ledger", ledger)
    assert text.startswith("Ada Lund  (person; oil minister, Ardania)\n    also Adda Lund\n")
    assert "OFFICES\n  oil minister, Ardania: as of 1-8 March 2024 (2 reports)" in text
    assert "reported 8 March 2024  Defection (stated by the report itself; 1 report)" in text
    account = json.loads(asked(sayso, "actor", "Ada Lund", "--ledger", ledger, "-f", "jsonl"))
    assert {"timeline", "incidents", "quotes"} <= set(account)


def test_as_of_before_they_were_named_there_is_nobody(sayso: Any, ledger: Path) -> None:
    assert asked(sayso, "actors", "--ledger", ledger, "--as-of", "2000-01-01") == ""
    done = sayso("actor", "Ada Lund", "--ledger", ledger, "--as-of", "2000-01-01")
    assert done.exit_code == 2
    assert "Ada Lund" in done.stderr


def test_kind_that_is_none_is_refused(sayso: Any, ledger: Path) -> None:
    done = sayso("actors", "--ledger", ledger, "--kind", "robot")
    assert done.exit_code == 2
    assert "expected one of person" in " ".join(done.stderr.split())
