"""What people are asked: the closest to a toss-up first, each thing once, and nothing that they decided."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.app.merging.incidents import state_of
from sayso.ledger import GroupFilter, Ledger, open_ledger
from sayso.model import Account, Doubtful, Incident, Judgement, Membership, Merge, Perhaps, Target, Verdict
from sayso.query.review import may_be_one, open_questions
from tests.unit.query.incidents_by_hand import account, incident, on, origin

POLICE = origin("the police")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def told(name: str, belongs: float | None = None, *, day: str = "2024-03-05", **changes: Any) -> Account:
    """An account by the police in a report of this name; its event is `ev-NAME`."""
    return account(POLICE, day, report=name).model_copy(update={"event": f"ev-{name}", "belongs": belongs, **changes})


def perhaps(own: str, event: str, likely: float) -> Perhaps:
    return Perhaps(event=f"ev-{event}", report=event, own=f"ev-{own}", likely=likely)


def keep(ledger: Ledger, *incidents: Incident) -> None:
    members = tuple(
        Membership(kind="incident", member=each.event, group=of.id) for of in incidents for each in of.accounts
    )
    ledger.add_merge(Merge(merger="by hand", upto=0, memberships=members, groups=tuple(map(state_of, incidents))))


def asked(ledger: Ledger, wanted: GroupFilter | None = None) -> list[tuple[str, float, str, str]]:
    def line(each: Doubtful) -> tuple[str, float, str, str]:
        return each.kind, each.likely, each.own.account.report, each.other.account.report

    return [line(each) for each in open_questions(ledger.as_of(), wanted or GroupFilter())]


def group(name: str, *events: str) -> Target:
    """An incident as a decision names it, with what it held then."""
    members = tuple(Target(kind="event", id=f"ev-{each}") for each in events)
    return Target(kind="group", id=name, type="incident", members=members)


def decide(ledger: Ledger, what: Verdict, *targets: Target) -> None:
    ledger.add_judgement(Judgement(what=what, targets=targets, why="another town", by="ana"))


def test_account_that_is_unsure_is_held_against_the_surest(ledger: Ledger) -> None:
    keep(ledger, incident("in-1", told("a", 0.9), told("b", 0.8), told("c", 0.62), told("d", 0.7), origins=[POLICE]))
    assert asked(ledger) == [("apart", 0.62, "c", "a")]


def test_two_that_are_held_against_each_other_are_one_question(ledger: Ledger) -> None:
    keep(ledger, incident("in-1", told("a", 0.55), told("b", 0.55), origins=[POLICE]))
    assert asked(ledger) == [("apart", 0.55, "b", "a")]


def test_all_that_a_report_tells_as_unsurely_is_one_question_with_words_of_one_type(ledger: Ledger) -> None:
    first, second = told("b", 0.55), told("b", 0.55, event="ev-b2", type="bomb")
    keep(ledger, incident("in-1", told("a", 0.9, type="bomb"), first, second, origins=[POLICE]))
    (found,) = open_questions(ledger.as_of(), GroupFilter())
    assert found.own.events == ("ev-b", "ev-b2")
    assert (found.own.account.event, found.other.account.event) == ("ev-b2", "ev-a")


def test_nobody_is_asked_of_copies_and_of_what_was_taken_back(ledger: Ledger) -> None:
    police = POLICE.model_copy(update={"copies": ("b",)})
    told_back = told("c", 0.5, retracted="a hoax")
    keep(ledger, incident("in-1", told("a", 0.9), told("b", 0.5), told_back, origins=[police]))
    assert asked(ledger) == []


def test_two_incidents_are_asked_about_once_with_what_is_likeliest(ledger: Ledger) -> None:
    one = incident("in-1", told("a"), told("b"), origins=[POLICE], perhaps=(perhaps("a", "c", 0.6),))
    other = incident("in-2", told("c"), told("d"), origins=[POLICE], perhaps=(perhaps("d", "b", 0.8),))
    keep(ledger, one, other)
    assert asked(ledger) == [("one", 0.8, "d", "b")]
    assert may_be_one(ledger.as_of(), one) == ("in-2",)


def test_what_is_in_no_incident_or_in_the_same_one_by_now_is_not_asked(ledger: Ledger) -> None:
    doubts = (perhaps("a", "gone", 0.6), perhaps("a", "b", 0.6))
    keep(ledger, incident("in-1", told("a"), told("b"), origins=[POLICE], perhaps=doubts))
    assert asked(ledger) == []


def test_toss_ups_come_first(ledger: Ledger) -> None:
    one = incident(
        "in-1", told("a", 0.9), told("b", 0.66), told("c", 0.43), origins=[POLICE], perhaps=(perhaps("a", "d", 0.52),)
    )
    keep(ledger, one, incident("in-2", told("d"), origins=[POLICE]))
    assert [likely for _, likely, *_ in asked(ledger)] == [0.52, 0.43, 0.66]


def test_incidents_that_a_person_told_apart_are_asked_about_no_more(ledger: Ledger) -> None:
    one = incident("in-1", told("a"), told("b"), origins=[POLICE], perhaps=(perhaps("a", "c", 0.6),))
    keep(ledger, one, incident("in-2", told("c"), told("d"), origins=[POLICE]))
    decide(ledger, "not-same", group("in-1", "b"), group("in-2", "d"))
    assert asked(ledger) == []
    assert may_be_one(ledger.as_of(), one) == ()
    (decided,) = ledger.as_of().judgements()
    decide(ledger, "withdraw", Target(kind="judgement", id=decided.id, type="not-same"))
    assert len(asked(ledger)) == 1


def test_only_incidents_that_pass_the_filter_are_asked_about(ledger: Ledger) -> None:
    early = incident("in-1", told("a", 0.9), told("b", 0.6), origins=[POLICE], when=on("2024-03-05"))
    late = incident("in-2", told("c", 0.9), told("d", 0.6), origins=[POLICE], when=on("2024-05-05"))
    keep(ledger, early, late)
    assert [own for *_, own, _ in asked(ledger, GroupFilter(since="2024-04-01"))] == ["d"]
    assert asked(ledger, GroupFilter(types=("bomb",))) == []
