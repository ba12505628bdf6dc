"""Trees and roles: readers, and scores that can be counted by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.evaluate.conllu import Tree, read_trees
from sayso.evaluate.gold import Said
from sayso.evaluate.propbank import read_frames
from sayso.evaluate.trees import RoleScores, TreeScores
from tests.unit.evaluate.trees_by_hand import write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture
def tree(data: Path) -> Tree:
    (only,) = read_trees(data / "ud_ewt" / "en_ewt-ud-dev.conllu")
    return only


def perfect(tree: Tree) -> Said:
    return Said(list(tree.upos), list(tree.xpos), list(tree.heads), list(tree.deps))


def figures(scores: TreeScores) -> dict[str, float]:
    return {figure.measure: figure.value for figure in scores.figures()}


def test_a_treebank_is_read_by_text_with_heads_counted_over_it(tree: Tree) -> None:
    assert tree.text.words == ("Vera", "Holt", "left", "Orvale", ".", "She", "wept", ".")
    assert tree.text.sentences == (0, 5)
    assert tree.text.breaks == {5}
    assert tree.text.ids == ("one-1", "one-2")
    assert tree.heads == (2, 0, 2, 2, 2, 6, 6, 6)


def test_a_perfect_tree_scores_a_hundred_throughout(tree: Tree) -> None:
    scores = TreeScores()
    scores.add(tree, perfect(tree))
    assert set(figures(scores).values()) == {100.0}
    assert scores.mistakes == []


def test_no_words_score_nought() -> None:
    assert set(figures(TreeScores()).values()) == {0.0}


def test_one_wrong_head_costs_one_word_of_uas_and_las(tree: Tree) -> None:
    said = perfect(tree)
    said.heads[3] = 1
    scores = TreeScores()
    scores.add(tree, said)
    assert figures(scores)["UAS"] == figures(scores)["LAS"] == pytest.approx(100 * 7 / 8)
    assert figures(scores)["UAS, no punctuation"] == pytest.approx(100 * 5 / 6)
    assert [(m.kind, m.expected, m.got) for m in scores.mistakes] == [("head", "obj of left", "obj of Holt")]


def test_a_wrong_sub_type_costs_only_the_measure_that_counts_it(tree: Tree) -> None:
    said = perfect(tree)
    said.deps[5] = "nsubj"
    scores = TreeScores()
    scores.add(tree, said)
    assert figures(scores)["LAS"] == 100.0
    assert figures(scores)["LAS with sub-types, no punctuation"] == pytest.approx(100 * 5 / 6)


def test_punctuation_counts_in_las_alone(tree: Tree) -> None:
    said = perfect(tree)
    said.heads[4] = 3
    scores = TreeScores()
    scores.add(tree, said)
    assert figures(scores)["LAS"] == pytest.approx(100 * 7 / 8)
    assert figures(scores)["UAS, no punctuation"] == 100.0


def test_arguments_are_known_by_the_word_that_heads_them(data: Path, tree: Tree) -> None:
    ((frames, annotated),) = read_frames(data / "propbank_ewt" / "dev.jsonl", [tree])
    assert frames == {2: frozenset({("ARG0", 0), ("ARG1", 3)})}
    assert annotated == {0, 1, 2, 3, 4}


def test_roles_score_by_predicate_label_and_head(tree: Tree) -> None:
    frames = {2: frozenset({("ARG0", 0), ("ARG1", 3)})}
    said = replace(perfect(tree), predicates={2: [("ARG0", 0), ("ARG2", 3)], 6: [("ARG0", 5)]})
    scores = RoleScores()
    scores.add(tree, frames, range(8), said)
    assert (scores.predicates.predicted, scores.predicates.gold, scores.predicates.agreed) == (2, 1, 1)
    assert (scores.roles.predicted, scores.roles.gold, scores.roles.agreed) == (3, 2, 1)
    assert {m.kind for m in scores.mistakes} == {"spurious predicate", "missed role", "spurious role"}


def test_sentences_without_frames_are_left_out_on_both_sides(tree: Tree) -> None:
    said = replace(perfect(tree), predicates={6: [("ARG0", 5)]})
    scores = RoleScores()
    scores.add(tree, {}, range(5), said)
    assert (scores.predicates.predicted, scores.roles.predicted) == (0, 0)


def test_a_file_of_another_kind_is_refused(data: Path, tree: Tree) -> None:
    with pytest.raises(UsageError, match="PropBank"):
        read_frames(data / "uds_factuality" / "dev.jsonl", [tree])
