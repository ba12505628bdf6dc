"""Superlatives are found where their words mean events, with their scope and what they are about."""

import pytest

from sayso.merge.superlatives import superlatives_of
from sayso.merge.superlatives.since import first_day
from sayso.model import Superlative
from sayso.model.identity import ids_of
from tests.unit.merge.account.tellings import Paper

DAY = "2031-05-20"


def found(text: str, *events: tuple[str, str]) -> list[Superlative]:
    """The superlatives of a report of this text, with events of a type and a trigger."""
    paper = Paper("a", "Vell Post", DAY, text)
    for kind, trigger in events:
        paper.event(kind, trigger)
    return list(superlatives_of(paper.record()))


def test_what_somebody_is_the_first_to_do_is_about_what_was_told_before() -> None:
    text = "Ida Marn resigned on Monday, becoming the first ambassador to break with the president."
    paper = Paper("a", "Vell Post", DAY, text).event("resign", "resigned")
    (claim,) = superlatives_of(paper.record())
    assert (claim.kind, claim.number, claim.who) == ("nth", 1, "ambassador")
    assert claim.text == "the first ambassador to break with the president"
    assert text[claim.start : claim.end] == claim.text
    assert claim.event == ids_of(paper.record()).events["E1"]
    assert "resign" in claim.types


def test_noun_of_an_event_is_about_itself_and_keeps_its_place_and_beginning() -> None:
    text = "Police knew of a bombing at sea. It was the deadliest bombing in Tel Lora since March, they said."
    (claim,) = found(text, ("bomb", "bombing in Tel Lora"))
    assert (claim.kind, claim.of, claim.place, claim.types) == ("most", "killed", "Tel Lora", ("bomb",))
    assert claim.since is not None
    assert (claim.since.text, claim.since.day) == ("since March", "2031-03-01")
    assert claim.event is not None


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("She is the second ambassador to resign in a month.", "nth", 2),
        ("He is the highest-ranking officer to change sides so far.", "rank", None),
        ("It was the largest protest of the year.", "size", None),
        ("It was the 3rd abduction this week.", "nth", 3),
    ],
)
def test_kinds(text: str, kind: str, number: int | None) -> None:
    (claim,) = found(text)
    assert (claim.kind, claim.number) == (kind, number)


def test_first_time_is_about_the_event_beside_it_and_about_a_saying_where_somebody_says() -> None:
    (claim,) = found("Troops shelled the mill on Sunday for the first time since March.", ("bomb", "shelled"))
    assert (claim.types, claim.saying, claim.event is not None) == (("bomb",), False, True)
    (said,) = found("It was the first time that the army admitted to an attack.", ("attack", "attack"))
    assert (said.types, said.saying, said.event) == ((), True, None)


@pytest.mark.parametrize(
    "text",
    [
        "The first lady arrived on Monday.",
        "The first round of the talks began in May.",
        "It is the largest party in the country this year.",
        "The first ones wanted us to leave.",
        "It was the first film to go on the air this year.",
        "He was first seen at the mill.",
    ],
)
def test_other_ordinals_are_none(text: str) -> None:
    assert found(text) == []


def test_what_has_to_be_shared_is_read_from_the_words() -> None:
    assert [claim.shared for claim in found("It was his first visit in three years.")] == ["agent"]
    assert [claim.shared for claim in found("It was the fourth attack on Ida Marn since March.")] == ["target"]
    assert [claim.shared for claim in found("It was the first attack since March.")] == [None]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("since March", "2031-03-01"),
        ("since June", "2030-06-01"),
        ("since May", "2030-05-01"),
        ("since May 3", "2031-05-03"),
        ("since May 30", "2030-05-30"),
        ("since March 4, 2029", "2029-03-04"),
        ("since Sept. 11, 2001", "2001-09-11"),
        ("since 2011", "2011-01-01"),
        ("in eleven years", "2020-05-22"),
        ("in more than a month", "2031-04-20"),
        ("this month", "2031-05-01"),
        ("of the year", "2031-01-01"),
        ("since the fighting began", None),
        ("since February 30", None),
        ("so far", None),
    ],
)
def test_first_day_of_a_scope(words: str, day: str | None) -> None:
    assert first_day(words, DAY) == day
    assert first_day(words, None) is None
