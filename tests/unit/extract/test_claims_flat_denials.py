"""A sentence that calls the one before it untrue: a denial of whoever says so, or the report's own word."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import one

REPORTED = """
    Radios   NNS nsubj said @organization
    said     VBD root  -
    troops   NNS nsubj attacked @person
    attacked VBD ccomp said
    Lusk     NNP obj   attacked LOC
    .        .   punct said

"""
LIE = """
    THIS    DT  nsubj lie
    was     VBD cop   lie
    a       DT  det   lie
    lie     NN  root  -
    .       .   punct lie
"""
FALSE_HE_SAID = """
    That  DT  nsubj false
    is    VBZ cop   false
    false JJ  ccomp said
    ,     ,   punct said
    Roe   NNP nsubj said PER
    said  VBD root  -
    .     .   punct said
"""


def attacked(table: str) -> Event:
    return one(table, "attack", claims=find_claims(analysis(table), Actors(), ()))


def told(table: str) -> set[tuple[str, str, str]]:
    found = find_claims(analysis(table), Actors(), ()).all
    return {(c.chain[0].name, c.stance, c.spans[0].text) for c in found}


def test_who_calls_it_false_denies_it() -> None:
    assert {("Radios", "says", "troops attacked Lusk"), ("Roe", "denies", "troops attacked Lusk")} <= told(
        REPORTED + FALSE_HE_SAID
    )


@pytest.mark.parametrize("this", ["This", "It", "That"])
def test_what_the_report_calls_a_lie_did_not_happen_by_its_own_word(this: str) -> None:
    event = attacked(REPORTED + LIE.replace("THIS", this))
    assert (event.status, event.voice, event.claim) == ("negated", "report", None)


def test_a_denial_reaches_no_further_than_its_paragraph() -> None:
    event = attacked(REPORTED.rstrip() + "\n---\n" + LIE.replace("THIS", "This"))
    assert (event.status, event.voice) == ("occurred", "attributed")


def test_a_lie_of_something_else_denies_nothing() -> None:
    of_theirs = LIE.replace("THIS    DT  nsubj lie", "pact NN nsubj lie")
    assert attacked(REPORTED + of_theirs).status == "occurred"


def test_wrong_blames_a_deed_and_refutes_a_report() -> None:
    wrong = LIE.replace("THIS", "This").replace("lie", "wrong").replace("    a       DT  det   wrong\n", "")
    wrong = wrong.replace("wrong     NN", "wrong JJ")
    done = "troops NNS nsubj attacked @person\nattacked VBD root -\nLusk NNP obj attacked LOC\n. . punct attacked\n\n"
    assert attacked(REPORTED + wrong).status == "negated"
    assert attacked(done + wrong).status == "occurred"
