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


def test_who_spoke_last_goes_on_and_not_whom_he_spoke_of() -> None:
    made = analysis(
        """
        Oren   NNP nsubj said PER
        Dask   NNP flat  Oren +
        said   VBD root  -
        Ilan   NNP nsubj left PER
        Roe    NNP flat  Ilan +
        left   VBD ccomp said
        .      .   punct said

        He     PRP nsubj blamed
        blamed VBD root  -
        rain   NN  obj   blamed
        .      .   punct blamed
        """,
        attributions=(Attribution((2, 3), (0, 2), ((3, 6),)), Attribution((8, 9), (7, 8), ((9, 10),))),
    )
    texts = {a.name: [m.text for m in a.mentions] for a in find_actors(made, ()).all}
    assert texts == {"Oren Dask": ["Oren Dask", "He"], "Ilan Roe": ["Ilan Roe"]}


def test_an_editor_says_in_brackets_whom_a_pronoun_means() -> None:
    made = analysis(
        """
        Oren   NNP nsubj left PER
        left   VBD root  -
        .      .   punct left

        He     PRP nsubj wept
        [      -LRB- punct Ilan
        Ilan   NNP appos He   PER
        ]      -RRB- punct Ilan
        wept   VBD root  -
        .      .   punct wept
        """
    )
    texts = {a.name: [m.text for m in a.mentions] for a in find_actors(made, ()).all}
    assert texts == {"Oren": ["Oren"], "Ilan": ["He", "Ilan"]}


def test_brackets_behind_an_abbreviation_spell_it_out() -> None:
    made = analysis(
        """
        the    DT  det   BFL
        BFL    NNP nsubj wept ORG
        [      -LRB- punct Front
        Basin  NNP compound Front ORG
        Front  NNP appos BFL +
        ]      -RRB- punct Front
        wept   VBD root  -
        """
    )
    assert [a.name for a in find_actors(made, ()).all] == ["Basin Front"]


LABEL = """
    Minister NNP root    -
    of       IN  case    Works
    Works    NNPS nmod   Minister
    Ada      NNP appos   Minister PER
    Roe      NNP flat    Ada +
    :        :   punct   Minister
    “        ``  punct   agree
    We       PRP nsubj   agree
    agree    VBP parataxis Minister
    .        .   punct   agree
    ”        ''  punct   agree
"""


def test_a_label_may_hold_an_office() -> None:
    (claim,) = find_claims(analysis(LABEL), Actors(), ()).all
    assert claim.chain[0].source is not None
    assert claim.chain[0].source.text == "Minister of Works Ada Roe"


NARRATED = """
    Dask NNP nsubj spoke PER
    spoke VBD root  -
    .    .   punct spoke
    Troops NNS nsubj held
    held VBD root  -
    Ilan NNP obj held PER
    {before}
    “    ``  punct evidence
    For  IN  case  evidence
    lack NN  obl held
    of   IN  case evidence
    evidence NN nmod lack
    .    .   punct held
    ”    ''  punct evidence
"""


def test_a_few_words_quoted_in_a_sentence_of_the_report_are_not_the_last_speakers() -> None:
    assert (
        find_claims(analysis(NARRATED.format(before="only RB advmod held\n    just DT det lack")), Actors(), ()).all
        == ()
    )


def test_a_short_quotation_that_a_sentence_goes_on_from_is_nobodys() -> None:
    made = analysis("""
        Dask    NNP nsubj spoke PER
        spoke   VBD root  -
        .       .   punct spoke
        “       ``  punct River
        River   NN  nsubj was
        ,       ,   punct River
        ”       ''  punct River
        the     DT  det   chief
        chief   NN  appos River
        ,       ,   punct River
        was     AUX aux:pass shot
        shot    VBN root  -
        .       .   punct shot
    """)
    assert find_claims(made, Actors(), ()).all == ()


def test_a_title_behind_a_verb_that_says_nothing_is_no_claim() -> None:
    table = """
        Dask      NNP nsubj {verb} PER
        {verb}    VBD root  -
        “         ``  punct Nights
        Harbour   NNP compound Nights
        Nights    NNP obj   {verb}
        .         .   punct {verb}
        ”         ''  punct Nights
    """
    marked = (Attribution((1, 2), (0, 1), ((2, 7),)),)
    for verb, claims in (("painted", 0), ("said", 1)):
        made = analysis(table.format(verb=verb), attributions=marked)
        assert len(find_claims(made, Actors(), ()).all) == claims
