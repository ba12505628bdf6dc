"""Factuality: the two measures, and the words that they are taken over."""

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.evaluate.conllu import read_trees
from sayso.evaluate.factuality import mean_absolute_error, pearson, read_factuality
from tests.unit.evaluate.trees_by_hand import write


def test_equal_values_have_no_error_and_correlate_wholly() -> None:
    assert mean_absolute_error([3.0, -3.0, 0.5], [3.0, -3.0, 0.5]) == 0.0
    assert pearson([3.0, -3.0, 0.5], [3.0, -3.0, 0.5]) == pytest.approx(1.0)


def test_values_off_by_one_correlate_wholly_all_the_same() -> None:
    assert mean_absolute_error([2.0, -2.0], [3.0, -3.0]) == 1.0
    assert mean_absolute_error([1.0, 2.0, 3.0], [0.0, 1.0, 2.0]) == 1.0
    assert pearson([1.0, 2.0, 3.0], [0.0, 1.0, 2.0]) == pytest.approx(1.0)
    assert pearson([1.0, 2.0, 4.0], [-1.0, -2.0, -4.0]) == pytest.approx(-1.0)


def test_nothing_and_what_never_varies_score_nought() -> None:
    assert (mean_absolute_error([], []), pearson([], [])) == (0.0, 0.0)
    assert pearson([1.0, 1.0], [0.0, 3.0]) == 0.0


def test_sentences_are_found_by_their_words_and_the_others_counted(tmp_path: Path) -> None:
    data = write(tmp_path)
    trees = read_trees(data / "ud_ewt" / "en_ewt-ud-dev.conllu")
    assert read_factuality(data / "uds_factuality" / "dev.jsonl", trees) == ([{2: 3.0}], 1)
    with pytest.raises(UsageError, match="UDS-IH2"):
        read_factuality(data / "propbank_ewt" / "dev.jsonl", trees)
