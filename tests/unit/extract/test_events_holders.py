"""Who takes part in what a word tells though nothing carries it, and what is only near it."""

from functools import cache

import pytest

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors, find_actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles

BESIEGED = """
    Besieged    VBN advcl     surrendered lemma:besiege ARG1=fort
    by          IN  case      rebels
    rebels      NNS obl:agent Besieged    @person
    ,           ,   punct     Besieged
    the         DT  det       fort
    fort        NN  nsubj     surrendered @place
    surrendered VBD root      -
"""
FOILED = """
    Police NN  nsubj foiled @organization
    foiled VBD root  -      lemma:foil
    a      DT  det   plan
    plan   NN  obj   foiled @abstract
    to     TO  mark  kidnap
    kidnap VB  acl   plan   ARG1=Roe
    Roe    NNP obj   kidnap PER
"""
DREW = """
    The    DT  det    march
    march  NN  nsubj  drew  @event
    drew   VBD root   -     lemma:draw
    300    CD  nummod people
    people NNS obj    drew  @person
"""
IN_TALKS = """
    The    DT  det   union
    union  NN  nsubj talks @organization
    is     VBZ cop   talks
    in     IN  case  talks
    talks  NNS root  -     @event
    with   IN  case  owners
    the    DT  det   owners
    owners NNS nmod  talks @person
"""
FACED = """
    They    PRP nsubj face
    face    VBP root  -
    torture NN  obj   face    @event
    at      IN  case  hands
    the     DT  det   hands
    hands   NNS obl   face
    of      IN  case  guards
    guards  NNS nmod  hands   @person
"""
SHOT_AT_A_MILL = """
    Guards NNS nsubj shot   @person
    shot   VBD root  -      ARG0=Guards ARG1=Roe
    Roe    NNP obj   shot   PER
    at     IN  case  mill
    a      DT  det   mill
    mill   NN  obl   shot   @place
"""
FOUGHT = """
    Gangs  NNS nsubj fought @organization
    fought VBD root  -      lemma:fight
    with   IN  case  knives
    knives NNS obl   fought @object lemma:knife
"""
AGED = """
    The    DT   det        old
    19     CD   nummod     year
    _-     HYPH punct      19
    _year  NN   compound   old
    _-     HYPH punct      year
    _old   NN   nsubj:pass shot
    was    VBD  aux:pass   shot
    shot   VBN  root       -    ARG1=old
    by     IN   case       guards
    guards NNS  obl:agent  shot @person
"""


@cache
def shipped() -> Codebook:
    return load_codebook(None)


@pytest.mark.parametrize(
    ("table", "type_", "wanted"),
    [
        (BESIEGED, "besiege", {("agent", "rebels"), ("target", "the fort")}),
        (FOILED, "abduct", {("target", "Roe")}),
        (DREW, "protest", {("agent", "300 people")}),
        (IN_TALKS, "negotiate", {("agent", "The union"), ("target", "the owners")}),
        (FACED, "torture", {("target", "They"), ("agent", "guards")}),
        (SHOT_AT_A_MILL, "shoot", {("agent", "Guards"), ("target", "Roe")}),
        (FOUGHT, "clash", {("agent", "Gangs"), ("instrument", "knives")}),
        (AGED, "shoot", {("target", "The 19-year-old"), ("agent", "guards")}),
    ],
)
def test_who_takes_part(table: str, type_: str, wanted: set[tuple[str, str]]) -> None:
    found = find_events(analysis(table), shipped(), Actors(), (), (), Claims())
    assert [roles(e) for e in found if e.type == type_] == [wanted]


def test_somebody_of_whom_only_the_age_is_told_is_a_person() -> None:
    (aged, _) = find_actors(analysis(AGED), ()).all
    assert (aged.name, aged.kind) == ("The 19-year-old", "person")
