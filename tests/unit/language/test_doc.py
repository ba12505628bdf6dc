"""Plain tokens answer as spaCy's do, on any tree, also a crossing one."""

from typing import Any

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan

from sayso.language.doc import Doc

VOCAB = spacy.blank("en").vocab
WORDS = ["The", "mayor", "“", "fled", "7", ".", "\n\n", "UN", "two"]
VALUES = """i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ whitespace_ is_alpha is_punct is_quote is_space
    is_stop is_upper like_num is_sent_start""".split()  # noqa: SIM905


@st.composite
def trees(draw: st.DrawFn) -> SpacyDoc:
    """A text of one to twelve tokens with any tree over it, crossing or not, and a name."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for k, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, k - 1))] if k and draw(st.integers(0, 4)) else word
    words = draw(st.lists(st.sampled_from(WORDS), min_size=size, max_size=size))
    spaces = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    doc = SpacyDoc(VOCAB, words, spaces, heads=heads, deps=["dep"] * size, tags=["NN"] * size, lemmas=words)
    first = draw(st.integers(0, size - 1))
    doc.set_ents([SpacySpan(doc, first, draw(st.integers(first + 1, size)), label="ORG")])
    return doc


def numbers(tokens: Any) -> list[int]:
    return [t.i for t in tokens]


@given(trees())
def test_tokens_answer_as_those_of_spacy(spacy_doc: SpacyDoc) -> None:
    doc = Doc(spacy_doc)
    assert (doc.text, len(doc)) == (spacy_doc.text, len(spacy_doc))
    for ours, theirs in zip(doc, spacy_doc, strict=True):
        assert [getattr(ours, name) for name in VALUES] == [getattr(theirs, name) for name in VALUES]
        assert numbers(ours.children) == numbers(theirs.children)
        assert numbers(ours.subtree) == numbers(theirs.subtree)
        assert numbers(ours.sent) == numbers(theirs.sent)
        # Not their edges: where branches cross, spaCy's may stop short of the subtree's last word.
        below = numbers(theirs.subtree)
        assert (ours.left_edge.i, ours.right_edge.i) == (min(below), max(below))
        for other in spacy_doc:
            assert ours.is_ancestor(doc[other.i]) == theirs.is_ancestor(other)


@given(trees(), st.integers(0, 12), st.integers(0, 12))
def test_spans_answer_as_those_of_spacy(spacy_doc: SpacyDoc, a: int, b: int) -> None:
    doc = Doc(spacy_doc)
    ours, theirs = doc[a:b], spacy_doc[a:b]
    assert (numbers(ours), ours.text) == (numbers(theirs), theirs.text)
    if len(theirs):
        assert (ours.start_char, ours.end_char, ours.root.i) == (theirs.start_char, theirs.end_char, theirs.root.i)
        assert [(e.start, e.end, e.label_) for e in ours.ents] == [(e.start, e.end, e.label_) for e in theirs.ents]


@given(trees(), st.integers(-1, 40), st.integers(-1, 40))
def test_characters_give_the_tokens_that_spacy_gives(spacy_doc: SpacyDoc, start: int, length: int) -> None:
    ours = Doc(spacy_doc).char_span(start, start + length, alignment_mode="expand")
    if not 0 <= start < start + length <= len(spacy_doc.text):
        assert ours is None
        return
    theirs = spacy_doc.char_span(start, start + length, alignment_mode="expand")
    assert theirs is not None
    assert ours is not None
    assert (ours.start, ours.end) == (theirs.start, theirs.end)


@given(trees(), st.integers(0, 40), st.integers(0, 40))
def test_characters_give_the_tokens_that_begin_in_them(spacy_doc: SpacyDoc, start: int, end: int) -> None:
    begun = Doc(spacy_doc).beginning_in(start, end)
    assert numbers(begun) == [t.i for t in spacy_doc if start <= t.idx < end]


@given(trees(), st.data())
def test_a_token_that_is_hung_elsewhere_takes_its_subtree_along(spacy_doc: SpacyDoc, data: st.DataObject) -> None:
    doc = Doc(spacy_doc)
    moved, head = (data.draw(st.sampled_from(doc.tokens)) for _ in range(2))
    if moved.head == moved or head in moved.subtree:
        return
    heads = [t.head.i for t in doc]
    heads[moved.i] = head.i
    asked_before = [(t.left_edge, t.right_edge) for t in doc]
    moved.hang(head)
    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    anew = Doc(SpacyDoc(VOCAB, words, spaces, heads=heads, deps=["dep"] * len(heads)))
    for ours, theirs in zip(doc, anew, strict=True):
        assert ours.head.i == theirs.head.i
        assert numbers(ours.children) == numbers(theirs.children)
        assert numbers(ours.subtree) == numbers(theirs.subtree)
        assert (ours.left_edge.i, ours.right_edge.i) == (theirs.left_edge.i, theirs.right_edge.i)
    assert len(asked_before) == len(doc)


def test_a_text_without_trees_is_one_sentence() -> None:
    doc = Doc(spacy.blank("en")("The mayor fled. She is safe."))
    assert not doc.has_annotation("DEP")
    assert not doc.has_annotation("SENT_START")
    assert doc[0].sent.text == doc.text
    assert len(Doc(SpacyDoc(VOCAB, words=[]))) == 0
