"""Measures of confidences, on cases worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.evaluate.calibration import Graded, bins, calibration_error, found_first, separation


def graded(*pairs: tuple[float, bool]) -> list[Graded]:
    return [Graded(confidence, right) for confidence, right in pairs]


def test_confidence_that_comes_true_has_no_error() -> None:
    eighty = graded(*[(0.8, True)] * 4, (0.8, False))
    assert calibration_error(eighty) == pytest.approx(0)


def test_error_is_the_distance_weighted_by_the_size_of_the_bins() -> None:
    # Three at 0.9 of which one is right (off by 0.9 - 1/3), one at 0.2 that is right (off by 0.8).
    mixed = graded((0.9, True), (0.9, False), (0.9, False), (0.2, True))
    assert calibration_error(mixed) == pytest.approx(3 / 4 * (0.9 - 1 / 3) + 1 / 4 * 0.8)


def test_certain_and_always_wrong_is_the_greatest_error() -> None:
    assert calibration_error(graded((1.0, False), (1.0, False))) == 1


def test_bins_hold_their_upper_border_and_empty_ones_are_left_out() -> None:
    found = bins(graded((0.5, True), (0.5001, False), (0.0, False), (1.0, True)), number=2)
    assert [b.count for b in found] == [2, 2]
    assert [b.right for b in found] == [0.5, 0.5]


def test_separation_is_one_where_every_right_one_has_more_and_half_where_all_are_equal() -> None:
    assert separation(graded((0.9, True), (0.8, True), (0.3, False))) == 1
    assert separation(graded((0.2, True), (0.8, False))) == 0
    assert separation(graded((0.5, True), (0.5, False), (0.5, True))) == 0.5
    assert separation(graded((0.9, True), (0.6, False), (0.6, True))) == 0.75


def test_separation_is_chance_where_nothing_is_wrong() -> None:
    assert separation(graded((0.9, True), (0.1, True))) == 0.5


def test_found_first_counts_the_mistakes_among_the_least_confident() -> None:
    ten = graded((0.1, False), (0.2, True), *[(0.9, True)] * 7, (0.95, False))
    assert found_first(ten, 0.2) == 0.5
    assert found_first(ten, 1.0) == 1


def test_found_first_takes_the_part_of_a_tie_that_fits() -> None:
    assert found_first(graded(*[(0.5, False)] * 2, *[(0.5, True)] * 8), 0.2) == pytest.approx(0.2)


def test_no_predictions_give_no_figures() -> None:
    assert (calibration_error([]), separation([]), found_first([])) == (0, 0.5, 0)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=30))
def test_all_measures_stay_between_none_and_all(pairs: list[tuple[float, bool]]) -> None:
    some = graded(*pairs)
    for value in (calibration_error(some), separation(some), found_first(some)):
        assert -1e-9 <= value <= 1 + 1e-9
