"""Who and what plays no part: what stands beside those described, what deeds are called, and where words are said."""

from dataclasses import replace
from functools import cache

from sayso.codebook import Codebook, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.language.analysis import Analysis, Argument
from sayso.model import Event
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def found(made: Analysis) -> list[Event]:
    return list(find_events(made, shipped(), Actors(), (), (), Claims()))


def one(table: str, type_: str) -> Event:
    (event,) = [e for e in found(analysis(table)) if e.type == type_]
    return event


def test_only_those_whom_a_participle_describes_underwent_it() -> None:
    event = one(
        """
        Families NNS nsubj called  @person
        of       IN  case  men
        men      NNS nmod  Families @person
        freed    VBN acl   men     lemma:free ARG1=Families
        called   VBD root  -       lemma:call
        """,
        "release",
    )
    assert roles(event) == {("target", "men")}


def test_what_is_along_with_it_does_not_do_it() -> None:
    event = one(
        """
        Along    IN  case  row
        with     IN  fixed Along
        the      DT  det   row
        row      NN  obl   rejected @event
        ,        ,   punct row
        judges   NNS nsubj rejected @person
        rejected VBD root  -        lemma:reject ARG0=judges ARG1=appeal
        an       DT  det   appeal
        appeal   NN  obj   rejected
        """,
        "reject",
    )
    assert {text for role, text in roles(event) if role == "agent"} == {"judges"}


def test_acts_do_nothing() -> None:
    event = one(
        """
        Acts    NNS nsubj went
        of      IN  mark  killing
        killing VBG acl   Acts    lemma:kill ARG0=Acts ARG1=guards
        guards  NNS obj   killing @person
        went    VBD root  -
        on      RP  compound:prt went
        """,
        "kill",
    )
    assert roles(event) == {("target", "guards")}


def test_a_place_where_something_is_published_is_nobody_whom_it_reaches() -> None:
    event = one(
        """
        In        IN  case  Orrun
        Orrun     NNP obl   released LOC
        Roe       NNP nsubj released PER
        released  VBD root  -        lemma:release ARG0=Roe ARG1=statement
        a         DT  det   statement
        statement NN  obj   released
        """,
        "publish",
    )
    assert roles(event) == {("agent", "Roe"), ("target", "a statement")}


SPY = """
    They    PRP nsubj are
    are     VBP root  -
    held    VBN xcomp are
    on      IN  case  charges
    spy     NN  compound charges
    charges NNS obl   held
"""


def test_the_word_before_charges_brings_none() -> None:
    made = replace(analysis(SPY), parts={5: [Argument("agent", 4, 0.9)]}, deeds={5: {"charge": 0.9}})
    (event,) = [e for e in found(made) if e.type == "charge"]
    assert ("agent", "spy") not in roles(event)


RIVALS = """
    She      PRP nsubj attacked
    attacked VBD root  -        lemma:attack ARG0=She ARG1=Lind
    Lind     NNP obj   attacked PER
"""


def test_the_model_knows_an_attack_in_words_though_a_list_has_the_verb() -> None:
    made = replace(analysis(RIVALS), deeds={1: {"condemn": 0.8, "attack": 0.01}})
    assert [e.type for e in found(made)] == ["condemn"]
    made = replace(analysis(RIVALS), deeds={1: {"condemn": 0.8, "attack": 0.1}})
    assert [e.type for e in found(made)] == ["attack"]


NEVER_SUCH = """
    Clerks NNS nsubj seen @person
    had    VBD aux   seen
    never  RB  advmod seen
    seen   VBN root  -    lemma:see
    such   PDT det   attack
    an     DT  det   attack
    attack NN  obj   seen
"""


def test_an_attack_such_as_nobody_had_seen_was_made() -> None:
    assert one(NEVER_SUCH, "attack").status == "occurred"


HE_WARNED = """
    He      PRP nsubj warned
    warned  VBD root  -      lemma:warn
    workers NNS obj   warned @person
"""
ANIMALS = """
    Guards  NNS nsubj killed @person
    killed  VBD root  -      lemma:kill
    animals NNS obj   killed @animal
"""


def test_the_model_is_believed_against_an_exclusion_only_where_it_is_all_but_certain() -> None:
    made = analysis(HE_WARNED)
    assert [e.type for e in found(replace(made, deeds={1: {"threaten": 0.9}}))] == ["threaten"]
    assert found(replace(made, deeds={1: {"threaten": 0.7}})) == []


def test_the_model_is_not_believed_of_what_no_deed_of_the_type_is_done_to() -> None:
    assert found(replace(analysis(ANIMALS), deeds={1: {"kill": 0.9}})) == []


def test_who_puts_a_rising_down_does_not_rise() -> None:
    table = """
        Loyalists NNS nsubj {0}  @person
        {0}       VBD root  -    lemma:{1}
        the       DT  det   mutiny
        mutiny    NN  obj   {0}  @event
    """
    for verb, lemma, agents in (("crushed", "crush", []), ("staged", "stage", ["Loyalists"])):
        made = replace(analysis(table.format(verb, lemma)), parts={3: [Argument("agent", 0, 0.99)]})
        (event,) = [e for e in found(made) if e.type == "coup"]
        assert [p.text for p in event.roles if p.role == "agent"] == agents


def test_an_execution_that_is_halted_is_still_to_come() -> None:
    event = one(
        """
        Judges    NNS nsubj halted    @person
        halted    VBD root  -         lemma:halt
        the       DT  det   execution
        execution NN  obj   halted    @event
        """,
        "execute",
    )
    assert event.status == "planned"
