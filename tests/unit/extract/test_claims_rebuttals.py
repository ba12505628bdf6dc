"""Who alleges and who denies, where one sentence tells both."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.extract.straighten import straighten
from sayso.language.analysis import Attribution
from tests.unit.extract.docs_by_hand import analysis

REJECTED = """
    Ministers   NNS nsubj rejected @person
    rejected    VBD root  -
    allegations NNS obj   rejected
    by          IN  case  nurses
    nurses      NNS nmod  allegations @person
    that        IN  mark  beat
    guards      NNS nsubj beat @person
    beat        VBD acl   allegations
    patients    NNS obj   beat @person
"""
CALLS = """
    Unions   NNS nsubj rejected @organization
    rejected VBD root  -
    calls    NNS obj   rejected
    by       IN  case  Roe
    Roe      NNP nmod  calls PER
    to       TO  mark  stop
    stop     VB  acl   calls
"""


def told(table: str) -> set[tuple[str, str, str]]:
    found = find_claims(analysis(table), Actors(), ()).all
    return {(c.chain[0].name, c.stance, c.spans[0].text) for c in found}


def test_an_allegation_is_whose_who_makes_it_and_its_denial_whose_who_rejects_it() -> None:
    assert told(REJECTED) == {
        ("Ministers", "denies", "guards beat patients"),
        ("nurses", "alleges", "guards beat patients"),
    }


def test_without_an_accuser_there_is_only_the_denial() -> None:
    lines = [line for line in REJECTED.splitlines() if "nurses" not in line]
    assert told("\n".join(lines)) == {("Ministers", "denies", "guards beat patients")}


@pytest.mark.parametrize("hung", ["nmod allegations", "obl rejected"])
def test_wherever_the_tree_hangs_the_accuser(hung: str) -> None:
    label, head = hung.split()
    moved = REJECTED.replace("nurses      NNS nmod  allegations", f"nurses      NNS {label}  {head}")
    assert ("nurses", "alleges", "guards beat patients") in told(moved)


def test_whoever_did_not_reject_it_denies_nothing() -> None:
    negated = REJECTED.replace("rejected    VBD root  -", "rejected    VBD root  -\n    not RB advmod rejected")
    assert "denies" not in {stance for _, stance, _ in told(negated)}


def test_what_is_asked_for_and_rejected_is_said_by_those_who_ask() -> None:
    assert told(CALLS) == {("Roe", "demands", "to stop")}


def test_what_is_refused_to_somebody_is_not_said_to_be_untrue() -> None:
    table = """
        Judges NNS nsubj denied @person
        denied VBD root  -
        them   PRP iobj  denied
        bail   NN  obj   denied
    """
    assert told(table) == set()


@pytest.mark.parametrize(
    ("behind", "denied"),
    [
        ("linking VBG acl accusations\nit PRP obj linking\nto TO case raid\nraid NN obl linking", "linking it to raid"),
        ("of IN case murder\nmurder NN nmod accusations", "murder"),
    ],
)
def test_who_rejects_an_accusation_denies_what_it_is_of(behind: str, denied: str) -> None:
    table = f"""
        Police NNS nsubj rejected @organization
        rejected VBD root -
        accusations NNS obj rejected
        {behind}
    """
    assert told(table) == {("Police", "denies", denied)}


APART = """
    Clerks  NNS   nsubj      say  @person
    say     VBP   root       -
    the     DT    det        mayor
    mayor   NN    nsubj      took  @person
    took    VBD   ccomp      say  lemma:take
    bribes  NNS   obj        took  @abstract
    ,       ,     punct      denied
    a       DT    det        charge
    charge  NN    obj        took  @abstract
    his     PRP$  nmod:poss  lawyer  @person
    lawyer  NN    nsubj      denied  @person
    denied  VBD   ccomp      say  lemma:deny
    .       .     punct      say
"""


def _straight_told(table: str) -> set[tuple[str, str, str]]:
    made = analysis(table)
    straighten(made.doc)
    found = find_claims(made, Actors(), ()).all
    return {(c.chain[0].name, c.stance, c.spans[0].text) for c in found}


def test_a_charge_behind_a_comma_is_what_was_said_before_it() -> None:
    assert _straight_told(APART) == {
        ("Clerks", "says", "the mayor took bribes"),
        ("his lawyer", "denies", "the mayor took bribes"),
    }


def test_a_charge_without_a_comma_is_none() -> None:
    without = "\n".join(line for line in APART.splitlines() if "punct      denied" not in line)
    assert ("his lawyer", "denies", "the mayor took bribes") not in _straight_told(without)


def test_what_is_looked_into_is_not_whose_who_looks() -> None:
    made = analysis(
        """
        Judges   NNS nsubj  opened  @person
        opened   VBD root   -
        an       DT  det    inquiry
        inquiry  NN  obj    opened
        over     IN  case   claims
        claims   NNS obl    opened
        that     IN  mark   lied
        Roe      NNP nsubj  lied
        lied     VBD acl    claims
        """,
        attributions=(Attribution(source=(0, 1), cue=(5, 6), contents=((7, 9),)),),
    )
    assert not find_claims(made, Actors(), ()).all


def test_what_is_denied_behind_a_comma_stays_told_by_who_told_it() -> None:
    made = analysis(APART)
    straighten(made.doc)
    found = find_claims(made, Actors(), ())
    claim = found.innermost(4)
    assert claim is not None
    assert claim.stance == "says"


def test_what_who_denies_is_quoted_with_stays_his() -> None:
    made = analysis("""
        Clerks  NNS   nsubj      say  @person
        say     VBP   root       -
        Roe     NNP   nsubj      lied PER
        lied    VBD   ccomp      say  lemma:lie
        ,       ,     punct      called
        a       DT    det        claim
        claim   NN    obj        lied @abstract
        she     PRP   nsubj      called
        called  VBD   ccomp      say  lemma:call
        "       ``    punct      absurd
        absurd  JJ    xcomp      called
        "       ''    punct      absurd
        .       .     punct      say
    """)
    straighten(made.doc)
    told_by = {(c.chain[0].name, c.stance, c.spans[0].text) for c in find_claims(made, Actors(), ()).all}
    assert ("Clerks", "says", "Roe lied") in told_by
    assert ("she", "denies", "Roe lied") in told_by
