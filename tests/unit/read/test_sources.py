"""Sources are read in the order given, and one that can't be read never stops the others."""

import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from sayso.read import Content, Draft, Failure, Format, ReadOptions, count_sources, read_sources

TEXT = "The mayor of Dorval said on Tuesday that the old bridge would stay closed for a month."


def uris(*sources: str, options: ReadOptions | None = None) -> list[str]:
    found = [r.uri if not isinstance(r, Failure) else r.error.code for r in read_sources(sources, options)]
    return [Path(u).name for u in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "deep/c.md", "deep/skipped.png", ".hidden.txt"):
        (tmp_path / "in" / name).write_text(TEXT)
    return tmp_path / "in"


def test_a_folder_gives_the_files_of_our_formats_sorted_and_from_below_too(folder: Path) -> None:
    assert uris(str(folder)) == ["a.txt", "b.txt", "c.md"]


def test_a_pattern_is_expanded(folder: Path) -> None:
    assert uris(str(folder / "*.txt")) == ["a.txt", "b.txt"]
    assert uris(str(folder / "**" / "*.md")) == ["c.md"]


def test_a_missing_file_among_many_costs_itself_only(folder: Path) -> None:
    assert uris(str(folder / "b.txt"), "gone.txt", str(folder / "a.txt")) == ["b.txt", "missing", "a.txt"]


@pytest.mark.parametrize("source", ["gone/*.txt", "gone.txt", "ftp://example.org/a", "a\x00b", "gone/"])
def test_a_source_that_is_not_there_is_missing(source: str) -> None:
    assert uris(source) == ["missing"]


def test_a_folder_without_reports_says_what_it_looked_for(tmp_path: Path) -> None:
    (found,) = read_sources([str(tmp_path)])
    assert isinstance(found, Failure)
    assert "*.txt" in found.unread.error.message
    assert found.exit_code == 3


def test_a_folder_tells_of_what_may_hold_reports_and_is_not_read(folder: Path) -> None:
    heard: list[tuple[str, str]] = []
    options = ReadOptions(told=lambda uri, note: heard.append((uri, note)))
    for name in ("x.docx", "deep/y.DOCX", "deep/z.zip", "places.csv"):
        (folder / name).write_bytes(b"PK")
    assert uris(str(folder), options=options) == ["a.txt", "b.txt", "c.md"]
    ((named, note),) = heard
    assert (named, "files that are not read: 2 .docx, 1 .zip; save" in note) == (str(folder), True)
    assert count_sources([str(folder)], options) == 3
    assert len(heard) == 1  # who counts tells nothing


def test_a_folder_of_other_kinds_alone_says_what_is_in_it(tmp_path: Path) -> None:
    for name in ("x.docx", "table.csv", "photo.png"):
        (tmp_path / name).write_bytes(b"PK")
    (failure,) = read_sources([str(tmp_path)])
    assert isinstance(failure, Failure)
    assert "files that are not read: 1 .csv, 1 .docx; save" in str(failure.error)


def test_a_folder_that_is_named_like_a_file_is_read_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "name.txt").mkdir()
    (tmp_path / "name.txt" / "a.txt").write_text(TEXT)
    assert uris(str(tmp_path)) == ["a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    assert uris(str(folder)) == ["unreadable", "b.txt", "c.md"]


def test_a_name_json_beside_a_text_describes_it_and_is_no_report(folder: Path) -> None:
    about = {
        "title": "Bridge closed",
        "published": "2021-05-04T08:00:00Z",
        "uri": "https://example.org/1",
        "byline": ["Jane Roe"],
    }
    (folder / "a.json").write_text(json.dumps(about))
    first = next(read_sources([str(folder)]))
    assert not isinstance(first, Failure)
    assert (first.title, first.published, first.published_basis) == ("Bridge closed", "2021-05-04", "metadata")
    assert (first.uri, first.byline) == ("https://example.org/1", ("Jane Roe",))
    assert len(uris(str(folder))) == 3
    assert len(uris(*sorted(str(p) for p in folder.glob("a.*")))) == 1


def test_a_list_beside_a_text_describes_nothing_and_is_read(folder: Path) -> None:
    (folder / "a.json").write_text(json.dumps([{"text": TEXT, "title": "Another"}]))
    assert uris(str(folder))[0] == "a.json#1"
    first = next(read_sources([str(folder / "a.txt")]))
    assert not isinstance(first, Failure)
    assert first.title != "Another"


def test_a_description_that_is_no_json_is_named(folder: Path) -> None:
    (folder / "a.json").write_text("{")
    first = next(read_sources([str(folder)]))
    assert isinstance(first, Failure)
    assert "a.json" in str(first.error)


def test_standard_input_is_read_in_the_format_that_it_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"uri": "u1", "text": TEXT}) + "\n"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(line.encode() * 2)))
    assert uris("-") == ["u1", "u1"]
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert uris("-") == ["-"]


def test_reports_are_read_one_by_one(folder: Path) -> None:
    found = read_sources([str(folder / "a.txt"), str(folder / "later.txt")])
    next(found)
    (folder / "later.txt").write_text(TEXT)
    assert not isinstance(next(found), Failure)


def test_the_count_is_that_of_the_reports(folder: Path) -> None:
    (folder / "d.jsonl").write_text("{}\n\n{}\n")
    assert count_sources([str(folder), "gone.txt"]) == 6
    assert count_sources(["-"]) is None


def test_a_users_own_format_comes_before_ours(folder: Path) -> None:
    shouted = Format(
        "shout", (".md",), (), lambda head: False, lambda content: iter([Draft(content.all().decode().upper())])
    )
    (found,) = read_sources([str(folder / "deep" / "c.md")], ReadOptions(formats=(shouted,)))
    assert not isinstance(found, Failure)
    assert found.text == TEXT.upper()
    assert isinstance(Content("u", io.BytesIO(b"a"), 1).all(), bytes)
