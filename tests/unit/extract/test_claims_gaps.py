"""Contents that the analyser tore, put together again."""

from sayso.extract.actors import Actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Attribution
from tests.unit.extract.docs_by_hand import analysis


def _contents(table: str, *pieces: tuple[int, int]) -> list[str]:
    made = analysis(table, attributions=(Attribution((1, 2), (0, 1), pieces),))
    (claim,) = find_claims(made, Actors(), ()).all
    return [s.text for s in claim.spans]


LEFT = """
    Roe     NNP nsubj    said PER
    said    VBD root     -
    Justice NNP compound Dask
    Oren    NNP compound Dask PER
    Dask    NNP nsubj    left +
    {sign}
    left    VBD ccomp    said
    Lusk    NNP obj      left
"""


def test_words_that_the_model_left_out_of_the_middle_are_said_too() -> None:
    table = LEFT.format(sign="then RB advmod left")
    assert _contents(table, (2, 3), (6, 8)) == ["Justice Oren Dask then left Lusk"]


def test_an_aside_stays_out() -> None:
    table = LEFT.format(sign=", , punct left\n    briefly RB advmod left")
    assert _contents(table, (2, 5), (7, 9)) == ["Justice Oren Dask", "left Lusk"]


def test_when_somebody_said_so_stays_out() -> None:
    made = """
        Roe    NNP nsubj urged PER
        urged  VBD root  -
        both   DT  det   sides
        sides  NNS obj   urged
        on     IN  case  Monday
        Monday NNP obl   urged
        to     TO  mark  stop
        stop   VB  xcomp urged
        now    RB  advmod stop
    """
    assert _contents(made, (2, 4), (6, 9)) == ["both sides", "to stop now"]


def test_the_sentence_around_a_relative_clause_is_not_said_in_it() -> None:
    made = analysis(
        """
        Men    NNS nsubj:pass held
        were   VBD aux:pass held
        held   VBN root  -
        by     IN  case  guards
        guards NNS obl:agent held @people
        who    WP  nsubj said
        said   VBD acl:relcl guards
        they   PRP nsubj had
        had    VBD ccomp said
        bombs  NNS obj   had
        .      .   punct held
        """,
        attributions=(Attribution((6, 7), (4, 5), ((0, 1), (7, 10))),),
    )
    (claim,) = find_claims(made, Actors(), ()).all
    assert ([s.text for s in claim.spans], claim.chain[0].name) == (["they had bombs"], "guards")
