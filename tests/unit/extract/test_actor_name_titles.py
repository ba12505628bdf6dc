"""Names that only the title before them shows, and what else stands near names."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _names(table: str) -> dict[str, str]:
    return {a.name: a.kind for a in find_actors(analysis(table), ()).all}


def test_a_full_name_behind_a_title_is_a_name_though_nothing_marks_it() -> None:
    assert _names("""
        Voters   NNS nsubj    chose    @person
        chose    VBD root     -        ARG0=Voters ARG1=host
        radio    NN  compound host
        host     NN  obj      chose
        Laura    NNP obj      chose
        Dask     NNP obj      chose
        .        .   punct    chose
    """) == {"Voters": "group", "Laura Dask": "person"}


def test_the_office_between_initials_and_a_name_parts_them() -> None:
    assert _names("""
        NPU      NNP compound Director
        Director NNP compound talks
        Laura    NNP compound talks
        Dask     NNP flat     Laura
        's       POS case     Laura
        talks    NNS nsubj    failed
        failed   VBD root     -        ARG0=talks
        .        .   punct    failed
    """) == {"Laura Dask": "person"}


def test_a_place_before_a_mayor_is_no_person() -> None:
    assert _names("""
        Sorro    NNP compound  Mayor    PER
        Hill     NNP flat      Sorro    +
        Mayor    NNP nmod:desc Oren
        Oren     NNP nsubj     left     PER @person
        Dask     NNP flat      Oren     +
        left     VBD root      -        ARG0=Oren
        .        .   punct     left
    """) == {"Oren Dask": "person"}


def test_hashtags_states_of_parties_and_indexes_are_nobody() -> None:
    assert _names("""
        #        #   punct    FreeRoe
        FreeRoe  NNP nsubj    met      PER @person
        met      VBD root     -        ARG0=FreeRoe ARG1=Oren
        Oren     NNP obj      met      PER @person
        Dask     NNP flat     Oren     +
        ,        ,   punct    Oren
        R        NNP appos    Oren
        _-       SYM punct    Lusk
        _Lusk    NNP appos    Oren     LOC
        as       IN  mark     fell
        the      DT  det      Average
        Ostri    NNP compound Average  ORG @organization
        Average  NNP nsubj    fell
        fell     VBD advcl    met      ARG1=Average
        .        .   punct    met
    """) == {"Oren Dask": "person"}


def test_a_firms_name_goes_on_behind_an_ampersand() -> None:
    assert _names("""
        Dask       NNP nsubj  grew     PER @organization
        &          CC  cc     Partners
        Partners   NNPS conj  Dask
        grew       VBD root   -        ARG0=Dask
        .          .   punct  grew
    """) == {"Dask & Partners": "organization"}
