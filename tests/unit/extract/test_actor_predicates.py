"""Nouns that say what somebody is, or would be, are nobody besides."""

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _names(table: str) -> list[str]:
    return [a.name for a in find_actors(analysis(table), ()).all]


def test_what_nobody_is_said_to_be_is_no_actor() -> None:
    assert _names("""
        Lawyers  NNS nsubj    want    @person
        want     VBP root     -       ARG0=Lawyers ARG1=man
        to       TO  mark     man
        be       VB  cop      man
        a        DT  det      man
        free     JJ  amod     man
        man      NN  xcomp    want    @person
        .        .   punct    want
    """) == ["Lawyers"]


def test_an_office_that_somebody_runs_for_is_nobody() -> None:
    assert _names("""
        Ada      NNP nsubj    ran     PER @person
        Roe      NNP flat     Ada     +
        ran      VBD root     -       ARG0=Ada ARG1=president lemma:run
        for      IN  case     president
        president NN obl      ran     @person
        .        .   punct    ran
    """) == ["Ada Roe"]


def test_recruits_as_fighters_are_no_second_group() -> None:
    assert _names("""
        Rebels   NNS nsubj    hired   @person
        hired    VBD root     -       ARG0=Rebels ARG1=boys ARG2=fighters
        boys     NNS obj      hired   @person
        as       IN  case     fighters
        fighters NNS obl      hired   @person
        .        .   punct    hired
    """) == ["Rebels", "boys"]


def test_who_is_among_them_is_somebody() -> None:
    assert "a nurse" in _names("""
        Among    IN  case     victims
        the      DT  det      victims
        victims  NNS nsubj    nurse   @person
        is       VBZ cop      nurse   ARG1=nurse
        a        DT  det      nurse
        nurse    NN  root     -       @person
        .        .   punct    nurse
    """)


def test_an_as_that_hangs_beside_its_phrase_opens_it_all_the_same() -> None:
    found = find_actors(
        analysis("""
        Ada       NNP nsubj    criticised PER @person
        Roe       NNP flat     Ada        +
        criticised VBD root    -          ARG0=Ada
        her       PRP$ nmod:poss time
        time      NN  obj      criticised @time
        as        IN  case     time
        secretary NN  nmod     time       @person
        .         .   punct    criticised
    """),
        (),
    )
    assert "secretary" not in {m.text for a in found.all for m in a.mentions}


def test_what_somebody_is_called_is_nobody() -> None:
    assert _names("""
        Roe      NNP nsubj    called  PER @person
        called   VBD root     -       lemma:call
        Dask     NNP obj      called  PER @person
        a        DT  det      traitor
        traitor  NN  xcomp    called  @person
        .        .   punct    called
    """) == ["Roe", "Dask"]
