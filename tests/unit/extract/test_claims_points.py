"""Points behind "the following:" are claims of whoever states them."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from tests.unit.extract.docs_by_hand import analysis

POINTS = """

    1          LS   discourse  ends
    .          .    punct      1
    The        DT   det        curfew
    curfew     NN   nsubj      ends
    ends       VBZ  root       -
    .          .    punct      ends

    2          LS   discourse  open
    .          .    punct      2
    The        DT   det        schools
    schools    NNS  nsubj      open
    open       VBP  root       -
    .          .    punct      open
"""


def _said(lead: str) -> list[tuple[str, str, str]]:
    found = find_claims(analysis(lead.rstrip() + POINTS), Actors(), ()).all
    return [(c.chain[0].name, c.stance, c.spans[0].text) for c in found]


def test_each_point_is_a_claim_of_whoever_states_the_following() -> None:
    lead = """
    The        DT   det        ministry
    ministry   NN   nsubj      announced  @organization
    announced  VBD  root       -
    the        DT   det        following
    following  NN   obj        announced
    :          :    punct      announced
    """
    points = ("The curfew ends", "The schools open")
    assert _said(lead) == [("The ministry", "says", point) for point in points]


def test_who_lists_demands_demands_them() -> None:
    lead = """
    Roe        NNP  nsubj      listed     PER
    listed     VBD  root       -
    demands    NNS  obj        listed     lemma:demand
    :          :    punct      listed
    """
    assert [stance for _, stance, _ in _said(lead)] == ["demands", "demands"]


def test_those_whom_a_list_includes_state_nothing() -> None:
    lead = """
    Roe        NNP  nsubj      listed     PER
    listed     VBD  root       -
    demands    NNS  obj        listed     lemma:demand
    including  VBG  acl        demands
    :          :    punct      listed
    """
    assert _said(lead) == []
