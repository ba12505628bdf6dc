"""Reports -> Analyses with our own model."""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.parts_of_speech import IDS
from spacy.tokens import Span

from sayso.language import doc as plain
from sayso.language.analysis import Analysis, Argument, Attribution, Predicate
from sayso.language.decode import Decoded, decode
from sayso.language.encoder import WEIGHTS, Encoder, Scores
from sayso.language.lemmas import lemma
from sayso.language.pieces import WordPieces, visible
from sayso.language.tokens import Tokens, tokenise
from sayso.language.windows import Window, cut
from sayso.model import EventStatus, Report

# spaCy keeps every word that it has met, half a megabyte for a thousand. Past so many it begins anew: 0.2 s, and some
# 100 MB at most.
MOST_STRINGS = 200_000
# A source belongs to a cue from this probability on, and a content to the cue that is likeliest to introduce it.
LINKED = 0.5
LIKELY = 0.2


class Analyser(Protocol):
    """Whatever turns reports into analyses: our model, or a user's spaCy pipeline."""

    name: str

    def analyse(self, reports: Sequence[Report]) -> Iterator[Analysis]:
        """The analyses of the reports, in their order."""
        ...


class SaysoAnalyser:
    """Our own small model (sayso/language/weights), on the CPU. Raises AnalyserError where the weights are missing."""

    def __init__(self, weights: Path = WEIGHTS, encoder: Encoder | None = None) -> None:
        self.encoder = encoder or Encoder(weights)
        self._nlp = spacy.blank("en")
        digest = hashlib.sha256((weights / "encoder.onnx").read_bytes()).hexdigest()[:8]
        card = weights / "model.json"
        version = json.loads(card.read_text(encoding="utf-8"))["version"] if card.is_file() else "0"
        self.name = f"sayso-{version}+{digest}"

    def analyse(self, reports: Sequence[Report]) -> Iterator[Analysis]:
        """See `Analyser.analyse`."""
        for report in reports:
            yield self._one(report)

    def _one(self, report: Report) -> Analysis:
        if len(self._nlp.vocab.strings) > MOST_STRINGS:
            self._nlp = spacy.blank("en")
        tokens = tokenise(report, self._nlp)
        words = [tokens.doc[i].text for i in tokens.words]
        scored = self.score_words(words, tokens.breaks)
        parts = [(window.start, decode(self.encoder, scores, window.breaks)) for window, scores in scored]
        return _assemble(report, tokens, words, parts, self.encoder.vocabulary)

    def score_words(self, words: Sequence[str], breaks: frozenset[int] = frozenset()) -> list[tuple[Window, Scores]]:
        """The windows in which a report of these words is read, in text order, with what the encoder says of each. The
        words are taken as given; paragraphs begin at `breaks`."""
        vocabulary = self.encoder.vocabulary
        windows = cut(words, breaks, vocabulary)
        return [(w, self.encoder.run(vocabulary.window(words[w.start : w.end], w.breaks))) for w in windows]


def _assemble(
    report: Report, tokens: Tokens, words: list[str], parts: list[tuple[int, Decoded]], known: WordPieces
) -> Analysis:
    """One Analysis from the report's decoded windows."""
    doc, at = tokens.doc, tokens.words
    code = cache(doc.vocab.strings.add)  # of the same labels again and again
    rows = np.zeros((len(doc), 5), np.uint64)
    ents: list[Span] = []
    predicates: dict[int, Predicate] = {}
    classes: dict[int, str] = {}
    attributions: list[Attribution] = []
    deeds: dict[int, dict[str, float]] | None = None
    parted: dict[int, list[Argument]] | None = None
    standings: dict[int, dict[EventStatus, float]] = {}
    recalled: dict[int, float] = {}
    for start, d in parts:
        for k in range(len(d.upos)):
            i = at[start + k]
            text = lemma(visible(words[start + k]), d.xpos[k], known)
            offset = at[start + d.heads[k]] - i
            pos = IDS.get(agreeing(d.upos[k], d.xpos[k]), 0)
            rows[i] = code(d.xpos[k]), pos, code(text), offset % 2**64, code(d.deps[k])
            if d.classes[k] != "none" and d.upos[k] in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
                classes[i] = d.classes[k]
        ents += [Span(doc, at[start + a], at[start + b - 1] + 1, label=kind) for a, b, kind in d.names]
        for position, arguments in d.predicates.items():
            filled = tuple(Argument(role, at[start + k], chance) for role, k, chance in arguments)
            predicates[at[start + position]] = Predicate(
                at[start + position], filled, float(d.factuality[position]), float(d.predicate_chances[position])
            )
        if d.deeds is not None:
            deeds = deeds or {}
            deeds.update((at[start + k], types) for k, types in d.deeds.items())
        if d.parts is not None:
            parted = parted or {}
            for position, taking in d.parts.items():
                parted[at[start + position]] = [Argument(part, at[start + k], chance) for part, k, chance in taking]
        standings.update((at[start + k], likely) for k, likely in (d.standings or {}).items())
        recalled.update((at[start + k], chance) for k, chance in (d.recalled or {}).items())
        attributions += _attributions(d, start, at)
    _hang_spaces(tokens, rows)
    # spaCy's stubs know no unsigned arrays.
    doc.from_array([TAG, POS, LEMMA, HEAD, DEP], cast(Any, rows))
    doc.ents = ents
    attributions.sort(key=lambda a: a.cue)
    return Analysis(
        report, plain.Doc(doc), predicates, tuple(attributions), classes, deeds, parted, standings, recalled
    )


def agreeing(upos: str, xpos: str) -> str:
    """The universal tag; where it makes a noun of what the Penn tag makes a finite verb or participle, VERB."""
    return "VERB" if upos in ("NOUN", "PROPN") and xpos in ("VB", "VBD", "VBN", "VBP", "VBZ") else upos


def _hang_spaces(tokens: Tokens, rows: NDArray[np.uint64]) -> None:
    """White space hangs on the word before it, or on the next word at the beginning of the text. A text of nothing but
    white space has no word to hang on: each token then stands alone."""
    doc, words = tokens.doc, tokens.words
    code = doc.vocab.strings.add
    for i in sorted(set(range(len(doc))).difference(words)):
        before = bisect_left(words, i) - 1
        head = words[max(before, 0)] if words else i
        rows[i] = code("_SP"), IDS["SPACE"], code(doc[i].text), (head - i) % 2**64, code("dep")


def _attributions(d: Decoded, start: int, at: list[int]) -> Iterator[Attribution]:
    """A window's attributions: each cue with its likeliest source and the contents that it likeliest introduces."""

    def tokens(span: tuple[int, int]) -> tuple[int, int]:
        return at[start + span[0]], at[start + span[1] - 1] + 1

    owner: dict[int, tuple[float, int]] = {}  # each content's likeliest cue
    for number, other, kind, chance in d.links:
        if kind == "content" and chance > owner.get(other, (0.0, 0))[0]:
            owner[other] = (chance, number)
    inside = d.span_chances
    for number, cue in enumerate(d.spans["cue"]):
        sources = [(p, o) for c, o, kind, p in d.links if c == number and kind == "source" and p >= LINKED]
        contents = sorted((o, chance) for o, (chance, c) in owner.items() if c == number and chance >= LIKELY)
        linked, source = max(sources, default=(0.0, -1))
        yield Attribution(
            tokens(cue),
            tokens(d.spans["source"][source]) if sources else None,
            tuple(tokens(d.spans["content"][o]) for o, _ in contents),
            cue_confidence=inside["cue"][number],
            source_confidence=linked * inside["source"][source] if sources else 0.0,
            content_confidence=min((chance * inside["content"][o] for o, chance in contents), default=0.0),
        )
