"""Who did it and to whom, where a word takes up what the report has just told."""

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles

ATTACKED = """
Rebels NNS nsubj attacked @group
attacked VBD root -
a DT det mill
mill NN obj attacked @place
"""
RAIDED = """
Soldiers NNS nsubj attacked @group
attacked VBD root -
a DT det school
school NN obj attacked @place
"""
BOTH = {("agent", "Rebels"), ("target", "a mill")}


def _later(*sentences: str) -> set[tuple[str, str]]:
    """The roles of the last attack."""
    made = analysis("\n\n".join(s.strip() for s in sentences))
    found = find_events(made, load_codebook(None), Actors(), (), (), Claims())
    return roles([e for e in found if e.type == "attack"][-1])


def _shook(before: str, word: str = "attack NN nsubj shook @event") -> str:
    return f"""
{before}
{word}
shook VBD root - lemma:shake
everyone NN obj shook @person
"""


def test_a_definite_noun_takes_up_the_attack_told_before() -> None:
    assert _later(ATTACKED, _shook("The DT det attack")) == BOTH
    assert _later(ATTACKED, _shook("This DT det attack")) == BOTH


@pytest.mark.parametrize(
    "before",
    [
        "An DT det attack",
        "Another DT det attack",
        "The DT det attack\nsecond JJ amod attack",
        "The DT det attack\nOru NNP compound attack LOC",
    ],
)
def test_what_is_said_to_be_another_does_not(before: str) -> None:
    assert _later(ATTACKED, _shook(before)) == set()


def test_of_two_attacks_neither_is_taken_up() -> None:
    assert _later(RAIDED, ATTACKED, _shook("The DT det attack")) == set()


def test_several_attacks_are_not_one() -> None:
    assert _later(ATTACKED, _shook("The DT det attacks", "attacks NNS nsubj shook @event")) == set()


def test_what_was_told_long_before_is_not_taken_up() -> None:
    between = "He PRP nsubj slept\nslept VBD root - lemma:sleep"
    assert _later(ATTACKED, between, between, _shook("The DT det attack")) == BOTH
    assert _later(ATTACKED, between, between, between, _shook("The DT det attack")) == set()
