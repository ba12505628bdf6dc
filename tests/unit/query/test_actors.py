"""Whom a name means, what is known of them, and who changed sides when."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.errors import UnknownId
from sayso.ledger import Ledger, open_ledger
from sayso.model import Claim, GroupState, Link, Membership, Merge, Record, Span, When
from sayso.model.identity import ids_of
from sayso.query.actor_account import actor_account
from sayso.query.actors import ActorFilter, known_actors, meant_actors
from sayso.query.turns import timeline
from tests.unit.app.actors_in_ledger import add
from tests.unit.merge.actors_by_hand import Who, record

JOURNALIST = Who(["Hasan Tavoli", "he"], ["journalist"])
COUNCILLOR = Who(["Hasan Tavoli"], ["city councillor"])
MINISTRY = Who(["Ardania's oil ministry"], kind="organization", named=False)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    add(
        ledger,
        record(1, JOURNALIST, MINISTRY, published="2024-03-01"),
        record(2, Who(["Hassan Tavolli", "Mr. Tavolli"], ["reporter"]), Who(["Ada Lund"], ["oil minister/Ardania"])),
        record(3, COUNCILLOR, Who(["Ruy Pardal"], ["Gen."])),
    )
    return ledger


def called(ledger: Ledger, **wanted: object) -> list[str]:
    return sorted(each.name for each in known_actors(ledger.as_of(), ActorFilter(**wanted)))  # type: ignore[arg-type]


def test_actors_are_found_by_words_of_names_kinds_and_offices(filled: Ledger) -> None:
    assert called(filled, name="tavoli") == ["Hasan Tavoli", "Hasan Tavoli"]
    assert called(filled, name="ruy pardal") == ["Ruy Pardal"]
    assert called(filled, kinds=("organization",)) == ["Ardania's oil ministry"]
    assert called(filled, office="minister ardania") == ["Ada Lund"]
    assert called(filled, office="minister", name="tavoli") == []
    assert len(list(known_actors(filled.as_of(), ActorFilter(), limit=2))) == 2


def meant(ledger: Ledger, wanted: str) -> list[tuple[str, int]]:
    return [(each.name, each.reports) for each in meant_actors(ledger.as_of(), wanted)]


def test_name_means_all_who_bear_it_the_most_reported_first(filled: Ledger) -> None:
    assert meant(filled, "Hasan Tavoli") == [("Hasan Tavoli", 2), ("Hasan Tavoli", 1)]


def test_words_of_a_name_mean_whoever_has_them(filled: Ledger) -> None:
    assert meant(filled, "pardal") == [("Ruy Pardal", 1)]
    assert meant(filled, "Tavolli") == [("Hasan Tavoli", 2)]


def test_name_in_another_spelling_means_whoever_may_bear_it(filled: Ledger) -> None:
    assert ("Hasan Tavoli", 2) in meant(filled, "Hassan Tavooli")


def test_id_means_its_actor_and_that_of_a_report_the_one_it_was_taken_for(filled: Ledger) -> None:
    (actor,) = meant_actors(filled.as_of(), "Ruy Pardal")
    assert meant_actors(filled.as_of(), actor.id) == [actor]
    (member,) = filled.as_of().members("actor", actor.id)
    assert meant_actors(filled.as_of(), member) == [actor]


@pytest.mark.parametrize("wanted", ["Ildiko Szarvady", "pa-0", "…"])
def test_whom_the_ledger_does_not_know_is_told(filled: Ledger, wanted: str) -> None:
    with pytest.raises(UnknownId, match=r"sayso actors"):
        meant_actors(filled.as_of(), wanted)


def turning(number: int, name: str, kind: str, day: str | None = None) -> Record:
    """A report in which somebody turns."""
    found = record(number, Who([name], turn=kind), published=f"2024-03-{number:02}")
    if day is None:
        return found
    when = When(
        start=0, end=1, text=found.report.text[0], edtf=day, earliest=day, latest=day, precision="day", basis="stated"
    )
    events = tuple(event.model_copy(update={"when": when}) for event in found.events)
    return found.model_copy(update={"events": events})


def test_turns_of_all_stand_on_one_timeline_once_each(ledger: Ledger) -> None:
    add(
        ledger,
        turning(1, "Ada Lund", "defect", "2024-02-27"),
        turning(2, "Ada Lund", "defect", "2024-02-27"),
        turning(3, "Ruy Pardal", "resign", "2024-02-20"),
        turning(4, "Ada Lund", "resign"),
    )
    found = timeline(ledger.as_of(), known_actors(ledger.as_of(), ActorFilter()))
    assert [(each.earliest, each.name, each.type, len(each.told)) for each in found] == [
        ("2024-02-20", "Ruy Pardal", "resign", 1),
        ("2024-02-27", "Ada Lund", "defect", 2),
        ("2024-03-04", "Ada Lund", "resign", 1),
    ]


def test_turn_says_whether_its_day_is_that_of_a_report_only(ledger: Ledger) -> None:
    half = turning(3, "Ada Lund", "appoint", "2024")
    when = half.events[0].when
    assert when is not None
    open_time = when.model_copy(update={"edtf": "../2023", "earliest": None, "latest": "2023-12-31"})
    half = half.model_copy(update={"events": (half.events[0].model_copy(update={"when": open_time}),)})
    add(ledger, turning(1, "Ada Lund", "defect", "2024-02-27"), turning(2, "Ada Lund", "resign"), half)
    found = timeline(ledger.as_of(), known_actors(ledger.as_of(), ActorFilter()))
    assert [(each.type, each.earliest, each.latest, each.dated_by) for each in found] == [
        ("appoint", None, "2023-12-31", "event"),
        ("defect", "2024-02-27", "2024-02-27", "event"),
        ("resign", "2024-03-02", "2024-03-02", "report"),
    ]


def incident(ledger: Ledger, *records: Record, grade: str) -> None:
    """Make one incident of the first events of the records, as merging does."""
    events = [next(iter(ids_of(each).events.values())) for each in records]
    body = {
        "id": "in-1",
        "type": "defect",
        "title": "A defection",
        "grade": grade,
        "when": None,
        "first_reported": "2024-03-01",
    }
    memberships = tuple(Membership(kind="incident", member=each, group="in-1") for each in events)
    state = GroupState(kind="incident", id="in-1", body=body)
    ledger.add_merge(Merge(merger="t", memberships=memberships, groups=(state,)))


def test_turns_of_one_incident_are_one_and_have_its_grade(ledger: Ledger) -> None:
    records = turning(1, "Ada Lund", "defect", "2024-02-27"), turning(2, "Ada Lund", "resign")
    add(ledger, *records)
    incident(ledger, *records, grade="fair")
    (turned,) = timeline(ledger.as_of(), known_actors(ledger.as_of(), ActorFilter()))
    assert (turned.incident, turned.grade, turned.earliest, len(turned.told)) == ("in-1", "fair", "2024-02-27", 2)


def test_account_holds_incidents_with_roles_and_quotes_the_last_first(ledger: Ledger) -> None:
    first, second = turning(1, "Ada Lund", "defect"), turning(2, "Ada Lund", "defect")
    spans = (Span(start=0, end=3, text="Ada"),)
    link = Link(actor="A0", name="Ada Lund", kind="person")
    others = Link(actor=None, name="activists", kind="group")
    claims = (
        Claim(id="C1", spans=spans, mode="direct", stance="denies", chain=(link,)),
        Claim(id="C2", spans=spans, mode="direct", stance="says", chain=(others, link)),
    )
    records = [each.model_copy(update={"claims": claims}) for each in (first, second)]
    add(ledger, *records)
    incident(ledger, *records, grade="weak")
    (actor,) = meant_actors(ledger.as_of(), "Ada Lund")
    account = actor_account(ledger.as_of(), actor)
    assert [(each.id, each.roles, each.title, each.grade) for each in account.incidents] == [
        ("in-1", ("agent",), "A defection", "weak")
    ]
    assert [(each.when, each.time) for each in account.incidents] == [("2024-03-01", None)]
    assert [(each.published, each.claim.stance) for each in account.quotes] == [
        ("2024-03-02", "denies"),
        ("2024-03-01", "denies"),
    ]
    assert account.quotes[0].claim.id == ids_of(records[1]).claims["C1"]
    assert account.name == "Ada Lund"
    assert len(actor_account(ledger.as_of(), actor, limit=1).quotes) == 1
