"""One list in three forms."""

import csv
import io
import json

import pytest

from sayso.export.listing import Form, Item, write_list

ITEMS = (
    Item("one\n    line", {"n": 1, "of": ["é"]}, {"n": 1, "name": 'a, "b"\nc', "on": True}),
    Item("two", {"n": 2, "of": []}, {"n": 2, "name": None, "on": False}),
)


def written(form: Form, items: tuple[Item, ...] = ITEMS) -> str:
    stream = io.StringIO()
    assert write_list(items, form, stream, ("n", "name", "on")) == len(items)
    return stream.getvalue()


def test_text_has_an_empty_line_between_things() -> None:
    assert written("text") == "one\n    line\n\ntwo\n"


def test_json_lines_hold_the_values() -> None:
    assert [json.loads(line) for line in written("jsonl").splitlines()] == [item.value for item in ITEMS]
    assert "é" in written("jsonl")


def test_csv_gives_back_what_the_cells_hold() -> None:
    assert list(csv.DictReader(io.StringIO(written("csv")))) == [
        {"n": "1", "name": 'a, "b"\nc', "on": "true"},
        {"n": "2", "name": "", "on": "false"},
    ]


@pytest.mark.parametrize(("form", "text"), [("text", ""), ("jsonl", ""), ("csv", "n,name,on\n")])
def test_empty_list_has_no_lines_and_csv_its_heading(form: Form, text: str) -> None:
    assert written(form, ()) == text


class _AtTerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


ADDRESS = "https://kestrel.example/" + "norvik-" * 12
LONG = Item(f"{'word ' * 30}\n    {'reason ' * 20}{ADDRESS}", {}, {})


def test_text_is_wrapped_at_a_terminal_with_its_indentation_and_without_trailing_spaces(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")  # where it says "dumb", COLUMNS does not count
    stream = _AtTerminal()
    write_list([LONG], "text", stream, ())
    lines = stream.getvalue().splitlines()
    assert ADDRESS in [line.strip() for line in lines]
    assert all(len(line) <= 60 for line in lines if ADDRESS not in line)
    assert all(line == line.rstrip() for line in lines)
    assert lines[1].startswith("  word")
    assert [line[:10] for line in lines if "reason" in line] == ["    reason", "      reas", "      reas"]


def test_text_for_a_program_keeps_each_line_whole() -> None:
    assert written("text", (LONG,)) == LONG.text + "\n"
