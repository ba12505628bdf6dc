"""Who is no agent, and who undergoes it though the tree hangs him elsewhere."""

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


def one(table: str, type_: str) -> Event:
    found = [e for e in find_events(analysis(table), shipped(), Actors(), (), (), Claims()) if e.type == type_]
    assert len(found) == 1, found
    return found[0]


def test_whoever_is_in_custody_is_held() -> None:
    event = one(
        """
        Reporters NNS nsubj custody @person
        are       VBP cop   custody
        in        IN  case  custody
        custody   NN  root  -       @abstract
        .         .   punct custody
        """,
        "arrest",
    )
    assert roles(event) == {("target", "Reporters")}


def test_what_an_act_is_called_does_not_do_it() -> None:
    event = one(
        """
        They       PRP nsubj  fear
        fear       VBP root   -
        the        DT  det    crime
        crime      NN  obj    fear @abstract
        of         IN  mark   killing
        killing    VBG acl    crime ARG0=crime ARG1=guards
        guards     NNS obj    killing @person
        .          .   punct  fear
        """,
        "kill",
    )
    assert ("agent", "the crime") not in roles(event)


def test_whoever_launches_a_campaign_to_do_it_does_it() -> None:
    event = one(
        """
        The      DT  det   junta
        junta    NN  nsubj launched @organization
        launched VBD root  - lemma:launch
        a        DT  det   campaign
        campaign NN  obj   launched @event
        to       TO  mark  kill
        kill     VB  acl   campaign ARG0=campaign ARG1=guards
        guards   NNS obj   kill @person
        .        .   punct launched
        """,
        "kill",
    )
    assert roles(event) == {("agent", "The junta"), ("target", "guards")}


def test_who_asks_who_did_it_did_not_do_it() -> None:
    event = one(
        """
        They     PRP nsubj asked
        asked    VBD root  -
        who      WP  nsubj murdered
        had      VBD aux   murdered
        murdered VBN ccomp asked ARG0=They ARG1=nuns lemma:murder
        the      DT  det   nuns
        nuns     NNS obj   murdered @person
        .        .   punct asked
        """,
        "kill",
    )
    assert roles(event) == {("target", "the nuns")}


def test_an_appeal_of_a_sentence_is_about_it() -> None:
    event = one(
        """
        He        PRP  nsubj     abandoned
        abandoned VBD  root      - lemma:abandon
        appeals   NNS  obj       abandoned @event lemma:appeal
        of        IN   case      verdict
        his       PRP$ nmod:poss verdict
        verdict   NN   nmod      appeals @abstract
        .         .    punct     abandoned
        """,
        "appeal",
    )
    assert ("about", "his verdict") in roles(event)
    assert ("agent", "his verdict") not in roles(event)


def test_the_object_may_stand_behind_a_phrase_of_manner() -> None:
    event = one(
        """
        Parliament NNP nsubj condemned ORG @organization
        condemned  VBD root  - lemma:condemn
        in         IN  case  terms
        strong     JJ  amod  terms
        terms      NNS obl   condemned @abstract
        the        DT  det   shelling
        shelling   NN  nmod  terms @event
        .          .   punct condemned
        """,
        "condemn",
    )
    assert ("target", "the shelling") in roles(event)


def test_whom_a_clause_on_an_extradition_accuses_is_the_person_named_in_it() -> None:
    event = one(
        """
        Judges      NNS nsubj ordered @person
        ordered     VBD root  - lemma:order
        the         DT  det   extradition
        extradition NN  obj   ordered @abstract
        of          IN  case  Oren
        Oren        NNP nmod  extradition PER
        Dask        NNP flat  Oren +
        ,           ,   punct accused
        accused     VBN acl   extradition ARG1=extradition lemma:accuse
        of          IN  case  arson
        arson       NN  obl   accused @event
        .           .   punct ordered
        """,
        "accuse",
    )
    assert ("target", "Oren Dask") in roles(event)


def test_what_holds_of_everyone_who_does_it_did_not_happen() -> None:
    event = one(
        """
        Judges NNS nsubj fine @person
        fine   VBP root  -
        every  DT  det   boss
        boss   NN  obj   fine @person
        who    WP  nsubj:pass arrested
        is     VBZ aux:pass arrested
        arrested VBN acl:relcl boss lemma:arrest
        .      .   punct fine
        """,
        "arrest",
    )
    assert event.status == "hypothetical"


def test_no_idea_launches_the_campaign_either() -> None:
    event = one(
        """
        Policy   NN  nsubj launched @abstract
        launched VBD root  - lemma:launch
        a        DT  det   campaign
        campaign NN  obj   launched @event
        to       TO  mark  kill
        kill     VB  acl   campaign ARG0=campaign ARG1=guards
        guards   NNS obj   kill @person
        .        .   punct launched
        """,
        "kill",
    )
    assert roles(event) == {("target", "guards")}


def test_what_is_under_attack_does_not_attack() -> None:
    event = one(
        """
        Hamlets NNS nsubj attack @place
        are     VBP cop   attack
        under   IN  case  attack
        attack  NN  root  -      @event
        .       .   punct attack
        """,
        "attack",
    )
    assert roles(event) == {("target", "Hamlets")}


def test_at_whose_hands_somebody_dies_does_it() -> None:
    event = one(
        """
        He        PRP nsubj:pass lynched @person
        was       VBD aux:pass   lynched
        lynched   VBN root       -       lemma:lynch ARG1=He
        at        IN  case       hands
        the       DT  det        hands
        hands     NNS obl        lynched @abstract
        of        IN  case       merchants
        merchants NNS nmod       hands   @person
        .         .   punct      lynched
        """,
        "kill",
    )
    assert roles(event) == {("target", "He"), ("agent", "merchants")}


def test_whoever_stands_behind_by_does_what_a_noun_tells_though_another_noun_stands_between() -> None:
    event = one(
        """
        The       DT  det       criticism
        criticism NN  nsubj     hurt      ARG0=her ARG1=handling
        of        IN  case      handling
        her       PRP$ nmod:poss handling @person
        handling  NN  nmod      criticism @abstract
        of        IN  case      case
        the       DT  det       case
        case      NN  nmod      handling  @abstract
        by        IN  case      Dask
        Dask      NNP nmod      handling  PER
        hurt      VBD root      -
        """,
        "condemn",
    )
    assert ("agent", "Dask") in roles(event)
    assert ("agent", "her") not in roles(event)


@pytest.mark.parametrize(
    ("table", "type_", "agent"),
    [
        (
            """
            It       PRP nsubj:pass dropped
            was      VBD aux:pass dropped
            dropped  VBN root  -       lemma:drop
            after    IN  case  visit
            a        DT  det   visit
            visit    NN  obl   dropped @event
            from     IN  case  minister
            the      DT  det   minister
            minister NN  nmod  visit   @person
            """,
            "visit",
            "the minister",
        ),
        (
            """
            At        IN  case  meeting
            a         DT  det   meeting
            meeting   NN  obl   talked  @event ARG1=residents
            with      IN  case  residents
            residents NNS nmod  meeting @person
            ,         ,   punct meeting
            Dask      NNP nsubj talked  PER
            talked    VBD root  -
            """,
            "meet",
            "Dask",
        ),
        (
            """
            Dask    NNP nsubj delayed PER
            delayed VBD root  -       lemma:delay
            a       DT  det   visit
            visit   NN  obj   delayed @event
            to      IN  case  Norland
            Norland NNP nmod  visit   LOC
            """,
            "visit",
            "Dask",
        ),
    ],
)
def test_who_holds_what_a_noun_tells(table: str, type_: str, agent: str) -> None:
    assert ("agent", agent) in roles(one(table, type_))


def test_who_is_ordered_released_or_stands_accused_undergoes_it() -> None:
    event = one(
        """
        Roe      NNP nsubj:pass ordered PER
        was      VBD aux:pass   ordered
        ordered  VBN root       -       lemma:order ARG1=Roe
        released VBN xcomp      ordered lemma:release
        """,
        "release",
    )
    assert roles(event) == {("target", "Roe")}
    event = one(
        """
        Roe     NNP nsubj stands  PER
        stands  VBZ root  -       lemma:stand
        accused VBN xcomp stands  lemma:accuse
        of      IN  case  fraud
        fraud   NN  obl   accused @abstract
        """,
        "accuse",
    )
    assert roles(event) == {("target", "Roe"), ("about", "fraud")}


def test_whoever_is_jailed_and_fined_is_fined_and_the_money_is_nobody() -> None:
    found = find_events(
        analysis(
            """
            Lund    NNP nsubj:pass jailed PER
            was     VBD aux:pass   jailed
            jailed  VBN root       -      lemma:jail ARG1=Lund
            and     CC  cc         fined
            fined   VBD conj       jailed lemma:fine
            900     CD  nummod     dollars
            dollars NNS obj        fined  @abstract
            """
        ),
        shipped(),
        Actors(),
        (),
        (),
        Claims(),
    )
    fined = next(e for e in found if e.trigger.text == "fined")
    assert roles(fined) == {("target", "Lund")}
    assert not fined.counts


def test_who_is_reported_to_undergo_it_does_not_do_what_the_reporter_goes_on_to_do() -> None:
    event = one(
        """
        The      DT  det        premier
        premier  NN  nsubj      admitted @person
        admitted VBD root       -
        that     IN  mark       hit
        a        DT  det        nurse
        nurse    NN  nsubj:pass hit      @person
        was      VBD aux:pass   hit
        hit      VBN ccomp      admitted
        ,        ,   punct      resigned
        and      CC  cc         resigned
        resigned VBD conj       admitted ARG0=nurse
        """,
        "resign",
    )
    assert roles(event) == {("agent", "The premier")}


def test_whoever_lost_brothers_tells_no_toll_and_an_army_that_lost_men_does() -> None:
    table = """
        The  DT  det    army
        army NN  nsubj  lost
        lost VBD root   -     lemma:lose ARG0=army ARG1=men
        four CD  nummod men
        men  NNS obj    lost  @person
        in   IN  case   raid
        a    DT  det    raid
        raid NN  obl    lost
    """
    assert [c.max for c in one(table, "kill").counts] == [4]
    assert one(table.replace("men", "brothers"), "kill").counts == ()


def test_whose_arm_is_broken_is_hurt_and_not_the_arm() -> None:
    table = """
    Policemen NNS nsubj broke lemma:policeman
    broke VBD root - lemma:break
    Roe NNP nmod:poss jaw @person
    's POS case Roe
    jaw NN obj broke
    """
    assert roles(one(table, "injure")) == {("agent", "Policemen"), ("target", "Roe")}


def test_the_head_of_a_body_is_no_part_of_one() -> None:
    table = """
    Police NNS nsubj arrested
    arrested VBD root -
    the DT det head
    head NN obj arrested @person
    of IN case party
    a DT det party
    party NN nmod head
    """
    assert roles(one(table, "arrest")) == {("agent", "Police"), ("target", "the head of a party")}
