"""The measures of joined mentions, against figures worked out by hand."""

import itertools
import random

import numpy as np
import pytest

from sayso.evaluate.coreference import Score, assignment, b_cubed, ceaf_e, mentions, muc, score


def _entities(*groups: str) -> list[frozenset[str]]:
    return [frozenset(g) for g in groups]


KEY = _entities("abc", "defg")
RESPONSE = _entities("ab", "cd", "fghi")


def test_mentions_found_count_whatever_they_are_joined_to() -> None:
    found = mentions(KEY, RESPONSE)
    assert found.precision == pytest.approx(6 / 8)
    assert found.recall == pytest.approx(6 / 7)


def test_muc_counts_the_links_that_survive() -> None:
    found = muc(KEY, RESPONSE)
    assert found.recall == pytest.approx(2 / 5)
    assert found.precision == pytest.approx(2 / 5)


def test_b_cubed_weighs_each_mention_by_its_share() -> None:
    found = b_cubed(KEY, RESPONSE)
    assert found.recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
    assert found.precision == pytest.approx((4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)


def test_ceaf_e_pairs_entities_by_their_overlap() -> None:
    best = 4 / 5 + 4 / 8
    found = ceaf_e(KEY, RESPONSE)
    assert found.recall == pytest.approx(best / 2)
    assert found.precision == pytest.approx(best / 3)


def test_a_perfect_response_scores_one_and_an_empty_one_nothing() -> None:
    assert score(KEY, KEY).conll == pytest.approx(1.0)
    assert score(KEY, []).conll == 0.0
    assert score([], KEY).conll == 0.0


def test_scores_of_documents_add_up_before_they_are_divided() -> None:
    both = score(KEY, KEY) + score(KEY, [])
    assert both.mentions == Score(7, 7, 7, 14)
    assert both.mentions.recall == pytest.approx(0.5)


def test_assignment_is_the_best_of_all_pairings() -> None:
    chance = random.Random(7)
    for _ in range(60):
        rows, columns = chance.randint(1, 5), chance.randint(1, 5)
        gain = np.array([[chance.random() for _ in range(columns)] for _ in range(rows)])
        pairs = assignment(gain)
        assert len(pairs) == min(rows, columns)
        assert len({r for r, _ in pairs}) == len({c for _, c in pairs}) == len(pairs)
        wide = gain if rows <= columns else gain.T
        best = max(
            sum(wide[r, c] for r, c in enumerate(order))
            for order in itertools.permutations(range(wide.shape[1]), wide.shape[0])
        )
        assert sum(gain[r, c] for r, c in pairs) == pytest.approx(best)
