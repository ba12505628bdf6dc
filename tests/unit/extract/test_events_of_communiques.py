"""Who does what in communiqués and in reports from courts: forces, decrees, fines and bare participles."""

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.straighten import straighten
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles

UNITS_HIT = """
Artillery NN compound units
units NNS nsubj hit @organization lemma:unit
hit VBD root -
two CD nummod depots
depots NNS obj hit @object lemma:depot
"""
JETS_HIT = UNITS_HIT.replace("units", "jets").replace("unit", "jet").replace("@organization", "@object")
FINED = """
Magistrates NNS nsubj fined @person lemma:magistrate
fined VBD root - lemma:fine ARG0=Magistrates ARG1=firm ARG2=£
the DT det firm
firm NN obj fined @organization
£ $ obj fined
40,000 CD nummod £
for IN case negligence
negligence NN obl fined @abstract
"""
TO_THE_BESIEGED = """
The DT det convoy
convoy NN nsubj delivered @organization
delivered VBD root - lemma:deliver
food NN obj delivered @abstract
to IN case Daraq
besieged VBN advcl delivered lemma:besiege
Daraq NNP obj besieged LOC
"""
IN_A_DRIVE_BY = """
Nurses NNS nsubj:pass wounded @person lemma:nurse
were VBD aux:pass wounded lemma:be
wounded VBN root - lemma:wound
in IN case drive
a DT det drive
drive NN obl wounded @event
_- HYPH punct shooting
_by IN mark shooting
shooting VBG advcl wounded lemma:shoot
"""
ACCUSED_IN_COURT = """
A DT det man
man NN nsubj appeared @person
appeared VBD root - lemma:appear
in IN case court
court NN obl appeared @abstract
accused VBN advcl appeared lemma:accuse
of IN case fraud
fraud NN obl accused @abstract
"""
DECREE_APPOINTING = """
Daro NNP nsubj signed PER
signed VBD root - lemma:sign
a DT det decree
decree NN obj signed @abstract
appointing VBG acl decree lemma:appoint
Karst NNP obj appointing PER
"""
BROKE_UP_A_FIGHT = """
Officers NNS nsubj used @person lemma:officer
used VBD root - lemma:use
pepper NN compound spray
spray NN obj used @object
to TO mark break
break VB advcl used
up RP compound:prt break
a DT det fight
fight NN obj break @event
"""
EXCHANGED_VIEWS = """
The DT det ministers
ministers NNS nsubj exchanged @person lemma:minister
exchanged VBD root - lemma:exchange
views NNS obj exchanged @abstract lemma:view
on IN case trade
trade NN nmod views @abstract
"""
HIT_A_MINE = """
Their PRP$ nmod:poss convoy
convoy NN nsubj hit @organization
hit VBD root -
a DT det mine
mine NN obj hit @object
"""
IN_HER_DEATH = """
A DT det man
man NN nsubj:pass charged @person
was VBD aux:pass charged
charged VBN root - lemma:charge
with IN case murder
murder NN obl charged @event
in IN case death
the DT det death
death NN obl charged @event
of IN case clerk
a DT det clerk
clerk NN nmod death @person
"""
DECISION_OF_OTHERS = """
She PRP nsubj welcomed
welcomed VBD root - lemma:welcome
the DT det decision
decision NN obj welcomed @abstract
of IN case authorities
the DT det authorities
authorities NNS nmod decision @person
to TO mark hold
hold VB acl decision
elections NNS obj hold @event lemma:election
"""
APPEALS_ALONG = """
Norland NNP nsubj expresses ORG
expresses VBZ root - lemma:express
concern NN obj expresses
over IN case raid
the DT det raid
raid NN nmod concern
and CC cc appeals
appeals NNS conj raid lemma:appeal
to IN case sides
both DT det sides
sides NNS nmod appeals @organization
"""
ON_BEHALF = """
A DT det charity
charity NN nsubj filed @organization
filed VBD root - lemma:file
a DT det lawsuit
lawsuit NN obj filed ARG1=inmates
on IN case behalf
behalf NN obl filed
of IN case inmates
three CD nummod inmates
inmates NNS nmod behalf @person
"""
THROWN_OUT = """
She PRP nsubj:pass thrown
was VBD aux:pass thrown
thrown VBN root - lemma:throw
from IN case car
the DT det car
car NN obl thrown
"""
RATIFIED_BY_A_VOTE = """
A DT det pact
pact NN nsubj:pass ratified
was VBD aux:pass ratified
ratified VBN root - lemma:ratify
by IN case vote
a DT det vote
vote NN obl:agent ratified @event
"""
HELD_ON_BOND = """
He PRP nsubj:pass held
is VBZ aux:pass held
held VBN root - lemma:hold ARG2=bond
in IN case jail
jail NN obl held
on IN case bond
bond NN obl held
"""
IMPOSED_A_CURFEW = """
The DT det mayor
mayor NN nsubj imposed @person
imposed VBD root - lemma:impose ARG0=mayor ARG1=curfew
a DT det curfew
curfew NN obj imposed
"""
LIVE_AMMUNITION = """
Police NNS nsubj fired @organization
fired VBD root - lemma:fire
live JJ amod ammunition
ammunition NN obj fired @object
at IN case marchers
marchers NNS obl fired @person
"""
LOST_A_BID = """
Roe NNP nsubj lost PER
lost VBD root - lemma:lose
her PRP$ nmod:poss bid
bid NN obj lost
for IN case re-election
re-election NN nmod bid
to IN case Dask
Dask NNP obl lost PER
"""
RULED_ARSON = """
Officials NNS nsubj ruled @person
ruled VBD root - lemma:rule
the DT det blaze
blaze NN obj ruled
arson NN xcomp ruled
"""
FOUND_A_BOMB = """
Police NNS nsubj found @organization
found VBD root - lemma:find
a DT det bomb
bomb NN obj found @object
"""


def _events(table: str, type_: str) -> list[Event]:
    told = {"hit": {"bomb": 0.9}, "charged": {"charge": 0.9}, "murder": {"kill": 0.9}}
    made = analysis(table, deeds=told if " hit" in table or "murder" in table else None)
    straighten(made.doc)
    return [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == type_]


def _roles(table: str, type_: str) -> set[tuple[str, str]]:
    [event] = _events(table, type_)
    return roles(event)


def test_forces_that_strike_do_it_and_are_not_what_it_is_done_with() -> None:
    assert ("agent", "Artillery units") in _roles(UNITS_HIT, "bomb")
    assert ("instrument", "Artillery jets") in _roles(JETS_HIT, "bomb")


def test_a_fine_is_what_somebody_is_sentenced_to() -> None:
    [event] = _events(FINED, "sentence")
    assert ("to", "£ 40,000") in roles(event)
    assert ("target", "the firm") in roles(event)
    assert all(c.min != 40000 for c in event.counts)


def test_whoever_brings_food_to_a_besieged_town_does_not_besiege_it() -> None:
    assert {role for role, _ in _roles(TO_THE_BESIEGED, "besiege")} == {"target"}


def test_a_drive_by_shooting_is_one_shooting_by_none_of_the_wounded() -> None:
    [event] = _events(IN_A_DRIVE_BY, "shoot")
    assert all(role != "agent" for role, _ in roles(event))


def test_whoever_appears_accused_accuses_nobody() -> None:
    assert ("target", "A man") in _roles(ACCUSED_IN_COURT, "accuse")


def test_whoever_signs_a_decree_appoints_by_it() -> None:
    assert ("agent", "Daro") in _roles(DECREE_APPOINTING, "appoint")


def test_a_fight_that_the_police_break_up_is_not_whom_they_spray() -> None:
    used = [e for e in _events(BROKE_UP_A_FIGHT, "attack") if e.trigger.text == "used"]
    assert all(("target", "a fight") not in roles(e) for e in used)


def test_views_are_exchanged_about_something() -> None:
    assert ("about", "trade") in _roles(EXCHANGED_VIEWS, "meet")


def test_whoever_hits_a_mine_is_hit_by_it() -> None:
    assert _roles(HIT_A_MINE, "bomb") == {("target", "Their convoy"), ("instrument", "a mine")}


def test_a_murder_charge_in_somebodys_death_is_of_the_murder_of_that_person() -> None:
    [murder] = [e for e in _events(IN_HER_DEATH, "kill") if e.trigger.text == "murder"]
    assert roles(murder) == {("agent", "A man"), ("target", "a clerk")}


def test_whoever_welcomes_a_decision_of_others_does_not_do_what_they_decide() -> None:
    assert ("agent", "the authorities") in _roles(DECISION_OF_OTHERS, "vote")


def test_a_state_that_expresses_concern_and_appeals_appeals() -> None:
    assert _roles(APPEALS_ALONG, "appeal") == {("agent", "Norland"), ("target", "both sides")}


def test_a_lawsuit_on_behalf_of_somebody_is_not_against_them() -> None:
    assert _roles(ON_BEHALF, "charge") == {("agent", "A charity")}


def test_whoever_is_thrown_from_a_car_is_not_attacked() -> None:
    made = analysis(THROWN_OUT, deeds={"thrown": {"attack": 0.9}})
    assert find_events(made, load_codebook(None), Actors(), (), (), Claims()) == ()


def test_nobody_agrees_by_a_vote_and_nobody_is_held_about_bond() -> None:
    assert all(role != "agent" for role, _ in _roles(RATIFIED_BY_A_VOTE, "agree"))
    assert all(text != "bond" for _, text in _roles(HELD_ON_BOND, "arrest"))


def test_a_curfew_is_not_whom_it_is_imposed_on() -> None:
    assert _roles(IMPOSED_A_CURFEW, "ban") == {("agent", "The mayor")}


def test_live_ammunition_is_what_somebody_fires_with() -> None:
    assert ("instrument", "live ammunition") in _roles(LIVE_AMMUNITION, "shoot")


def test_whoever_loses_a_bid_for_re_election_loses_the_office_to_somebody() -> None:
    [lost] = [e for e in _events(LOST_A_BID, "elect") if e.trigger.text.startswith("lost")]
    assert roles(lost) == {("from", "Roe"), ("target", "Dask")}


def test_what_is_ruled_arson_was_no_less_so() -> None:
    assert all(e.status == "occurred" for e in _events(RULED_ARSON, "destroy"))


def test_whoever_finds_a_bomb_did_not_plant_it() -> None:
    assert all(role != "agent" for e in _events(FOUND_A_BOMB, "bomb") for role, _ in roles(e))
