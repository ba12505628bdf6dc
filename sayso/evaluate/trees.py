"""How well tags, trees, predicates and roles are read off words that are given.

- **UPOS**, **UAS**, **LAS** as the CoNLL 2018 shared task defines them (Zeman et al., CoNLL 2018 Shared Task:
  Multilingual Parsing from Raw Text to Universal Dependencies, and its conll18_ud_eval.py): the share of words with the
  right universal tag; with the right head; with the right head and universal relation. Sub-types of relations are cut
  off ("nsubj:pass" is "nsubj"), punctuation counts. Words are given, so precision, recall and F1 are one accuracy.
- **LAS with sub-types, no punctuation**: the relation has to agree as a whole, and words that the treebank attaches as
  "punct" are left out; so spaCy and others report it. **UAS, no punctuation** is its unlabelled counterpart.
- **predicate F1** and **role F1**: a predicate is a word; a role agrees where predicate, label and the word that heads
  the argument in the treebank's own tree do (the dependency-based measure of Surdeanu et al., The CoNLL-2008 Shared
  Task, without senses). Sentences that are not annotated are left out on both sides.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from sayso.evaluate.benchmark import Figure, Mistake
from sayso.evaluate.conllu import Tree
from sayso.evaluate.gold import Said
from sayso.evaluate.tally import Tally

Frames = dict[int, frozenset[tuple[str, int]]]
"""The roles of each predicate, with the words that head them."""


@dataclass
class TreeScores:
    """Counts of words, and of those that agree in each respect."""

    words: int = 0
    upos: int = 0
    xpos: int = 0
    uas: int = 0
    las: int = 0
    real_words: int = 0
    real_uas: int = 0
    real_las: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, gold: Tree, said: Said) -> None:
        """Counts the words of one text."""
        for k, (head, dep) in enumerate(zip(gold.heads, gold.deps, strict=True)):
            tag, arc = said.upos[k] == gold.upos[k], said.heads[k] == head
            label = universal(said.deps[k]) == universal(dep)
            self.words += 1
            self.upos += tag
            self.xpos += said.xpos[k] == gold.xpos[k]
            self.uas += arc
            self.las += arc and label
            if dep != "punct":
                self.real_words += 1
                self.real_uas += arc
                self.real_las += arc and said.deps[k] == dep
            if not tag:
                self.mistakes.append(_mistake("tag", gold, k, gold.upos[k], said.upos[k]))
            if not (arc and label):
                kind = "relation" if arc else "head"
                self.mistakes.append(
                    _mistake(kind, gold, k, _arc(gold, head, dep), _arc(gold, said.heads[k], said.deps[k]))
                )

    def figures(self) -> tuple[Figure, ...]:
        """Accuracies in per cent."""
        return (
            Figure("UPOS", _share(self.upos, self.words)),
            Figure("XPOS", _share(self.xpos, self.words)),
            Figure("UAS", _share(self.uas, self.words)),
            Figure("LAS", _share(self.las, self.words)),
            Figure("UAS, no punctuation", _share(self.real_uas, self.real_words)),
            Figure("LAS with sub-types, no punctuation", _share(self.real_las, self.real_words)),
        )


@dataclass
class RoleScores:
    """Predicates and roles, over sentences that are annotated."""

    predicates: Tally = field(default_factory=Tally)
    roles: Tally = field(default_factory=Tally)
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, gold: Tree, frames: Frames, annotated: Collection[int], said: Said) -> None:
        """Counts one text; `annotated`: the words of the sentences whose frames are known."""
        ours = {p: frozenset(roles) for p, roles in said.predicates.items() if p in annotated}
        self.predicates.compare(ours.keys(), frames.keys())
        triples, wanted = _triples(ours), _triples(frames)
        self.roles.compare(triples, wanted)
        for p in sorted(ours.keys() ^ frames.keys()):
            there = gold.text.words[p]
            missed = p in frames
            kind = "missed predicate" if missed else "spurious predicate"
            self.mistakes.append(_mistake(kind, gold, p, there if missed else "", "" if missed else there))
        for p, role, k in sorted(triples ^ wanted):
            if p in ours and p in frames:
                there = f"{role} {gold.text.words[k]}"
                missed = (p, role, k) in wanted
                kind = "missed role" if missed else "spurious role"
                self.mistakes.append(_mistake(kind, gold, p, there if missed else "", "" if missed else there))


def universal(relation: str) -> str:
    """The universal relation, without its sub-type."""
    return relation.partition(":")[0]


def _triples(frames: Frames) -> set[tuple[int, str, int]]:
    return {(p, role, k) for p, roles in frames.items() for role, k in roles}


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _mistake(kind: str, gold: Tree, k: int, expected: str, got: str) -> Mistake:
    return Mistake(kind, gold.text.name, gold.text.around(k, k + 1), expected, got)


def _arc(gold: Tree, head: int, dep: str) -> str:
    return f"{dep} of {gold.text.words[head]}" if dep != "root" else "root"
