"""Scores of arcs to trees."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.trees import best_tree


def is_tree(heads):
    if sum(h == 0 for h in heads) != 1:
        return False
    for k in range(1, len(heads) + 1):
        seen, node = set(), k
        while node:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node - 1]
    return True


def total(scores, heads):
    return sum(float(scores[k, h]) for k, h in enumerate(heads, 1))


@given(st.integers(1, 12), st.integers(0, 10_000))
def test_result_is_a_tree_with_one_root(n, seed):
    scores = np.random.default_rng(seed).normal(size=(n + 1, n + 1)).astype(np.float32)
    assert is_tree(best_tree(scores))


@given(st.integers(2, 4), st.integers(0, 10_000))
def test_result_is_the_best_of_all_trees_whose_root_is_among_the_three_likeliest(n, seed):
    scores = np.random.default_rng(seed).normal(size=(n + 1, n + 1)).astype(np.float32)
    trees = [t for t in itertools.product(range(n + 1), repeat=n) if is_tree(t)]
    best = max(total(scores, t) for t in trees)
    found = total(scores, best_tree(scores))
    assert found <= best + 1e-4
    if n <= 3:
        assert found >= best - 1e-4


def test_a_cycle_of_greedy_choices_is_broken():
    scores = np.full((4, 4), -5.0, np.float32)
    scores[1, 2], scores[2, 1], scores[3, 2] = 9.0, 9.0, 3.0  # 1 and 2 each want the other
    scores[1, 0], scores[2, 0] = 1.0, 2.0
    assert best_tree(scores) == [2, 0, 2]
