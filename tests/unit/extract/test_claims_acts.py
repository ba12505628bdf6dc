"""Who is heard through whom, and what only does something and says nothing."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from tests.unit.extract.docs_by_hand import analysis


def _claims(table: str) -> list[tuple[str, list[str]]]:
    """The words of each claim, and its chain."""
    found = find_claims(analysis(table), Actors(), ())
    return [(" | ".join(s.text for s in c.spans), [link.name for link in c.chain]) for c in found.all]


CITING = """
    Fighters NNS nsubj left
    left     VBD ccomp reported
    the      DT  det   town
    town     NN  obj   left
    ,        ,   punct reported
    the      DT  det   agency
    agency   NN  nsubj reported @organization
    reported VBD root  -
    ,        ,   punct citing
    citing   VBG advcl reported
    two      CD  nummod officials
    officials NNS obj  citing @person
    .        .   punct reported
"""


def test_whom_an_agency_cites_is_nearer_the_facts() -> None:
    assert _claims(CITING) == [("Fighters left the town", ["two officials", "the agency"])]


def test_reasons_that_are_cited_are_no_source() -> None:
    table = CITING.replace("officials NNS obj  citing @person", "concerns NNS obj citing @abstract")
    table = table.replace("nummod officials", "nummod concerns")
    assert [chain for _, chain in _claims(table)] == [["the agency"]]


def test_who_rejects_an_appeal_says_nothing() -> None:
    table = """
        The      DT  det   judge
        judge    NN  nsubj rejected @person
        rejected VBD root  -
        the      DT  det   appeal
        appeal   NN  obj   rejected
        of       IN  case  driver
        the      DT  det   driver
        driver   NN  nmod  appeal
        .        .   punct rejected
    """
    assert _claims(table) == []


def test_a_claim_ends_where_the_next_verb_of_saying_begins() -> None:
    table = """
        He        PRP nsubj  said
        said      VBD root   -
        rebels    NNS nsubj  left
        left      VBD ccomp  said
        and       CC  cc     suggested
        suggested VBD conj   said
        soldiers  NNS nsubj  fled
        fled      VBD ccomp  suggested
        .         .   punct  said
    """
    assert [words for words, _ in _claims(table)] == ["rebels left", "soldiers fled"]
