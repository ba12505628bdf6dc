"""The reason given for an event, in a phrase that says that it is one."""

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from tests.unit.extract.docs_by_hand import analysis

IN_PROTEST = """
Nurses NNS nsubj boycotted
boycotted VBD root - lemma:boycott
the DT det grocer
grocer NN obj boycotted
in IN case protest
protest NN obl boycotted
at IN case prices
its PRP$ nmod:poss prices
prices NNS obl boycotted lemma:price
"""
ON_CHARGES = """
Police NNS nsubj arrested
arrested VBD root - lemma:arrest
the DT det mayor
mayor NN obj arrested
on IN case charges
bribery NN compound charges
charges NNS obl arrested lemma:charge
"""
ON_A_FERRY = """
Police NNS nsubj arrested
arrested VBD root - lemma:arrest
the DT det mayor
mayor NN obj arrested
on IN case ferry
the DT det ferry
ferry NN obl arrested
"""


def about(table: str) -> set[str]:
    """What the events of the analysis are about."""
    made = find_events(analysis(table), load_codebook(), Actors(), (), (), Claims())
    return {p.text for event in made for p in event.roles if p.role == "about"}


def test_what_a_protest_is_at_is_the_reason_wherever_the_tree_hangs_it() -> None:
    assert about(IN_PROTEST) == {"its prices"}


def test_named_charges_are_the_reason() -> None:
    assert about(ON_CHARGES) == {"bribery charges"}


def test_a_place_is_no_reason() -> None:
    assert about(ON_A_FERRY) == set()
