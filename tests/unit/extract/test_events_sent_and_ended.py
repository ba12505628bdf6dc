"""What is told of deeds that others were sent to do, decided against, or only dealt with."""

from dataclasses import replace

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors, find_actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.places import Place
from sayso.language.analysis import Argument
from sayso.model import Event, RoleName, Where
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import claim_over

SENT = """
    The       DT   det        unit
    unit      NN   nsubj:pass deployed  @organization
    was       VBD  aux:pass   deployed
    deployed  VBN  root       -         lemma:deploy
    to        TO   mark       arrest
    arrest    VB   advcl      deployed
    the       DT   det        robbers
    robbers   NNS  obj        arrest    @person lemma:robber
"""
DECIDED = """
    Prosecutors  NNS  nsubj  decided  @person
    decided      VBD  root   -        lemma:decide
    against      IN   mark   arresting
    arresting    VBG  advcl  decided  lemma:arrest
    Daud         NNP  obj    arresting PER
"""
COMMEND = """
    We       PRP  nsubj  commend
    commend  VBP  root   -
    the      DT   det    miners
    miners   NNS  obj    commend @person lemma:miner
"""
AVENGE = """
    They     PRP  nsubj  want
    want     VBP  root   -
    to       TO   mark   avenge
    avenge   VB   xcomp  want
    the      DT   det    arrest
    arrest   NN   obj    avenge @event
    of       IN   case   leaders
    leaders  NNS  nmod   arrest @person
"""


def of_type(
    table: str,
    type_: str,
    claims: Claims | None = None,
    places: tuple[Place, ...] = (),
    role: RoleName = "agent",
    **parts: str,
) -> Event:
    """The event of the type; `parts` are whom the language model is sure of in the role."""
    made = analysis(table)
    at = {t.text: t.i for t in made.doc}
    if parts:
        [(word, who)] = parts.items()
        made = replace(made, parts={at[word]: [Argument(role, at[who], 0.9)]})
    found = find_events(made, load_codebook(None), Actors(), (), places, claims or Claims())
    [event] = [e for e in found if e.type == type_]
    return event


@pytest.mark.parametrize(
    ("table", "type_", "status"),
    [
        (SENT, "arrest", "planned"),
        (SENT.replace("deployed", "used").replace("lemma:deploy", "lemma:use"), "arrest", "occurred"),
        (DECIDED, "arrest", "negated"),
        (COMMEND, "support", "occurred"),
        (COMMEND.replace("commend", "back"), "support", "ongoing"),
        (AVENGE, "arrest", "occurred"),
        (AVENGE.replace("avenge", "prevent"), "arrest", "hypothetical"),
    ],
)
def test_status(table: str, type_: str, status: str) -> None:
    assert of_type(table, type_).status == status


RALLY = """
    Police  NNS  nsubj        broke  @person
    broke   VBD  root         -      lemma:break
    up      RP   compound:prt broke
    the     DT   det          rally
    rally   NN   obj          broke  @event
"""


def test_who_breaks_a_rally_up_does_not_hold_it() -> None:
    assert of_type(RALLY, "protest", rally="Police").roles == ()
    held = RALLY.replace("broke   VBD  root         -      lemma:break", "broke   VBD  root         -      lemma:hold")
    held = held.replace("    up      RP   compound:prt broke\n", "")
    assert [(p.role, p.text) for p in of_type(held, "protest", rally="Police").roles] == [("agent", "Police")]


def test_a_letter_of_resignation_is_handed_in_once() -> None:
    table = """
        The          DT    det        envoy
        envoy        NN    nsubj      handed  @person
        handed       VBD   root       -       lemma:hand
        in           IN    case       letter
        her          PRP$  nmod:poss  letter  @person
        letter       NN    obl        handed  @abstract
        of           IN    case       resignation
        resignation  NN    nmod       letter  @event
        """
    assert of_type(table, "resign").trigger.text == "handed in"


def test_a_judge_who_drops_charges_is_not_charged() -> None:
    table = """
        The      DT   det    judge
        judge    NN   nsubj  dropped  @person
        dropped  VBD  root   -        lemma:drop
        the      DT   det    charges
        charges  NNS  obj    dropped  @abstract lemma:charge
        """
    assert all(p.role != "target" for p in of_type(table, "charge", role="target", charges="judge").roles)


def test_civilian_casualties_are_civilians_and_heavy_ones_nobody() -> None:
    table = """
        Shelling    NN   nsubj  caused  @event
        caused      VBD  root   -       lemma:cause
        civilian    JJ   amod   casualties
        casualties  NNS  obj    caused  @abstract lemma:casualty
        """
    assert [p.text for p in of_type(table, "kill").roles if p.role == "target"] == ["civilian"]
    assert of_type(table.replace("civilian", "heavy"), "kill").roles == ()
    assert of_type(table.replace("civilian    JJ   amod ", "90          CD   nummod"), "kill").roles == ()


def test_who_is_put_on_a_sanctions_list_is_sanctioned() -> None:
    table = """
        The        DT    det       union
        union      NN    nsubj     added  @organization
        added      VBD   root      -      lemma:add
        two        CD    nummod    firms
        firms      NNS   obj       added  @organization lemma:firm
        to         IN    case      list
        its        PRP$  nmod:poss list
        sanctions  NNS   compound  list   @abstract lemma:sanction
        list       NN    obl       added  @abstract
        """
    roles = {(p.role, p.text) for p in of_type(table, "sanction").roles}
    assert roles == {("agent", "The union"), ("target", "two firms")}


def test_what_is_told_beside_a_demand_is_the_reports_word() -> None:
    table = """
        The       DT   det         court
        court     NN   nsubj       ordered  @organization
        ordered   VBD  root        -        lemma:order
        the       DT   det         release
        release   NN   obj         ordered
        of        IN   case        Daud
        Daud      NNP  nmod        release  PER
        ,         ,    punct       arrested
        who       WP   nsubj:pass  arrested
        was       VBD  aux:pass    arrested
        arrested  VBN  acl:relcl   Daud     lemma:arrest
        """
    wanted = claim_over(analysis(table), 3, 11, 2, "demands")
    assert of_type(table, "arrest", wanted).voice == "report"
    told = claim_over(analysis(table), 3, 11, 2, "says")
    assert of_type(table, "arrest", told).voice == "attributed"


@pytest.mark.parametrize("target", ["", "Orrun"])
def test_a_massacre_is_where_the_place_is_that_it_goes_by(target: str) -> None:
    table = """
        She       PRP  nsubj     recalled
        recalled  VBD  root      -
        the       DT   det       massacre
        Orrun     NNP  compound  massacre PER
        massacre  NN   obj       recalled @event
        """
    start = analysis(table).doc.text.index("Orrun")
    nowhere = {"geonames": None, "lat": None, "lon": None, "country": None, "precision": "city"}
    where = Where.model_validate({"name": "Orrun", "text": "Orrun", "start": start, "end": start + 5, **nowhere})
    parts = {"massacre": target} if target else {}
    found = of_type(table, "kill", places=(Place(3, 4, where, "place"),), role="target", **parts)
    assert found.where is not None
    assert (found.where.name, found.roles) == ("Orrun", ())


ATTACKED = """
    Ada       NNP   nsubj      attacked  PER
    attacked  VBD   root       -         lemma:attack
    Jon       NNP   obj        attacked  PER
    over      IN    case       taxes
    taxes     NNS   obl        attacked  @thing
"""


@pytest.mark.parametrize(
    ("table", "type_"),
    [
        (ATTACKED, "condemn"),
        (ATTACKED.replace("over ", "with ").replace("taxes", "knives"), "attack"),
    ],
)
def test_of_two_who_are_named_one_attacks_the_other_in_words(table: str, type_: str) -> None:
    made = analysis(table)
    actors = find_actors(made, ())
    found = find_events(made, load_codebook(None), actors, (), (), Claims())
    assert [e.type for e in found] == [type_]


def test_the_number_that_a_number_reached_counts() -> None:
    table = """
        The       DT   det    number
        number    NN   nsubj  reached  @abstract
        of        IN   case   arrested
        arrested  VBN  nmod   number   lemma:arrest
        reached   VBD  root   -        lemma:reach
        6,421     CD   obj    reached
        """
    assert [(c.of, c.min, c.max) for c in of_type(table, "arrest").counts] == [("arrested", 6421, 6421)]


def test_who_denies_doing_it_denies_that_it_was_done() -> None:
    table = """
        The      DT   det    army
        army     NN   nsubj  denied   @organization
        denied   VBD  root   -        lemma:deny
        killing  VBG  xcomp  denied   lemma:kill
        two      CD   nummod nurses
        nurses   NNS  obj    killing  @person
        """
    found = of_type(table, "kill")
    assert (found.status, found.voice) == ("occurred", "denied")


def test_weapons_behind_what_was_attacked_are_what_it_was_attacked_with() -> None:
    table = """
        Rebels    NNS  nsubj  attacked  @person
        attacked  VBD  root   -         lemma:attack
        the       DT   det    fort
        fort      NN   obj    attacked  @place
        with      IN   case   mortars
        mortars   NNS  nmod   fort      @object lemma:mortar
        """
    roles = {(p.role, p.text) for p in of_type(table, "attack").roles}
    assert roles == {("agent", "Rebels"), ("target", "the fort"), ("instrument", "mortars")}
