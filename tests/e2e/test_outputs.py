"""What a command writes takes the place of nothing that must not be lost, and notes its use nowhere."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import sayso as api
from sayso.export.event_cells import COLUMNS


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "sayso", *map(str, arguments)]


def test_a_ledger_is_not_written_over(sayso: Any, good: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    assert sayso("ingest", good, "--ledger", ledger).exit_code == 0
    before = ledger.read_bytes()
    for wanted in (["export", "csv", ledger], ["read", good, "-o", ledger]):
        done = sayso(*wanted, *(["--ledger", ledger] if wanted[0] == "export" else []))
        assert done.exit_code == 2
        assert "give another name" in done.stderr
    assert ledger.read_bytes() == before


def test_a_report_is_not_written_over(sayso: Any, good: Path) -> None:
    before = good.read_bytes()
    assert sayso("read", good, "-o", good).exit_code == 2
    assert sayso("read", good.parent, "-f", "html", "-o", good.parent).exit_code == 2
    assert good.read_bytes() == before


def test_several_reports_on_one_page_are_refused_before_anything_is_written(
    sayso: Any, good: Path, tmp_path: Path
) -> None:
    (good.parent / "more.txt").write_text(good.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    in_one = tmp_path / "two.json"
    in_one.write_text(
        json.dumps([{"text": good.read_text("utf-8")}, {"text": "Rain fell on Lusk on Monday."}]), "utf-8"
    )
    for source in (good.parent, in_one):
        done = sayso("read", source, "-f", "html", "-q")
        assert (done.exit_code, done.stdout) == (2, "")
        assert "give a folder for the pages, --out pages/" in done.stderr
        assert sayso("read", source, "-f", "html", "-q", "-o", tmp_path / "page.html").exit_code == 2
        assert not (tmp_path / "page.html").exists()
    assert sayso("read", good, "-f", "html", "-q").stdout.startswith("<!")


def test_events_come_as_a_table(sayso: Any, good: Path, tmp_path: Path) -> None:
    (good.parent / "empty.txt").write_text("", encoding="utf-8")
    done = sayso("read", good.parent, "-f", "csv", "-q", "-o", tmp_path / "events.csv")
    assert done.exit_code == 3
    assert "empty.txt" in done.stderr
    rows = list(csv.DictReader(io.StringIO((tmp_path / "events.csv").read_text(encoding="utf-8"))))
    assert (rows[0]["type"], rows[0]["trigger"]) == ("strike", "strike")
    told = api.event_rows(api.read_files(good))
    assert rows == [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in told]
    assert sayso("read", good.parent / "empty.txt", "-f", "csv").stdout == ",".join(COLUMNS) + "\n"


def test_an_empty_source_is_no_folder(sayso: Any) -> None:
    done = sayso("read", "")
    assert done.exit_code == 2
    assert "a source is empty" in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize("to_file", [True, False])
def test_a_full_disk_is_told_in_one_line(good: Path, to_file: bool) -> None:
    with open("/dev/full", "w") as full:
        wanted = command("read", good, "-q", *(["-o", "/dev/full"] if to_file else []))
        done = subprocess.run(wanted, stdout=subprocess.DEVNULL if to_file else full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert "can't be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_is_noted_of_a_use(good: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    places = {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "SAYSO_CACHE": str(tmp_path / "ours")}
    done = subprocess.run(command("read", good, "-q"), env=os.environ | places, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert [path for path in home.rglob("*") if path.is_file()] == []
