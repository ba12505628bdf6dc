"""What programs may give and what they get: the thin layer over the use cases."""

import csv
import datetime
import io
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso import errors
from sayso.api import reading
from sayso.api.given import any_of, day_of, days_of, sources_of, target_of
from sayso.app.merging import merge_new
from sayso.ledger import open_ledger
from tests.contract.reports_by_hand import reading as by_hand


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of one report by hand, merged."""
    path = tmp_path / "ledger.db"
    with open_ledger(str(path), create=True) as opened:
        opened.add_reading(*by_hand())
        merge_new(opened)
    return path


def test_everything_that_is_named_is_there() -> None:
    for name in sayso.__all__:
        assert getattr(sayso, name) is not None
        assert name in dir(sayso)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'; it has Actor"):
        sayso.nothing  # type: ignore[attr-defined]  # noqa: B018
    assert sayso.errors is errors


def test_sources_are_names_paths_and_mappings_one_or_several() -> None:
    row = {"text": "x"}
    assert sources_of("a.txt") == ["a.txt"]
    assert sources_of(Path("a.txt")) == ["a.txt"]
    assert sources_of(row) == [row]
    assert sources_of(each for each in ("a", Path("b"), row)) == ["a", "b", row]
    for wrong in ([7], [""], ["-"], [["a"]]):
        with pytest.raises(errors.UsageError, match="sources: got"):
            sources_of(wrong)  # type: ignore[arg-type]


def test_days_are_words_or_dates() -> None:
    day = datetime.date(2024, 3, 5)
    assert [day_of("since", each) for each in ("2024-03-05", day, datetime.datetime(2024, 3, 5, 9), None)] == [
        day, day, day, None,
    ]  # fmt: skip
    assert days_of("2024-03-05", day) == ("2024-03-05", "2024-03-05")
    with pytest.raises(errors.UsageError, match="published: got 'Tuesday', expected a day as YYYY-MM-DD"):
        day_of("published", "Tuesday")
    with pytest.raises(errors.UsageError, match="since 2024-03-06 lies after until 2024-03-05"):
        days_of("2024-03-06", day)


def test_one_value_or_several() -> None:
    assert any_of("grade", "fair", ["fair"]) == ("fair",)
    assert any_of("grade", iter(["fair", "weak"])) == ("fair", "weak")
    assert any_of("grade", None) == ()
    with pytest.raises(errors.UsageError, match="grade: got 'good', expected one of fair, weak"):
        any_of("grade", "good", ["fair", "weak"])


@pytest.mark.parametrize(
    "asked",
    [
        {"type": "banana"}, {"grade": "good"}, {"since": "May"}, {"country": "Norway"}, {"limit": 0},
        {"near": (91.0, 0.0)}, {"since": "2024-03-06", "until": "2024-03-05"},
    ],
)  # fmt: skip
def test_what_cant_be_asked_is_refused(ledger: Path, asked: dict[str, Any]) -> None:
    with sayso.Ledger(ledger) as opened, pytest.raises(errors.UsageError):
        opened.incidents(**asked)


def test_ledger_answers_as_the_commands_do(ledger: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        (incident,) = opened.incidents()
        (found,) = opened.incidents(type=["close", "arrest"], grade=incident.grade, country="zz", since="2024-03-04")
        assert [found] == opened.incidents(near=(54.1, 7.9), within=5, until="2024-03-04") == [incident]
        assert opened.incident(incident.id) == opened.incident(incident.accounts[0].event) == incident
        assert opened.incidents(near=(10, 10)) == []
        (said,) = opened.claims(stance="denies", source="ministry")
        assert said.claim.spans[0].text == "the pier was closed"
        assert [actor.name for actor in opened.actors(name="venn", kind="person")] == ["Karla Venn"]
        record = opened.record(incident.accounts[0].report)
        assert record.report.text[incident.accounts[0].trigger.start :].startswith("the pier was closed")
        assert [row["uri"] for row in sayso.event_rows(record)] == [record.report.uri]
        rows = sayso.rows([incident, said, *opened.actors(name="venn")])
        assert [row["id"] for row in rows[:2]] == [incident.id, said.claim.id]
        with pytest.raises(errors.UnknownId, match="at the address 'nowhere'"):
            opened.record("nowhere")
        with pytest.raises(errors.UnknownId):
            opened.incident("in-0")
    assert opened.incidents() == [incident]  # it opens again
    opened.close()
    with sayso.Ledger(ledger, as_of=datetime.date(2000, 1, 1)) as before:
        assert (before.incidents(), before.claims(), before.actors()) == ([], [], [])


def test_decision_of_a_program_is_kept(ledger: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        (incident,) = opened.incidents()
        made = opened.judge("correct", incident.id, set={"killed": "2+"}, why="seen", by="ida")
        assert made is not None
        assert opened.judge("correct", incident.id, set={"killed": "2+"}, why="seen", by="ida") is None
        assert opened.incident(incident.id).counts[0].min == 2
        assert opened.judge("regrade", incident.id, grade="fair", why="seen", by="ida") is not None
        assert opened.incidents(grade=["fair"])[0].id == incident.id
        with pytest.raises(errors.UsageError, match="what: got 'praise'"):
            opened.judge("praise", incident.id, why="x")  # type: ignore[arg-type]


def test_every_list_of_the_command_line_can_be_asked_for(ledger: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        (found,) = opened.search('"pier was" clos*', limit=1)
        assert found.passage is not None
        assert (found.report.publisher, "the pier was closed" in found.passage.text) == ("The Lantern", True)
        assert opened.search("nowhere") == []
        (source,) = opened.sources(name="ministry", kind=["described", "source"], since="2024-03-04")
        assert (source.name, source.incidents) == ("the harbour ministry", 1)
        assert opened.sources(until="2024-03-03") == []
        assert opened.superlatives(verdict="supported", report="nowhere") == opened.timeline(kind="person") == []
        (venn,) = opened.actor("Karla Venn", limit=1)
        assert (venn.id, venn.kind) == (opened.actors(name="venn")[0].id, "person")
        learnt = opened.changed(datetime.date(2024, 1, 1))
        assert [each.what for each in learnt if each.id == found.report.id] == ["read"]
        assert opened.changed("2999-01-01") == opened.review(type="close", actor="venn") == []
        columns = [sorted(row) for row in sayso.rows([found, source, learnt[0]])]
        assert ["passage" in columns[0], "contested" in columns[1], "about" in columns[2]] == [True] * 3
        for asked in (
            lambda: opened.sources(kind="outlet"), lambda: opened.superlatives(verdict="true"),
            lambda: opened.review(type="banana"), lambda: opened.changed("May"), lambda: opened.search("  "),
            lambda: opened.timeline(kind="man"), lambda: opened.search("pier", limit=0),
        ):  # fmt: skip
            with pytest.raises(errors.UsageError):
                asked()
        with pytest.raises(errors.UnknownId, match="Nobody"):
            opened.actor("Nobody At All")


def test_report_that_was_taken_back_is_marked_until_that_is_withdrawn(ledger: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        made = opened.retract("reports/1.txt", why="by the paper", by="ida")
        assert made is not None
        assert opened.search("pier")[0].retracted
        assert opened.retract("reports/1.txt", why="by the paper", by="ida") is None
        assert [each.by for each in opened.changed("2024-01-01") if each.id == made] == ["ida"]
        opened.judge("withdraw", made, why="it was another", by="ida")
        assert not opened.search("pier")[0].retracted


def test_incidents_are_exported_to_a_name_or_an_open_file(ledger: Path, tmp_path: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        (incident,) = opened.incidents()
        table = io.BytesIO()
        assert opened.export("csv", table, grade=incident.grade, country="zz") == sayso.Exported(1, Counter())
        (row,) = csv.DictReader(io.StringIO(table.getvalue().decode()))
        assert row["id"] == incident.id
        assert opened.export("geojson", tmp_path / "map.geojson", limit=1).written == 1
        (feature,) = json.loads((tmp_path / "map.geojson").read_text())["features"]
        assert feature["geometry"]["coordinates"] == [7.9, 54.1]
        assert opened.export("csv", io.BytesIO(), since="2025-01-01").written == 0
        with pytest.raises(errors.UsageError, match="no format 'xls' of incidents"):
            opened.export("xls", tmp_path / "table.xls")
        with pytest.raises(errors.UsageError, match="is a ledger"):
            opened.export("csv", ledger)
    assert sorted(path.name for path in tmp_path.iterdir() if "ledger" not in path.name) == ["map.geojson"]


def test_file_of_text_is_refused_with_what_to_give(tmp_path: Path) -> None:
    assert target_of(tmp_path / "a")[1] == tmp_path / "a"
    with (tmp_path / "a").open("w") as text, pytest.raises(errors.UsageError, match="open it with 'wb'"):
        target_of(text)  # type: ignore[arg-type]
    for wrong in (io.StringIO(), 7, None):
        with pytest.raises(errors.UsageError, match="out: got"):
            target_of(wrong)  # type: ignore[arg-type]


def test_dossier_is_a_page(ledger: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        (incident,) = opened.incidents()
        page = opened.dossier(incident.accounts[0].event)
        assert page.startswith("<!DOCTYPE html>")
        assert "the pier was closed" in page
        with pytest.raises(errors.UnknownId):
            opened.dossier("in-0")
    with sayso.Ledger(ledger, as_of="2000-01-01") as before, pytest.raises(errors.UnknownId):
        before.dossier(incident.id)


def test_ledger_is_verified_backed_up_and_restored(ledger: Path, tmp_path: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        found = opened.verify()
        assert opened.verify(expect=found.head.upper()) == found
        with pytest.raises(errors.LedgerDamaged, match="no entry has the hash 000"):
            opened.verify(expect="0" * 64)
        with pytest.raises(errors.UsageError, match="expect: got 'abc', expected a hash"):
            opened.verify(expect="abc")
        opened.backup(tmp_path / "copy.db")
        with sayso.Ledger(tmp_path / "new.db") as new:
            assert new.restore(tmp_path / "copy.db") == found.entries
            assert new.incidents() == opened.incidents()


def test_import_waits_for_nothing_that_it_need_not_have() -> None:
    """Neither pydantic nor typing, let alone the model: they come when something is first asked for."""
    code = "import sys; before = set(sys.modules); import sayso; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {name for name in done.stdout.split() if not name.startswith("importlib")} <= {"sayso", "warnings"}


def test_question_to_no_ledger_makes_none(tmp_path: Path) -> None:
    with pytest.raises(errors.NoLedger):
        sayso.Ledger(tmp_path / "no.db").incidents()
    assert list(tmp_path.iterdir()) == []


def test_moment_that_is_none_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(errors.UsageError, match="expected a day or a moment"):
        sayso.Ledger(tmp_path / "no.db", as_of="yesterday")


def test_rows_of_what_is_none_is_refused() -> None:
    with pytest.raises(errors.UsageError, match="of records there are event_rows and claim_rows"):
        sayso.rows([by_hand()[1]])  # type: ignore[list-item]


def test_rows_of_a_record_tell_who_and_on_whose_word() -> None:
    record = by_hand()[1]
    (event,), (claim,) = sayso.event_rows([record]), sayso.claim_rows(record)
    assert (event["agent"], event["where"], event["earliest"], event["stance"]) == (
        "the harbour ministry", "Port Amsel", "2024-03-04", "denies",
    )  # fmt: skip
    assert event["source"] == "the harbour ministry, per Karla Venn"
    assert (claim["source"], claim["via"], claim["retracted"]) == ("the harbour ministry", "Karla Venn", False)


def test_every_error_of_a_report_is_raised_as_what_it_was() -> None:
    for kind in (errors.EmptyReport, errors.UnsupportedLanguage, errors.OurMistake, errors.UnreadableReport):
        item = sayso.Unread(uri="a.txt", error={"code": kind.code, "message": "no"})  # type: ignore[arg-type]
        found = reading._error_of(item)
        assert (type(found), str(found)) == (kind, "a.txt: no")
    told = sayso.Unread(uri="given.txt", error={"code": "empty", "message": "no"})  # type: ignore[arg-type]
    assert str(reading._error_of(told)) == "given.txt: no"  # a file, no report in hand
    with pytest.raises(errors.UsageError, match="jobs: got 0"):
        sayso.read_files("a.txt", jobs=0)


def test_id_of_another_kind_is_told_for_what_it_is(ledger: Path) -> None:
    with sayso.Ledger(ledger) as opened:
        (incident,), (actor,) = opened.incidents(), opened.actors(name="venn")
        made = opened.judge("accept", actor.id, why="seen", by="ida")
        for wrong, what in ((actor.id, "an actor"), (made, "a judgement"), (incident.accounts[0].report, "a report")):
            with pytest.raises(errors.UnknownId, match=f"{wrong} is {what}; expected an incident's id"):
                opened.incident(str(wrong))
        with pytest.raises(errors.UnknownId, match=f"{incident.id} is an incident; expected an actor's id or name"):
            opened.actor(incident.id)
        with pytest.raises(errors.UnknownId, match="no incident or event with the id 'in-0'"):
            opened.incident("in-0")
