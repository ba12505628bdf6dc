"""Reports that can't be read: each gets a line with its reason in its place, and the others are read."""

import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pypdf import PdfWriter

from tests.e2e.conftest import GOOD

GERMAN = (
    "Die Hafenarbeiter haben am Montag ihre Arbeit niedergelegt, wie die Gewerkschaft mitteilte. Sie fordern höhere "
    "Löhne und kürzere Nachtschichten. Das Unternehmen wies die Forderung zurück und kündigte weitere Gespräche für "
    "die kommende Woche an.\n"
)
LINKS = "<html><head><title>Home</title></head><body><nav>" + "<a href='/a'>News</a> " * 30 + "</nav></body></html>"
CODES = {
    "empty.txt": "empty",
    "blank.txt": "empty",
    "binary.txt": "binary",
    "truncated.pdf": "damaged",
    "encrypted.pdf": "encrypted",
    "links.html": "no-article",
    "huge.txt": "too-large",
    "german.txt": "language",
    "missing.txt": "missing",
    "line.jsonl#1": "damaged",
}


def write_bad_reports(folder: Path) -> None:
    """Write a file for every name of CODES but the missing one."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\t\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(random.Random(7).randbytes(5000))
    writer = PdfWriter()
    writer.add_blank_page(width=200, height=200)
    writer.write(folder / "whole.pdf")
    whole = (folder / "whole.pdf").read_bytes()
    (folder / "truncated.pdf").write_bytes(whole[: len(whole) // 3])
    (folder / "whole.pdf").unlink()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(folder / "encrypted.pdf")
    (folder / "links.html").write_text(LINKS, encoding="utf-8")
    (folder / "huge.txt").write_bytes(b"A long report. " * 3_500_000)
    (folder / "german.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "line.jsonl").write_text('{"text": "cut of\n', encoding="utf-8")


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory, sayso: Any) -> Any:
    """One run over a good report, all the bad ones, and another good one."""
    folder = tmp_path_factory.mktemp("bad")
    write_bad_reports(folder)
    for name in ("first.txt", "last.txt"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    names = ["first.txt", *CODES, "last.txt"]
    return sayso("read", *(folder / name.removesuffix("#1") for name in names), "--format", "jsonl")


@pytest.fixture(scope="module")
def lines(outcome: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in outcome.stdout.splitlines()]


@pytest.mark.parametrize(("name", "code"), CODES.items())
def test_bad_report_gives_its_code_and_a_message(lines: list[dict[str, Any]], name: str, code: str) -> None:
    (line,) = [line for line in lines if line.get("uri", "").endswith(name)]
    assert line["error"]["code"] == code
    assert len(line["error"]["message"]) > 20


def test_good_reports_around_bad_ones_are_read_in_their_places(lines: list[dict[str, Any]]) -> None:
    names = [Path(line["report"]["uri"] if "report" in line else line["uri"]).name for line in lines]
    assert names == ["first.txt", *CODES, "last.txt"]
    assert lines[0]["report"]["text"] == lines[-1]["report"]["text"]


def test_run_with_bad_reports_ends_with_3_and_tells_each_on_standard_error(outcome: Any) -> None:
    assert outcome.exit_code == 3
    for name in CODES:
        assert name in outcome.stderr
    assert "2 reports read, 10 could not be read" in outcome.stderr


def test_every_line_keeps_to_the_schema(lines: list[dict[str, Any]], sayso: Any) -> None:
    schema = json.loads(sayso("schema").stdout)
    for line in lines:
        jsonschema.validate(line, schema)


def test_json_line_that_is_cut_off_is_told_what_may_be_wrong_with_it(lines: list[dict[str, Any]]) -> None:
    (line,) = [line for line in lines if line.get("uri", "").endswith("line.jsonl#1")]
    assert "column" in line["error"]["message"]
    assert " at at " not in line["error"]["message"]
    assert "cut off" in line["error"]["message"]


def test_only_trouble_with_the_language_ends_with_4(sayso: Any, good: Path, tmp_path: Path) -> None:
    german = tmp_path / "german.txt"
    german.write_text(GERMAN, encoding="utf-8")
    done = sayso("read", good, german, "--format", "jsonl")
    assert done.exit_code == 4
    assert len(done.stdout.splitlines()) == 2


def test_failure_is_told_once_and_not_among_the_accounts(sayso: Any, good: Path, tmp_path: Path) -> None:
    done = sayso("read", tmp_path / "nofile.txt", good)
    assert done.exit_code == 3
    assert "nofile.txt" not in done.stdout
    assert "Karla Venn" in done.stdout
    assert done.stderr.count("no such file") == 1


def test_missing_file_among_a_hundred_leaves_the_ninety_nine(sayso: Any, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number:03}.txt" for number in range(100)]
    for path in paths:
        path.write_text(
            "The mayor of Port Amsel resigned on Monday, her office said on Tuesday evening.", encoding="utf-8"
        )
    paths[41].unlink()
    done = sayso("read", *paths, "--format", "jsonl")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 3
    assert [number for number, line in enumerate(lines) if "error" in line] == [41]
    assert len(lines) == 100
