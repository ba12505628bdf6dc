"""What a clause is summed up by, what is called off, what only may come about, and who has no part in it."""

from dataclasses import replace

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.straighten import straighten
from sayso.language.analysis import Argument
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis

MET = """
    Envoys   NNS  nsubj     met     @person lemma:envoy
    met      VBD  root      -       lemma:meet
    on       IN   case      Sunday
    Sunday   NNP  obl       met
    ,        ,    punct     contact
    the      DT   det       contact
    first    JJ   amod      contact
    such     JJ   amod      contact
    contact  NN   obj       met     @event
"""
CALLED_OFF = """
    Rail    NN   compound      strike
    strike  NN   nsubj         called  @event
    called  VBD  root          -       lemma:call
    off     RP   compound:prt  called
"""
REWARD = """
    Police       NN   nsubj  offered      @person
    offered      VBD  root   -            lemma:offer
    a            DT   det    reward
    reward       NN   obj    offered      @abstract
    for          IN   case   information
    information  NN   nmod   reward       @abstract
    leading      VBG  acl    information  lemma:lead
    to           IN   case   arrest
    their        PRP$ nmod:poss arrest
    arrest       NN   obj    leading      @event
"""
FIRING = """
    The       DT   det    firing
    firing    NN   nsubj  prompted  @event
    of        IN   case   minister
    minister  NN   nmod   firing    @person
    prompted  VBD  root   -         lemma:prompt
    a         DT   det    walkout
    walkout   NN   obj    prompted  @event
    by        IN   case   guards
    guards    NNS  nmod   walkout   @person lemma:guard
"""
SWAP = """
    The       DT   det        swap
    prisoner  NN   compound   swap
    swap      NN   nsubj      ended     @event
    ,         ,    punct      mediated
    mediated  VBN  acl        swap      lemma:mediate
    by        IN   case       Ostria
    Ostria    NNP  obl:agent  mediated  LOC
    ,         ,    punct      mediated
    ended     VBD  root       -         lemma:end
"""
HURT = """
    Miners     NNS  nsubj:pass  hurt       @person lemma:miner
    were       VBD  aux:pass    hurt
    hurt       VBN  root        -          lemma:hurt
    in         IN   case        explosion
    the        DT   det         explosion
    explosion  NN   obl         hurt       @event
"""
AMBUSHED = """
    Rebels    NNS  nsubj  ambushed  @person lemma:rebel
    ambushed  VBD  root   -         lemma:ambush
    a         DT   det    patrol
    patrol    NN   obj    ambushed  @organization
    with      IN   case   toll
    a         DT   det    toll
    toll      NN   obl    ambushed  @abstract
"""


def events(table: str, word: str = "", who: str = "") -> dict[str, Event]:
    """The events by type; the language model is sure that `who` does what `word` tells."""
    made = analysis(table)
    if word:
        at = {t.text: t.i for t in made.doc}
        made = replace(made, parts={at[word]: [Argument("agent", at[who], 0.9)]})
    straighten(made.doc)
    return {e.type: e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims())}


def parts(event: Event) -> list[tuple[str, str]]:
    return [(p.role, p.text) for p in event.roles]


def test_what_ranks_the_clause_is_nobody_met() -> None:
    assert parts(events(MET)["meet"]) == [("agent", "Envoys")]


@pytest.mark.parametrize(("table", "status"), [(CALLED_OFF, "negated"), (CALLED_OFF.replace("off", "up"), "occurred")])
def test_a_headline_calls_it_off(table: str, status: str) -> None:
    assert events(table)["strike"].status == status


@pytest.mark.parametrize(("offered", "status"), [("reward", "hypothetical"), ("witness", "occurred")])
def test_what_a_reward_is_for_is_yet_to_come(offered: str, status: str) -> None:
    assert events(REWARD.replace("reward", offered))["arrest"].status == status


def test_by_whom_another_thing_was_done_says_nothing_of_this_one() -> None:
    assert ("agent", "guards") not in parts(events(FIRING, "firing", "guards")["dismiss"])


def test_who_mediates_a_swap_frees_nobody() -> None:
    assert ("agent", "Ostria") not in parts(events(SWAP, "swap", "Ostria")["release"])


@pytest.mark.parametrize(("who", "hit"), [("Miners", [("target", "Miners")]), ("Nobody", [])])
def test_an_explosion_in_which_nobody_is_hurt_hits_nobody(who: str, hit: list[tuple[str, str]]) -> None:
    assert parts(events(HURT.replace("Miners", who))["bomb"]) == hit


def test_a_toll_is_no_weapon() -> None:
    assert "instrument" not in dict(parts(events(AMBUSHED)["attack"]))
    assert dict(parts(events(AMBUSHED.replace("toll", "rifle"))["attack"]))["instrument"] == "a rifle"
