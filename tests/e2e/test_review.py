"""What is least sure in putting reports together is asked, and is asked no more once a person decided."""

import csv
import io
import json
import shlex
from pathlib import Path
from typing import Any

import pytest

REPORTS = (
    (
        "kestrel", "Kestrel News Agency", "2024-03-05",
        "OLD VELL, Ardania, March 5 (Kestrel) - A bomb exploded in the fish market of Old Vell on Tuesday, killing "
        "nine people, police captain Oren Malk said.\n",
    ),
    (
        "lantern", "The Lantern", "2024-03-09",
        "PORT AMSEL - A bomb exploded in Port Amsel on Friday, injuring two soldiers, police captain Oren Malk said. "
        "Nurse Ida Renn treated them.\n",
    ),
    (
        "echo", "Port Echo", "2024-03-10",
        "Nobody was hurt when a bomb went off, the mayor, Tova Lind, said. Nurse Ida Renn and police captain Oren Malk "
        "were there.\n",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def read(sayso: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two bombings, which a third report that names no place ties together."""
    folder = tmp_path_factory.mktemp("review")
    lines = [json.dumps({"uri": u, "publisher": p, "published": d, "text": t}) for u, p, d, t in REPORTS]
    (folder / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = sayso("ingest", folder / "reports.jsonl", "--ledger", folder / "ledger.db")
    assert done.exit_code == 0, done.stderr
    return folder / "ledger.db"


@pytest.fixture
def ledger(read: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "ledger.db"
    copy.write_bytes(read.read_bytes())
    return copy


def asked(sayso: Any, ledger: Path, *options: str) -> list[dict[str, Any]]:
    done = sayso("review", "--ledger", ledger, "-f", "jsonl", *options)
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def commands(sayso: Any, ledger: Path) -> list[list[str]]:
    """The commands that a review tells, as a shell would take them."""
    text = sayso("review", "--ledger", ledger).stdout.replace("\\\n", " ")
    return [shlex.split(line)[1:] for line in text.splitlines() if line.strip().startswith("sayso judge")]


def about_kestrel(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for each in questions if each["own"]["report"] == "kestrel"]


def test_what_is_told_apart_as_the_review_says_is_asked_no_more(sayso: Any, ledger: Path) -> None:
    first = asked(sayso, ledger)[0]
    assert (first["kind"], first["own"]["report"], first["other"]["report"]) == ("apart", "kestrel", "echo")
    assert 0.4 < first["likely"] < 0.6
    assert "fish market of Old Vell" in first["own"]["quote"]
    command = next(each for each in commands(sayso, ledger) if "not-same" in each and first["own"]["event"] in each)
    done = sayso(*command)
    assert done.exit_code == 0, done.stderr
    assert about_kestrel(asked(sayso, ledger)) == []
    apart = sayso("incident", first["own"]["event"], "--ledger", ledger, "-f", "jsonl")
    assert {each["report"] for each in json.loads(apart.stdout)["accounts"]} == {"kestrel"}


def test_what_is_held_together_as_the_review_says_is_asked_no_more(sayso: Any, ledger: Path) -> None:
    before = asked(sayso, ledger)
    decided = before[0]["own"]["event"]
    command = next(each for each in commands(sayso, ledger) if "same" in each and decided in each)
    assert sayso(*command).exit_code == 0
    assert about_kestrel(asked(sayso, ledger)) == []
    whole = json.loads(sayso("incident", decided, "--ledger", ledger, "-f", "jsonl").stdout)
    assert {each["belongs"] for each in whole["accounts"] if each["report"] == "kestrel"} == {1.0}
    day_before = sayso("review", "--ledger", ledger, "--as-of", "2000-01-01")
    assert (day_before.exit_code, day_before.stdout) == (0, "")
    assert "no questions to review" in day_before.stderr


def test_questions_are_chosen_and_counted(sayso: Any, ledger: Path) -> None:
    number = len(asked(sayso, ledger))
    assert number > 1
    assert len(asked(sayso, ledger, "--limit", "1")) == 1
    assert len(asked(sayso, ledger, "--type", "bomb", "--actor", "Nobody At All")) == 0
    assert asked(sayso, ledger, "--until", "2024-01-01") == []
    rows = list(csv.DictReader(io.StringIO(sayso("review", "--ledger", ledger, "-f", "csv").stdout)))
    assert len(rows) == number
    assert rows[0]["decide"].split() == asked(sayso, ledger)[0]["decide"]
    assert sayso("review", "--ledger", ledger, "--type", "no-such-type").exit_code == 2


def test_incident_tells_what_may_be_of_another(sayso: Any, ledger: Path) -> None:
    own = asked(sayso, ledger)[0]["own"]
    told = " ".join(sayso("incident", own["incident"], "--ledger", ledger).stdout.split())
    assert "Oren Malk, may be of another happening: 0." in told
    assert "may be of another happening: 0." in sayso("dossier", own["incident"], "--ledger", ledger).stdout
