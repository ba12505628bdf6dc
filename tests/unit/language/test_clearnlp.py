"""ClearNLP's trees as Universal Dependencies."""

import spacy
from spacy.tokens import Doc

from sayso.language.clearnlp import as_universal

VOCAB = spacy.blank("en").vocab


def convert(rows):
    """rows: (word, tag of Universal POS, lemma, head, label)."""
    words, pos, lemmas, heads, deps = zip(*rows, strict=True)
    doc = Doc(VOCAB, words=list(words), pos=list(pos), lemmas=list(lemmas), heads=list(heads), deps=list(deps))
    new_heads, new_deps = as_universal(doc)
    return [(w, d, words[h]) for w, h, d in zip(words, new_heads, new_deps, strict=True)]


def test_prepositions_hang_on_their_nouns_and_passives_keep_their_agents():
    found = convert([
        ("Rebels", "NOUN", "rebel", 2, "nsubjpass"), ("were", "AUX", "be", 2, "auxpass"),
        ("held", "VERB", "hold", 2, "ROOT"),
        ("by", "ADP", "by", 2, "agent"), ("police", "NOUN", "police", 3, "pobj"), ("in", "ADP", "in", 2, "prep"),
        ("Zarun", "PROPN", "Zarun", 5, "pobj"),
    ])  # fmt: skip
    assert ("Rebels", "nsubj:pass", "held") in found
    assert ("police", "obl:agent", "held") in found
    assert ("by", "case", "police") in found
    assert ("Zarun", "obl", "held") in found
    assert ("in", "case", "Zarun") in found


def test_the_predicate_and_not_its_copula_heads_the_sentence():
    found = convert([
        ("Orla", "PROPN", "Orla", 1, "nsubj"), ("is", "AUX", "be", 1, "ROOT"), ("mayor", "NOUN", "mayor", 1, "attr"),
        ("of", "ADP", "of", 2, "prep"), ("Zarun", "PROPN", "Zarun", 3, "pobj"),
    ])  # fmt: skip
    assert ("mayor", "root", "mayor") in found
    assert ("is", "cop", "mayor") in found
    assert ("Orla", "nsubj", "mayor") in found
    assert ("Zarun", "nmod", "mayor") in found


def test_conjuncts_hang_on_the_first():
    found = convert([
        ("Bread", "NOUN", "bread", 0, "ROOT"), (",", "PUNCT", ",", 0, "punct"), ("salt", "NOUN", "salt", 0, "conj"),
        ("and", "CCONJ", "and", 2, "cc"), ("oil", "NOUN", "oil", 2, "conj"),
    ])  # fmt: skip
    assert ("salt", "conj", "Bread") in found
    assert ("oil", "conj", "Bread") in found
    assert ("and", "cc", "oil") in found
