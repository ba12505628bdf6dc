"""Cutting a report's words into windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.encoder import WEIGHTS
from sayso.language.pieces import WordPieces
from sayso.language.windows import cut

VOCABULARY = WordPieces(WEIGHTS / "tokenizer.json")
WORDS = st.lists(st.sampled_from(["He", "left", ".", "”", "unquestionably", "Q", "\u200b", "the"]), max_size=400)


@given(WORDS, st.sets(st.integers(1, 399)), st.integers(10, 60))
def test_windows_cover_all_words_once_in_order(words, breaks, most):
    windows = cut(words, frozenset(breaks), VOCABULARY, most)
    assert [k for w in windows for k in range(w.start, w.end)] == list(range(len(words)))
    for w in windows:
        assert w.pieces == sum(len(p) for p, _ in VOCABULARY.words(words[w.start : w.end]))
        assert w.pieces <= most or w.end - w.start == 1


def test_a_window_ends_where_a_block_ends():
    words = ["one", "two", "three", "."] * 6
    windows = cut(words, frozenset({12}), VOCABULARY, 20)
    assert [w.start for w in windows] == [0, 12]


def test_a_long_block_is_cut_between_sentences():
    words = ["The", "bridge", "fell", ".", "Nobody", "was", "on", "it", ".", "The", "mayor", "wept", "."]
    windows = cut(words, frozenset(), VOCABULARY, 8)
    assert [words[w.start] for w in windows] == ["The", "Nobody", "The"]


@pytest.mark.parametrize("words", [[], ["x"]])
def test_short_texts_make_at_most_one_window(words):
    assert len(cut(words, frozenset(), VOCABULARY)) == len(words)
