"""What holds of the events of any text whatever: spans quote, ids are unique, nothing raises."""

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.language import doc as plain
from sayso.language.analysis import Analysis, Argument, Predicate
from sayso.model import Report
from tests.unit.extract.codebook_by_hand import small_codebook

CODEBOOK = small_codebook()
VOCAB = spacy.blank("en").vocab
WORDS = (
    "kill", "arrest", "attack", "set", "fire", "no", "two", "dozens", "of", "to", "who", "if", "will", ",", "Monday",
    "announce", "defect", "with", "along", "“", "é", "the", "police", "family", "between", "30", "\n\n",
)  # fmt: skip
TAGS = {
    "VERB": ["VB", "VBD", "VBN", "VBG"], "NOUN": ["NN", "NNS"], "ADJ": ["JJ"], "ADP": ["IN"], "NUM": ["CD"],
    "PRON": ["PRP", "WP"], "DET": ["DT"], "PUNCT": [","], "ADV": ["RB"], "PROPN": ["NNP"], "AUX": ["MD"],
}  # fmt: skip
DEPS = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "acl", "acl:relcl", "xcomp",
        "ccomp", "advcl", "amod", "compound", "nummod", "case", "mark", "aux", "aux:pass", "advmod", "det", "csubj",
        "compound:prt", "appos", "parataxis", "dep", "expl", "cop", "flat")  # fmt: skip


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Any words under any tree, tags and arguments, however absurd."""
    n = draw(st.integers(1, 14))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=n, max_size=n))
    pos = draw(st.lists(st.sampled_from(sorted(TAGS)), min_size=n, max_size=n))
    root = draw(st.integers(0, n - 1))
    heads = _tree(draw, n, root)
    deps = ["root" if heads[i] == i else draw(st.sampled_from(DEPS)) for i in range(n)]
    tags = [draw(st.sampled_from(TAGS[p])) for p in pos]
    doc = Doc(VOCAB, words=words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=[w.lower() for w in words])
    argument = st.builds(
        Argument, st.sampled_from(["ARG0", "ARG1", "ARGM-TMP", "ARGM-LOC", "ARG9"]), st.integers(0, n - 1)
    )
    predicates = {i: Predicate(i, tuple(draw(st.lists(argument, max_size=3)))) for i in range(n) if draw(st.booleans())}
    return Analysis(Report(id="r", uri="r", text=doc.text), plain.Doc(doc), predicates)


def _tree(draw: st.DrawFn, n: int, root: int) -> list[int]:
    """Heads of a tree: each word hangs on one already placed, starting from the root."""
    placed, heads = [root], list(range(n))
    for i in (i for i in range(n) if i != root):
        heads[i] = draw(st.sampled_from(placed))
        placed.append(i)
    return heads


@given(analyses())
@settings(max_examples=150, deadline=None)
def test_spans_quote_the_text_and_ids_and_triggers_are_unique(made: Analysis) -> None:
    found = find_events(made, CODEBOOK, Actors(), (), (), Claims())
    text = made.report.text
    for event in found:
        for span in (event.trigger, *event.roles, *event.counts):
            assert text[span.start : span.end] == span.text
    assert len({e.id for e in found}) == len(found)
    assert len({(e.trigger.start, e.trigger.end) for e in found}) == len(found)


def test_a_report_without_words_has_no_events() -> None:
    empty = Analysis(Report(id="r", uri="r", text=""), plain.Doc(Doc(VOCAB, words=[])))
    assert find_events(empty, CODEBOOK, Actors(), (), (), Claims()) == ()
