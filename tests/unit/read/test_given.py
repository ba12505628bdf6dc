"""Reports that a program has in hand, as rows of a table."""

import datetime
import json

import pytest

from sayso.read import Failure, ReadOptions, count_sources, find_reports, hold_several

TEXT = "The mayor of Port Amsel said on Monday that the pier was closed."


class NoValue:
    """As pandas' NA, of which nothing can be told."""

    def __eq__(self, other: object) -> object:  # type: ignore[override]
        return self

    def __ne__(self, other: object) -> object:  # type: ignore[override]
        return self

    def __bool__(self) -> bool:
        raise TypeError("ambiguous")


def test_row_is_read_as_a_line_of_json_lines() -> None:
    row = {
        "uri": "https://lantern.example/1", "title": "The pier", "text": TEXT, "publisher": "The Lantern",
        "published": datetime.datetime(2024, 3, 5, 7), "byline": ["Ida Marn"], "desk": 7,
    }  # fmt: skip
    (found,) = find_reports([row])
    assert not isinstance(found, Failure)
    report = found.report
    assert (report.uri, report.title, report.publisher) == (row["uri"], "The pier", "The Lantern")
    assert (report.published, report.published_basis, report.byline) == ("2024-03-05", "metadata", ("Ida Marn",))
    assert found.fields == {"desk": 7}
    assert json.loads(found.original)["text"] == TEXT


@pytest.mark.parametrize("nothing", [None, float("nan"), NoValue()])
def test_what_a_table_lacks_is_not_there(nothing: object) -> None:
    notes: list[str] = []
    row = {"text": TEXT, "title": nothing, "published": nothing, "other": nothing}
    (found,) = find_reports([row], ReadOptions(told=lambda uri, note: notes.append(note)))
    assert not isinstance(found, Failure)
    assert (found.report.title, found.report.published, dict(found.fields), notes) == (None, None, {}, [])


def test_report_without_an_address_has_one_by_its_content() -> None:
    one, again, other = find_reports([{"text": TEXT}, {"text": TEXT}, {"text": f"{TEXT} Nobody sailed."}])
    assert not isinstance(one, Failure)
    assert not isinstance(again, Failure)
    assert not isinstance(other, Failure)
    assert one.report.uri == again.report.uri != other.report.uri
    assert one.report.uri.startswith("given:")


def test_row_that_is_no_report_stops_no_other() -> None:
    notes: list[str] = []
    found = list(
        find_reports(
            [{"uri": "a", "headline": "x"}, "nope.txt", {"text": TEXT, "published": "soon"}, {"text": "x" * 30}],
            ReadOptions(max_chars=len(TEXT), told=lambda uri, note: notes.append(note)),
        )
    )
    told = [each.error.code if isinstance(each, Failure) else "read" for each in found]
    assert told[:3] == ["damaged", "missing", "read"]
    assert found[0].uri == "a"  # type: ignore[union-attr]
    assert ['"published" is' in note for note in notes] == [True]


def test_rows_are_counted() -> None:
    rows = [{"text": TEXT}, {"text": TEXT}]
    assert count_sources(rows) == 2
    assert [hold_several(rows), hold_several(rows[:1])] == [True, False]
