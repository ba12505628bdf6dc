"""Superlatives of a ledger's reports are judged by its incidents, as of a moment."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.app.merging import merge_new
from sayso.ledger import GroupFilter, Ledger, open_ledger
from sayso.model import JudgedSuperlative, Record, Sighting
from sayso.query import superlatives
from sayso.query.incidents import found_incidents
from sayso.query.superlatives import SuperlativeFilter, judged_superlatives, superlatives_about
from tests.unit.merge.tellings_by_hand import Told, record

EARLIER = record(
    1,
    Told("exploded", "bomb", "A bomb exploded in Vell on Monday.", day="2024-03-04", place="Vell"),
    published="2024-03-05",
)
LATER = record(
    2,
    Told(
        "exploded", "bomb", "A bomb exploded in Vell on Monday, the first bombing since March 1.",
        day="2024-04-22", place="Vell",
    ),
    published="2024-04-23", publisher="Vell Post",
)  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def add(ledger: Ledger, *records: Record) -> None:
    for each in records:
        ledger.add_reading(Sighting(each.report, each.report.text.encode()), each)
    merge_new(ledger)


def judged(ledger: Ledger, **wanted: object) -> list[JudgedSuperlative]:
    return list(judged_superlatives(ledger.as_of(), SuperlativeFilter(**wanted)))  # type: ignore[arg-type]


def test_first_is_contradicted_once_the_ledger_holds_an_earlier_one(ledger: Ledger) -> None:
    add(ledger, LATER)
    (alone,) = judged(ledger)
    assert (alone.verdict, alone.published) == ("undecidable", "2024-04-23")
    add(ledger, EARLIER)
    (found,) = judged(ledger)
    assert found.verdict == "contradicted"
    assert [each.title for each in found.by]


def test_superlatives_are_chosen_by_verdict_report_and_day(ledger: Ledger) -> None:
    add(ledger, EARLIER, LATER)
    assert len(judged(ledger, verdicts=("contradicted",), report="reports/2.txt", since="2024-04-01")) == 1
    assert judged(ledger, verdicts=("supported",)) == []
    assert judged(ledger, report="reports/1.txt") == []
    assert judged(ledger, report="nowhere") == []
    assert judged(ledger, until="2024-04-01") == []


def test_first_is_supported_by_a_ledger_that_reaches_back_unless_it_holds_too_many(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = record(
        3, Told("exploded", "bomb", "A bomb exploded in Vell.", day="2024-02-05", place="Vell"), published="2024-02-06"
    )
    far = record(
        4, Told("exploded", "bomb", "A bomb exploded in Oru.", day="2024-03-06", place="Oru"), published="2024-03-07"
    )
    add(ledger, before, LATER)
    assert [each.verdict for each in judged(ledger)] == ["supported"]
    monkeypatch.setattr(superlatives, "_MOST", 1)
    assert [each.verdict for each in judged(ledger)] == ["supported"]
    add(ledger, far)
    assert [each.verdict for each in judged(ledger)] == ["undecidable"]


def test_an_incident_tells_what_is_claimed_of_itself_only(ledger: Ledger) -> None:
    add(ledger, EARLIER, LATER)
    now = ledger.as_of()
    own, other = found_incidents(now, GroupFilter())
    assert [each.superlative.text for each in superlatives_about(now, own)] == ["the first bombing since March 1"]
    assert superlatives_about(now, other) == []
