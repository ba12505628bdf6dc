"""Who speaks what, as far as finding antecedents needs to know: by the model's attributions, or else by the tree."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sayso.language.analysis import Analysis
from sayso.language.doc import Doc


@dataclass(frozen=True)
class Speech:
    """For each token of reported speech (by index), the tokens that name or describe its source."""

    by: Mapping[int, frozenset[int]]

    @cached_property
    def sources(self) -> frozenset[int]:
        """All tokens of sources."""
        return frozenset().union(*set(self.by.values()))


def speech(analysis: Analysis) -> Speech:
    """The speech of a report."""
    sources: dict[int, frozenset[int]] = {}
    for attribution in analysis.attributions:
        if attribution.source is None:
            continue
        tokens = frozenset(range(*attribution.source))
        for first, last in attribution.contents:
            sources.update(dict.fromkeys(range(first, last), tokens))
    return Speech(sources or _by_tree(analysis.doc))


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
