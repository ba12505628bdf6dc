"""Events that are one across documents: what ECB+ marks, and the ways of joining that are scored against it."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from sayso.evaluate.coreference import score
from sayso.evaluate.cross_document import (
    GoldPage,
    ReadPage,
    by_incident,
    by_lemma,
    key_of,
    own,
    read_topics,
    subtopics,
    together,
)
from sayso.language.analysis import Analysis
from tests.unit.merge.tellings_by_hand import Told, record

TOKENS = "".join(
    f'<token t_id="{n}" sentence="0" number="{n}">{word}</token>'
    for n, word in enumerate(["Miners", "struck", ".", "The", "strike", "ended"])
)


def write(folder: Path, name: str, *notes: tuple[str, str, str]) -> None:
    """A document of topic 2 with one event mention a note: its token, the note, and the tag of its link."""
    marks = "".join(
        f'<ACTION_OCCURRENCE m_id="{n}"><token_anchor t_id="{t}"/></ACTION_OCCURRENCE>'
        for n, (t, *_) in enumerate(notes)
    )
    links = "".join(
        f'<{tag} r_id="9" note="{note}"><source m_id="{n}"/></{tag}>' for n, (_, note, tag) in enumerate(notes) if tag
    )
    page = f"<Document>{TOKENS}<Markables>{marks}</Markables><Relations>{links}</Relations></Document>"
    (folder / "2").mkdir(exist_ok=True)
    (folder / "2" / f"{name}.xml").write_text(page, encoding="utf-8")


def test_clusters_go_by_the_note_across_documents_and_by_the_link_within_one(tmp_path: Path) -> None:
    cross, within = "CROSS_DOC_COREF", "INTRA_DOC_COREF"
    write(tmp_path, "2_1ecb", ("1", "ACT1", cross), ("5", "", within))
    write(tmp_path, "2_2ecb", ("4", "ACT1", cross), ("5", "", within))
    write(tmp_path, "2_1ecbplus", ("1", "ACT2", cross), ("4", "", ""))
    pages = read_topics(tmp_path, ["2"])
    assert [(page.name, page.subtopic) for page in pages] == [
        ("2_1ecb", "2 ecb"),
        ("2_2ecb", "2 ecb"),
        ("2_1ecbplus", "2 ecbplus"),
    ]
    first, second, third = (list(page.clusters.values()) for page in pages)
    assert first[0] == second[0] == "ACT1"
    assert first[1] != second[1]
    assert len(set(third)) == 2


def read(number: int, lemmas: str, told: Told, clusters: dict[str, str]) -> ReadPage:
    """A document of one sentence, its words' lemmas given, of which these words are marked."""
    made = record(number, told)
    text = made.report.text
    words = text.split(" ")
    doc = Doc(spacy.blank("en").vocab, words=words, spaces=[True] * (len(words) - 1) + [False], lemmas=lemmas.split())
    marks = {(text.index(word), text.index(word) + len(word)): name for word, name in clusters.items()}
    gold = GoldPage(made.report.uri, "2 ecb", text, ((0, len(text)),), marks)
    return ReadPage(gold, made, Analysis(report=made.report, doc=doc))


@pytest.fixture
def pages() -> list[ReadPage]:
    lora = [("target", "market")], "2024-03-05", "Lora"
    return [
        read(1, "bomb hit the market in Lora and people flee",
             Told("hit", "bomb", "Bombs hit the market in Lora and people fled", *lora), {"hit": "a", "fled": "b"}),
        read(2, "the market in Lora be bomb and hit by panic",
             Told("bombed", "bomb", "The market in Lora was bombed and hit by panic", *lora),
             {"bombed": "a", "hit": "c"}),
    ]  # fmt: skip


def test_by_lemma_the_same_word_is_one_event(pages: list[ReadPage]) -> None:
    assert sorted(map(len, by_lemma(pages))) == [1, 1, 2]
    assert score(key_of(pages), by_lemma(pages)).muc.f1 == 0.0


def test_by_incident_other_words_are_one_event_and_the_rest_is_alone_or_goes_by_its_lemma(
    pages: list[ReadPage],
) -> None:
    assert score(key_of(pages), by_incident(pages, else_lemma=False)).conll == pytest.approx(1.0)
    assert sorted(map(len, by_incident(pages, else_lemma=True))) == [1, 1, 2]


def test_our_own_mentions_count_for_the_marked_ones_that_they_lie_on(pages: list[ReadPage]) -> None:
    found = own(pages, lambda page, id, at: "all")
    (entity,) = found
    assert entity == {(page.gold.name, *at) for page in pages for at in page.gold.clusters if at[0] in (6, 23)}
    measured = score(key_of(pages), found)
    assert measured.mentions.precision == 1.0
    assert measured.mentions.recall == pytest.approx(2 / 4)


def test_each_sub_topic_is_scored_by_itself_and_the_sum_is_that_of_the_whole(pages: list[ReadPage]) -> None:
    other = [ReadPage(GoldPage("x", "2 ecbplus", p.gold.text, p.gold.complete, p.gold.clusters), p.record, p.analysis)
             for p in pages[:1]]  # fmt: skip
    every = [*pages, *other]
    parts = [score(key_of(some), by_lemma(some)) for some in subtopics(every)]
    assert len(parts) == 2
    whole = score(
        [entity for some in subtopics(every) for entity in key_of(some)],
        [entity for some in subtopics(every) for entity in by_lemma(some)],
    )
    assert sum(parts[1:], parts[0]).conll == pytest.approx(whole.conll)


def test_one_mention_too_few_or_in_the_wrong_place_costs_what_it_should() -> None:
    key = together([("d", 0, 1, "a"), ("d", 2, 3, "a"), ("e", 0, 1, "b")])
    missing = together([("d", 0, 1, "a"), ("e", 0, 1, "b")])
    moved = together([("d", 0, 1, "a"), ("d", 2, 3, "b"), ("e", 0, 1, "b")])
    assert score(key, missing).b_cubed.recall == pytest.approx((1 / 2 + 0 + 1) / 3)
    assert score(key, missing).b_cubed.precision == 1.0
    assert score(key, moved).muc.f1 == 0.0
    assert score(key, moved).b_cubed.recall == pytest.approx((1 / 2 + 1 / 2 + 1) / 3)
