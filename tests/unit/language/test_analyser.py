"""Our own model over whole reports."""

import pytest
import spacy

from sayso.evaluate.gold import GoldText, Reading
from sayso.language import analyser as analyser_module
from sayso.language.analyser import SaysoAnalyser
from sayso.language.decode import Known
from sayso.language.tokens import tokenise
from sayso.model import Report

TEXTS = (
    "The mayor of Orvale, Ilse Dunmore, said on Monday that two bridges had fallen.",
    "Police arrested nine students after the march, their lawyer said. “They were singing,” she added.",
    "Rain fell. " * 60,
)


@pytest.fixture(scope="module")
def analyser():
    return SaysoAnalyser()


def reports():
    return [Report(id=str(n), uri=str(n), text=text) for n, text in enumerate(TEXTS)]


def shape(analysis):
    return (
        [(t.tag_, t.head.i, t.dep_, t.lemma_) for t in analysis.doc],
        [(e.start, e.end, e.label_) for e in analysis.doc.ents],
        analysis.attributions,
    )


def test_a_report_is_analysed_alike_alone_and_in_company(analyser):
    together = [shape(a) for a in analyser.analyse(reports())]
    alone = [shape(next(analyser.analyse([r]))) for r in reports()]
    assert together == alone


def test_words_that_spacy_has_met_are_forgotten_when_they_are_many(analyser, monkeypatch):
    kept = []

    def counting(report, nlp):
        kept.append(len(nlp.vocab.strings))
        return tokenise(report, nlp)

    monkeypatch.setattr(analyser_module, "tokenise", counting)
    monkeypatch.setattr(analyser_module, "MOST_STRINGS", kept_at_most := 2500)
    own = SaysoAnalyser(encoder=analyser.encoder)
    for n in range(8):
        list(own.analyse([Report(id=str(n), uri=str(n), text=" ".join(f"w{n}x{k}" for k in range(300)))]))
    assert max(kept) <= kept_at_most
    assert kept != sorted(kept)
    assert [shape(a) for a in own.analyse(reports())] == [shape(a) for a in analyser.analyse(reports())]


def test_every_word_has_its_place_in_a_tree(analyser):
    for analysis in analyser.analyse(reports()):
        assert analysis.doc.text == analysis.report.text
        for token in analysis.doc:
            assert token.dep_
            assert any(t.head == t and (t == token or t.is_ancestor(token)) for t in token.sent)


def test_who_said_it_is_found(analyser):
    analysis = next(analyser.analyse(reports()))
    (attribution,) = analysis.attributions
    assert "Dunmore" in analysis.doc[slice(*attribution.source)].text
    assert analysis.doc[slice(*attribution.cue)].text.startswith("said")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "x", "😀" * 300, "\x07\x08"])
def test_odd_texts_are_analysed_without_complaint(analyser, text):
    assert next(analyser.analyse([Report(id="o", uri="o", text=text)])).doc.text == text


def test_words_that_are_given_are_read_as_the_report_that_has_them(analyser):
    report = reports()[1]
    analysis = next(analyser.analyse([report]))
    tokens = tokenise(report, spacy.blank("en"))
    said = Reading(
        analyser, GoldText("one", tuple(tokens.doc[i].text for i in tokens.words), (0,), tokens.breaks)
    ).said()
    assert said.upos == [analysis.doc[i].pos_ for i in tokens.words]
    assert [tokens.words[h] for h in said.heads] == [analysis.doc[i].head.i for i in tokens.words]


def test_sentences_and_predicates_that_are_known_are_kept_to(analyser):
    words = ("Vera", "left", "Orvale", ".", "She", "wept", ".")
    known = Known(sentences=frozenset({0, 2, 4}), predicates=frozenset({2}))
    said = Reading(analyser, GoldText("one", words, (0, 2, 4))).said(known)
    assert set(said.predicates) == {2}
    assert sum(k == head for k, head in enumerate(said.heads)) == 3
