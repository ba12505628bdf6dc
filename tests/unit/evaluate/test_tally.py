"""Precision, recall and F1, counted by hand."""

import pytest

from sayso.evaluate.tally import Tally


def test_equal_sets_score_one() -> None:
    tally = Tally()
    tally.compare({1, 2}, {1, 2})
    assert (tally.precision, tally.recall, tally.f1) == (1.0, 1.0, 1.0)


def test_nothing_predicted_scores_nought() -> None:
    tally = Tally()
    tally.compare(set(), {1, 2})
    assert (tally.precision, tally.recall, tally.f1) == (0.0, 0.0, 0.0)


def test_counts_of_texts_are_summed_before_they_are_divided() -> None:
    tally = Tally()
    tally.compare({1}, {1})
    tally.compare({1, 2, 3}, {4})
    assert tally.precision == pytest.approx(1 / 4)
    assert tally.recall == pytest.approx(1 / 2)
    assert tally.figure("x F1").value == pytest.approx(100 * 2 / 6)
