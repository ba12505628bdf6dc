"""Ages that a clause tells of its subject."""

import pytest

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _ages(table: str) -> dict[str, object]:
    return {a.name: a.attributes.get("age") for a in find_actors(analysis(table), ()).all}


def test_who_is_so_old_has_that_age() -> None:
    assert _ages("""
        Oren  NNP nsubj  spoke PER @person
        Dask  NNP flat   Oren  +
        ,     ,   punct  79
        who   WP  nsubj  79
        is    VBZ cop    79
        79    CD  acl:relcl Oren
        ,     ,   punct  79
        spoke VBD root   -     ARG0=Oren
        .     .   punct  spoke
    """) == {"Oren Dask": 79}


def test_who_died_aged_so_much_has_that_age() -> None:
    assert _ages("""
        Oren  NNP nsubj  spoke PER @person
        Dask  NNP flat   Oren  +
        ,     ,   punct  died
        who   WP  nsubj  died
        died  VBD acl:relcl Oren lemma:die
        aged  VBN advcl  died
        81    CD  obj    aged
        ,     ,   punct  died
        spoke VBD root   -     ARG0=Oren
        .     .   punct  spoke
    """) == {"Oren Dask": 81}


@pytest.mark.parametrize("unit", ["points", "metres"])
def test_what_is_counted_is_no_age(unit: str) -> None:
    assert _ages(f"""
        Oren  NNP nsubj  ahead PER @person
        Dask  NNP flat   Oren  +
        was   VBD cop    ahead
        20    CD  nummod {unit}
        {unit} NNS obl:unmarked ahead
        ahead RB  root   -     ARG1=Oren
        .     .   punct  ahead
    """) in ({}, {"Oren Dask": None})


def test_when_he_was_twelve_is_not_his_age() -> None:
    assert _ages("""
        Oren  NNP nsubj  left  PER @person
        Dask  NNP flat   Oren  +
        left  VBD root   -     ARG0=Oren
        when  WRB advmod 12
        he    PRP nsubj  12
        was   VBD cop    12
        12    CD  advcl  left
        .     .   punct  left
    """) == {"Oren Dask": None}


_SHOT = """
    Police  NNS nsubj   shot     @organization
    shot    VBD root    -        ARG0=Police ARG1=Oren
    Oren    NNP obj     shot     PER @person
    Dask    NNP flat    Oren     +{0}
    .       .   punct   shot

    The     DT  det     old
    {1}     CD  nummod  year
    -       HYPH punct  {1}
    year    NN  compound old
    -       HYPH punct  year
    old     JJ  nsubj   died     @person lemma:year-old
    died    VBD root    -        ARG1=old lemma:die
    .       .   punct   died
"""


@pytest.mark.parametrize(("told", "age", "same"), [("", "34", True), ("\n, , punct Oren\n34 CD appos Oren", "34", True),
                                                   ("\n, , punct Oren\n34 CD appos Oren", "51", False)])  # fmt: skip
def test_whoever_is_called_by_an_age_was_told_of_before_unless_his_age_is_another(
    told: str, age: str, same: bool
) -> None:
    found = {a.name: {m.text for m in a.mentions} for a in find_actors(analysis(_SHOT.format(told, age)), ()).all}
    assert any("year" in text for text in found["Oren Dask"]) is same
