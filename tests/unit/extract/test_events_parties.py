"""Who is no party to an event though the sentence names him near it, and who is one though the tree hides it."""

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles

RESHUFFLE = """
    In IN case reshuffle
    the DT det reshuffle
    reshuffle NN obl took
    Orrin NNP nsubj took PER @person
    Vask NNP flat Orrin +
    took VBD root -
    over RP compound:prt took
    the DT det ministry
    ministry NN obj took @organization
"""
BAIL = """
    Two CD nummod men
    men NNS nsubj:pass charged @person
    were VBD aux:pass charged
    charged VBN root -
    with IN case arson
    arson NN obl charged @event
    and CC cc denied
    denied VBD conj charged lemma:deny
    bail NN obj denied @abstract
"""
CUSTOM = """
    The DT det custom
    custom NN nsubj widespread @abstract
    is VBZ cop widespread
    widespread JJ root -
    but CC cc condemned
    condemned VBN conj widespread
"""
BID = """
    A DT det bid
    bid NN nsubj:pass rejected @abstract
    by IN case Asel
    Asel NNP nmod bid PER @person
    Roe NNP flat Asel +
    to TO mark end
    end VB acl bid
    the DT det ban
    ban NN obj end @abstract
    was VBD aux:pass rejected
    rejected VBN root -
"""
CASE = """
    They PRP nsubj mishandled
    mishandled VBD root - lemma:mishandle
    a DT det guard
    guard NN nmod:poss case @person
    's POS case guard
    murder NN compound case
    case NN obj mishandled @abstract
"""
INVOLVED = """
    Asel NNP nsubj involved PER @person
    Roe NNP flat Asel +
    was VBD cop involved
    involved JJ root -
    in IN case attacks
    two CD nummod attacks
    attacks NNS obl involved @event
"""
OTHERS = """
    Along IN case Asel
    with IN case Asel
    Asel NNP obl arrested PER @person
    Roe NNP flat Asel +
    police NN nsubj arrested @person
    arrested VBD root -
    nine CD nummod miners
    other JJ amod miners
    miners NNS obj arrested @person
"""
OFFENSIVE = """
    Rebels NNS nsubj launched @person
    launched VBD root -
    a DT det offensive
    military JJ amod offensive
    offensive NN obj launched @event
"""
SHOOTINGS = """
    The DT det town
    town NN nsubj had @place
    has VBZ aux had
    had VBN root -
    six CD nummod shootings
    shootings NNS obj had @event
"""
PART = """
    They PRP nsubj:pass charged
    were VBD aux:pass charged
    charged VBN root -
    with IN mark taking
    taking VBG advcl charged lemma:take
    part NN obj taking
    in IN case murder
    the DT det murder
    murder NN obl taking @event
    of IN case Asel
    Asel NNP nmod murder PER @person
    Roe NNP flat Asel +
"""
PROMISE = """
    I PRP nsubj promise
    can MD aux promise
    promise VB root -
    you PRP iobj promise
    peace NN obj promise @abstract
"""
VISIT = """
    Envoys NNP nsubj visited @person
    visited VBD root -
    Asel NNP obj visited PER @person
    Roe NNP flat Asel +
"""
REFUSED = """
    He PRP nsubj said
    said VBD root -
    no DT obj said
    to IN case Asel
    Asel NNP obl said PER @person
    Roe NNP flat Asel +
"""
KILLED = """
    The DT det mayor
    mayor NN nsubj:pass killed @person
    was VBD aux:pass killed
    killed VBN root -
    in IN case attack
    an DT det attack
    attack NN obl killed @event
"""
CONCERN = """
    Editors NNS nsubj voiced @person
    voiced VBD root -
    concern NN obj voiced
    about IN case poet
    a DT det poet
    missing JJ amod poet
    poet NN obl voiced @person
"""
REGISTERED = """
    A DT det case
    case NN nsubj:pass registered @abstract
    was VBD aux:pass registered
    registered VBN root - lemma:register
    against IN case chief
    the DT det chief
    chief NN obl registered @person
"""
TRICKS = """
    Vask NNP nsubj used PER @person
    used VBD root -
    what WP obj used
    critics NNS nsubj called @person
    called VBD acl:relcl what
    old JJ amod tricks
    tricks NNS obj called @abstract
    threatening VBG advcl called
    the DT det judges
    judges NNS obj threatening @person
"""
BLAMED = """
    Officials NNS nsubj blamed @person
    blamed VBD root - lemma:blame
    the DT det violence
    violence NN obj blamed @event
    on IN case militia
    the DT det militia
    militia NN obl blamed @person
"""
VOTES = """
    Vask NNP nsubj won PER @person
    won VBD root -
    the DT det votes
    votes NNS obj won @abstract
    to TO mark win
    win VB acl votes
    the DT det nomination
    nomination NN obj win @abstract
"""
BODIES = """
    The DT det bodies
    bodies NNS nsubj:pass found @object
    of IN case Roe
    Roe NNP nmod bodies LOC @place
    and CC cc Dorr
    Dorr NNP conj Roe LOC @place
    were VBD aux:pass found
    found VBN root - lemma:find
    shot VBN xcomp found lemma:shoot
"""
AIR = """
    Gunmen NNS nsubj shot @person lemma:gunman
    shot VBD root - lemma:shoot
    into IN case air
    the DT det air
    air NN obl shot @place
"""
HOME = """
    They PRP nsubj stormed
    stormed VBD root -
    the DT det student
    murdered VBN amod home lemma:murder
    student NN nmod:poss home @person
    's POS case student
    home NN obj stormed @place
"""
NOMINATION = """
    He PRP nsubj accepted
    accepted VBD root -
    the DT det nomination
    nomination NN obj accepted @abstract
    of IN case party
    a DT det party
    major JJ amod party
    party NN nmod nomination @person
"""
PANIC = """
    Police NN nsubj urged @person
    urged VBD root -
    residents NNS iobj urged @person
    not RB advmod panic
    to TO mark panic
    panic VB xcomp urged
"""
BATTLE = """
    The DT det palace
    palace NN nsubj make @place
    will MD aux make
    make VB root -
    the DT det election
    election NN obj make @event
    a DT det battle
    battle NN xcomp make @event
"""


def _roles(table: str, type_: str) -> set[tuple[str, str]]:
    """The roles of the only event of the type, by the shipped codebook and the tree alone."""
    found = find_events(analysis(table), load_codebook(None), Actors(), (), (), Claims())
    [event] = [e for e in found if e.type == type_ and (e.trigger.text != "took" and e.trigger.text != "won")]
    return roles(event)


@pytest.mark.parametrize(
    ("table", "type_", "wanted"),
    [
        (RESHUFFLE, "appoint", set()),  # who takes over in it does not make it
        (BAIL, "reject", {("target", "Two men"), ("about", "bail")}),  # a passive that shares its auxiliary
        (CUSTOM, "condemn", {("target", "The custom")}),  # behind a state
        (BID, "reject", {("target", "Asel Roe"), ("about", "A bid"), ("about", "end the ban")}),  # whose bid it is
        (CASE, "kill", {("target", "a guard")}),  # whose murder a court deals with
        (INVOLVED, "attack", {("agent", "Asel Roe")}),
        (OTHERS, "arrest", {("agent", "police"), ("target", "Asel Roe"), ("target", "nine other miners")}),
        (OFFENSIVE, "attack", {("agent", "Rebels")}),  # what kind of offensive, not whose
        (SHOOTINGS, "shoot", set()),  # where they were
        (PART, "kill", {("agent", "They"), ("target", "Asel Roe")}),  # those charged
        (PROMISE, "promise", {("agent", "I"), ("target", "you")}),
        (VISIT, "visit", {("agent", "Envoys"), ("target", "Asel Roe")}),
        (REFUSED, "reject", {("agent", "He"), ("target", "Asel Roe")}),
        (KILLED, "attack", {("target", "The mayor")}),
        (CONCERN, "condemn", {("agent", "Editors"), ("about", "a missing poet")}),  # nobody is condemned
        (REGISTERED, "charge", {("target", "the chief")}),
        (TRICKS, "threaten", {("target", "the judges")}),  # whoever calls it that does nothing
        (BLAMED, "accuse", {("agent", "Officials"), ("about", "the violence"), ("target", "the militia")}),
        (VOTES, "elect", {("target", "Vask"), ("to", "the nomination")}),  # no vote is elected
        (BODIES, "shoot", {("target", "Roe"), ("target", "Dorr")}),  # not their bodies alone
        (AIR, "shoot", {("agent", "Gunmen")}),
        (HOME, "kill", {("target", "student")}),  # no home is murdered
        (NOMINATION, "appoint", {("agent", "a major party")}),  # it nominates
        (PANIC, "demand", {("agent", "Police"), ("target", "residents"), ("about", "not to panic")}),
        (BATTLE, "vote", set()),  # nor does the palace vote
    ],
)
def test_parts_in_an_event_are_those_of_its_own_construction(
    table: str, type_: str, wanted: set[tuple[str, str]]
) -> None:
    assert _roles(table, type_) == wanted
