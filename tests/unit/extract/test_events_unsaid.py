"""What is not said, what somebody does not hesitate to do, and what others are called."""

from functools import cache

import pytest

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def found(table: str, type_: str, deeds: dict[str, dict[str, float]] | None = None) -> list[Event]:
    made = analysis(table, deeds=deeds)
    return [e for e in find_events(made, shipped(), Actors(), (), (), Claims()) if e.type == type_]


def one(table: str, type_: str, deeds: dict[str, dict[str, float]] | None = None) -> Event:
    (event,) = found(table, type_, deeds)
    return event


NOT_SAID = """
    Clerks   NNS nsubj  say     @person
    did      VBD aux    say
    not      RB  advmod say
    say      VB  root   -
    {mark}   {tag} {dep} held
    Roe      NNP nsubj:pass held PER
    was      VBD aux:pass held
    held     VBN ccomp  say     lemma:arrest ARG1=Roe
"""
NEITHER = """
    Neither    CC  cc:preconj army
    the        DT  det        army
    army       NN  nsubj      reported @organization
    nor        CC  cc         police
    police     NN  conj       army     @organization
    reported   VBD root       -        lemma:report
    casualties NNS obj        reported lemma:casualty
"""
NOT_STOPPED = """
    Guards  NNS nsubj  stop  @person
    did     VBD aux    stop
    not     RB  advmod stop
    stop    VB  root   -
    beating VBG xcomp  stop  lemma:beat ARG0=Guards ARG1=Roe
    Roe     NNP obj    beating PER
"""
HESITATE = """
    Rebels   NNS nsubj  hesitate @person
    {aux}    {tag} aux  hesitate
    not      RB  advmod hesitate
    hesitate VB  root   -
    to       TO  mark   kill
    kill     VB  xcomp  hesitate ARG0=Rebels ARG1=Roe
    Roe      NNP obj    kill     PER
"""
RULED_OUT = """
    Mora     NNP nsubj    rule  PER
    did      VBD aux      rule
    not      RB  advmod   rule
    rule     VB  root     -
    out      RP  compound:prt rule
    killing  VBG xcomp    rule  lemma:kill ARG1=Roe
    Roe      NNP obj      killing PER
"""


def test_what_is_not_said_did_not_happen_by_anybodys_word() -> None:
    assert one(NOT_SAID.format(mark="that", tag="IN", dep="mark"), "arrest").status == "hypothetical"


def test_who_does_not_say_why_it_was_done_takes_it_for_granted() -> None:
    assert one(NOT_SAID.format(mark="why", tag="WRB", dep="advmod"), "arrest").status == "occurred"


def test_nobody_is_killed_where_neither_side_reports_it() -> None:
    assert one(NEITHER, "kill").status == "negated"


def test_what_somebody_did_not_stop_was_done() -> None:
    assert one(NOT_STOPPED, "attack").status == "occurred"


@pytest.mark.parametrize(("aux", "tag", "status"), [("did", "VBD", "occurred"), ("will", "MD", "planned")])
def test_what_nobody_hesitates_to_do_is_done_or_is_to_come(aux: str, tag: str, status: str) -> None:
    assert one(HESITATE.format(aux=aux, tag=tag), "kill").status == status


def test_what_is_not_ruled_out_need_not_happen() -> None:
    assert one(RULED_OUT, "kill").status == "hypothetical"


CALLED = """
    Mora   NNP nsubj called PER
    called VBD root  -      lemma:call ARG0=Mora ARG1={what}
    Lind   NNP obj   called PER
    a      DT  det   {what}
    {how}  JJ  amod  {what}
    {what} NN  xcomp called @person
"""
TAKEN_FOR_IT = {"called": {"condemn": 0.9}}


@pytest.mark.parametrize(("how", "what"), [("total", "stiff"), ("strong", "tyrant"), ("stupid", "clerk")])
def test_whoever_is_called_names_is_condemned_and_not_the_names(how: str, what: str) -> None:
    assert roles(one(CALLED.format(how=how, what=what), "condemn", TAKEN_FOR_IT)) == {
        ("agent", "Mora"),
        ("target", "Lind"),
    }


@pytest.mark.parametrize(("how", "what"), [("good", "man"), ("true", "hero")])
def test_praise_condemns_nobody(how: str, what: str) -> None:
    assert found(CALLED.format(how=how, what=what), "condemn", TAKEN_FOR_IT) == []


FLEEING = """
    Police   NNS nsubj chased  @organization
    chased   VBD root  -       lemma:chase
    the      DT  det   farmers
    fleeing  VBG amod  farmers lemma:flee
    farmers  NNS obj   chased  @person
"""
OFFENSIVE = """
    Norland   NNP nmod:poss offensive LOC
    's        POS case      Norland
    military  JJ  amod      offensive
    offensive NN  nsubj     began
    began     VBD root      -         lemma:begin
"""


def test_whoever_is_described_by_what_he_does_does_it() -> None:
    assert roles(one(FLEEING, "flee")) == {("agent", "the fleeing farmers")}


def test_an_owned_offensive_is_not_by_the_military_at_large() -> None:
    assert ("agent", "military") not in roles(one(OFFENSIVE, "attack"))
