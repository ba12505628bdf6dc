"""Incidents that very many reports tell: what is new joins them or does not, at a cost that does not grow."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.app.merging import merge_new, settled, store
from sayso.ledger import GroupFilter, Ledger, Snapshot, open_ledger
from sayso.model import Incident, Judgement, Record, Sighting
from sayso.model.identity import ids_of
from tests.unit.merge.tellings_by_hand import READER, Told, record

NEWER = READER.model_copy(update={"version": "1.10"})


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stories are settled from five reports on, and told from six."""
    monkeypatch.setattr(settled, "SETTLED", 4)
    monkeypatch.setattr(settled, "TOLD", 6)


def blast(number: int, day: str = "2024-03-06") -> Record:
    told = Told(
        "exploded", "bomb", "A bomb exploded in the fish market of Tel Lora on Tuesday, killing 9 people, police said.",
        [("target", "fish market")], "2024-03-05", "Tel Lora", source="police", counts=[("killed", 9)],
    )  # fmt: skip
    return record(number, told, published=day, publisher=f"Paper {number}")


def bridge(number: int) -> Record:
    told = Told(
        "blew up", "bomb", "Tel Lora's rival, Ost Merin, mourned: somebody blew up its railway bridge, soldiers found.",
        [("target", "railway bridge")], "2024-03-04", "Ost Merin", source="soldiers",
    )  # fmt: skip
    return record(number, told, published="2024-03-06", publisher=f"Paper {number}")


def add(ledger: Ledger, *records: Record) -> None:
    for each in records:
        ledger.add_reading(Sighting(each.report, each.report.text.encode()), each)
    merge_new(ledger)


def incidents(ledger: Ledger) -> list[Incident]:
    return [Incident.model_validate(g.body) for g in ledger.as_of().groups("incident", GroupFilter())]


def event(of: Record) -> str:
    return next(iter(ids_of(of).events.values()))


def judge(ledger: Ledger, what: str, *events: str) -> None:
    now = ledger.as_of()
    targets = tuple(target for id in events if (target := now.target(id)))
    ledger.add_judgement(Judgement(what=what, targets=targets, why="seen the list", by="ida"))  # type: ignore[arg-type]
    merge_new(ledger)


def test_what_a_step_does_not_compare_is_as_surely_of_a_settled_incident_as_before(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(ledger, *(blast(n) for n in range(1, 6)))
    monkeypatch.setattr(store, "MOST", 1)
    add(ledger, blast(6))
    (found,) = incidents(ledger)
    assert len(found.accounts) == 6
    assert all(account.belongs is not None for account in found.accounts)


def test_what_is_new_joins_a_settled_incident_or_founds_one_of_its_own(ledger: Ledger) -> None:
    add(ledger, *(blast(n) for n in range(1, 7)))
    (before,) = incidents(ledger)
    add(ledger, blast(7), bridge(8))
    found = {each.id: each for each in incidents(ledger)}
    assert found.pop(before.id).reports == 7
    (other,) = found.values()
    assert [account.event for account in other.accounts] == [event(bridge(8))]
    assert len(ledger.as_of().members("incident", before.id)) == 7


def test_it_is_told_from_its_first_and_its_last_reports_and_counts_all(ledger: Ledger) -> None:
    days = {n: f"2024-03-{5 + n:02}" for n in range(1, 13)}
    add(ledger, *(blast(n, days[n]) for n in range(1, 6)))
    for n in range(6, 13):
        add(ledger, blast(n, days[n]))
    (one,) = incidents(ledger)
    assert one.reports == 12
    assert [account.published for account in one.accounts] == [days[n] for n in (1, 2, 3, 10, 11, 12)]
    assert "told from 6 of its 12 reports, the first and the last ones" in one.reasons


def test_it_keeps_its_id_where_an_earlier_report_turns_up(ledger: Ledger) -> None:
    add(ledger, *(blast(n) for n in range(1, 7)))
    (before,) = incidents(ledger)
    add(ledger, blast(7, "2024-03-05"))
    (after,) = incidents(ledger)
    assert (after.id, after.reports, after.first_reported) == (before.id, 7, "2024-03-05")


def test_what_a_person_tells_apart_leaves_it_and_stays_away(ledger: Ledger) -> None:
    told = [blast(n) for n in range(1, 8)]
    add(ledger, *told)
    (before,) = incidents(ledger)
    judge(ledger, "not-same", event(told[0]), event(told[5]))
    add(ledger, blast(8))
    parts = {frozenset(account.event for account in each.accounts): each for each in incidents(ledger)}
    apart = [ids for ids in parts if len({event(told[0]), event(told[5])} & ids) == 2]
    assert apart == []
    assert sorted(each.reports for each in parts.values()) == [1, 7]
    assert before.id in {each.id for each in parts.values()}
    assert len({each.id for each in parts.values()}) == 2


def test_two_settled_incidents_become_one_where_a_person_says_so(ledger: Ledger) -> None:
    market, bridges = [blast(n) for n in range(1, 7)], [bridge(n) for n in range(11, 17)]
    add(ledger, *market, *bridges)
    assert len(incidents(ledger)) == 2
    judge(ledger, "same", event(market[0]), event(bridges[0]))
    (one,) = incidents(ledger)
    assert one.reports == 12
    assert len(ledger.as_of().members("incident", one.id)) == 12


def test_a_new_reading_takes_the_place_of_the_one_before_and_counts_once(ledger: Ledger) -> None:
    told = [blast(n) for n in range(1, 8)]
    add(ledger, *told)
    add(ledger, told[2].model_copy(update={"reader": NEWER}))
    (one,) = incidents(ledger)
    assert one.reports == 7
    assert len(ledger.as_of().members("incident", one.id)) == 7


def test_a_rejected_event_leaves_it(ledger: Ledger) -> None:
    told = [blast(n) for n in range(1, 8)]
    add(ledger, *told)
    judge(ledger, "reject", event(told[2]))
    (one,) = incidents(ledger)
    assert one.reports == 6
    assert event(told[2]) not in ledger.as_of().members("incident", one.id)


def test_order_changes_little_beyond_the_limit(tmp_path: Path) -> None:
    """Where happenings are well apart, the parts are the same; ids and what stands between the first and last may
    differ."""
    reports = [blast(n) if n % 2 else bridge(n) for n in range(16)]
    parts = []
    for number, order in enumerate((reports, reports[::-1])):
        with open_ledger(str(tmp_path / f"{number}.db"), create=True) as ledger:
            for start in range(0, 16, 4):
                add(ledger, *order[start : start + 4])
            now = ledger.as_of()
            parts.append({frozenset(now.members("incident", each.id)) for each in incidents(ledger)})
    assert all(each == parts[0] for each in parts)
    assert sorted(map(len, parts[0])) == [8, 8]


def test_one_more_report_looks_at_a_bounded_number_of_records(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[set[str]] = []
    of_report = Snapshot.record

    def record_of(self: Snapshot, report: str) -> Record | None:
        asked[-1].add(report)
        return of_report(self, report)

    monkeypatch.setattr(Snapshot, "record", record_of)
    monkeypatch.setattr("sayso.merge.incidents.candidates.MOST", 5)
    monkeypatch.setattr("sayso.app.merging.store.MOST", 5)
    for n in range(20):
        asked.append(set())
        add(ledger, blast(n))
    (one,) = incidents(ledger)
    assert one.reports == 20
    assert len(asked[-1]) <= len(asked[12])
    assert len(asked[-1]) < 15
