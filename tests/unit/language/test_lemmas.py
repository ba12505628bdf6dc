"""Lemmas by tag and spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.encoder import WEIGHTS
from sayso.language.lemmas import lemma
from sayso.language.pieces import WordPieces

KNOWN = WordPieces(WEIGHTS / "tokenizer.json")


@pytest.mark.parametrize(
    ("word", "tag", "base"),
    [
        ("fled", "VBD", "flee"), ("urged", "VBD", "urge"), ("quoted", "VBN", "quote"), ("carried", "VBD", "carry"),
        ("planned", "VBN", "plan"), ("killed", "VBN", "kill"), ("added", "VBD", "add"), ("hoped", "VBD", "hope"),
        ("visited", "VBD", "visit"), ("died", "VBD", "die"), ("dying", "VBG", "die"), ("made", "VBN", "make"),
        ("overthrown", "VBN", "overthrow"), ("shelling", "VBG", "shell"), ("besieged", "VBN", "besiege"),
        ("kidnapped", "VBN", "kidnap"), ("alleged", "VBD", "allege"), ("freed", "VBN", "free"),
        ("flies", "VBZ", "fly"), ("goes", "VBZ", "go"), ("denies", "VBZ", "deny"), ("is", "VBZ", "be"),
        ("n't", "RB", "not"), ("ca", "MD", "can"), ("gunmen", "NNS", "gunman"), ("houses", "NNS", "house"),
        ("losses", "NNS", "loss"), ("bodies", "NNS", "body"), ("wives", "NNS", "wife"), ("people", "NNS", "people"),
        ("happier", "JJR", "happy"), ("ARRESTED", "VBN", "arrest"), ("Zarun", "NNP", "Zarun"),
        ("1980s", "NNS", "1980s"), ("injured", "VBN", "injure"), ("harassed", "VBD", "harass"),
        ("postponed", "VBN", "postpone"), ("bulldozed", "VBD", "bulldoze"), ("conceded", "VBD", "concede"),
        ("thronged", "VBD", "throng"), ("flouting", "VBG", "flout"), ("barred", "VBN", "bar"), ("robbed", "VBD", "rob"),
        ("putting", "VBG", "put"), ("uses", "VBZ", "use"), ("extradited", "VBN", "extradite"), ("axed", "VBN", "axe"),
        ("quelled", "VBD", "quell"),
    ],
)  # fmt: skip
def test_lemma(word, tag, base):
    assert lemma(word, tag, KNOWN) == base


@given(
    st.text(min_size=1, max_size=12),
    st.sampled_from(["VBD", "VBG", "VBZ", "NNS", "JJR", "JJS", "NNPS", "PRP", "NN", "NNP"]),
)
def test_no_word_lacks_a_lemma(word, tag):
    assert lemma(word, tag, KNOWN)
