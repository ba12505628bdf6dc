"""What was done though the words around it deny something, and what people do "in support of" others."""

from dataclasses import replace
from functools import cache

import pytest

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles

SHOULD_NOT_HAVE = """
    Roe       NNP nsubj:pass arrested PER
    should    MD  aux        arrested
    not       RB  advmod     arrested
    have      VB  aux        arrested
    been      VBN aux:pass   arrested
    arrested  VBN root       -        lemma:arrest ARG1=Roe
"""
DURING = """
    Nobody    NN   nsubj     saw
    saw       VBD  root      -         lemma:see
    Roe       NNP  obj       saw       PER
    during    IN   case      detention
    her       PRP$ nmod:poss detention
    detention NN   obl       saw
"""
NOBODY_TRIED = """
    Nobody     NN   nsubj:pass prosecuted
    was        VBD  aux:pass   prosecuted
    prosecuted VBN  root       -         lemma:prosecute
    for        IN   case       murder
    her        PRP$ nmod:poss  murder
    murder     NN   obl        prosecuted ARG0=Nobody
"""
IN_SUPPORT = """
    Miners  NNS nsubj march   @person
    will    MD  aux   march
    march   VB  root  -
    in      IN  case  support
    support NN  obl   march
    of      IN  case  Roe
    Roe     NNP nmod  support PER
"""
COVERED = """
    Clerks  NNS nsubj covered @person
    covered VBD root  -       lemma:cover
    a       DT  det   rally
    rally   NN  obj   covered
    in      IN  case  support
    support NN  obl   covered
    of      IN  case  Roe
    Roe     NNP nmod  support PER
"""
BOTCHED = """
    The     DT  det  probe
    botched JJ  amod probe
    probe   NN  nsubj cost
    cost    VBD root -
    them    PRP obj  cost
"""


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def one(table: str, type_: str, denied: str = "") -> Event:
    """The only event of the type; of the word `denied` the model thinks that it was not done."""
    made = analysis(table)
    made = replace(made, standings={t.i: {"occurred": 0.1, "negated": 0.9} for t in made.doc if t.text == denied})
    (event,) = [e for e in find_events(made, shipped(), Actors(), (), (), Claims()) if e.type == type_]
    return event


@pytest.mark.parametrize(
    ("table", "type_", "denied"),
    [
        (SHOULD_NOT_HAVE, "arrest", "arrested"),
        (DURING, "arrest", "detention"),
        (BOTCHED, "investigate", "probe"),
    ],
)
def test_what_is_regretted_or_went_badly_was_done_whatever_the_model_thinks(
    table: str, type_: str, denied: str
) -> None:
    assert one(table, type_, denied).status == "occurred"


def test_what_nobody_is_prosecuted_for_is_laid_on_nobody_and_no_mere_charge() -> None:
    murder = one(NOBODY_TRIED, "kill")
    assert (murder.status, murder.voice, roles(murder)) == ("occurred", "report", {("target", "her")})


def test_those_in_whose_support_something_is_done_are_supported() -> None:
    support = one(IN_SUPPORT, "support")
    assert (support.status, roles(support)) == ("planned", {("agent", "Miners"), ("target", "Roe")})
    assert roles(one(IN_SUPPORT, "protest")) == {("agent", "Miners")}


def test_whoever_covers_a_rally_in_support_does_not_support() -> None:
    assert roles(one(COVERED, "support")) == {("target", "Roe")}


GUILTY = """
    Roe       NNP nsubj:pass found     PER
    was       VBD aux:pass   found
    found     VBN root       -         lemma:find
    guilty    JJ  xcomp      found
    of        IN  case       charges
    criminal  JJ  amod       charges
    charges   NNS obl        guilty    lemma:charge ARG0=Roe
    dismissed VBN acl        charges   lemma:dismiss
    as        IN  case       politics
    politics  NN  obl        dismissed
"""


def test_charges_are_brought_against_the_accused_and_not_by_them() -> None:
    charges = one(GUILTY, "charge")
    assert (charges.voice, roles(charges)) == ("report", {("target", "Roe")})


def test_who_dismisses_the_charges_is_not_who_is_found_guilty_of_them() -> None:
    assert ("agent", "Roe") not in roles(one(GUILTY, "reject"))
