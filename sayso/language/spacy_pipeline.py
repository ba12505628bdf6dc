"""A user's own spaCy pipeline in the place of our model.

It gives tags, trees and names; English pipelines' trees are turned into Universal Dependencies. Such a pipeline knows
nothing of attribution and semantic roles: those stay empty, and the steps above find them in the tree.
"""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import spacy
from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc, Span

from sayso.errors import AnalyserError
from sayso.language import doc as plain
from sayso.language.analyser import PartDone, unheard
from sayso.language.analysis import Analysis
from sayso.language.clearnlp import as_universal
from sayso.language.tokens import tokenise
from sayso.model import Report

_NAMES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP"}


class SpacyAnalyser:
    """The pipeline of this name (an installed package or a folder); raises AnalyserError where it can't be used."""

    def __init__(self, pipeline: str) -> None:
        try:
            self._nlp = spacy.load(pipeline)
        except (OSError, ValueError) as problem:
            raise AnalyserError(
                f"spaCy has no pipeline {pipeline!r}; expected an installed package or a folder: {problem}"
            ) from problem
        self.name = f"spacy:{self._nlp.meta.get('name', pipeline)}-{self._nlp.meta.get('version', '0')}"

    def analyse(self, reports: Sequence[Report], part_done: PartDone = unheard) -> Iterator[Analysis]:
        """See `Analyser.analyse`."""
        docs = [tokenise(report, self._nlp).doc for report in reports]
        for report, doc in zip(reports, self._nlp.pipe(docs), strict=True):
            if not doc.has_annotation("DEP") or not doc.has_annotation("TAG"):
                raise AnalyserError(
                    f"{self.name} gives no tags or no tree; expected a pipeline with a tagger and a parser"
                )
            _universal(doc)
            yield Analysis(report, plain.Doc(doc))


def _universal(doc: Doc) -> None:
    """Puts Universal Dependencies and our names' labels into the Doc."""
    names = [Span(doc, e.start, e.end, label=_NAMES[e.label_]) for e in doc.ents if e.label_ in _NAMES]
    if any(t.dep_ in ("pobj", "dobj", "nsubjpass", "attr") for t in doc):
        heads, deps = as_universal(doc)
        rows = doc.to_array([HEAD, DEP])
        for token in doc:
            rows[token.i, 0] = (heads[token.i] - token.i) % 2**64
            rows[token.i, 1] = doc.vocab.strings.add(deps[token.i])
        doc.from_array([HEAD, DEP], cast(Any, rows))  # spaCy's stubs know no unsigned arrays
    doc.ents = names
