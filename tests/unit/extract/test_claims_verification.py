"""What a report says itself of whether words or pictures were checked, and which claims that is about."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from tests.unit.extract.docs_by_hand import analysis

SAID = """
    Rebels   NNS nsubj  said
    said     VBD root   -
    shells   NNS nsubj  fell
    fell     VBD ccomp  said
    .        .   punct  said
"""
COULD_NOT = """
    The      DT  det    claim
    claim    NN  nsubj:pass verified
    could    MD  aux    verified
    not      RB  advmod verified
    be       VB  aux:pass verified
    verified VBN root   -  lemma:verify
    .        .   punct  verified
"""
NO_WAY = """
    There    EX  expl   was
    was      VBD root   -
    no       DT  det    way
    way      NN  nsubj  was
    to       TO  mark   verify
    verify   VB  acl    way
    the      DT  det    report
    report   NN  obj    verify
    .        .   punct  was
"""
WAS = """
    The      DT  det    report
    report   NN  nsubj:pass confirmed
    was      VBD aux:pass confirmed
    confirmed VBN root  -  lemma:confirm
    by       IN  case   monitors
    monitors NNS obl:agent confirmed
    .        .   punct  confirmed
"""
DISPUTED = """
    Doctors  NNS nsubj  disputed
    disputed VBD root   -  lemma:dispute
    that     DT  det    account
    account  NN  obj    disputed
    .        .   punct  disputed
"""
WILL = """
    Monitors NNS nsubj  verify
    will     MD  aux    verify
    verify   VB  root   -
    the      DT  det    report
    report   NN  obj    verify
    .        .   punct  verify
"""


@pytest.mark.parametrize(
    ("sentence", "status", "words"),
    [
        (COULD_NOT, "unverified", "The claim could not be verified"),
        (NO_WAY, "unverified", "There was no way to verify the report"),
        (WAS, "verified", "The report was confirmed by monitors"),
        (DISPUTED, "disputed", "Doctors disputed that account"),
    ],
)
def test_a_claim_just_before_takes_what_is_said_of_its_checking(sentence: str, status: str, words: str) -> None:
    found = find_claims(analysis(f"{SAID}\n{sentence}"), Actors(), ())
    verification = found.all[0].verification
    assert verification is not None
    assert (verification.status, verification.text) == (status, words)


def test_checking_that_is_still_to_come_says_nothing() -> None:
    assert find_claims(analysis(f"{SAID}\n{WILL}"), Actors(), ()).all[0].verification is None


def test_a_video_that_could_not_be_verified_leaves_other_claims_alone() -> None:
    sentence = COULD_NOT.replace("claim", "video")
    assert find_claims(analysis(f"{SAID}\n{sentence}"), Actors(), ()).all[0].verification is None


def test_a_claim_after_the_passage_is_left_alone() -> None:
    found = find_claims(analysis(f"{COULD_NOT}\n{SAID}"), Actors(), ())
    assert found.all[-1].verification is None
