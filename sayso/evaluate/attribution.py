"""How well attributions are found: source, cue and content, each by itself and tied together, against a gold standard.

Three measures, each with precision, recall and F1:

- **exact**: spans of one kind whose first and last words are the gold span's. Quotation marks, separating punctuation
  and a leading "that" don't count on either side, since conventions differ there.
- **tokens**: words that lie in a span of the kind, whichever attribution it belongs to.
- **linked**: whole attributions. A predicted one matches a gold one when their sources share a word (or neither has
  one) and their contents share at least half the words of the shorter; each gold one is matched once, those that share
  most content first.
  This is what a reader asks of the record: is this said, and does the right one say it?

F1 over spans and over words of each kind is what others report on PolNeAR; leaving punctuation and "that" aside is our
own leniency, of which their figures may have none. Linked is ours.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sayso.evaluate.benchmark import Figure
from sayso.evaluate.tally import Tally

Stretch = tuple[int, int]
Kind = Literal["source", "cue", "content"]
KINDS: tuple[Kind, ...] = ("source", "cue", "content")
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*|[%$£€]")


@dataclass(frozen=True)
class Attributed:
    """One attribution: character stretches (end exclusive) of its parts, several where one is split."""

    source: tuple[Stretch, ...] = ()
    cue: tuple[Stretch, ...] = ()
    content: tuple[Stretch, ...] = ()

    def stretches(self, kind: Kind) -> tuple[Stretch, ...]:
        """Those of one kind."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[kind]


@dataclass
class Scores:
    """All measures over any number of texts."""

    exact: dict[Kind, Tally] = field(default_factory=lambda: {k: Tally() for k in KINDS})
    tokens: dict[Kind, Tally] = field(default_factory=lambda: {k: Tally() for k in KINDS})
    linked: Tally = field(default_factory=Tally)

    def add(self, text: str, predicted: Sequence[Attributed], gold: Sequence[Attributed]) -> None:
        """Counts the attributions of one text."""
        words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
        for kind in KINDS:
            ours = _exact(text, words, predicted, kind)
            theirs = _exact(text, words, gold, kind)
            self.exact[kind].add(len(ours), len(theirs), len(ours & theirs))
            our_words = {w for a in predicted for w in _words_in(words, a.stretches(kind))}
            their_words = {w for a in gold for w in _words_in(words, a.stretches(kind))}
            self.tokens[kind].add(len(our_words), len(their_words), len(our_words & their_words))
        self.linked.add(len(predicted), len(gold), len(matches(text, predicted, gold)))

    def figures(self) -> tuple[Figure, ...]:
        """F1 of each measure and kind, with precision and recall."""
        spans = [self.exact[kind].figure(f"exact {kind} F1") for kind in KINDS]
        tokens = [self.tokens[kind].figure(f"token {kind} F1") for kind in KINDS]
        return (*spans, *tokens, self.linked.figure("linked F1"))


def matches(text: str, predicted: Sequence[Attributed], gold: Sequence[Attributed]) -> list[tuple[int, int]]:
    """Which predicted attribution matches which gold one, as positions; each occurs once at most."""
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    ours = [(_words_in(words, a.source), _words_in(words, a.content)) for a in predicted]
    theirs = [(_words_in(words, a.source), _words_in(words, a.content)) for a in gold]
    pairs = []
    for p, (our_source, our_content) in enumerate(ours):
        for g, (their_source, their_content) in enumerate(theirs):
            shared = len(our_content & their_content)
            same_source = our_source & their_source or not (our_source or their_source)
            if same_source and shared and 2 * shared >= min(len(our_content), len(their_content)):
                pairs.append((-shared, p, g))
    out: list[tuple[int, int]] = []
    for _, p, g in sorted(pairs):
        if all(p != q and g != h for q, h in out):
            out.append((p, g))
    return out


def _words_in(words: Sequence[Stretch], stretches: Iterable[Stretch]) -> set[int]:
    """Positions of the words that the stretches touch."""
    return {n for a, b in stretches for n, (first, last) in enumerate(words) if first < b and a < last}


def _exact(text: str, words: Sequence[Stretch], given: Sequence[Attributed], kind: Kind) -> set[tuple[int, int]]:
    """Each stretch as its first and last word; a leading "that" is no part of it."""
    out = set()
    for attributed in given:
        for stretch in attributed.stretches(kind):
            touched = sorted(_words_in(words, [stretch]))
            if len(touched) > 1 and kind == "content" and text[slice(*words[touched[0]])].lower() == "that":
                touched = touched[1:]
            if touched:
                out.add((touched[0], touched[-1]))
    return out


def read_polnear(folder: Path, split: str = "dev") -> Iterator[tuple[str, str, list[Attributed]]]:
    """Name, text and gold attributions of every text of PolNeAR in brat's standoff format."""
    for path in sorted((folder / split / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        text = (folder / split / "text" / f"{name}.txt").read_text(encoding="utf-8")
        yield name, text, _standoff(path.read_text(encoding="utf-8"))


def _standoff(lines: str) -> list[Attributed]:
    rows = [fields for line in lines.splitlines() if len(fields := line.split("\t")) > 1]
    stretches: dict[str, list[Stretch]] = {}
    for fields in (row for row in rows if row[0].startswith("T")):
        pieces = fields[1].split(" ", 1)[1].split(";")
        stretches[fields[0]] = [(int(p.split()[0]), int(p.split()[1])) for p in pieces]
    out = []
    for fields in (row for row in rows if row[0].startswith("E")):
        parts: dict[str, list[Stretch]] = {k: [] for k in KINDS}
        for part in fields[1].split():
            kind, _, target = part.partition(":")
            kind = kind.rstrip("0123456789").lower()
            if kind in parts:
                parts[kind] += stretches.get(target, ())
        out.append(Attributed(tuple(parts["source"]), tuple(parts["cue"]), tuple(parts["content"])))
    return out
