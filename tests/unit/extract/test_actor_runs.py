"""Names that the analyser marked in no place, or in some places only."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _mentions(table: str) -> dict[str, set[str]]:
    return {a.name: {m.text for m in a.mentions} for a in find_actors(analysis(table), ()).all}


def test_a_name_that_only_its_class_shows_is_known_wherever_it_stands() -> None:
    found = _mentions("""
        Oren   NNP nsubj  spoke  @person
        Dask   NNP flat   Oren
        spoke  VBD root   -      ARG0=Oren
        .      .   punct  spoke

        Guards NNS nsubj  jeered @person
        jeered VBD root   -      ARG0=Guards ARG1=that
        that   DT  obj    jeered
        of     IN  case   Sen.
        Sen.   NNP nmod   that
        Dask   NNP nmod   that
        .      .   punct  jeered
    """)
    assert found["Oren Dask"] == {"Oren Dask", "Sen. Dask"}


def test_words_in_small_letters_before_a_name_are_no_part_of_it() -> None:
    found = _mentions("""
        Ostrian      NNP compound Oren
        presidential NNP compound Oren
        Oren         NNP nsubj    spoke  @person
        Dask         NNP flat     Oren
        spoke        VBD root     -      ARG0=Oren
        .            .   punct    spoke
    """)
    assert set(found) & {"Oren Dask"}


def test_a_given_name_stays_before_a_last_name_that_is_known_alone() -> None:
    found = _mentions("""
        Roe    NNP nsubj  spoke  PER @person
        Lint   NNP flat   Roe    +
        spoke  VBD root   -      ARG0=Roe
        .      .   punct  spoke

        Guards NNS nsubj  jeered @person
        jeered VBD root   -      ARG0=Guards ARG1=Alice
        Alice  NNP obj    jeered
        Roe    NNP flat   Alice
        Lint   NNP flat   Alice
        .      .   punct  jeered
    """)
    assert found["Alice Roe Lint"] == {"Roe Lint", "Alice Roe Lint"}


def test_a_month_is_nobody() -> None:
    found = _mentions("""
        January NNP nmod:poss vote PER
        's      POS case      January
        vote    NN  nsubj     failed
        failed  VBD root      -    ARG1=vote
        .       .   punct     failed
    """)
    assert not found
