"""Our own model over whole reports."""

import pytest

from sayso.language.analyser import SaysoAnalyser
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


def test_every_word_has_its_place_in_a_tree(analyser):
    for analysis in analyser.analyse(reports()):
        assert analysis.doc.text == analysis.report.text
        for token in analysis.doc:
            assert token.dep_
            assert any(t.head == t for t in [token, *token.ancestors])


def test_who_said_it_is_found(analyser):
    analysis = next(analyser.analyse(reports()))
    (attribution,) = analysis.attributions
    assert "Dunmore" in analysis.doc[slice(*attribution.source)].text
    assert analysis.doc[slice(*attribution.cue)].text.startswith("said")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "x", "😀" * 300, "\x07\x08"])
def test_odd_texts_are_analysed_without_complaint(analyser, text):
    assert next(analyser.analyse([Report(id="o", uri="o", text=text)])).doc.text == text
