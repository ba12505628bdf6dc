"""The tense of verbs, on trees written by hand."""

import datetime as dt

import pytest
import spacy
from spacy.tokens import Doc, Token

from sayso.extract.times import find_times, tense_of

VOCAB = spacy.blank("en").vocab


def tree(*rows: tuple[str, str, int, str]) -> Doc:
    """A sentence of (word, tag, index of head, label)."""
    words, tags, heads, labels = zip(*rows, strict=True)
    return Doc(VOCAB, list(words), tags=list(tags), heads=list(heads), deps=list(labels))


def verb(doc: Doc) -> Token:
    return next(t for t in doc if t.dep_ == "root" or t.dep_ == "ROOT")


@pytest.mark.parametrize(
    ("rows", "tense"),
    [
        ([("Ada", "NNP", 1, "nsubj"), ("left", "VBD", 1, "root")], "past"),
        ([("Ada", "NNP", 2, "nsubj"), ("has", "VBZ", 2, "aux"), ("left", "VBN", 2, "root")], "past"),
        ([("Ada", "NNP", 2, "nsubj"), ("was", "VBD", 2, "aux:pass"), ("seen", "VBN", 2, "root")], "past"),
        ([("Ada", "NNP", 1, "nsubj"), ("leaves", "VBZ", 1, "root")], "present"),
        ([("Ada", "NNP", 2, "nsubj"), ("is", "VBZ", 2, "aux"), ("leaving", "VBG", 2, "root")], "present"),
        ([("Ada", "NNP", 2, "nsubj"), ("will", "MD", 2, "aux"), ("leave", "VB", 2, "root")], "future"),
        ([("Ada", "NNP", 2, "nsubj"), ("'ll", "MD", 2, "aux"), ("leave", "VB", 2, "root")], "future"),
        ([("Ada", "NNP", 2, "nsubj"), ("was", "VBD", 2, "cop"), ("ill", "JJ", 2, "root")], "past"),
        ([("bread", "NN", 0, "root")], None),
    ],
)
def test_auxiliaries_and_tags_give_the_tense(rows: list[tuple[str, str, int, str]], tense: str | None) -> None:
    assert tense_of(verb(tree(*rows))) == tense


@pytest.mark.parametrize(("main", "tense"), [("plans", "future"), ("planned", "future"), ("began", "past")])
def test_an_infinitive_lies_ahead_only_of_verbs_that_look_ahead(main: str, tense: str) -> None:
    tag = "VBZ" if main.endswith("s") else "VBD"
    doc = tree(("Ada", "NNP", 1, "nsubj"), (main, tag, 1, "root"), ("to", "TO", 3, "mark"), ("leave", "VB", 1, "xcomp"))
    assert tense_of(doc[3]) == tense


def test_the_clause_a_date_stands_in_decides_not_the_one_around_it() -> None:
    doc = tree(
        ("Ada", "NNP", 1, "nsubj"), ("said", "VBD", 1, "root"), ("Bo", "NNP", 4, "nsubj"), ("will", "MD", 4, "aux"),
        ("leave", "VB", 1, "ccomp"), ("on", "IN", 6, "case"), ("Friday", "NNP", 4, "obl"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == "2012-03-09"


def test_a_date_of_the_clause_around_a_plan_stays_behind() -> None:
    doc = tree(
        ("Ada", "NNP", 1, "nsubj"), ("said", "VBD", 1, "root"), ("on", "IN", 3, "case"), ("Friday", "NNP", 1, "obl"),
        ("Bo", "NNP", 6, "nsubj"), ("will", "MD", 6, "aux"), ("leave", "VB", 1, "ccomp"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == "2012-03-02"


def test_a_day_behind_an_infinitive_is_that_of_what_is_wished() -> None:
    doc = tree(
        ("They", "PRP", 1, "nsubj"), ("voiced", "VBD", 1, "root"), ("wishes", "NNS", 1, "obj"), ("to", "TO", 4, "mark"),
        ("return", "VB", 2, "acl"), ("on", "IN", 6, "case"), ("March", "NNP", 1, "obl"), ("13", "CD", 6, "nummod"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == "2012-03-13"


def test_what_was_asked_after_a_rally_was_asked_after_one_that_had_been() -> None:
    doc = tree(
        ("After", "IN", 2, "case"), ("a", "DT", 2, "det"), ("rally", "NN", 6, "obl"), ("Friday", "NNP", 2, "nmod"),
        ("Ada", "NNP", 6, "nsubj:pass"), ("was", "VBD", 6, "aux:pass"), ("asked", "VBN", 6, "root"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == "2012-03-02"


def deposed_in(*participle: str) -> Doc:
    """ "They met leaders [deposed] in a coup on May 1"."""
    return tree(
        ("They", "PRP", 1, "nsubj"), ("met", "VBD", 1, "root"), ("leaders", "NNS", 1, "obj"),
        (*participle, 2, "acl"), ("in", "IN", 6, "case"), ("a", "DT", 6, "det"), ("coup", "NN", 3, "obl"),
        ("on", "IN", 8, "case"), ("May", "NNP", 6, "nmod"), ("1", "CD", 8, "nummod"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("participle", "edtf"),
    [(("deposed", "VBN"), "2023-05-01"), (("planned", "VBN"), "2024-05-01"), (("hosted", "VBN"), "2024-05-01")],
)
def test_what_a_participle_tells_of_was_done_before_the_report(participle: tuple[str, str], edtf: str) -> None:
    (found,) = find_times(deposed_in(*participle), dt.date(2024, 4, 2))
    assert found.when.edtf == edtf


@pytest.mark.parametrize(("verb_", "edtf"), [("remanded", "../2012-05-13"), ("stayed", "../2011-05-13")])
def test_what_somebody_is_remanded_until_is_to_come(verb_: str, edtf: str) -> None:
    doc = tree(
        ("Ada", "NNP", 1, "nsubj"), (verb_, "VBD", 1, "root"), ("until", "IN", 3, "case"), ("May", "NNP", 1, "obl"),
        ("13", "CD", 3, "nummod"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == edtf


def test_what_is_announced_starts_ahead_of_the_announcement() -> None:
    doc = tree(
        ("They", "PRP", 1, "nsubj"), ("declared", "VBD", 1, "root"), ("a", "DT", 3, "det"), ("strike", "NN", 1, "obj"),
        ("starting", "VBG", 3, "acl"), ("Monday", "NNP", 4, "obl:unmarked"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == "2012-03-12"


def test_what_is_condemned_happened_during_a_protest_that_is_over() -> None:
    doc = tree(
        ("They", "PRP", 1, "nsubj"), ("condemn", "VBP", 1, "root"), ("a", "DT", 3, "det"), ("beating", "NN", 1, "obj"),
        ("during", "IN", 7, "case"), ("Saturday", "NNP", 7, "nmod:poss"), ("'s", "POS", 5, "case"),
        ("protest", "NN", 3, "nmod"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == "2012-03-03"


def test_what_is_effective_from_a_day_lies_ahead() -> None:
    doc = tree(
        ("She", "PRP", 1, "nsubj"), ("resigned", "VBD", 1, "root"), (",", ",", 1, "punct"),
        ("effective", "JJ", 5, "amod"), ("June", "NNP", 5, "nmod"), ("30", "CD", 1, "obl"),
    )  # fmt: skip
    (found,) = find_times(doc, dt.date(2012, 3, 8))
    assert found.when.edtf == "2012-06-30"
