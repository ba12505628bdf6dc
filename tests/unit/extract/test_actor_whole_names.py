"""Names that are more, or less, than what the analyser marked: firms of several names, letters behind a name."""

from sayso.extract.actors import find_actors
from sayso.model import Actor
from tests.unit.extract.docs_by_hand import analysis


def _actors(table: str) -> dict[str, Actor]:
    return {a.name: a for a in find_actors(analysis(table), ()).all}


def test_two_names_with_an_ampersand_are_one_firm_also_where_they_have_and() -> None:
    found = _actors("""
        Roe    NNP nsubj sued  PER @person
        &      CC  cc    Dask
        Dask   NNP conj  Roe   PER
        sued   VBD root  -     ARG0=Roe
        .      .   punct sued

        Guards NNS nsubj left  @person
        left   VBD root  -     ARG0=Guards ARG1=Roe
        Roe    NNP obj   left  PER @person
        and    CC  cc    Dask
        Dask   NNP conj  Roe   PER
        .      .   punct left
    """)
    assert {m.text for m in found["Roe and Dask"].mentions} == {"Roe & Dask", "Roe and Dask"}
    assert found["Roe and Dask"].kind == "organization"


def test_two_people_stay_two() -> None:
    found = _actors("""
        Roe    NNP nsubj sued  PER @person
        and    CC  cc    Dask
        Dask   NNP conj  Roe   PER
        sued   VBD root  -     ARG0=Roe
        .      .   punct sued
    """)
    assert set(found) == {"Roe", "Dask"}


def test_letters_behind_a_name_are_no_part_of_it_and_may_tell_an_office() -> None:
    found = _actors("""
        Ada    NNP nsubj spoke PER @person
        Roe    NNP flat  Ada   +
        QC     NNP flat  Ada   +
        MP     NNP flat  Ada
        spoke  VBD root  -     ARG0=Ada
        .      .   punct spoke
    """)
    assert [r.title for r in found["Ada Roe"].roles] == ["MP"]


def test_an_office_with_its_short_form_and_its_place_is_the_one_who_is_named_behind_it() -> None:
    found = _actors("""
        the       DT  det   Leader
        Leader    NNP nsubj said   @person
        of        IN  case  Rows
        Rows      NNP nmod  Leader
        (         (   punct LoR
        LoR       NNP appos Leader
        )         )   punct LoR
        in        IN  case  council
        council   NN  nmod  Leader
        ,         ,   punct Oren
        Oren      NNP nsubj said   PER @person
        Dask      NNP flat  Oren   +
        (         (   punct Lusk
        Lusk      NNP appos Oren
        )         )   punct Lusk
        said      VBD root  -      ARG0=Oren
        so        RB  advmod said
        .         .   punct said
    """)
    assert {m.text for m in found["Oren Dask"].mentions} == {"the Leader of Rows", "Oren Dask"}


def test_the_presidents_with_their_years_are_presidents() -> None:
    found = _actors("""
        presidents NNS compound Oren
        Oren       NNP nsubj met   PER @person
        Dask       NNP flat  Oren  +
        (          (   punct 1971
        1971       CD  nmod  Oren
        )          )   punct 1971
        and        CC  cc    Ada
        Ada        NNP conj  Oren  PER @person
        Roe        NNP flat  Ada   +
        met        VBD root  -     ARG0=Oren
        .          .   punct met
    """)
    assert [r.title for r in found["Ada Roe"].roles] == ["president"]


def test_a_department_of_state_is_a_body_where_it_only_describes() -> None:
    found = _actors("""
        The        DT  det      report
        State      NNP compound Department
        Department NNP compound report
        report     NN  nsubj    shocked
        shocked    VBD root     -    ARG0=report ARG1=guards
        guards     NNS obj      shocked @person
        .          .   punct    shocked
    """)
    assert found["State Department"].kind == "organization"


def test_an_office_is_of_the_body_that_stands_before_it() -> None:
    found = _actors("""
        Ostrey NNP nsubj sold   ORG @organization
        sold   VBD root  -      ARG0=Ostrey
        .      .   punct sold

        Ostrey NNP compound Oren
        CEO    NNP nmod:desc Oren
        Oren   NNP nsubj spoke  PER @person
        Dask   NNP flat  Oren   +
        spoke  VBD root  -      ARG0=Oren
        .      .   punct spoke
    """)
    assert [(r.title, r.of) for r in found["Oren Dask"].roles] == [("CEO", "Ostrey")]


def test_the_agent_in_charge_is_who_is_named_behind() -> None:
    found = _actors("""
        Special NNP amod  Agent
        Agent   NNP nsubj spoke @person
        in      IN  case  Charge
        Charge  NNP nmod  Agent
        Oren    NNP nsubj spoke PER @person
        Dask    NNP flat  Oren  +
        spoke   VBD root  -     ARG0=Oren
        .       .   punct spoke
    """)
    assert [r.title for r in found["Oren Dask"].roles] == ["Agent"]


def test_a_station_has_its_channel_in_its_name() -> None:
    found = _actors("""
        Guards NNS nsubj told @person
        told   VBD root  -    ARG0=Guards ARG2=News
        LUSK   NNP nmod  News ORG
        6      CD  nummod News
        News   NNP obj   told @organization
        .      .   punct told
    """)
    assert found["LUSK 6 News"].kind == "media"


def test_a_family_and_a_people_are_many() -> None:
    found = _actors("""
        the     DT  det   Dasks
        Dasks   NNP nsubj met   ORG @organization
        met     VBD root  -     ARG0=Dasks ARG1=Oren
        Oren    NNP obj   met   PER @person
        Dask    NNP flat  Oren  +
        and     CC  cc    Americans
        Cuban   NNP compound Americans PER
        Americans NNP conj Oren +
        .       .   punct met
    """)
    assert (found["Dasks"].kind, found["Cuban Americans"].kind) == ("group", "group")


def test_the_middle_of_a_name_may_be_the_family_name() -> None:
    found = _actors("""
        Ada  NNP nsubj spoke PER @person
        Ko   NNP flat  Ada   +
        Lint NNP flat  Ada   +
        spoke VBD root -     ARG0=Ada
        .    .   punct spoke

        Ko   NNP nsubj left  PER @person
        left VBD root  -     ARG0=Ko
        .    .   punct left
    """)
    assert set(found) == {"Ada Ko Lint"}


def test_what_a_movement_is_for_goes_on_with_of() -> None:
    found = _actors("""
        The         DT  det   Movement
        rebel       JJ  amod  Movement
        Movement    NNP nsubj fled   ORG @organization
        for         IN  case  Restoration +
        the         DT  det   Restoration +
        Restoration NNP nmod  Movement +
        of          IN  case  Lorne
        Lorne       NNP nmod  Restoration
        fled        VBD root  -      ARG0=Movement
        .           .   punct fled
    """)
    assert found["Movement for the Restoration of Lorne"].kind == "armed_group"
