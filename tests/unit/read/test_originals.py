"""A report comes with the bytes that it was read from, and with what its source says beyond the documented fields."""

import json
from pathlib import Path

from sayso.model import Sighting
from sayso.read import Failure, find_reports

TEXT = "The harbour master of Port Amsel closed the northern pier on Monday, her office said."


def only(path: Path) -> Sighting:
    (found,) = find_reports([str(path)])
    assert not isinstance(found, Failure)
    return found


def test_original_of_a_file_is_its_bytes_as_they_are(tmp_path: Path) -> None:
    data = ("\ufeff" + TEXT + "\r\n\r\n").encode("utf-16")
    (tmp_path / "a.txt").write_bytes(data)
    assert only(tmp_path / "a.txt").original == data


def test_original_of_a_json_line_is_that_line_and_other_fields_are_kept(tmp_path: Path) -> None:
    lines = [json.dumps({"uri": f"u{n}", "text": TEXT, "desk": {"id": n}}).encode() + b"\n" for n in range(2)]
    (tmp_path / "a.jsonl").write_bytes(b"".join(lines))
    found = [each for each in find_reports([str(tmp_path / "a.jsonl")]) if not isinstance(each, Failure)]
    assert [each.original for each in found] == lines
    assert [each.fields for each in found] == [{"desk": {"id": 0}}, {"desk": {"id": 1}}]


def test_original_of_an_item_of_a_json_list_holds_all_its_fields(tmp_path: Path) -> None:
    items = [{"uri": "u0", "text": TEXT, "n": 1.5}, {"uri": "u1", "text": TEXT + " \ud800"}]
    (tmp_path / "a.json").write_text(json.dumps(items), encoding="utf-8")
    found = [each for each in find_reports([str(tmp_path / "a.json")]) if not isinstance(each, Failure)]
    assert [json.loads(each.original) for each in found] == items


def test_fields_of_the_file_beside_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"publisher": "The Lantern", "box": 7}), encoding="utf-8")
    found = only(tmp_path / "a.txt")
    assert found.report.publisher == "The Lantern"
    assert found.fields == {"box": 7}
    assert found.original == TEXT.encode()
