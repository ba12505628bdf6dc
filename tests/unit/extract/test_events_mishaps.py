"""Harm that no violence did: accidents, illness and age."""

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis

DIED_WHEN_IT_STRUCK = """
She PRP nsubj died
died VBD root - lemma:die
when WRB advmod struck
her PRP$ nmod:poss car
car NN nsubj struck
struck VBD advcl died lemma:strike
a DT det tree
tree NN obj struck
"""
CAPSIZED_KILLING = """
The DT det ferry
ferry NN nsubj capsized
capsized VBD root - lemma:capsize
, , punct killing
killing VBG advcl capsized lemma:kill
nine CD nummod passengers
passengers NNS obj killing @person lemma:passenger
"""
KILLED_BY_A_TRAIN = """
A DT det boy
boy NN nsubj:pass killed @person
was VBD aux:pass killed lemma:be
killed VBN root - lemma:kill
by IN case train
a DT det train
train NN obl:agent killed
"""
AT_ITS_SCENE = """
A DT det man
man NN nsubj:pass killed @person
was VBD aux:pass killed lemma:be
killed VBN root - lemma:kill
at IN case scene
the DT det scene
scene NN obl killed
of IN case collision
a DT det collision
collision NN nmod scene
"""
AFTER_A_SENTENCE = """
Two CD nummod cars
cars NNS nsubj collided lemma:car
collided VBD root - lemma:collide
. . punct collided
A DT det man
man NN nsubj:pass killed @person
was VBD aux:pass killed lemma:be
killed VBN root - lemma:kill
"""
WITHOUT_A_CAUSE = """
The DT det baker
baker NN nsubj died @person
died VBD root - lemma:die
at IN case home
home NN obl died
"""
HIT_BY_A_SHELL = """
He PRP nsubj:pass killed
was VBD aux:pass killed lemma:be
killed VBN root - lemma:kill
when WRB advmod hit
a DT det shell
shell NN nsubj hit
hit VBD advcl killed
his PRP$ nmod:poss house
house NN obj hit
"""
BY_A_POLICE_CAR = """
A DT det boy
boy NN nsubj:pass killed @person
was VBD aux:pass killed lemma:be
killed VBN root - lemma:kill
by IN case car
a DT det car
police NN compound car
car NN obl:agent killed
"""
IN_CUSTODY = """
The DT det baker
baker NN nsubj died @person
died VBD root - lemma:die
in IN case custody
custody NN obl died
"""
RAN_INTO_A_BRIDGE = """
His PRP$ nmod:poss truck
truck NN nsubj struck @object
struck VBD root - lemma:strike
a DT det bridge
bridge NN obj struck @place
"""
FOUND_UNDER_A_WALL = """
Two CD nsubj dead
are VBP cop dead
dead JJ root -
: : punct found
found VBN conj dead lemma:find
under IN case wall
a DT det wall
wall NN obl found
"""
DEATH_ANNOUNCED = """
They PRP nsubj announced
announced VBD root - lemma:announce
the DT det death
death NN obj announced
of IN case Roe
Roe NNP nmod death PER
"""


def _killings(table: str) -> list[Event]:
    found = find_events(analysis(table), load_codebook(None), Actors(), (), (), Claims())
    return [e for e in found if e.type == "kill"]


@pytest.mark.parametrize(
    "table",
    [DIED_WHEN_IT_STRUCK, CAPSIZED_KILLING, KILLED_BY_A_TRAIN, AT_ITS_SCENE, AFTER_A_SENTENCE, WITHOUT_A_CAUSE],
)
def test_harm_that_an_accident_or_nature_did_is_no_killing(table: str) -> None:
    assert _killings(table) == []


@pytest.mark.parametrize("table", [HIT_BY_A_SHELL, BY_A_POLICE_CAR, IN_CUSTODY, FOUND_UNDER_A_WALL, DEATH_ANNOUNCED])
def test_harm_beside_a_word_of_force_or_of_unsaid_cause_is_a_killing(table: str) -> None:
    assert len(_killings(table)) == 1


def test_a_bridge_that_a_truck_runs_into_is_not_bombed() -> None:
    made = analysis(RAN_INTO_A_BRIDGE, deeds={"struck": {"bomb": 0.9}})
    assert find_events(made, load_codebook(None), Actors(), (), (), Claims()) == ()
