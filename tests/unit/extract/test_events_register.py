"""A passage about a contest, in the words of a fight, tells of no fight."""

from dataclasses import replace

import pytest

from sayso.codebook import Codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.events.learnt_triggers import FAIR
from tests.unit.extract.codebook_by_hand import small_codebook
from tests.unit.extract.docs_by_hand import analysis

LISTS = {
    "disputed": frozenset({"attack"}),
    "contest": frozenset({"candidate", "debate", "voter"}),
    "force": frozenset({"soldier", "bomb"}),
}


def _codebook() -> Codebook:
    return replace(small_codebook(), lists=LISTS)


def _types(table: str) -> list[str]:
    return [e.type for e in find_events(analysis(table), _codebook(), Actors(), (), (), Claims())]


CONTEST = """
The DT det candidate
candidate NN nsubj attacked
attacked VBD root -
her PRP$ nmod:poss rival
rival NN obj attacked
in IN case {place}
the DT det {place}
{place} NN obl attacked
"""


def test_an_attack_among_the_words_of_a_campaign_is_none() -> None:
    assert _types(CONTEST.format(place="debate")) == []


def test_one_word_of_a_contest_does_not_make_it_one() -> None:
    assert _types(CONTEST.format(place="market")) == ["attack"]


def test_a_word_of_force_in_the_sentence_keeps_the_attack() -> None:
    table = CONTEST.format(place="debate") + "with IN case bomb\na DT det bomb\nbomb NN obl attacked\n"
    assert _types(table) == ["attack"]


@pytest.mark.parametrize("verb", ["killed", "arrested"])
def test_words_that_are_not_in_dispute_announce_their_event_anywhere(verb: str) -> None:
    assert _types(CONTEST.format(place="debate").replace("attacked", verb)) == [verb.removesuffix("ed")]


def test_an_attack_of_which_the_model_is_fairly_sure_is_one_among_any_words() -> None:
    made = analysis(CONTEST.format(place="debate"), deeds={"attacked": {"attack": FAIR}})
    assert [e.type for e in find_events(made, _codebook(), Actors(), (), (), Claims())] == ["attack"]
