"""Speakers who are named together, and what a speaker says of his own words."""

from sayso.extract.actors import Actors, find_actors
from sayso.extract.claims import find_claims
from tests.unit.extract.docs_by_hand import analysis

TOGETHER = """
    The    DT  det   army
    army   NN  nsubj denied @organization
    and    CC  cc    police
    police NNS conj  army @organization
    denied VBD root  -
    charges NNS obj  denied
    .      .   punct denied
"""


def test_each_of_two_speakers_says_it_and_the_first_stands_for_both() -> None:
    made = analysis(TOGETHER)
    actors = find_actors(made, ())
    found = find_claims(made, actors, ())
    assert [c.chain[0].name.lower().removeprefix("the ") for c in found.all] == ["army", "police"]
    assert found.innermost(5) == found.all[0]
    alternative = analysis(TOGETHER.replace("and ", "or  "))
    assert len(find_claims(alternative, find_actors(alternative, ()), ()).all) == 1


OWN = """
    “      ``  punct hope
    I      PRP nsubj hope
    hope   VBP ccomp said
    it     PRP nsubj rains
    rains  VBZ ccomp hope
    ,      ,   punct said
    ”      ''  punct hope
    Dask   NNP nsubj said PER
    said   VBD root  -
    .      .   punct said
"""


def test_what_a_speaker_hopes_in_his_own_words_has_its_own_cue() -> None:
    found = find_claims(analysis(OWN), Actors(), ()).all
    assert [(c.stance, c.chain[0].name, c.chain[0].cue and c.chain[0].cue.text) for c in found] == [
        ("says", "Dask", "said"),
        ("believes", "Dask", "hope"),
    ]


def test_what_a_speaker_says_he_says_is_said_once() -> None:
    table = OWN.replace("hope   VBP", "say    VBP").replace("hope", "say")
    assert [c.stance for c in find_claims(analysis(table), Actors(), ()).all] == ["says"]
