"""The actors of a ledger are put together step by step, in whatever order their reports come."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from sayso.app.merging import actors as merging_actors
from sayso.app.merging.actors import ActorChanges
from sayso.ledger import GroupFilter, Ledger, open_ledger
from sayso.model import Judgement, KnownActor, Record, Target
from sayso.model.identity import ids_of
from tests.unit.app.actors_in_ledger import add, step
from tests.unit.merge.actors_by_hand import READER, Who, record

NEWER = READER.model_copy(update={"version": "1.10"})
LUND = Who(["Ada Lund", "oil minister Ada Lund"], ["oil minister/Ardania"])
COUNCILLOR = Who(["Hasan Tavoli"], ["city councillor"])
JOURNALIST = Who(["Hassan Tavoli"], ["journalist"])


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def known(ledger: Ledger) -> dict[str, KnownActor]:
    """All actors of the ledger; each has the members that it counts."""
    now = ledger.as_of()
    found = {each.id: KnownActor.model_validate(each.body) for each in now.groups("actor", GroupFilter())}
    assert {id: len(now.members("actor", id)) for id in found} == {id: each.sightings for id, each in found.items()}
    return found


def names(ledger: Ledger) -> list[tuple[str, int]]:
    return sorted((each.name, each.sightings) for each in known(ledger).values())


def judge(ledger: Ledger, what: str, *records: Record, **value: str) -> str:
    """Decide about the first actors of the records; the judgement's id."""
    ids = [next(iter(ids_of(each).actors.values())) for each in records]
    targets = [target for id in ids if (target := ledger.as_of().target(id))]
    kept = ledger.add_judgement(Judgement(what=what, targets=tuple(targets), value=value, why="seen", by="ida"))  # type: ignore[arg-type]
    assert kept is not None
    return kept.id


def test_actors_of_new_reports_join_those_known_before(ledger: Ledger) -> None:
    add(ledger, record(1, LUND))
    add(ledger, record(2, COUNCILLOR, LUND))
    assert names(ledger) == [("Ada Lund", 2), ("Hasan Tavoli", 1)]


def test_step_that_finds_nothing_new_adds_nothing(ledger: Ledger) -> None:
    add(ledger, record(1, LUND))
    again = step(ledger, ["r1", "r1", "unknown"])
    assert again == ActorChanges((), (), ())


def test_order_and_size_of_the_steps_make_no_difference(tmp_path: Path) -> None:
    cast = [LUND, JOURNALIST, COUNCILLOR, Who(["Tavoli"]), Who(["H. Tavoli"], ["reporter"])]
    records = [
        record(n, who, "Vera Sobolina", place="Tel Mora", published=f"2024-03-0{n + 1}") for n, who in enumerate(cast)
    ]
    seen = []
    for number, order in enumerate([*permutations(records)][::29]):
        with open_ledger(str(tmp_path / f"{number}.db"), create=True) as ledger:
            if number % 2:
                add(ledger, *order[:3])
                add(ledger, *order[3:])
            else:
                for each in order:
                    add(ledger, each)
            seen.append(known(ledger))
    assert len(seen) == 5
    assert all(each == seen[0] for each in seen)


def test_report_that_comes_late_may_bring_two_groups_together(ledger: Ledger) -> None:
    early, late = record(1, Who(["Maksim Orlenko"])), record(2, Who(["M. Orlenko"]), published="2024-09-05")
    add(ledger, early)
    add(ledger, late)
    first = set(known(ledger))
    assert len(first) == 2
    judge(ledger, "same", early, late)
    step(ledger, ["r1"])
    assert names(ledger) == [("Maksim Orlenko", 2)]
    assert set(known(ledger)) < first


def test_new_reading_takes_the_place_of_the_one_before(ledger: Ledger) -> None:
    add(ledger, record(1, LUND, COUNCILLOR), record(2, LUND))
    add(ledger, record(1, LUND, reader=NEWER))
    assert names(ledger) == [("Ada Lund", 2)]
    (before,) = known(ledger)
    add(ledger, record(2, JOURNALIST, reader=NEWER))
    assert names(ledger) == [("Ada Lund", 1), ("Hassan Tavoli", 1)]
    assert before in known(ledger)


def test_decision_is_kept_through_steps_and_new_readings(ledger: Ledger) -> None:
    one, other = record(1, LUND), record(2, LUND)
    add(ledger, one, other)
    judge(ledger, "not-same", one, other)
    step(ledger, ["r1"])
    assert names(ledger) == [("Ada Lund", 1), ("Ada Lund", 1)]
    assert all(each.judgements[0].why == "seen" for each in known(ledger).values())
    add(ledger, record(2, LUND, reader=NEWER))
    assert names(ledger) == [("Ada Lund", 1), ("Ada Lund", 1)]
    judge(ledger, "same", one, other)
    step(ledger, ["r1", "r2"])
    assert names(ledger) == [("Ada Lund", 2)]


def test_rejected_actor_is_none_and_comes_back_when_that_is_withdrawn(ledger: Ledger) -> None:
    one = record(1, LUND)
    add(ledger, one)
    rejected = judge(ledger, "reject", one)
    step(ledger, ["r1"])
    assert names(ledger) == []
    back = Judgement(what="withdraw", targets=(Target(kind="judgement", id=rejected),), why="it is one", by="ida")
    ledger.add_judgement(back)
    step(ledger, ["r1"])
    assert names(ledger) == [("Ada Lund", 1)]


def test_name_that_a_person_sets_is_shown(ledger: Ledger) -> None:
    one = record(1, LUND)
    add(ledger, one)
    judge(ledger, "correct", one, name="Ada Maria Lund")
    step(ledger, ["r1"])
    assert names(ledger) == [("Ada Maria Lund", 1)]


def test_value_that_cant_be_is_passed_over_and_stops_no_step(ledger: Ledger) -> None:
    one = record(1, LUND)
    add(ledger, one)
    judge(ledger, "correct", one, kind="organization", name="A. Lund")
    judge(ledger, "correct", one, kind="robot", name=" ", title="Minister")
    step(ledger, ["r1"])
    (actor,) = known(ledger).values()
    assert (actor.kind, actor.name) == ("organization", "A. Lund")
    assert len(actor.judgements) == 2


def test_decisions_about_whole_actors_hold_for_all_of_each(ledger: Ledger) -> None:
    add(ledger, record(1, JOURNALIST), record(2, JOURNALIST), record(3, COUNCILLOR), record(4, COUNCILLOR))
    targets = tuple(target for id in known(ledger) if (target := ledger.as_of().target(id)))
    assert [len(target.members) for target in targets] == [2, 2]
    ledger.add_judgement(Judgement(what="same", targets=targets, why="he was both", by="ida"))
    step(ledger, ["r1"])
    assert [number for _, number in names(ledger)] == [4]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Groups are settled, and keys cut off, at sizes that a test can reach."""
    monkeypatch.setattr(merging_actors, "SETTLED", 3)
    monkeypatch.setattr(merging_actors, "_PER_KEY", 2)


@pytest.mark.usefixtures("small")
def test_name_that_very_many_reports_bear_stays_one_and_goes_on_counting(ledger: Ledger) -> None:
    for number in range(9):
        add(ledger, record(number, LUND, published=f"2024-03-{number + 10}"))
    (actor,) = known(ledger).values()
    assert (actor.sightings, actor.reports, len(actor.mentions)) == (9, 9, 18)
    assert (actor.earliest, actor.latest) == ("2024-03-10", "2024-03-18")
    assert len(actor.roles[0].reports) == 9


@pytest.mark.usefixtures("small")
def test_two_that_many_reports_name_become_one_where_a_person_says_so(ledger: Ledger) -> None:
    ones = [record(number, JOURNALIST) for number in range(5)]
    others = [record(number, COUNCILLOR) for number in range(5, 11)]
    for each in (*ones, *others):
        add(ledger, each)
    assert sorted(each.sightings for each in known(ledger).values()) == [5, 6]
    judge(ledger, "same", ones[0], others[0])
    step(ledger, ["r0", "r5"])
    assert [each.sightings for each in known(ledger).values()] == [11]
