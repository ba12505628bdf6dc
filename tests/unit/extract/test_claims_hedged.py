"""What is not claimed by whoever stands near: what is made sure of, heard on some occasion, or only said to be so."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Attribution
from sayso.model import Claim
from tests.unit.extract.docs_by_hand import analysis

SURE = """
    Guards NNS nsubj {verb}  @person
    {verb} VBP root  -
    sure   JJ  xcomp {verb}
    that   IN  mark  open
    roads  NNS nsubj open
    are    VBP cop   open
    open   JJ  ccomp sure
"""
HEARING = """
    Hearing VBG advcl     went    lemma:hear
    that    IN  mark      held
    Lind    NNP nsubj:pass held   PER
    was     VBD aux:pass  held
    held    VBN ccomp     Hearing
    ,       ,   punct     Hearing
    Roe     NNP nsubj     went    PER
    went    VBD root      -
"""
FORTUNE = """
    His      PRP$ nmod:poss fortune
    reported {tag} {dep}    fortune
    fortune  NN   nsubj     includes
    includes VBZ  root      -
    two      CD   nummod    houses
    houses   NNS  obj       includes
"""


def _claims(table: str, *marks: Attribution) -> list[Claim]:
    return list(find_claims(analysis(table, attributions=marks), Actors(), ()).all)


def test_whoever_makes_sure_of_it_claims_nothing() -> None:
    assert _claims(SURE.format(verb="make")) == []
    assert [c.stance for c in _claims(SURE.format(verb="feel"))] == ["believes"]


def test_whoever_does_something_on_hearing_it_says_nothing() -> None:
    assert _claims(HEARING) == []


@pytest.mark.parametrize(("tag", "dep"), [("VBN", "amod"), ("VBD", "nsubj")])
def test_what_others_report_that_he_has_is_no_claim_of_his(tag: str, dep: str) -> None:
    assert _claims(FORTUNE.format(tag=tag, dep=dep), Attribution((1, 2), (0, 1), ((2, 6),))) == []
