"""Papers, firms and parties that only the words around them show."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _kinds(table: str) -> dict[str, str]:
    return {a.name: a.kind for a in find_actors(analysis(table), ()).all}


def test_what_has_a_chief_executive_is_a_firm() -> None:
    kinds = _kinds("""
        Ostrair    NNP  nmod:poss  executive  PER
        's         POS  case       Ostrair
        chief      JJ   amod       executive
        executive  NN   nsubj      resigned  @person
        resigned   VBD  root       -  ARG0=executive
        .          .    punct      resigned
    """)
    assert kinds["Ostrair"] == "organization"


def test_a_paper_before_a_noun_needs_no_mark() -> None:
    kinds = _kinds("""
        Roe        NNP  nsubj      resigned  PER
        resigned   VBD  root       -  ARG0=Roe
        in         IN   case       essay
        a          DT   det        essay
        Harbour    NNP  compound   Street
        Street     NNP  compound   Journal
        Journal    NNP  compound   essay
        essay      NN   obl        resigned
        .          .    punct      resigned
    """)
    assert kinds == {"Roe": "person", "Harbour Street Journal": "media"}


def test_an_alias_with_an_article_is_no_body() -> None:
    kinds = _kinds("""
        Police   NN   nsubj   held  @organization
        held     VBD  root    -     ARG0=Police ARG1=Oren
        Oren     NNP  obj     held  PER
        Dask     NNP  flat    Oren  +
        ,        ,    punct   Butcher
        aka      RB   advmod  Butcher
        The      DT   det     Butcher
        Butcher  NNP  appos   Oren  ORG
        .        .    punct   held
    """)
    assert kinds == {"Police": "organization", "Oren Dask": "person"}


def test_a_party_called_by_its_creed_is_a_name_in_capitals_too() -> None:
    kinds = _kinds("""
        THE          DT     det       ALLIANCE
        NATIONALIST  NNP    amod      ALLIANCE  ORG
        REPUBLICAN   NNP    amod      ALLIANCE  +
        ALLIANCE     NNP    nsubj     LEFT      +
        LEFT         VBD    root      -         ARG0=ALLIANCE
        .            .      punct     LEFT
    """)
    assert kinds == {"NATIONALIST REPUBLICAN ALLIANCE": "organization"}


def test_two_people_with_a_comma_between_are_two() -> None:
    kinds = _kinds("""
        Ada   NNP nsubj left PER
        Roe   NNP flat  Ada  +
        ,     ,   punct Oren +
        Oren  NNP conj  Ada  +
        Dask  NNP flat  Oren +
        left  VBD root  -    ARG0=Ada
        .     .   punct left
    """)
    assert kinds == {"Ada Roe": "person", "Oren Dask": "person"}


def test_a_leaflet_is_nobody() -> None:
    kinds = _kinds("""
        A       DT  det   leaflet
        leaflet NN  nsubj said    @person
        said    VBD root  -       ARG0=leaflet
        so      RB  advmod said
        .       .   punct said
    """)
    assert kinds == {}


def test_what_follows_the_noun_of_a_paper_is_its_name() -> None:
    kinds = _kinds("""
        The        DT  det         newspaper
        newspaper  NN  nsubj:pass  closed  @abstract
        Le         NNP appos       newspaper
        Port       NNP flat        Le
        was        VBD aux:pass    closed
        closed     VBN root        -  lemma:close
        .          .   punct       closed
    """)
    assert kinds == {"Le Port": "media"}


def test_a_station_is_one_where_something_is_aired() -> None:
    table = """
        {0}        NN   compound    station
        station    NN   nsubj:pass  closed  @place
        Ondes      NNP  appos       station  LOC
        was        VBD  aux:pass    closed
        closed     VBN  root        -  lemma:close
        .          .    punct       closed
    """
    assert _kinds(table.format("Radio")).get("Ondes") == "media"
    assert _kinds(table.format("railway")).get("Ondes") != "media"
