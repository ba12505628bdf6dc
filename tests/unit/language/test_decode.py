"""Scores to spans."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.decode import Known, bio

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]


def scores(*best):
    rows = np.zeros((len(best), len(LABELS)), np.float32)
    for k, label in enumerate(best):
        rows[k, LABELS.index(label)] = 5.0
    return rows


def test_spans_are_read_off_a_valid_sequence():
    assert bio(scores("B-PER", "I-PER", "O", "B-LOC", "B-LOC"), LABELS) == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]


def test_a_span_never_changes_its_kind_in_the_middle():
    rows = scores("B-PER", "I-LOC", "I-PER")
    rows[1, LABELS.index("I-PER")] = 1.0
    assert bio(rows, LABELS) == [(0, 3, "PER")]


def test_no_words_no_spans():
    assert bio(np.zeros((0, 5), np.float32), LABELS) == []


@given(st.integers(1, 20), st.integers(0, 1000))
def test_spans_are_ordered_and_apart_for_any_scores(n, seed):
    found = bio(np.random.default_rng(seed).normal(size=(n, 5)).astype(np.float32), LABELS)
    assert all(0 <= a < b <= n for a, b, _ in found)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(found))


def follows(before, label, broken):
    return label[0] != "I" or (not broken and before[1:] == label[1:])


@given(st.integers(1, 6), st.frozensets(st.integers(1, 5)), st.integers(0, 1000))
def test_the_spans_are_those_of_the_best_of_all_valid_sequences(n, breaks, seed):
    rows = np.random.default_rng(seed).normal(size=(n, 5)).astype(np.float32)

    def valid(tags):
        pairs = enumerate(itertools.pairwise(("O", *tags)))
        return all(follows(before, tag, k in breaks) for k, (before, tag) in pairs)

    def total(tags):
        return sum(float(rows[k, LABELS.index(tag)]) for k, tag in enumerate(tags))

    best = max(filter(valid, itertools.product(LABELS, repeat=n)), key=total)
    assert bio(rows, LABELS, breaks) == bio(scores(*best), LABELS)


def test_no_span_crosses_a_break():
    assert bio(scores("B-PER", "I-PER", "I-PER"), LABELS, frozenset({2})) == [(0, 2, "PER")]


def test_what_is_known_is_counted_from_the_windows_first_word():
    known = Known(sentences=frozenset({0, 4, 9}), predicates=frozenset({5}))
    assert known.within(4, 9) == Known(frozenset({0}), frozenset({1}))
    assert Known().within(4, 9) == Known()
