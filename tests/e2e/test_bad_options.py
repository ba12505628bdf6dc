"""Options, codebooks and gazetteers that can't be used: exit code 2 or 5, with what was got and what was expected."""

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("arguments", "exit_code", "told"),
    [
        (["--published", "yesterday"], 2, ["yesterday", "YYYY-MM-DD"]),
        (["--published", "2012-02-30"], 2, ["2012-02-30", "YYYY-MM-DD"]),
        (["--format", "xml"], 2, ["xml", "text", "jsonl", "html"]),
        (["--analyser", "nonsense"], 2, ["nonsense", "spacy:NAME"]),
        (["--analyser", "spacy:no_such_pipeline"], 5, ["no_such_pipeline"]),
        (["--max-size", "0"], 2, ["got '0', expected 0.001 or more"]),
        (["--max-size", "-1"], 2, ["got '-1', expected 0.001 or more"]),
        (["--max-size", "inf"], 2, ["got 'inf', expected"]),
        (["--max-size", "nan"], 2, ["got 'nan', expected"]),
        (["--max-size", "many"], 2, ["got 'many', expected a number"]),
        (["--max-size", "20MB"], 2, ["got '20MB', expected a number"]),
        (["--codebook", "no-such.yaml"], 2, ["no-such.yaml"]),
        (["--gazetteer", "no-such.csv"], 2, ["no-such.csv"]),
        (["--out", "no/such/folder/out.txt"], 2, ["no/such/folder/out.txt"]),
        (["--frobnicate"], 2, ["--frobnicate"]),
    ],
)
def test_unusable_option_is_refused_with_what_was_expected(
    sayso: Any, good: Path, arguments: list[str], exit_code: int, told: list[str]
) -> None:
    done = sayso("read", good, *arguments)
    assert done.exit_code == exit_code
    assert done.stdout == ""
    for words in told:
        assert words in done.stderr


@pytest.mark.parametrize(("size", "exit_code"), [("0.5", 0), ("0.004", 3), ("20", 0)])
def test_limit_may_be_a_part_of_a_megabyte(sayso: Any, tmp_path: Path, size: str, exit_code: int) -> None:
    long = tmp_path / "long.txt"
    long.write_text("The ferry sailed on Monday, the harbour ministry said.\n\n" * 100, encoding="utf-8")
    done = sayso("read", long, "--max-size", size, "--format", "jsonl")
    assert done.exit_code == exit_code, done.stderr
    assert ("larger than the limit of 4,000 bytes" in done.stderr) is (exit_code == 3)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["incidents", "-f", "xml"], "got 'xml', expected one of text, jsonl, csv"),
        (["schema", "event"], "got 'event', expected one of record, incident, actor"),
        (["incidents", "--limit", "0"], "got '0', expected 1 or more"),
        (
            ["incidents", "--near", "Oslo", "--within", "9000"],
            "got '9000', expected 5000 or less",
        ),
        (["incidents", "--near", "Oslo", "--within", "near"], "got 'near', expected a number"),
    ],
)
def test_message_of_a_library_is_put_in_our_words(sayso: Any, arguments: list[str], told: str) -> None:
    done = sayso(*arguments)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.replace("│", " ").split())
    assert "error" not in done.stderr


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("http://", "expected one such as https://"),
        ("https:///story.html", "expected one such as https://"),
        ("www.example.org", "write https://www.example.org"),
        ("kestrel.example.org/norvik.html", "write https://kestrel.example.org/norvik.html"),
        ("no-such.txt", "check the name"),
        ("no-such.d/story.md", "check the name"),
    ],
)
def test_address_that_is_none_is_told_what_it_lacks(sayso: Any, source: str, told: str) -> None:
    done = sayso("read", source)
    assert done.exit_code == 3
    assert told in done.stderr


def test_no_source_is_a_usage_error(sayso: Any) -> None:
    assert sayso("read").exit_code == 2


def test_mistake_in_a_codebook_is_told_with_its_line(sayso: Any, good: Path, tmp_path: Path) -> None:
    book = tmp_path / "mine.yaml"
    book.write_text("group: Mine\ntypes:\n  ambush:\n    label: Ambush\n    plover: NONSENSE\n", encoding="utf-8")
    for command in (["read", good], ["codebook"]):
        done = sayso(*command, "--codebook", book)
        assert done.exit_code == 2
        assert "mine.yaml" in done.stderr
        assert "line " in done.stderr


def test_bad_row_of_a_gazetteer_is_told_with_its_line(sayso: Any, good: Path, tmp_path: Path) -> None:
    places = tmp_path / "mine.csv"
    places.write_text("name,lat,lon,country\nPort Amsel,54.1,7.9,\nGullrock,ninety,7.9,\n", encoding="utf-8")
    done = sayso("read", good, "--gazetteer", places)
    assert done.exit_code == 2
    assert "mine.csv" in done.stderr
    assert "line 3" in done.stderr
    assert "ninety" in done.stderr


def test_unknown_event_type_is_refused_with_the_known_ones(sayso: Any) -> None:
    done = sayso("codebook", "frolic")
    assert done.exit_code == 2
    assert "frolic" in done.stderr
    assert "defect" in done.stderr


def test_one_page_for_two_reports_is_refused(sayso: Any, good: Path, tmp_path: Path) -> None:
    done = sayso("read", good, good, "--format", "html", "--out", tmp_path / "page.html")
    assert done.exit_code == 2
    assert "folder" in done.stderr
