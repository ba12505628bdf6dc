"""Who speaks quotations that stand apart from the words that introduce them."""

from sayso.extract.actors import Actors, find_actors
from sayso.extract.claims import find_claims
from sayso.language.analysis import Attribution
from tests.unit.extract.docs_by_hand import analysis

BLOCK = """
    Dask NNP nsubj said PER
    said VBD root  -
    :    :   punct said
    ---
    “    ``  punct left
    We   PRP nsubj left
    left VBD root  -
    at   IN  case  dawn
    dawn NN  obl   left
    .    .   punct left
    ”    ''  punct left
"""


def test_a_colon_introduces_the_quotation_of_the_next_paragraph() -> None:
    (claim,) = find_claims(analysis(BLOCK), Actors(), ()).all
    assert ([s.text for s in claim.spans], claim.chain[0].name) == (["“We left at dawn.”"], "Dask")
    assert claim.mode == "direct"


def test_without_the_colon_the_paragraph_above_introduces_nothing() -> None:
    assert find_claims(analysis(BLOCK.replace(":    :   punct", ".    .   punct")), Actors(), ()).all == ()


def test_a_quotation_behind_another_persons_sentence_is_not_the_first_speakers() -> None:
    made = analysis(
        """
        “      ``  punct left
        We     PRP nsubj left
        left   VBD ccomp said
        ,      ,   punct said
        ”      ''  punct left
        said   VBD root  -
        Roe    NNP nsubj said PER
        .      .   punct said

        Dask   NNP nsubj denied PER
        denied VBD root  -
        charges NNS obj  denied
        .      .   punct denied

        “      ``  punct stayed
        We     PRP nsubj stayed
        stayed VBD root  -
        here   RB  advmod stayed
        .      .   punct stayed
        ”      ''  punct stayed
        """,
        attributions=(Attribution((5, 6), (6, 7), ((0, 5), (12, 18))),),
    )
    spoken = {c.spans[0].text: c.chain[0].name for c in find_claims(made, Actors(), ()).all}
    assert spoken["“We stayed here.”"] == "Dask"


THEY = """
    Groups   NNS nsubj blame  @person
    blame    VBP root  -      ARG0=Groups
    the      DT  det   army
    army     NN  obj   blame  @organization
    .        .   punct blame

    They     PRP nsubj claim
    claim    VBP root  -
    that     IN  mark  fled
    the      DT  det   army
    army     NN  nsubj fled   @organization
    fled     VBD ccomp claim
    .        .   punct claim
"""


def test_whoever_is_named_in_a_claim_does_not_make_it() -> None:
    texts = {a.name: [m.text for m in a.mentions] for a in find_actors(analysis(THEY), ()).all}
    assert texts == {"Groups": ["Groups", "They"], "the army": ["the army", "the army"]}


def test_the_sentences_of_a_quotation_put_no_distance_before_a_pronoun() -> None:
    quoted = "\n".join("We PRP nsubj wept\nwept VBD root -\n. . punct wept\n" for _ in range(8))
    made = analysis(
        "Oren NNP nsubj said PER\nDask NNP flat Oren +\nsaid VBD root -\n: : punct said\n“ `` punct said\n\n"
        + quoted
        + "\n” '' punct left\nHe PRP nsubj left\nleft VBD root -\n. . punct left"
    )
    (dask,) = (a for a in find_actors(made, ()).all if a.named)
    assert "He" in [m.text for m in dask.mentions]
