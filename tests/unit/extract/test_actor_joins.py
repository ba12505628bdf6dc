"""Which descriptions are of one actor: beside a name and in one phrase."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _mentions(table: str) -> dict[str, set[str]]:
    """The texts of each actor's mentions by the actor's name."""
    return {a.name: {m.text for m in a.mentions} for a in find_actors(analysis(table), ()).all}


def test_a_description_right_before_a_bodys_name_is_of_that_body() -> None:
    assert _mentions("""
        Rights   NNS compound group
        group    NN  nsubj    said    @organization
        Dask     NNP appos    group   ORG @organization
        Watch    NNP flat     Dask    +
        said     VBD root     -       ARG0=group
        .        .   punct    said
    """) == {"Dask Watch": {"Rights group", "Dask Watch"}}


def test_the_noun_behind_its_name_calls_a_party_whole() -> None:
    assert _mentions("""
        The      DT  det      party
        ruling   VBG amod     party
        OSTU     NNP compound party   ORG @organization
        party    NN  nsubj    met     @organization
        met      VBD root     -       ARG0=party
        .        .   punct    met
    """) == {"OSTU": {"The ruling OSTU party", "OSTU"}}


def test_who_has_two_offices_under_one_article_is_one_person() -> None:
    assert _mentions("""
        The      DT  det       president
        first    JJ  amod      president
        president NN nsubj:pass injured   @person
        and      CC  cc        Speaker
        current  JJ  amod      Speaker
        Speaker  NN  nmod:desc Ada
        Ada      NNP nsubj:pass injured   PER @person
        Roe      NNP flat      Ada        +
        has      VBZ aux       injured
        been     VBN aux:pass  injured
        injured  VBN root      -          ARG1=Ada
        .        .   punct     injured
    """) == {"Ada Roe": {"The first president", "current Speaker Ada Roe"}}


def test_the_founder_and_editor_who_was_held_is_one_person() -> None:
    assert _mentions("""
        The      DT  det       editor
        editor   NN  nsubj:pass held      @person
        and      CC  cc        founder
        founder  NN  conj      editor     @person
        was      VBD aux:pass  held
        held     VBN root      -          ARG1=editor
        .        .   punct     held
    """) == {"The editor": {"The editor", "founder"}}


def test_the_two_nouns_of_an_attorney_general_are_one_person() -> None:
    assert _mentions("""
        The      DT  det       attorney
        attorney NN  nsubj     left       @person
        general  NN  nsubj     left       @person
        left     VBD root      -          ARG0=attorney
        .        .   punct     left
    """) == {"The attorney": {"The attorney", "general"}}


def test_a_rival_may_be_a_body() -> None:
    assert _mentions("""
        Ostrey   NNP nsubj     won        ORG @organization
        Motors   NNP flat      Ostrey     +
        ,        ,   punct     rival
        another  DT  det       rival
        rival    NN  appos     Ostrey     @person
        ,        ,   punct     won
        won      VBD root      -          ARG0=Ostrey
        .        .   punct     won
    """) == {"Ostrey Motors": {"Ostrey Motors", "another rival"}}


def test_a_given_name_in_square_brackets_belongs_to_the_last_name() -> None:
    assert _mentions("""
        Then     RB  advmod   left
        [        -LRB- punct  Oren
        Oren     NNP nsubj    left    PER @person
        ]        -RRB- punct  Oren
        Dask     NNP flat     Oren    PER @person
        left     VBD root     -       ARG0=Oren
        .        .   punct    left
    """) == {"Dask": {"Oren", "Dask"}}
