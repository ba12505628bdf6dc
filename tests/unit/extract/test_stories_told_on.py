"""Short passages that go on with a story: who is meant again, who tells it, who denies it, and when it was."""

from functools import cache

import pytest

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors, find_actors
from sayso.extract.claims import Claims, find_claims
from sayso.extract.counts import toll_of
from sayso.extract.events import find_events
from sayso.extract.straighten import straighten
from tests.unit.extract.docs_by_hand import analysis


def _mentions(table: str) -> list[set[str]]:
    return [{m.text for m in a.mentions} for a in find_actors(analysis(table), ()).all]


def _claims(table: str) -> list[tuple[list[str], str, str]]:
    read = analysis(table)
    straighten(read.doc)
    found = find_claims(read, find_actors(read, ()), ()).all
    return [([link.name for link in c.chain], c.stance, " / ".join(s.text for s in c.spans)) for c in found]


_LEMMAS = {"summoned": "summon", "arrested": "arrest", "stabbed": "stab", "praised": "praise"}


def _again(first: str, verb: str, again: str) -> str:
    """Of somebody whom others do something to, and of somebody who leaves in the next sentence."""
    return f"""
        Guards  NNS nsubj {verb} @person
        {verb}  VBD root  - lemma:{_LEMMAS[verb]}
        the     DT  det   {first}
        {first} NN  obj   {verb} @person
        .       .   punct {verb}

        The     DT  det   {again}
        {again} NN  nsubj left   @person
        left    VBD root  -
        .       .   punct left
    """


@pytest.mark.parametrize(
    ("first", "verb", "again"),
    [("ambassador", "summoned", "envoy"), ("man", "arrested", "suspect"), ("woman", "stabbed", "victim")],
)
def test_who_is_called_something_new_is_who_was_told_of(first: str, verb: str, again: str) -> None:
    assert {f"the {first}", f"The {again}"} in _mentions(_again(first, verb, again))


@pytest.mark.parametrize(("first", "verb", "again"), [("doctor", "praised", "victim"), ("nurse", "arrested", "envoy")])
def test_who_fits_nobody_told_of_is_somebody_else(first: str, verb: str, again: str) -> None:
    assert {f"The {again}"} in _mentions(_again(first, verb, again))


def test_a_pair_is_the_two_who_were_counted() -> None:
    table = """
        Two  CD  nummod men
        men  NNS nsubj  fled @person
        fled VBD root   -
        .    .   punct  fled

        The  DT  det    pair
        pair NN  nsubj  hid  @person
        hid  VBD root   -
        .    .   punct  hid
    """
    assert {"Two men", "The pair"} in _mentions(table)


def test_what_is_not_somebody_is_somebody_else() -> None:
    table = """
        The     DT  det    mayor
        mayor   NN  nsubj  left    @person
        ,       ,   punct  colonel
        not     RB  advmod colonel
        the     DT  det    colonel
        colonel NN  appos  mayor   @person
        ,       ,   punct  mayor
        left    VBD root   -
        .       .   punct  left
    """
    assert {"The mayor", "the colonel"} not in _mentions(table)


def test_claims_rejected_as_false_are_denied() -> None:
    table = """
        The       DT  det   ministry
        ministry  NN  nsubj rejected @organization
        rejected  VBD root  -        lemma:reject
        as        IN  case  claims
        false     JJ  amod  claims
        claims    NNS obl   rejected @abstract lemma:claim
        that      IN  mark  beat
        guards    NNS nsubj beat     @person
        beat      VBD acl   claims
        prisoners NNS obj   beat     @person
        .         .   punct rejected
    """
    assert (["The ministry"], "denies", "guards beat prisoners") in _claims(table)


@pytest.mark.parametrize(("verb", "stance"), [("denied", "denies"), ("confirmed", "confirms")])
def test_who_denies_or_confirms_this_speaks_of_what_was_said_before(verb: str, stance: str) -> None:
    lemma = {"denied": "deny", "confirmed": "confirm"}[verb]
    table = f"""
        Roe      NNP nsubj said   PER
        said     VBD root  -
        police   NN  nsubj fled   @organization
        fled     VBD ccomp said
        .        .   punct said

        The      DT  det   ministry
        ministry NN  nsubj {verb} @organization
        {verb}   VBD root  -      lemma:{lemma}
        this     DT  obj   {verb}
        .        .   punct {verb}
    """
    assert (["The ministry"], stance, "police fled") in _claims(table)


def test_a_witness_goes_on_in_the_first_person() -> None:
    table = """
        I       PRP  nsubj     ran     @person
        ran     VBD  ccomp     said    lemma:run
        ,       ,    punct     said
        said    VBD  root      -
        Roe     NNP  nsubj     said    PER
        .       .    punct     said

        They    PRP  nsubj     shot
        shot    VBD  root      -
        my      PRP$ nmod:poss brother
        brother NN   obj       shot    @person
        .       .    punct     shot

        Roe     NNP  nsubj     wept    PER
        wept    VBD  root      -
        .       .    punct     wept
    """
    assert (["Roe"], "says", "I ran / They shot my brother") in _claims(table)


def test_the_dead_that_number_so_many_are_a_toll() -> None:
    doc = analysis("""
        The      DT  det   dead
        dead     NN  nsubj numbered
        numbered VBD root  -        lemma:number
        41       CD  obj   numbered
        .        .   punct numbered
    """).doc
    toll = toll_of(doc[1])
    assert toll is not None
    assert (toll.min, toll.max) == (41, 41)


@cache
def _shipped() -> Codebook:
    return load_codebook()


def _types(table: str) -> list[tuple[str, str]]:
    found = find_events(analysis(table), _shipped(), Actors(), (), (), Claims())
    return [(e.type, e.status) for e in found]


@pytest.mark.parametrize(("which", "resigns"), [("his PRP$ nmod:poss office", False), ("quickly RB advmod left", True)])
def test_who_leaves_his_office_only_goes_out(which: str, resigns: bool) -> None:
    table = f"""
        Roe    NNP nsubj left   PER
        left   VBD root  -
        {which}
        office NN  obj   left
        .      .   punct left
    """
    assert ("resign" in dict(_types(table))) is resigns


def test_the_attack_after_which_nothing_was_done_took_place() -> None:
    table = """
        There   EX  expl  were
        were    VBD root  -
        no      DT  det   arrests
        arrests NNS nsubj were
        after   IN  case  attack
        the     DT  det   attack
        attack  NN  obl   were
        .       .   punct were
    """
    assert {("arrest", "negated"), ("attack", "occurred")} <= set(_types(table))


def test_elections_that_will_be_called_are_planned() -> None:
    table = """
        Elections NNS nsubj:pass called
        will      MD  aux        called
        be        VB  aux:pass   called
        called    VBN root       -      lemma:call
        soon      RB  advmod     called
        .         .   punct      called
    """
    assert ("vote", "planned") in _types(table)
