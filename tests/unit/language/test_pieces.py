"""Words to word pieces."""

import pytest

from sayso.language.encoder import WEIGHTS
from sayso.language.pieces import (
    LOWER,
    MIXED,
    MOST_PIECES_A_WORD,
    NO_LETTERS,
    SEP,
    TITLE,
    UPPER,
    WordPieces,
    casing,
    visible,
)


@pytest.fixture(scope="module")
def vocabulary():
    return WordPieces(WEIGHTS / "tokenizer.json")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ran", LOWER), ("Orla", TITLE), ("A", TITLE), ("MAYOR", UPPER), ("iPhone", MIXED), ("1,200", NO_LETTERS),
     ("—", NO_LETTERS), ("U.N.", UPPER), ("al-Sahir", MIXED)],
)  # fmt: skip
def test_casing_tells_five_kinds_of_words_apart(word, expected):
    assert casing(word) == expected


def test_invisible_characters_and_ligatures_do_not_change_what_the_encoder_reads(vocabulary):
    assert visible("de\u00adfec\u200bted") == "defected"
    assert visible("\ufb01red") == "fired"
    plain, typeset = vocabulary.words(["defected", "de\u00adfec\u200bted"])
    assert plain == typeset


def test_a_word_of_nothing_visible_still_has_a_piece(vocabulary):
    assert all(len(pieces) >= 1 for pieces, _ in vocabulary.words(["\u200b", "\u00ad", "\x07"]))


def test_a_long_address_takes_few_pieces(vocabulary):
    pieces, _ = vocabulary.words(["https://example.org/a/very/long/path?with=many&parts=in-it"])[0]
    assert len(pieces) == MOST_PIECES_A_WORD


def test_each_word_s_first_piece_is_where_the_window_says(vocabulary):
    words = ["Orla", "Quintrell", "resigned", "unexpectedly", "."]
    window = vocabulary.window(words, {2})
    assert len(window.firsts) == len(words) + 1
    assert len(window.ids) == len(window.casings)
    for word, at in zip(words, window.firsts[1:], strict=True):
        assert window.ids[at] == vocabulary.words([word])[0][0][0]
    assert window.ids[window.firsts[3] - 1] == SEP
