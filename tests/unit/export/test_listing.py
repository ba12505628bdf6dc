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
