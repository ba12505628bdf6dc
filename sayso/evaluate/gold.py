"""Texts whose words are given by those who annotated them, and what the model says of these words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.language.analyser import SaysoAnalyser, agreeing
from sayso.language.decode import NOTHING, Known, decode


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text as its annotators tokenise it. Positions of words count from 0 over the whole text.

    `sentences`: the first word of each; `breaks`: the words at which paragraphs begin; `ids`: the sentences' names.
    """

    name: str
    words: tuple[str, ...]
    sentences: tuple[int, ...]
    breaks: frozenset[int] = frozenset()
    ids: tuple[str, ...] = ()

    def bounds(self) -> list[tuple[int, int]]:
        """First word and end (exclusive) of each sentence."""
        return list(zip(self.sentences, [*self.sentences[1:], len(self.words)], strict=True))

    def around(self, start: int, end: int, reach: int = 8) -> str:
        """The words from `start` to `end` (exclusive) marked in those beside them."""
        before, after = self.words[max(0, start - reach) : start], self.words[end : end + reach]
        return " ".join([*before, f"[{' '.join(self.words[start:end])}]", *after])


@dataclass
class Said:
    """What the model says of a text's words; a sentence's root heads itself. `predicates`: the roles of each and the
    words that head them. `factuality` of every word, predicate or not."""

    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)
    predicates: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    factuality: list[float] = field(default_factory=list)


class Reading:
    """A text of given words, read as a report is: in the same windows."""

    def __init__(self, analyser: SaysoAnalyser, text: GoldText) -> None:
        self._encoder = analyser.encoder
        self._scored = analyser.score_words(text.words, text.breaks)

    def said(self, known: Known = NOTHING) -> Said:
        """What the model says; of sentences and predicates it is told what `known` says, in positions of the text."""
        said = Said()
        for window, scores in self._scored:
            start = window.start
            d = decode(self._encoder, scores, window.breaks, known.within(start, window.end))
            said.upos += [agreeing(upos, xpos) for upos, xpos in zip(d.upos, d.xpos, strict=True)]
            said.xpos += d.xpos
            said.heads += [start + head for head in d.heads]
            said.deps += d.deps
            said.names += [(start + a, start + b, kind) for a, b, kind in d.names]
            for position, arguments in d.predicates.items():
                said.predicates[start + position] = [(role, start + k) for role, k, _ in arguments]
            said.factuality += [float(value) for value in d.factuality]
        return said


def head_of(heads: Sequence[int], start: int, end: int) -> int:
    """The word of `start` to `end` (exclusive) whose own head lies outside, or that heads itself; the first of
    several."""
    return next((k for k in range(start, end) if heads[k] == k or not start <= heads[k] < end), start)
