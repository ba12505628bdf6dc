"""The scorer of attributions, on cases small enough to count by hand."""

from pathlib import Path

import pytest

from sayso.evaluate.attribution import Attributed, Scores, matches, read_polnear
from sayso.evaluate.attribution_run import from_claims
from sayso.model import Claim, Link, Span

TEXT = "The mayor said that the bridge is closed. Vera Holt denied it."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


GOLD = [
    Attributed((at("The mayor"),), (at("said"),), (at("that the bridge is closed"),)),
    Attributed((at("Vera Holt"),), (at("denied"),), (at("it"),)),
]


def scored(predicted: list[Attributed]) -> Scores:
    scores = Scores()
    scores.add(TEXT, predicted, GOLD)
    return scores


def test_gold_against_itself_scores_one_everywhere() -> None:
    scores = scored(GOLD)
    assert [t.f1 for t in (*scores.exact.values(), *scores.tokens.values(), scores.linked)] == [1.0] * 7


def test_nothing_predicted_scores_nought_and_does_not_divide_by_it() -> None:
    scores = scored([])
    assert (scores.linked.precision, scores.linked.recall, scores.linked.f1) == (0.0, 0.0, 0.0)


def test_a_leading_that_and_final_punctuation_do_not_count() -> None:
    predicted = [Attributed((at("The mayor"),), (at("said"),), (at("the bridge is closed."),))]
    assert scored(predicted).exact["content"].agreed == 1


def test_a_content_cut_short_is_not_exact_but_its_words_count() -> None:
    scores = scored([Attributed((at("mayor"),), (at("said"),), (at("the bridge"),))])
    assert scores.exact["content"].agreed == 0
    assert (scores.tokens["content"].agreed, scores.tokens["content"].gold) == (2, 6)


def test_the_wrong_source_is_not_linked_though_all_spans_are_right() -> None:
    swapped = [
        Attributed(GOLD[1].source, GOLD[0].cue, GOLD[0].content),
        Attributed(GOLD[0].source, GOLD[1].cue, GOLD[1].content),
    ]
    scores = scored(swapped)
    assert scores.exact["source"].f1 == 1.0
    assert scores.linked.agreed == 0


def test_one_gold_attribution_is_matched_once() -> None:
    assert matches(TEXT, [GOLD[0], GOLD[0]], GOLD) == [(0, 0)]


def test_a_duplicate_costs_precision() -> None:
    assert scored([*GOLD, GOLD[0]]).linked.precision == pytest.approx(2 / 3)


def test_standoff_with_a_split_content_is_read_in_any_order(tmp_path: Path) -> None:
    (tmp_path / "dev" / "attributions").mkdir(parents=True)
    (tmp_path / "dev" / "text").mkdir()
    (tmp_path / "dev" / "text" / "one.txt").write_text("Go, said Ann, now.", encoding="utf-8")
    (tmp_path / "dev" / "attributions" / "one_ab.ann").write_text(
        "T1\tSource 9 12\tAnn\nT2\tCue 4 8\tsaid\nE1\tAttribution:T2 Source:T1 Cue:T2 Content1:T3\n"
        "T3\tContent 0 2;14 17\tGo now\nE\n",
        encoding="utf-8",
    )
    name, text, found = next(iter(read_polnear(tmp_path)))
    assert name == "one"
    assert found == [Attributed(((9, 12),), ((4, 8),), ((0, 2), (14, 17)))]
    assert [text[a:b] for a, b in found[0].content] == ["Go", "now"]


def test_speakers_named_together_are_one_attribution() -> None:
    said, cue = Span(start=24, end=33, text="they left"), Span(start=19, end=23, text="said")
    both, one = Span(start=0, end=18, text="Dask and the union"), Span(start=9, end=18, text="the union")
    claims = [
        Claim(id=f"C{n}", spans=(said,), mode="indirect", stance="says",
              chain=(Link(actor=None, name=source.text, kind="person", source=source, cue=cue),))
        for n, source in enumerate((both, one), 1)
    ]  # fmt: skip
    assert [a.source for a in from_claims(claims)] == [((0, 18),)]
    apart = claims[1].model_copy(update={"spans": (one,)})
    assert len(from_claims([claims[0], apart])) == 2
