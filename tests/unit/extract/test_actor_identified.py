"""Who is described first and known by a name then."""

import pytest

from sayso.extract.actors import find_actors
from tests.unit.extract.docs_by_hand import analysis


def _mentions(table: str) -> dict[str, set[str]]:
    return {a.name: {m.text for m in a.mentions} for a in find_actors(analysis(table), ()).all}


def test_who_identifies_herself_as_somebody_named_so_is_one_person() -> None:
    found = _mentions("""
        The        DT  det       woman
        woman      NN  nsubj     identified @person
        identified VBD root      -          ARG0=woman ARG1=herself lemma:identify
        herself    PRP obj       identified
        to         IN  case      guards
        guards     NNS obl       identified @person
        as         IN  case      Lusk
        a          DT  det       Lusk
        Lusk       NNP obl       identified LOC
        resident   NN  compound  Lusk       @person
        named      VBN acl       Lusk
        Lena       NNP xcomp     named      PER @person
        .          .   punct     identified
    """)
    assert found["Lena"] >= {"The woman", "herself", "Lena"}


@pytest.mark.parametrize(
    "giving",
    [
        """
        gave    VBD acl:relcl woman ARG0=who ARG1=name
        her     PRP$ nmod:poss name
        name    NN  obj      gave
        only    RB  advmod   Lena
        as      IN  case     Lena
        Lena    NNP obl      gave PER @person
        """,
        """
        asked   VBD acl:relcl woman ARG0=who lemma:ask
        to      TO  mark     called
        be      VB  aux:pass called
        called  VBN xcomp    asked lemma:call
        Lena    NNP xcomp    called PER @person
        """,
        """
        said    VBD acl:relcl woman ARG0=who
        her     PRP$ nmod:poss name
        name    NN  nsubj    Lena
        was     VBD cop      Lena
        Lena    NNP ccomp    said PER @person
        """,
        """
        goes    VBZ acl:relcl woman ARG0=who lemma:go
        by      IN  case     name
        the     DT  det      name
        name    NN  obl      goes
        Lena    NNP appos    name PER @person
        """,
    ],
)
def test_a_name_that_somebody_gives_is_his(giving: str) -> None:
    found = _mentions(f"""
        A       DT  det      woman
        woman   NN  nsubj    fled @person
        who     WP  nsubj    {giving.split()[0]}
        {giving.strip()}
        fled    VBD root     -    ARG0=woman
        .       .   punct    fled
    """)
    assert found["Lena"] >= {"A woman", "Lena"}


def test_the_victim_who_is_identified_was_told_of_before() -> None:
    found = _mentions("""
        A          DT  det        man
        man        NN  nsubj:pass shot @person
        was        VBD aux:pass   shot
        shot       VBN root       -    ARG1=man
        .          .   punct      shot

        The        DT  det        victim
        victim     NN  nsubj:pass identified @person
        was        VBD aux:pass   identified
        identified VBN root       -    ARG1=victim lemma:identify
        as         IN  case       Oren
        Oren       NNP obl        identified PER @person
        Dask       NNP flat       Oren +
        .          .   punct      identified
    """)
    assert found == {"Oren Dask": {"A man", "The victim", "Oren Dask"}}


def test_who_names_the_victim_is_not_the_victim() -> None:
    found = _mentions("""
        Police NNS nsubj named @person
        have   VBP aux   named
        named  VBN root  -     ARG0=Police ARG1=victim lemma:name
        the    DT  det   victim
        victim NN  obj   named @person
        as     IN  case  Oren
        Oren   NNP obl   named PER @person
        Dask   NNP flat  Oren  +
        .      .   punct named
    """)
    assert found["Oren Dask"] == {"the victim", "Oren Dask"}
