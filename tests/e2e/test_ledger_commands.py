"""Reports go into a ledger, and questions, decisions and copies come out of it."""

import csv
import io
import json
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import GOOD

SECOND = (
    "Port Amsel's harbour ministry denied on Tuesday that the northern pier had been closed.\n\n"
    "“No pier is closed,” said Karla Venn, a spokeswoman for the ministry.\n"
)


@pytest.fixture(scope="session")
def filled(sayso: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two reports, beside them."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "ferries.txt").write_text(GOOD, encoding="utf-8")
    (folder / "pier.txt").write_text(SECOND, encoding="utf-8")
    (folder / "pier.json").write_text(
        json.dumps({"publisher": "The Lantern", "published": "2024-03-05", "desk": "harbour"}), encoding="utf-8"
    )
    done = sayso("ingest", folder, "--ledger", folder / "ledger.db")
    assert done.exit_code == 0, done.stderr
    assert "2 reports read into the ledger" in done.stderr
    return folder


@pytest.fixture
def ledger(filled: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    return Path(shutil.copy(filled / "ledger.db", tmp_path / "ledger.db"))


def claims(sayso: Any, ledger: Path, *options: object) -> list[dict[str, Any]]:
    done = sayso("claims", "--ledger", ledger, "-f", "jsonl", *options)
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_ingesting_the_same_again_adds_nothing(sayso: Any, filled: Path, ledger: Path) -> None:
    before = sayso("verify", "--ledger", ledger).stdout
    done = sayso("ingest", filled, "--ledger", ledger)
    assert done.exit_code == 0
    assert "0 reports read into the ledger, 2 known before" in done.stderr
    assert sayso("verify", "--ledger", ledger).stdout == before


def test_report_that_cant_be_read_is_recorded_and_stops_no_other(sayso: Any, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 cut off")
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    ledger = tmp_path / "ledger.db"
    done = sayso("ingest", tmp_path, "--ledger", ledger)
    assert done.exit_code == 3
    assert "a.pdf" in done.stderr
    assert "1 report read into the ledger, 1 could not be read" in done.stderr
    changed = sayso("changed", "--ledger", ledger, "--since", "2000-01-01", "-f", "jsonl").stdout
    learnt = [json.loads(line)["what"] for line in changed.splitlines()]
    assert learnt[:2] == ["could not read", "read"]
    assert set(learnt[2:]) == {"new actor", "new incident"}
    first = sayso("changed", "--ledger", ledger, "--since", "2000-01-01", "-f", "jsonl", "--limit", "2").stdout
    assert first.splitlines() == changed.splitlines()[:2]


def test_everything_that_the_ministry_denied_in_march(sayso: Any, filled: Path) -> None:
    march = ("--since", "2024-03-01", "--until", "2024-03-31")
    (found,) = claims(sayso, filled / "ledger.db", "--source", "ministry", "--stance", "denies", *march)
    text = (filled / "pier.txt").read_text(encoding="utf-8")
    for span in found["spans"]:
        assert SECOND[span["start"] : span["end"]] == span["text"] in text
    assert found["report"]["publisher"] == "The Lantern"
    assert claims(sayso, filled / "ledger.db", "--source", "ministry", "--since", "2024-04-01") == []


def test_lists_come_to_read_as_json_lines_and_as_csv(sayso: Any, filled: Path) -> None:
    ledger = filled / "ledger.db"
    as_json = claims(sayso, ledger)
    table = list(csv.DictReader(io.StringIO(sayso("claims", "--ledger", ledger, "-f", "csv").stdout)))
    assert [row["id"] for row in table] == [each["id"] for each in as_json]
    assert all(row["retracted"] == "false" for row in table)
    text = sayso("claims", "--ledger", ledger).stdout
    assert all(each["id"] in text for each in as_json)
    assert claims(sayso, ledger, "--limit", 1) == as_json[:1]


def test_search_shows_a_passage_of_each_report(sayso: Any, filled: Path) -> None:
    done = sayso("search", '"northern pier" minist*', "--ledger", filled / "ledger.db", "-f", "jsonl")
    (found,) = map(json.loads, done.stdout.splitlines())
    assert "northern pier" in found["passage"]["text"]
    assert SECOND[found["passage"]["start"] : found["passage"]["end"]] == found["passage"]["text"]
    assert sayso("search", "zeppelin", "--ledger", filled / "ledger.db").stdout == ""


def test_ledger_is_asked_as_of_a_moment(sayso: Any, filled: Path) -> None:
    assert claims(sayso, filled / "ledger.db", "--as-of", "2000-01-01") == []
    assert claims(sayso, filled / "ledger.db", "--as-of", "2999-01-01T00:00+02:00") != []


def test_decision_is_kept_with_its_reason_and_can_be_withdrawn(sayso: Any, ledger: Path) -> None:
    claim = claims(sayso, ledger)[0]["id"]
    made = sayso("judge", "reject", claim, "--ledger", ledger, "--why", "a misquote", "--by", "ida")
    assert made.exit_code == 0
    assert made.stdout.startswith("ju-")
    assert made.stderr.startswith("sayso: reject: “")
    assert f"({claim})" in made.stderr
    again = sayso("judge", "reject", claim, "--ledger", ledger, "--why", "a misquote", "--by", "ida")
    assert again.stdout == made.stdout
    assert "decided already, by ida on" in again.stderr
    assert "nothing was added" in again.stderr
    back = sayso("judge", "withdraw", made.stdout.strip(), "--ledger", ledger, "--why", "it was right", "--by", "jo")
    assert back.exit_code == 0
    changed = sayso("changed", "--ledger", ledger, "--since", "2000-01-01", "-f", "jsonl").stdout.splitlines()
    told = [(each["what"], each["why"], each["by"]) for each in map(json.loads, changed[-2:])]
    assert told == [("reject", "a misquote", "ida"), ("withdraw", "it was right", "jo")]


def test_retracted_report_is_marked_until_that_is_withdrawn(sayso: Any, filled: Path, ledger: Path) -> None:
    made = sayso("retract", filled / "pier.txt", "--ledger", ledger, "--why", "taken down", "--by", "ida")
    assert [each["retracted"] for each in claims(sayso, ledger, "--source", "ministry")] != []
    assert all(each["retracted"] for each in claims(sayso, ledger, "--source", "ministry"))
    assert "RETRACTED" in sayso("search", "pier", "--ledger", ledger).stdout
    sayso("judge", "withdraw", made.stdout.strip(), "--ledger", ledger, "--why", "back again", "--by", "ida")
    assert not any(each["retracted"] for each in claims(sayso, ledger))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["judge", "same", "CLAIM", "--why", "x"],
            "is a claim, and 'same' is said of an event, an actor or an incident",
        ),
        (["judge", "accept", "ev-0", "--why", "x"], "ev-0"),
        (["judge", "accept", "CLAIM", "CLAIM", "--why", "x"], "about one thing"),
        (["judge", "accept", "CLAIM", "--why", " "], "a reason"),
        (["judge", "correct", "CLAIM", "--why", "x"], "of which it sets stance, said, source"),
        (
            ["judge", "correct", "CLAIM", "--set", "colour=red", "--why", "x"],
            "of which 'correct' sets stance, said, source",
        ),
        (["judge", "correct", "CLAIM", "--set", "stance", "--why", "x"], "FIELD=VALUE"),
        (["judge", "correct", "CLAIM", "--set", "stance=lies", "--why", "x"], "got 'lies', expected one of says"),
        (["judge", "accept", "CLAIM", "--grade", "fair", "--why", "x"], "'accept' sets nothing"),
        (["judge", "applaud", "CLAIM", "--why", "x"], "not-same"),
        (["judge", "accept", "CLAIM"], "--why"),
        (["retract", "nowhere.txt", "--why", "x"], "nowhere.txt"),
        (["claims", "--stance", "sings"], "denies"),
        (["claims", "--since", "March"], "YYYY-MM-DD"),
        (["claims", "--as-of", "yesterday"], "2024-03-01T12:30"),
        (["claims", "--source", "…"], "expected a word"),
        (["changed", "--since", "yesterday"], "2024-03-01T12:30"),
        (["search", ""], "expected a word"),
    ],
)
def test_what_does_not_fit_is_refused_and_adds_nothing(
    sayso: Any, ledger: Path, arguments: list[str], told: str
) -> None:
    claim = claims(sayso, ledger, "--limit", 1)[0]["id"]
    before = sayso("verify", "--ledger", ledger).stdout
    done = sayso(*(claim if each == "CLAIM" else each for each in arguments), "--ledger", ledger)
    assert done.exit_code == 2
    assert told in done.stderr
    assert sayso("verify", "--ledger", ledger).stdout == before


@pytest.mark.parametrize(
    "arguments", [["claims"], ["search", "pier"], ["changed", "--since", "2024-01-01"], ["verify"], ["backup", "b.db"]]
)
def test_command_without_its_ledger_makes_none(
    sayso: Any, tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    done = sayso(*arguments, "--ledger", tmp_path / "none.db")
    assert done.exit_code == 6
    assert "none.db" in done.stderr
    assert list(tmp_path.iterdir()) == []
    assert sayso(*arguments).exit_code == 2


def test_ledger_is_found_in_the_environment(sayso: Any, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_LEDGER", str(filled / "ledger.db"))
    assert sayso("verify").exit_code == 0


def test_change_behind_the_ledgers_back_is_found(sayso: Any, ledger: Path) -> None:
    sound = sayso("verify", "--ledger", ledger)
    assert sound.exit_code == 0
    head = sound.stdout.strip()
    assert sayso("verify", "--ledger", ledger, "--expect", head).exit_code == 0
    assert sayso("verify", "--ledger", ledger, "--expect", "0" * 64).exit_code == 7
    connection = sqlite3.connect(ledger)
    with connection:
        connection.execute("UPDATE claims SET stance = 'says'")
    connection.close()
    done = sayso("verify", "--ledger", ledger, "--expect", head)
    assert done.exit_code == 7
    assert "rows in the table claims" in done.stderr
    assert "restore a backup" in done.stderr


def test_backup_restores_the_ledger(sayso: Any, ledger: Path, tmp_path: Path) -> None:
    assert sayso("backup", tmp_path / "backup.db", "--ledger", ledger).exit_code == 0
    assert sayso("backup", tmp_path / "backup.db", "--ledger", ledger).exit_code == 2
    restored = sayso("restore", tmp_path / "backup.db", "--ledger", tmp_path / "again.db")
    assert restored.exit_code == 0
    assert "5 entries restored" in restored.stderr
    assert sayso("verify", "--ledger", tmp_path / "again.db").stdout == sayso("verify", "--ledger", ledger).stdout
    assert sayso("restore", tmp_path / "backup.db", "--ledger", ledger).exit_code == 2


@pytest.mark.parametrize("name", ["story.txt", "no-such.db", "damaged.db"])
def test_restore_that_fails_leaves_no_ledger_behind(sayso: Any, ledger: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "story.txt").write_text(GOOD, encoding="utf-8")
    shutil.copy(ledger, tmp_path / "damaged.db")
    with closing(sqlite3.connect(tmp_path / "damaged.db")) as connection, connection:
        connection.execute("UPDATE entries SET subject = 'r9' WHERE seq = 2")
    before = sorted(path.name for path in tmp_path.iterdir())
    done = sayso("restore", tmp_path / name, "--ledger", tmp_path / "fresh.db")
    assert done.exit_code in (6, 7)
    assert "backup" in done.stderr
    assert name in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[-4:] not in ("-wal", "-shm")) == before


@pytest.mark.parametrize("written", ["abc", "g" * 64, "0" * 63, ""])
def test_what_is_no_hash_is_a_mistake_of_the_command_and_no_alarm(sayso: Any, ledger: Path, written: str) -> None:
    done = sayso("verify", "--ledger", ledger, "--expect", written)
    assert done.exit_code == 2
    assert "64" in done.stderr
    assert "missing" not in done.stderr


def test_hash_may_be_written_in_capitals_and_with_spaces_around_it(sayso: Any, ledger: Path) -> None:
    head = sayso("verify", "--ledger", ledger).stdout.strip()
    assert sayso("verify", "--ledger", ledger, "--expect", f" {head.upper()} ").exit_code == 0


def test_interrupted_run_keeps_what_it_read_and_goes_on_there(
    sayso: Any, spawn: Callable[..., "subprocess.Popen[bytes]"], tmp_path: Path
) -> None:
    lines = [
        json.dumps({"uri": f"u{n}", "text": f"Ferry {n} left Port Amsel on Monday, its owner said."}) for n in (1, 2)
    ]
    ledger = tmp_path / "ledger.db"
    process = spawn("ingest", "-", "--ledger", ledger)
    assert process.stdin is not None
    process.stdin.write(lines[0].encode() + b"\n")
    process.stdin.flush()
    while process.poll() is None and _kept(ledger) == 0:  # the second report never comes: Sayso waits for it
        pass
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"interrupted; 1 report read into the ledger" in told
    (tmp_path / "both.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = sayso("ingest", tmp_path / "both.jsonl", "--ledger", ledger)
    assert "1 report read into the ledger, 1 known before" in done.stderr


def _kept(ledger: Path) -> int:
    """Readings in the ledger; 0 while it is being made."""
    if not ledger.exists():
        return 0
    with closing(sqlite3.connect(ledger)) as connection:
        made = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'readings'").fetchone()[0]
        return int(connection.execute("SELECT count(*) FROM readings").fetchone()[0]) if made else 0
