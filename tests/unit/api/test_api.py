"""What programs may give and what they get: the thin layer over the use cases."""

import datetime
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso import errors
from sayso.api import reading
from sayso.api.given import any_of, day_of, days_of, sources_of
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
