"""What is left off, chosen against or kept from somebody, and deeds that somebody has no part in."""

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import one, roles

MORATORIUM = """
    The         DT  det   front
    front       NN  nsubj decreed    @group
    decreed     VBD root  -          lemma:decree
    a           DT  det   moratorium
    moratorium  NN  obj   decreed
    on          IN  case  executions
    executions  NNS nmod  moratorium lemma:execution @event
"""
KILLING = """    the     DT  det  killing
    killing NN  obl  {head}
    of      IN  case nurses
    nurses  NNS nmod killing lemma:nurse @person
"""
NOT_RESPONSIBLE = """
    He          PRP nsubj  responsible
    is          VBZ cop    responsible
    not         RB  advmod responsible
    responsible JJ  root   -
    for         IN  case   killing
""" + KILLING.format(head="responsible")
RESPONSIBLE = NOT_RESPONSIBLE.replace("    not         RB  advmod responsible\n", "")
NOTHING_TO_DO = """
    He      PRP nsubj had
    had     VBD root  -
    nothing NN  obj   had
    to      TO  mark  do
    do      VB  acl   nothing
    with    IN  case  killing
""" + KILLING.format(head="do")
NO_PART = """
    He      PRP nsubj had
    had     VBD root  -
    no      DT  det   part
    part    NN  obj   had
    in      IN  case  killing
""" + KILLING.format(head="part").replace(" obl ", " nmod ")


def _event(table: str, type_: str) -> Event:
    found = find_events(analysis(table), load_codebook(), Actors(), (), (), Claims())
    return next(e for e in found if e.type == type_)


def test_what_is_left_off_is_not_done() -> None:
    assert _event(MORATORIUM, "execute").status == "negated"


def test_what_is_only_to_be_left_off_goes_on() -> None:
    table = MORATORIUM.replace("decreed", "demanded").replace("lemma:decree", "lemma:demand")
    assert _event(table, "execute").status == "ongoing"


def test_who_has_no_part_in_a_deed_did_not_do_it_though_it_was_done() -> None:
    for table in (NOT_RESPONSIBLE, NOTHING_TO_DO, NO_PART):
        killed = one(table, "kill")
        assert (killed.status, killed.voice) == ("occurred", "report")
        assert roles(killed) == {("target", "nurses")}


def test_who_is_responsible_for_a_deed_did_it() -> None:
    assert roles(one(RESPONSIBLE, "kill")) == {("agent", "He"), ("target", "nurses")}


def test_what_is_chosen_against_is_not_done() -> None:
    table = """
    They      PRP nsubj chose
    chose     VBD root  -     lemma:choose
    exile     NN  obj   chose
    over      IN  case  surrender
    surrender NN  obl   chose @event
    """
    assert _event(table, "surrender").status == "negated"


def test_what_is_done_rather_than_another_thing_leaves_that_undone() -> None:
    table = """
    They      PRP nsubj     fought
    fought    VBD root      -      lemma:fight
    on        RB  advmod    fought
    rather    RB  cc        surrender
    than      IN  fixed     rather
    surrender VB  conj      fought
    """
    assert _event(table, "surrender").status == "negated"


def test_those_spared_a_deed_do_not_undergo_it() -> None:
    table = """
    They      PRP  nsubj spared
    spared    VBD  root  -      lemma:spare
    him       PRP  obj   spared
    from      IN   case  execution
    execution NN   obl   spared @event
    """
    assert _event(table, "execute").status == "negated"


def test_a_conflict_that_nobody_wants_to_last_is_there() -> None:
    table = """
    We       PRP nsubj  want
    do       VBP aux    want
    not      RB  advmod want
    want     VB  root   -
    the      DT  det    siege
    siege    NN  obj    want @event
    to       TO  mark   last
    last     VB  xcomp  want
    """
    assert _event(table, "besiege").status == "ongoing"


def test_a_candidate_who_suspends_a_campaign_makes_no_truce() -> None:
    table = """
    Roe       NNP nsubj     suspended PER
    suspended VBD root      -         lemma:suspend
    his       PRP$ nmod:poss campaign
    campaign  NN  obj       suspended @event
    """
    found = find_events(analysis(table), load_codebook(), Actors(), (), (), Claims())
    assert not [e for e in found if e.type == "ceasefire"]


def test_those_set_upon_are_attacked() -> None:
    table = """
    Two     CD  nummod     clerks
    clerks  NNS nsubj:pass set    lemma:clerk @person
    were    VBD aux:pass   set
    set     VBN root       -
    upon    RP  compound:prt set
    by      IN  case       guards
    guards  NNS obl:agent  set    lemma:guard @person
    """
    assert roles(_event(table, "attack")) == {("agent", "guards"), ("target", "Two clerks")}


def test_a_candidates_attacks_on_people_are_words() -> None:
    table = """
    the       DT  det       candidate
    candidate NN  nmod:poss attacks   @person
    's        POS case      candidate
    attacks   NNS nsubj     shocked   lemma:attack @event
    on        IN  case      settlers
    settlers  NNS nmod      attacks   lemma:settler @person
    shocked   VBD root      -         lemma:shock
    many      JJ  obj       shocked
    """
    assert ("agent", "the candidate") in roles(_event(table, "condemn"))


def test_its_killings_are_its_own() -> None:
    table = """
    They     PRP  nsubj     condemned
    condemned VBD root      -         lemma:condemn
    its      PRP$ nmod:poss killings
    killings NNS  obj       condemned lemma:killing @event
    """
    assert roles(_event(table, "kill")) == {("agent", "its")}


def test_who_is_dismissed_as_something_low_keeps_the_office() -> None:
    table = """
    Dask      NNP nsubj dismissed PER
    dismissed VBD root  -         lemma:dismiss
    Roe       NNP obj   dismissed PER
    as        IN  case  {what}
    a         DT  det   {what}
    {what}    NN  obl   dismissed @person
    """
    assert _event(table.format(what="lightweight"), "condemn")
    assert _event(table.format(what="minister"), "dismiss")
