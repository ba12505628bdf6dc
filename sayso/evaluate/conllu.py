"""Treebanks in CoNLL-U (https://universaldependencies.org/format.html), as far as they are measured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.evaluate.gold import GoldText

Row = list[str]


@dataclass(frozen=True, slots=True)
class TreeSentence:
    """A sentence as it stands in the file: the ten columns of each word, and whether a text or a paragraph begins."""

    id: str
    new_text: bool
    new_paragraph: bool
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Tree:
    """A text with its tags and trees; `heads` count over the text, and a sentence's root heads itself."""

    text: GoldText
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]


def read_trees(path: Path) -> list[Tree]:
    """The texts of a treebank, their words as `read_sentences` gives them."""
    return [_tree(sentences) for sentences in read_texts(path)]


def read_texts(path: Path) -> Iterator[list[TreeSentence]]:
    """The sentences of each text."""
    together: list[TreeSentence] = []
    for sentence in read_sentences(path):
        if sentence.new_text and together:
            yield together
            together = []
        together.append(sentence)
    if together:
        yield together


def read_sentences(path: Path) -> Iterator[TreeSentence]:
    """The sentences. Lines for contracted words and for empty nodes are left out, as the field does."""
    name, new_text, new_paragraph = "", False, False
    rows: list[Row] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            new_text = True
        elif line.startswith("# newpar") and not line.startswith("# newpar_"):
            new_paragraph = True
        elif line.startswith("# sent_id"):
            name = line.split("=", 1)[1].strip()
        elif not line and rows:
            yield TreeSentence(name, new_text, new_paragraph, rows)
            rows, new_text, new_paragraph = [], False, False
        elif line and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))


def _tree(sentences: Sequence[TreeSentence]) -> Tree:
    starts, breaks, heads = [], set(), []
    at = 0
    for sentence in sentences:
        starts.append(at)
        if sentence.new_paragraph and at:
            breaks.add(at)
        heads += [at + (int(row[6]) - 1 if row[6] != "0" else k) for k, row in enumerate(sentence.rows)]
        at += len(sentence.rows)
    rows = [row for sentence in sentences for row in sentence.rows]
    text = GoldText(
        name=sentences[0].id,
        words=tuple(row[1] for row in rows),
        sentences=tuple(starts),
        breaks=frozenset(breaks),
        ids=tuple(sentence.id for sentence in sentences),
    )
    return Tree(
        text,
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        heads=tuple(heads),
        deps=tuple(row[7] for row in rows),
    )
