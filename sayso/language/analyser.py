"""Reports -> Analyses with our own model."""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import spacy

from sayso.language.analysis import Analysis, Argument, Attribution, Predicate
from sayso.language.decode import Decoded, decode
from sayso.language.doc import Doc, Marked, Word
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

# Windows that are scored before they are decoded. Decoding each at once takes a tenth longer: the two push each other
# out of the processor's cache. The scores of all windows of a long text would take gigabytes.
_SCORED = 64

# Hears how many parts of a report are analysed, and of how many.
PartDone = Callable[[int, int], None]


def unheard(done: int, of: int) -> None:
    """Lets nobody know."""


class Analyser(Protocol):
    """Whatever turns reports into analyses: our model, or a user's spaCy pipeline."""

    name: str

    def analyse(self, reports: Sequence[Report], part_done: PartDone = unheard) -> Iterator[Analysis]:
        """The analyses of the reports, in their order. `part_done` hears how far one is, where that can be told."""
        ...


class SaysoAnalyser:
    """Our own small model (sayso/language/weights), on the CPU. Raises AnalyserError where the weights are missing."""

    def __init__(self, weights: Path = WEIGHTS, encoder: Encoder | None = None) -> None:
        self.encoder = encoder or Encoder(weights)
        self._nlp = spacy.blank("en")
        self._words: dict[str, Word] = {}
        digest = hashlib.sha256((weights / "encoder.onnx").read_bytes()).hexdigest()[:8]
        card = weights / "model.json"
        version = json.loads(card.read_text(encoding="utf-8"))["version"] if card.is_file() else "0"
        self.name = f"sayso-{version}+{digest}"

    def analyse(self, reports: Sequence[Report], part_done: PartDone = unheard) -> Iterator[Analysis]:
        """See `Analyser.analyse`."""
        for report in reports:
            yield self._one(report, part_done)

    def _one(self, report: Report, part_done: PartDone) -> Analysis:
        if len(self._nlp.vocab.strings) > MOST_STRINGS:
            self._nlp = spacy.blank("en")
            self._words.clear()
        tokens = tokenise(report, self._nlp)
        words = [tokens.texts[i] for i in tokens.words]
        windows = cut(words, tokens.breaks, self.encoder.vocabulary)
        parts: list[tuple[int, Decoded]] = []
        for first in range(0, len(windows), _SCORED):
            scored = []
            for window in windows[first : first + _SCORED]:
                scored.append((window, self._score(words, window)))
                part_done(first + len(scored), len(windows) + 1)
            parts += [(window.start, decode(self.encoder, scores, window.breaks)) for window, scores in scored]
        part_done(len(windows) + 1, len(windows) + 1)
        return _assemble(report, self._bare(tokens), tokens.words, parts, self.encoder.vocabulary)

    def _bare(self, tokens: Tokens) -> Marked:
        """The tokens, of which nothing is said yet but what is true of white space: it hangs on the word before it, or
        on the next word at the beginning of the text. A text of nothing but white space has no word to hang on: each
        token then stands alone."""
        for text in set(tokens.texts).difference(self._words):
            self._words[text] = Word(self._nlp.vocab[text])
        size = len(tokens.texts)
        heads = list(range(size))
        for i in set(range(size)).difference(tokens.words) if tokens.words else ():
            heads[i] = tokens.words[max(bisect_left(tokens.words, i) - 1, 0)]
        return Marked(
            words=[self._words[text] for text in tokens.texts],
            spaces=tokens.spaces,
            tags=["_SP"] * size,
            pos=["SPACE"] * size,
            lemmas=list(tokens.texts),
            heads=heads,
            deps=["dep"] * size,
            starts=[i == 0 or not tokens.words for i in range(size)],
            iobs=["O"] * size,
            kinds=[""] * size,
            ents=[],
        )

    def score_words(self, words: Sequence[str], breaks: frozenset[int] = frozenset()) -> list[tuple[Window, Scores]]:
        """The windows in which a report of these words is read, in text order, with what the encoder says of each. The
        words are taken as given; paragraphs begin at `breaks`."""
        return [(window, self._score(words, window)) for window in cut(words, breaks, self.encoder.vocabulary)]

    def _score(self, words: Sequence[str], window: Window) -> Scores:
        return self.encoder.run(self.encoder.vocabulary.window(words[window.start : window.end], window.breaks))


def _assemble(
    report: Report, marked: Marked, at: list[int], parts: list[tuple[int, Decoded]], known: WordPieces
) -> Analysis:
    """One Analysis from the report's decoded windows. `at` are the tokens that are words."""
    predicates: dict[int, Predicate] = {}
    classes: dict[int, str] = {}
    attributions: list[Attribution] = []
    deeds: dict[int, dict[str, float]] | None = None
    parted: dict[int, list[Argument]] | None = None
    standings: dict[int, dict[EventStatus, float]] = {}
    recalled: dict[int, float] = {}
    for start, d in parts:
        for k, (upos, xpos) in enumerate(zip(d.upos, d.xpos, strict=True)):
            i = at[start + k]
            marked.tags[i] = xpos
            marked.pos[i] = agreeing(upos, xpos)
            marked.lemmas[i] = lemma(visible(marked.words[i].text), xpos, known)
            marked.heads[i] = at[start + d.heads[k]]
            marked.deps[i] = d.deps[k]
            if d.classes[k] != "none" and upos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
                classes[i] = d.classes[k]
        _mark_bounds(marked, at, start, d)
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
    attributions.sort(key=lambda a: a.cue)
    return Analysis(report, Doc(marked), predicates, tuple(attributions), classes, deeds, parted, standings, recalled)


def _mark_bounds(marked: Marked, at: list[int], start: int, d: Decoded) -> None:
    """Marks where a window's sentences begin, and its names. The text's first sentence begins with the text."""
    for k in d.starts:
        if start + k:
            marked.starts[at[start + k]] = True
    for first, last, kind in d.names:
        a, b = at[start + first], at[start + last - 1] + 1
        marked.ents.append((a, b, kind))
        marked.kinds[a:b] = [kind] * (b - a)
        marked.iobs[a:b] = ["B", *("I" * (b - a - 1))]


def agreeing(upos: str, xpos: str) -> str:
    """The universal tag; where it makes a noun of what the Penn tag makes a finite verb or participle, VERB."""
    return "VERB" if upos in ("NOUN", "PROPN") and xpos in ("VB", "VBD", "VBN", "VBP", "VBZ") else upos


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
