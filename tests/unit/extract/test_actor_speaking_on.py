"""Who goes on speaking: whoever spoke last, also where somebody else is named more often."""

from sayso.extract.actors import find_actors
from sayso.language.analysis import Attribution
from tests.unit.extract.docs_by_hand import analysis, token

_OFTEN = """
    Ivo   NNP nsubj left  PER @person
    Kern  NNP flat  Ivo   +
    left  VBD root  -     ARG0=Ivo
    .     .   punct left

    Kern  NNP nsubj slept PER @person
    slept VBD root  -     ARG0=Kern
    .     .   punct slept
    ---
"""


def _speaker(last: str, mark: Attribution, other: Attribution, form: str) -> str | None:
    made = analysis(_OFTEN + last, attributions=(mark, other))
    actor = find_actors(made, ()).at(token(made, form))
    return None if actor is None else actor.name


def test_who_says_what_stands_before_it_is_who_spoke_last() -> None:
    last = """
        Oren   NNP nsubj said   PER @person
        Dask   NNP flat  Oren   +
        said   VBD root  -      ARG0=Oren
        Kern   NNP nsubj lied   PER @person
        lied   VBD ccomp said   ARG0=Kern
        .      .   punct said

        “      ''  punct fled
        Kern   NNP nsubj fled   PER @person
        fled   VBD root  -      ARG0=Kern
        ,      ,   punct fled
        ”      ''  punct fled
        he     PRP nsubj added
        added  VBD parataxis fled ARG0=he
        .      .   punct fled
    """
    made = analysis(_OFTEN + last)
    at = {form: token(made, form) for form in ("said", "lied", "“", "he", "added")}
    first = Attribution((at["said"], at["said"] + 1), (at["said"] - 2, at["said"]), ((at["said"] + 1, at["lied"] + 1),))
    second = Attribution((at["added"], at["added"] + 1), (at["he"], at["he"] + 1), ((at["“"], at["he"]),))
    assert _speaker(last, first, second, "he") == "Oren Dask"


def test_that_person_is_the_unnamed_source_who_spoke_last() -> None:
    last = """
        A      DT  det   source
        source NN  nsubj said   @person
        close  JJ  amod  source
        to     IN  case  Kern
        Kern   NNP obl   close  PER @person
        said   VBD root  -      ARG0=source
        Kern   NNP nsubj lied   PER @person
        lied   VBD ccomp said   ARG0=Kern
        .      .   punct said

        That   DT  det   person
        person NN  nsubj added  @person
        added  VBD root  -      ARG0=person
        Kern   NNP nsubj fled   PER @person
        fled   VBD ccomp added  ARG0=Kern
        .      .   punct added
    """
    made = analysis(_OFTEN + last)
    at = {form: token(made, form) for form in ("A", "said", "lied", "That", "added", "fled")}
    first = Attribution((at["said"], at["said"] + 1), (at["A"], at["said"]), ((at["said"] + 1, at["lied"] + 1),))
    second = Attribution(
        (at["added"], at["added"] + 1), (at["That"], at["added"]), ((at["added"] + 1, at["fled"] + 1),)
    )
    assert _speaker(last, first, second, "person") == "A source close to Kern"


def test_a_spokesman_may_be_a_woman() -> None:
    made = analysis("""
        spokesman NN  nmod:desc Ana  @person
        Ana       NNP nsubj     left PER @person
        Roe       NNP flat      Ana  +
        left      VBD root      -    ARG0=Ana
        .         .   punct     left

        She       PRP nsubj     slept
        slept     VBD root      -    ARG0=She
        .         .   punct     slept
    """)
    actor = find_actors(made, ()).at(token(made, "She"))
    assert actor is not None
    assert actor.name == "Ana Roe"


def test_who_notices_what_attackers_do_are_not_the_attackers() -> None:
    made = analysis("""
        Men       NNS nsubj noticed   @person
        nearby    RB  advmod Men
        noticed   VBD root  -         ARG0=Men
        that      IN  mark  fled
        the       DT  det   attackers
        attackers NNS nsubj fled      @person
        fled      VBD ccomp noticed   ARG0=attackers
        .         .   punct noticed
    """)
    actors = find_actors(made, ())
    assert actors.at(token(made, "Men")) != actors.at(token(made, "attackers"))
