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


def test_who_speaks_under_a_given_name_is_a_person_though_unmarked() -> None:
    found = find_actors(
        analysis("""
        weather    NN  compound  forecaster
        forecaster NN  compound  Laura
        Laura      NNP nsubj     says
        Brandt     NNP flat      Laura
        says       VBZ root      -
    """), ()).all  # fmt: skip
    assert [(a.name, a.kind) for a in found] == [("Laura Brandt", "person")]


def test_mr_shows_a_person_and_miss_does_not() -> None:
    table = """
        {title} NNP compound Brandt
        Brandt  NNP nsubj    says
        says    VBZ root     -
    """
    named = [[a.name for a in find_actors(analysis(table.format(title=t)), ()).all if a.named] for t in ("Mr.", "Miss")]
    assert named == [["Brandt"], []]


def test_a_legislators_bracket_is_no_part_of_an_unmarked_name() -> None:
    (found,) = find_actors(
        analysis("""
        Sen.   NNP nmod:desc Ada
        Ada    NNP nsubj     says
        Brandt NNP flat      Ada
        (      NNP punct     D
        D      NNP appos     Ada
        -      ,   punct     Lusk
        Lusk   NNP flat      D
        )      NN  punct     D
        says   VBZ root      -
    """), ()).all  # fmt: skip
    assert found.name == "Ada Brandt"
