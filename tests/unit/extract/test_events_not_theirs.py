"""Who has only to do with what others did: who looks into it, lifts it, fends it off, undergoes it or comes after."""

from functools import cache

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.straighten import straighten
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def one(table: str, type_: str) -> Event:
    made = analysis(table)
    straighten(made.doc)
    (event,) = [e for e in find_events(made, shipped(), Actors(), (), (), Claims()) if e.type == type_]
    return event


def test_who_becomes_the_first_to_do_it_does_it() -> None:
    event = one(
        """
        Norland   NNP nsubj  became LOC
        became    VBD root   -      lemma:become
        the       DT  det    land
        first     JJ  amod   land
        land      NN  xcomp  became @place
        to        TO  mark   recognise
        recognise VB  acl    land   ARG0=land ARG1=council
        the       DT  det    council
        council   NN  obj    recognise @organization
        """,
        "recognise",
    )
    assert ("agent", "Norland") in roles(event)
    assert ("agent", "the first land") not in roles(event)


def test_who_is_the_third_to_undergo_it_undergoes_it() -> None:
    event = one(
        """
        She     PRP nsubj    judge   @person
        is      VBZ cop      judge   lemma:be
        the     DT  det      judge
        third   JJ  amod     judge
        judge   NN  root     -       @person
        to      TO  mark     sacked
        be      VB  aux:pass sacked
        sacked  VBN acl      judge   lemma:sack ARG1=judge
        """,
        "dismiss",
    )
    assert roles(event) == {("target", "She")}


def test_who_lifts_a_ban_has_not_imposed_it() -> None:
    table = """
        The     DT  det   council
        council NN  nsubj lifted @organization
        lifted  VBD root  -      lemma:lift
        the     DT  det   ban
        ban     NN  obj   lifted @abstract ARG0=council
    """
    assert ("agent", "The council") not in roles(one(table, "ban"))
    assert ("agent", "The council") in roles(one(table.replace("lifted", "imposed").replace("lift", "impose"), "ban"))


def test_who_repels_an_attack_has_not_attacked() -> None:
    event = one(
        """
        The      DT  det   garrison
        garrison NN  nsubj repelled @person
        repelled VBD root  -        lemma:repel
        the      DT  det   attack
        attack   NN  obj   repelled @event ARG0=garrison
        """,
        "attack",
    )
    assert roles(event) == set()


def test_torture_is_done_to_those_by_whom_it_is_suffered() -> None:
    event = one(
        """
        The      DT  det       torture
        torture  NN  nsubj     ended    @event ARG0=inmates
        suffered VBN acl       torture  lemma:suffer
        by       IN  case      inmates
        inmates  NNS obl:agent suffered @person lemma:inmate
        ended    VBD root      -        lemma:end
        """,
        "torture",
    )
    assert roles(event) == {("target", "inmates")}


def test_nobody_does_what_nobody_admits() -> None:
    event = one(
        """
        Nobody   NN  nsubj admitted @person
        admitted VBD root  -        lemma:admit ARG0=Nobody
        the      DT  det   killing
        killing  NN  obj   admitted @event ARG0=Nobody ARG1=clerk
        of       IN  case  clerk
        a        DT  det   clerk
        clerk    NN  nmod  killing  @person
        """,
        "kill",
    )
    assert ("agent", "Nobody") not in roles(event)


def test_whoever_comes_after_somebody_is_appointed_and_dismisses_nobody() -> None:
    event = one(
        """
        Dask     NNP nsubj replaced PER @person
        replaced VBD root  -        lemma:replace ARG0=Dask ARG1=Roe
        Roe      NNP obj   replaced PER @person
        """,
        "appoint",
    )
    assert roles(event) == {("target", "Dask")}


def test_by_whom_somebody_is_replaced_has_not_dismissed_him() -> None:
    event = one(
        """
        Roe      NNP nsubj:pass replaced PER @person
        was      VBD aux:pass   replaced lemma:be
        replaced VBN root       -        lemma:replace ARG0=Dask ARG1=Roe
        by       IN  case       Dask
        Dask     NNP obl:agent  replaced PER @person
        """,
        "dismiss",
    )
    assert roles(event) == {("target", "Roe")}


def test_for_whom_a_sentence_is_sought_is_its_target() -> None:
    event = one(
        """
        They     PRP nsubj sought   @person
        sought   VBD root  -        lemma:seek
        a        DT  det   sentence
        jail     NN  compound sentence
        sentence NN  obj   sought   @abstract
        for      IN  case  minister
        the      DT  det   minister
        minister NN  nmod  sentence @person
        """,
        "sentence",
    )
    assert ("target", "the minister") in roles(event)


def test_where_a_protest_takes_place_is_not_what_it_is_about() -> None:
    event = one(
        """
        Workers      NNS nsubj demonstrated @person lemma:worker
        demonstrated VBD root  -            lemma:demonstrate ARG0=Workers ARG1=gates
        outside      JJ  amod  gates
        gates        NNS obl   demonstrated @object lemma:gate
        """,
        "protest",
    )
    assert roles(event) == {("agent", "Workers")}


def test_what_almost_ended_up_so_did_not() -> None:
    table = """
        Vesna  NNP nsubj        ended PER @person
        almost RB  advmod       ended
        ended  VBD root         -     lemma:end
        up     RP  compound:prt ended
        jailed VBN xcomp        ended lemma:jail ARG1=Vesna
    """
    assert one(table, "arrest").status == "negated"
    assert one(table.replace("almost", "soon  "), "arrest").status == "occurred"


def test_no_longer_denies() -> None:
    event = one(
        """
        Norland    NNP nsubj  recognises LOC
        no         RB  advmod longer
        longer     RBR advmod recognises
        recognises VBZ root   -          lemma:recognise ARG0=Norland ARG1=council
        the        DT  det    council
        council    NN  obj    recognises @organization
        """,
        "recognise",
    )
    assert event.status == "negated"


def test_what_somebody_is_accused_of_failing_to_do_was_not_done() -> None:
    event = one(
        """
        Police      NN  nsubj:pass accused     @person
        are         VBP aux:pass   accused     lemma:be
        accused     VBN root       -           lemma:accuse ARG1=Police
        of          IN  mark       failing
        failing     VBG advcl      accused     lemma:fail
        to          TO  mark       investigate
        investigate VB  xcomp      failing     ARG0=Police ARG1=deaths
        the         DT  det        deaths
        deaths      NNS obj        investigate @event lemma:death
        """,
        "investigate",
    )
    assert event.status == "negated"
    assert event.voice == "alleged"
