"""Report to tokens."""

import spacy
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.tokens import tokenise
from sayso.model import Block, Report

NLP = spacy.blank("en")


def report(text, *cuts):
    blocks = tuple(Block(kind=kind, start=a, end=b, text=text[a:b]) for a, b, kind in cuts)
    return Report(id="r", uri="r", text=text, blocks=blocks)


def test_no_token_crosses_a_block_s_bounds():
    text = "Orla QuintrellNewswire\n\nThe mayor left."
    tokens = tokenise(report(text, (0, 14, "caption"), (14, 22, "credit"), (24, 39, "paragraph")), NLP)
    assert [tokens.doc[i].text for i in tokens.words] == ["Orla", "Quintrell", "Newswire", "The", "mayor", "left", "."]
    assert tokens.doc.text == text
    assert tokens.breaks == {2, 3}


def test_blank_lines_are_breaks_where_there_is_no_layout():
    tokens = tokenise(report("One.\n\nTwo.\nThree."), NLP)
    assert [tokens.doc[tokens.words[k]].text for k in sorted(tokens.breaks)] == ["Two"]


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_tokens_cover_the_text_exactly_whatever_it_is(text, pairs):
    cuts, at = [], 0
    for a, b in sorted(pairs):
        if at <= a < b <= len(text):
            cuts.append((a, b, "paragraph"))
            at = b
    tokens = tokenise(report(text, *cuts), NLP)
    assert tokens.doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in tokens.doc)


def test_marks_of_footnotes_are_no_part_of_the_word_before() -> None:
    made = tokenise(report("It was run by Oru College.[1][2] It closed."), NLP)
    assert made.texts[4:13] == ["Oru", "College", ".", "[", "1", "]", "[", "2", "]"]
