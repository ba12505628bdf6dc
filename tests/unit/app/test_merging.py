"""Reports of one happening become one incident, step by step, whatever the order; people's decisions stand."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from sayso.app.merging import merge_new
from sayso.ledger import GroupFilter, Ledger, open_ledger
from sayso.model import Incident, Judgement, Record, Sighting
from sayso.model.identity import ids_of
from tests.unit.merge.tellings_by_hand import READER, Told, record

NEWER = READER.model_copy(update={"version": "1.10"})
BLAST = record(
    1,
    Told(
        "exploded", "bomb", "A bomb exploded in the fish market of Tel Lora on Tuesday, killing 9 people, police said.",
        [("target", "fish market")], "2024-03-05", "Tel Lora", source="police",
        more=[Told("killing", "kill", "", day="2024-03-05", counts=[("killed", 9)], source="police")],
    ),
    publisher="Kestrel Agency",
)  # fmt: skip
SECOND = record(
    2,
    Told(
        "blast", "bomb", "A nurse in Tel Lora counted 12 dead after the blast in the fish market on Tuesday.",
        [("target", "fish market")], "2024-03-05", "Tel Lora", source="nurse",
        more=[Told("dead", "kill", "", day="2024-03-05", counts=[("killed", 12)], source="nurse")],
    ),
    published="2024-03-06", publisher="Harbour Record",
)  # fmt: skip
RECALLED = record(
    3,
    Told(
        "bombing", "bomb", "Rents in Tel Lora have fallen since the bombing of the fish market in March.",
        [("target", "fish market")], None, "Tel Lora", weight="background",
    ),
    published="2024-04-20", publisher="The Lantern",
)  # fmt: skip
ELSEWHERE = record(
    4,
    Told(
        "exploded", "bomb", "A bomb exploded at the railway bridge of Ost Merin on Tuesday, soldiers said.",
        [("target", "railway bridge")], "2024-03-05", "Ost Merin", source="soldiers",
    ),
    publisher="Merin Post",
)  # fmt: skip
ALL = (BLAST, SECOND, RECALLED, ELSEWHERE)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def add(ledger: Ledger, *records: Record) -> None:
    for each in records:
        ledger.add_reading(Sighting(each.report, each.report.text.encode()), each)
    merge_new(ledger)


def incidents(ledger: Ledger) -> list[Incident]:
    return [Incident.model_validate(g.body) for g in ledger.as_of().groups("incident", GroupFilter())]


def told_by(ledger: Ledger) -> set[frozenset[str]]:
    return {frozenset(a.report.split("/")[1][0] for a in each.accounts) for each in incidents(ledger)}


def judge(ledger: Ledger, what: str, *ids: str, **value: str) -> None:
    now = ledger.as_of()
    targets = tuple(target for id in ids if (target := now.target(id)))
    assert len(targets) == len(ids)
    ledger.add_judgement(Judgement(what=what, targets=targets, value=value, why="seen the list", by="ida"))  # type: ignore[arg-type]
    merge_new(ledger)


def first_event(of: Record) -> str:
    return next(iter(ids_of(of).events.values()))


def test_reports_of_one_happening_are_one_incident_and_another_place_is_another(ledger: Ledger) -> None:
    add(ledger, *ALL)
    assert told_by(ledger) == {frozenset("123"), frozenset("4")}
    (one,) = [each for each in incidents(ledger) if len(each.accounts) > 1]
    assert (one.type, one.reports, one.origins, one.grade) == ("bomb", 3, 2, "fair")
    (toll,) = [each for each in one.counts if each.of == "killed"]
    assert (toll.min, toll.max) == (9, 12)
    assert {each.report: each.background for each in one.accounts}["reports/3.txt"]


def test_order_and_steps_make_no_difference(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate(list(permutations(ALL))[::5]):
        with open_ledger(str(tmp_path / f"{number}.db"), create=True) as ledger:
            for each in order[:2]:
                add(ledger, each)
            add(ledger, *order[2:])
            found.append(
                sorted((each.model_dump_json(exclude={"last_changed"}) for each in incidents(ledger)), key=str)
            )
    assert all(each == found[0] for each in found)


def test_nothing_new_adds_nothing(ledger: Ledger) -> None:
    add(ledger, *ALL)
    upto = ledger.as_of().upto
    assert merge_new(ledger) == 0
    assert ledger.as_of().upto == upto


def test_what_a_person_told_apart_stays_apart_and_what_was_made_one_stays_one(ledger: Ledger) -> None:
    add(ledger, BLAST, SECOND, ELSEWHERE)
    judge(ledger, "not-same", first_event(BLAST), first_event(SECOND))
    judge(ledger, "same", first_event(SECOND), first_event(ELSEWHERE))
    assert told_by(ledger) == {frozenset("1"), frozenset("24")}
    add(ledger, RECALLED)
    assert not any({"1", "2"} <= told for told in told_by(ledger))
    assert any({"2", "4"} <= told for told in told_by(ledger))
    again = [each.model_copy(update={"reader": NEWER}) for each in (BLAST, SECOND, ELSEWHERE)]
    add(ledger, *again)
    assert not any({"1", "2"} <= told for told in told_by(ledger))
    assert any({"2", "4"} <= told for told in told_by(ledger))


def test_a_new_reading_takes_the_place_of_the_one_before(ledger: Ledger) -> None:
    add(ledger, BLAST, SECOND)
    (before,) = incidents(ledger)
    add(ledger, BLAST.model_copy(update={"reader": NEWER}))
    (after,) = incidents(ledger)
    assert after.id == before.id
    assert len(after.accounts) == len(before.accounts)
    assert len(set(ledger.as_of().members("incident", after.id))) == len(after.accounts)


def test_values_that_cant_be_are_passed_over_and_stop_no_step(ledger: Ledger) -> None:
    add(ledger, BLAST)
    (before,) = incidents(ledger)
    judge(ledger, "correct", before.id, status="planned")
    judge(ledger, "correct", before.id, status="gone", when="yesterday", where=" ", name="Foo")
    judge(ledger, "correct", first_event(BLAST), status="gone", when="yesterday")
    judge(ledger, "regrade", before.id, grade="splendid")
    (after,) = incidents(ledger)
    assert (after.status, after.when, after.where) == ("planned", before.when, before.where)
    assert after.grade == before.grade
    assert len(after.judgements) == 4


def test_a_rejected_event_leaves_its_incident(ledger: Ledger) -> None:
    add(ledger, BLAST, SECOND)
    judge(ledger, "reject", first_event(SECOND))
    events = {account.event for each in incidents(ledger) for account in each.accounts}
    assert first_event(BLAST) in events
    assert first_event(SECOND) not in events


def test_a_retracted_report_vouches_for_nothing(ledger: Ledger) -> None:
    add(ledger, SECOND)
    judge(ledger, "retract", SECOND.report.uri)
    (one,) = incidents(ledger)
    assert one.grade == "discounted"
    assert all(account.retracted == "seen the list" for account in one.accounts)


def test_a_person_overrules_a_grade_with_a_reason(ledger: Ledger) -> None:
    add(ledger, BLAST)
    (one,) = incidents(ledger)
    judge(ledger, "regrade", one.id, grade="confirmed")
    (now,) = incidents(ledger)
    assert now.grade == "confirmed"
    assert any("seen the list" in reason for reason in now.reasons)
    assert [(each.by, each.what) for each in now.judgements] == [("ida", "regrade")]


def test_an_incident_that_went_into_another_is_gone(ledger: Ledger) -> None:
    add(ledger, SECOND)
    (later,) = incidents(ledger)
    add(ledger, BLAST)
    (one,) = incidents(ledger)
    assert one.id != later.id
    assert ledger.as_of().history("incident", later.id)[-1].gone
