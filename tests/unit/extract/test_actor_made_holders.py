"""Offices that a verb gives: "took office as", "was elected", "named her"."""

from sayso.extract.actors import find_actors
from sayso.extract.straighten import straighten
from tests.unit.extract.docs_by_hand import analysis


def _offices(table: str) -> dict[str, list[tuple[str, str | None]]]:
    return {a.name: [(r.title, r.of) for r in a.roles] for a in find_actors(analysis(table), ()).all}


def test_who_takes_office_as_mayor_is_mayor() -> None:
    assert _offices("""
        Ada     NNP nsubj took PER
        Roe     NNP flat  Ada  +
        took    VBD root  -    ARG0=Ada lemma:take
        office  NN  obj   took
        as      IN  case  mayor
        mayor   NN  obl   took @person
        .       .   punct took
    """) == {"Ada Roe": [("mayor", None)]}


def test_a_month_is_no_doubt_of_an_election() -> None:
    assert _offices("""
        Ada     NNP nsubj:pass elected PER
        Roe     NNP flat  Ada  +
        was     VBD aux:pass elected
        elected VBN root  -    ARG1=Ada lemma:elect
        mayor   NN  xcomp elected @person
        in      IN  case  May
        May     NNP obl   elected
        .       .   punct elected
    """) == {"Ada Roe": [("mayor", None)]}


def test_a_rank_behind_a_chief_of_staff_takes_no_word_of_his() -> None:
    assert _offices("""
        Army    NN  compound  chief
        chief   NN  nsubj     left   @person
        of      IN  case      staff
        staff   NN  nmod      chief
        Colonel NNP nmod:desc Oren
        Oren    NNP appos     chief  PER
        Dask    NNP flat      Oren   +
        left    VBD root      -      ARG0=chief
        .       .   punct     left
    """)["Oren Dask"][-1] == ("Colonel", None)


def test_one_word_in_brackets_behind_a_body_is_that_body() -> None:
    (kind,) = (
        a.kind
        for a in find_actors(
            analysis("""
        The     DT  det   Office
        Harbour   NNP compound Office ORG
        Workers   NNP compound Office +
        Office  NNP nsubj left +
        (       -LRB- punct HAWO
        HAWO   NNP appos Office PER
        )       -RRB- punct HAWO
        left    VBD root -  ARG0=Office
        .       .   punct left
    """),
            (),
        ).all
    )
    assert kind == "organization"


def test_a_nurse_behind_an_age_is_whose_age_it_is() -> None:
    doc = analysis("""
        Police   NN  nsubj    named
        named    VBD root     -
        Ada      NNP obj      named    PER
        Roe      NNP flat     Ada      +
        ,        ,   punct    34
        34       CD  appos    Ada
        ,        ,   punct    nurse
        a        DT  det      nurse
        nurse    NN  conj     Ada
        and      CC  cc       Oren
        Oren     NNP conj     Ada      PER
        .        .   punct    named
    """).doc
    straighten(doc)
    assert [t.dep_ for t in doc if t.text in {"nurse", "Oren"}] == ["appos", "conj"]
