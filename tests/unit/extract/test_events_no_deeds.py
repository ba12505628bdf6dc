"""Words of violence, accusation or refusal that tell of none."""

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from tests.unit.extract.docs_by_hand import analysis

WARNED = """
Roe NNP nsubj warned PER
warned VBD root - lemma:warn
that IN mark leaking
the DT det dam
dam NN nsubj leaking @object
is VBZ aux leaking
leaking VBG ccomp warned lemma:leak
"""
READY = """
Roe NNP nsubj warned PER
warned VBD root - lemma:warn
strikers NNS obj warned @person
that IN mark ready
troops NNS nsubj ready @person
are VBP cop ready
ready JJ ccomp warned
"""
ATTACKED = """
Roe NNP nsubj attacked PER
attacked VBD root - lemma:attack
Dask NNP obj attacked PER
, , punct saying
saying VBG advcl attacked lemma:say
he PRP nsubj lied
lied VBD ccomp saying
"""
HARSH = """
Roe NNP nsubj launched PER
launched VBD root - lemma:launch
a DT det attack
harsh JJ amod attack
attack NN obj launched @event
on IN case Dask
Dask NNP nmod attack PER
"""
LOOKS_DEAD = """
Roe NNP nsubj looks PER
looks VBZ root - lemma:look
dead JJ xcomp looks
on IN case arrival
arrival NN obl looks @event
"""
DECLINED = """
Roe NNP nsubj declined PER
declined VBD root - lemma:decline
to TO mark comment
comment VB xcomp declined
"""
ACCOUNTABLE = """
They PRP nsubj hold
must MD aux hold
hold VB root -
Roe NNP obj hold PER
accountable JJ xcomp hold
"""
HARD_HIT = """
Mills NNS nsubj:pass hit @organization
were VBD aux:pass hit
hard RB advmod hit
hit VBN root - lemma:hit
in IN case slump
the DT det slump
slump NN obl hit @event
"""


def _types(table: str, likely: dict[str, dict[str, float]] | None = None) -> set[str]:
    made = analysis(table, deeds=likely)
    return {e.type for e in find_events(made, load_codebook(None), Actors(), (), (), Claims())}


def test_to_warn_that_something_is_so_threatens_nobody() -> None:
    assert _types(WARNED, {"warned": {"threaten": 0.9}}) == set()


def test_to_warn_somebody_of_what_others_are_ready_for_may() -> None:
    table = READY.replace("Roe NNP nsubj warned PER", "president NN nsubj warned @person")
    assert "threaten" in _types(table)


@pytest.mark.parametrize("table", [ATTACKED, HARSH])
def test_an_attack_in_words_is_a_condemnation(table: str) -> None:
    assert _types(table) == {"condemn"}


def test_an_attack_by_gunmen_is_none_whatever_they_say() -> None:
    assert "attack" in _types(
        ATTACKED.replace("Roe NNP nsubj attacked PER", "gunmen NNS nsubj attacked @person lemma:gunman")
    )


def test_who_looks_dead_on_arrival_is_alive() -> None:
    assert _types(LOOKS_DEAD) == set()


def test_who_declines_to_comment_rejects_nothing() -> None:
    assert _types(DECLINED, {"declined": {"reject": 0.9}}) == set()


def test_to_hold_somebody_accountable_is_no_accusation() -> None:
    assert _types(ACCOUNTABLE, {"hold": {"accuse": 0.9}}) == set()


def test_a_slump_hits_nobody_by_force() -> None:
    assert "attack" not in _types(HARD_HIT)
