"""What verbs make of their subjects and objects: who is quoted, asked, shown, counted, or taken up by "it"."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.extract.claims.claims import Claims
from sayso.model import Claim
from tests.unit.extract.docs_by_hand import analysis


def claims_of(table: str) -> Claims:
    return find_claims(analysis(table), Actors(), ())


def texts(claim: Claim) -> list[str]:
    return [s.text for s in claim.spans]


def names(claim: Claim) -> list[str]:
    return [link.name for link in claim.chain]


ADDS = """
    The      DT  det    memo
    memo     NN  nsubj  warns
    warns    VBZ root   -
    that     IN  mark   cracked
    bridges  NNS nsubj  cracked
    cracked  VBD ccomp  warns
    .        .   punct  warns

    It       PRP nsubj  adds
    adds     VBZ root   -
    that     IN  mark   fell
    one      CD  nsubj  fell
    fell     VBD ccomp  adds
    .        .   punct  adds
"""


def test_it_without_an_actor_takes_up_the_document_that_spoke_last() -> None:
    first, second = claims_of(ADDS).all
    assert [x.name for x in second.chain] == [x.name for x in first.chain] == ["The memo"]


QUOTED_BY = """
    An       DT  det    official
    official NN  nsubj  denied
    quoted   VBN acl    official
    by       IN  case   Courier
    the      DT  det    Courier
    Courier  NNP obl:agent quoted ORG
    denied   VBD root   -
    that     IN  mark   fell
    bridges  NNS nsubj  fell
    fell     VBD ccomp  denied
    .        .   punct  denied
"""


def test_who_quotes_the_speaker_passes_the_words_on() -> None:
    (claim,) = claims_of(QUOTED_BY).all
    assert names(claim) == ["An official", "the Courier"]
    assert claim.stance == "denies"


ASKED = """
    Asked    VBN advcl  said
    whether  IN  mark   fell
    it       PRP nsubj  fell
    fell     VBD ccomp  Asked
    ,        ,   punct  said
    Ada      NNP nsubj  said PER
    said     VBD root   -
    that     IN  mark   stood
    bridges  NNS nsubj  stood
    stood    VBD ccomp  said
    .        .   punct  said
"""


def test_who_is_asked_does_not_ask() -> None:
    (claim,) = claims_of(ASKED).all
    assert (names(claim), claim.stance) == (["Ada"], "says")


SHOWS = """
    A        DT  det    photograph
    photograph NN nsubj shows
    shows    VBZ root   -
    two      CD  nummod men
    men      NNS obj    shows
    in       IN  case   chains
    chains   NNS obl    shows
    .        .   punct  shows
"""


def test_a_photograph_says_what_it_shows_and_a_man_does_not() -> None:
    (claim,) = claims_of(SHOWS).all
    assert texts(claim) == ["two men in chains"]
    assert claim.chain[0].kind == "recording"
    assert claims_of(SHOWS.replace("photograph", "man")).all == ()


TOLL = """
    A        DT  det    medic
    medic    NN  nsubj  put
    put      VBD root   -
    the      DT  det    toll
    toll     NN  obj    put
    at       IN  case   nine
    nine     CD  obl    put
    .        .   punct  put
"""


def test_putting_a_toll_at_a_number_is_a_claim_and_putting_it_at_a_place_is_none() -> None:
    (claim,) = claims_of(TOLL).all
    assert texts(claim) == ["the toll", "nine"] or texts(claim) == ["the toll at nine"]
    assert claims_of(TOLL.replace("nine", "gates").replace("CD ", "NNS")).all == ()


def test_a_paper_written_in_carries_what_is_written() -> None:
    table = """
        Dask   NNP nsubj writes PER
        writes VBZ root  -   lemma:write
        in     IN  case  Lantern
        The    DT  det   Lantern
        Lantern NNP obl  writes ORG
        that   IN  mark  fell
        rain   NN  nsubj fell
        fell   VBD ccomp writes
        .      .   punct writes
    """
    assert [c.chain[0].medium for c in claims_of(table).all] == ["The Lantern"]


@pytest.mark.parametrize(("noun", "stance"), [("account", "says"), ("admission", "confirms")])
def test_what_is_so_by_somebodys_own_account_is_his_claim(noun: str, stance: str) -> None:
    made = analysis(f"""
        By     IN  case      {noun}
        Dask   NNP nmod:poss {noun} PER
        's     POS case      Dask
        own    JJ  amod      {noun}
        {noun} NN  obl       left
        ,      ,   punct     left
        troops NNS nsubj     left
        left   VBD root      -
        .      .   punct     left
    """)
    (claim,) = find_claims(made, Actors(), ()).all
    assert (claim.stance, claim.chain[0].name, [s.text for s in claim.spans]) == (stance, "Dask", ["troops left"])
