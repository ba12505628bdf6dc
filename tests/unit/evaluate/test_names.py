"""Names: readers, and scores that can be counted by hand."""

import json
from pathlib import Path

import pytest

from sayso.evaluate.gold import GoldText, Said
from sayso.evaluate.names import NamedText, NameScores
from sayso.evaluate.names_sets import read_re3d, read_uner, read_wikigold, spans
from tests.unit.evaluate.trees_by_hand import write

TEXT = GoldText("one", ("Vera", "Holt", "left", "Orvale", "for", "Port", "Amsel"), (0,))
GOLD = NamedText(TEXT, frozenset({(0, 2, "PER"), (3, 4, "LOC"), (5, 7, "LOC")}))


def scored(*names: tuple[int, int, str], gold: NamedText = GOLD) -> NameScores:
    scores = NameScores()
    scores.add(gold, Said(names=list(names)))
    return scores


def test_the_gold_names_score_one_and_nationalities_are_left_out() -> None:
    scores = scored((0, 2, "PER"), (3, 4, "LOC"), (5, 7, "LOC"), (2, 3, "NORP"))
    assert scores.all.f1 == 1.0
    assert scores.mistakes == []


def test_no_names_score_nought() -> None:
    assert scored().all.f1 == 0.0
    assert [m.kind for m in scored().mistakes] == ["missed name"] * 3


def test_a_name_one_word_too_short_counts_as_missed_and_as_spurious() -> None:
    scores = scored((0, 1, "PER"), (3, 4, "ORG"), (5, 7, "LOC"))
    assert (scores.all.predicted, scores.all.gold, scores.all.agreed) == (3, 3, 1)
    assert sorted(m.kind for m in scores.mistakes) == ["wrong class", "wrong extent"]
    assert scores.by_kind["LOC"].recall == pytest.approx(1 / 2)


def test_what_is_found_where_the_set_is_unsure_does_not_count() -> None:
    gold = NamedText(TEXT, frozenset({(0, 2, "PER")}), frozenset({5, 6}))
    assert scored((0, 2, "PER"), (5, 7, "LOC"), gold=gold).all.f1 == 1.0


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("B-PER I-PER O B-LOC", {(0, 2, "PER"), (3, 4, "LOC")}),
        ("I-PER I-PER I-ORG O", {(0, 2, "PER"), (2, 3, "ORG")}),
        ("I-PER B-PER I-PER", {(0, 1, "PER"), (1, 3, "PER")}),
        ("O O", set()),
    ],
)
def test_both_kinds_of_iob_tags_are_read(tags: str, expected: set[tuple[int, int, str]]) -> None:
    assert spans(tags.split()) == expected


def test_uner_is_read_by_text(tmp_path: Path) -> None:
    (named,) = read_uner(write(tmp_path) / "uner_ewt" / "en_ewt-ud-dev.iob2")
    assert named.names == {(0, 2, "PER"), (3, 4, "LOC")}
    assert named.text.sentences == (0, 5)


def test_wikigolds_misc_is_no_name(tmp_path: Path) -> None:
    path = tmp_path / "wikigold.conll.txt"
    path.write_text("Vera I-PER\nread O\nDawn I-MISC\n\nShe O\n-DOCSTART- O\n\nOrvale I-LOC\n", encoding="utf-8")
    one, two = read_wikigold(path)
    assert one.names == {(0, 1, "PER")}
    assert one.text.sentences == (0, 3)
    assert two.names == {(0, 1, "LOC")}


def test_re3ds_descriptions_are_unsure_and_its_pronouns_nothing(tmp_path: Path) -> None:
    text = "The Orvale Council met the Orvale envoys. He spoke."
    marks = [
        ("The Orvale Council", "Organisation"),
        ("the Orvale envoys", "Person"),
        ("Orvale", "Location"),
        ("He", "Person"),
    ]
    entities = [
        {
            "documentId": "d",
            "type": kind,
            "value": words,
            "begin": text.index(words),
            "end": text.index(words) + len(words),
        }
        for words, kind in marks
    ]
    (tmp_path / "entities.json").write_text("\n".join(map(json.dumps, entities)), encoding="utf-8")
    (tmp_path / "documents.json").write_text(json.dumps({"_id": "d", "text": text}), encoding="utf-8")
    (named,) = read_re3d([tmp_path])
    assert {" ".join(named.text.words[a:b]) for a, b, _ in named.names} == {"Orvale Council"}
    assert {named.text.words[k] for k in named.unsure} == {"Orvale", "envoys"}
