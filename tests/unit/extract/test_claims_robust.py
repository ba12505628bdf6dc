"""Whatever the tree and whatever the model marks, claims quote the text, nest without circles and carry a chain."""

from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims, find_claims
from sayso.language import doc as plain
from sayso.language.analysis import Analysis, Attribution
from sayso.model import Report
from tests.unit.extract.docs_by_hand import VOCAB

VOCABULARY = (
    'said told according to quoted as saying having “ ” " ‘ ’ : , . the video mayor I he who that not report verified '
    "could Ruiz Reuters accused of urged leave allegedly claim denied and \n\n"
)
RELATIONS = (
    "nsubj obj obl ccomp xcomp advcl acl acl:relcl parataxis conj nmod case mark advmod punct nmod:poss csubj "
    "nsubj:pass aux:pass obl:agent det amod compound dep"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
LABELS = st.sampled_from(RELATIONS.split())
TAGS = st.sampled_from(["VBD/VERB", "NN/NOUN", "NNP/PROPN", "PRP/PRON", "IN/ADP", "VBN/VERB", "VBG/VERB", "./PUNCT"])
ROW = st.tuples(WORDS, LABELS, TAGS, st.integers(0, 30), st.booleans())
RANGE = st.tuples(st.integers(0, 25), st.integers(1, 6))


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    rows = draw(st.lists(ROW, min_size=1, max_size=30))
    words = [r[0] or "x" for r in rows]
    heads = [max(0, i - back % (i + 1)) if i else 0 for i, (_, _, _, back, _) in enumerate(rows)]
    if draw(st.booleans()):
        heads = [len(rows) - 1 - h for h in reversed(heads)]
    deps = ["root" if h == i else r[1] for i, (h, r) in enumerate(zip(heads, rows, strict=True))]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=[r[4] for r in rows],
        heads=heads,
        deps=deps,
        tags=[r[2].split("/")[0] for r in rows],
        pos=[r[2].split("/")[1] for r in rows],
        lemmas=[w.lower() for w in words],
    )
    marked = []
    for cue, source, content in draw(st.lists(st.tuples(RANGE, RANGE, RANGE), max_size=3)):
        ranges = [(a, min(len(doc), a + n)) for a, n in (cue, source, content)]
        if all(a < b for a, b in ranges):
            marked.append(Attribution(ranges[0], draw(st.sampled_from([ranges[1], None])), (ranges[2],)))
    return Analysis(Report(id="r", uri="r", text=doc.text), plain.Doc(doc), {}, tuple(marked))


def outermost(found: Claims, claim_id: str) -> str:
    above = {c.id: c.within for c in found.all}
    for _ in range(len(above) + 1):
        outer = above[claim_id]
        if outer is None:
            return claim_id
        claim_id = outer
    raise AssertionError(f"the claims around {claim_id} form a circle")


@given(analyses())
def test_claims_quote_the_text_nest_without_circles_and_name_a_source(made: Analysis) -> None:
    found = find_claims(made, Actors(), ())
    assert [c.id for c in found.all] == [f"C{n + 1}" for n in range(len(found.all))]
    starts = [c.spans[0].start for c in found.all]
    assert starts == sorted(starts)
    for claim in found.all:
        assert claim.chain
        outermost(found, claim.id)
        spans = [*claim.spans, *(s for link in claim.chain for s in (link.source, link.cue) if s is not None)]
        spans += [claim.verification] if claim.verification is not None else []
        assert all(made.doc.text[s.start : s.end] == s.text for s in spans)


@given(analyses())
def test_no_two_claims_are_the_same(made: Analysis) -> None:
    found = find_claims(made, Actors(), ())
    seen = [(c.spans, c.chain, c.stance) for c in found.all]
    assert all(seen.index(s) == n for n, s in enumerate(seen))


@given(analyses())
def test_the_same_analysis_gives_the_same_claims(made: Analysis) -> None:
    assert find_claims(made, Actors(), ()) == find_claims(made, Actors(), ())
