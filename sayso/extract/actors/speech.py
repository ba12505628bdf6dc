"""Who speaks what, as far as finding antecedents needs to know: by the model's attributions, or else by the tree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.language.analysis import Analysis
from sayso.language.doc import Doc

_LABEL = 8  # tokens of a label in brackets


@dataclass(frozen=True)
class Speech:
    """For each token of reported speech (by index), the tokens that name or describe its source; and for each token of
    a transcript's turn, those of the label ("[ROE]", "ROE:") that says whose it is."""

    by: Mapping[int, frozenset[int]]
    turns: Mapping[int, frozenset[int]]

    @cached_property
    def sources(self) -> frozenset[int]:
        """All tokens of sources."""
        return frozenset().union(*set(self.by.values()))


def speech(analysis: Analysis, blocks: Sequence[int]) -> Speech:
    """The speech of a report; `blocks` are the numbers of its tokens' blocks."""
    sources: dict[int, frozenset[int]] = {}
    for attribution in analysis.attributions:
        if attribution.source is None:
            continue
        tokens = frozenset(range(*attribution.source))
        for first, last in attribution.contents:
            sources.update(dict.fromkeys(range(first, last), tokens))
    return Speech(sources or _by_tree(analysis.doc), _turns(analysis.doc, blocks))


def _turns(doc: Doc, blocks: Sequence[int]) -> dict[int, frozenset[int]]:
    """By the last of the labels that open a paragraph, up to the next such paragraph or bracket."""
    turns: dict[int, frozenset[int]] = {}
    label: frozenset[int] = frozenset()
    opens = True
    named = _before_colons(doc, blocks)
    for token in doc:
        opens = opens or blocks[token.i] != blocks[token.i - 1]
        if token.i in named:
            label = named[token.i]
        elif token.text == "[" and (opens or label):
            inside = _bracketed(doc, token.i)
            label = inside if opens else frozenset()
        elif label and token.i not in label and token.text != "]":
            turns[token.i] = label
        opens = opens and (token.is_space or token.text in "[]" or token.i in label)
    return turns


def _before_colons(doc: Doc, blocks: Sequence[int]) -> dict[int, frozenset[int]]:
    """The labels in capitals that colons follow ("ROE:"), by the tokens that begin them: one opens a note as well, so
    two of them at least."""
    found: dict[int, frozenset[int]] = {}
    for token in doc:
        if (token.i and blocks[token.i] == blocks[token.i - 1]) or not token.text.isupper():
            continue
        colon = next((t.i for t in doc[token.i + 1 : token.i + _LABEL] if t.text == ":"), token.i)
        if colon > token.i and all(t.text.isupper() or t.is_punct for t in doc[token.i : colon]):
            found[token.i] = frozenset(range(token.i, colon))
    several = len({doc[min(label) : max(label) + 1].text for label in found.values()}) > 1
    return found if several and any(token.text.islower() for token in doc) else {}


def _bracketed(doc: Doc, opening: int) -> frozenset[int]:
    close = next((t.i for t in doc[opening : opening + _LABEL + 2] if t.text == "]"), opening)
    return frozenset(range(opening + 1, close))


def _by_tree(doc: Doc) -> dict[int, frozenset[int]]:
    """The same from the tree alone: the subject of the verb that has the clause as its complement."""
    sources: dict[int, frozenset[int]] = {}
    for token in doc:
        if token.dep_ != "ccomp" or token.head == token:
            continue
        own = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
        if own is not None:
            sources.update({t.i: frozenset({own.i}) for t in token.subtree if t.i not in sources})
    return sources
