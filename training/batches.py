"""Windows -> numbers -> tensors. A batch holds windows of one set, so that its annotation layers are the same
throughout."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.language.labels import PARTS, SETTINGS, STANDINGS
from sayso.language.pieces import UPPER, WordPieces
from training.labels import CLASSES, SPAN_KINDS
from training.windows import IGNORE, Document, Sentence, cut

LAYERS = (
    "upos", "xpos", "sent", "names", "class", "predicate", "source", "cue", "content", "deed", "head", "dep",
    "standing", "recalled",
)  # fmt: skip
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@dataclass
class Window:
    """A run of sentences of one document, with links and settings that count words within the window."""

    sentences: list[Sentence]
    links: list[tuple[int, int, str]]
    pieces: int
    settings: dict[int, list[tuple[int, str | None]]]


def windows(document: Document, vocabulary: WordPieces, most: int) -> list[Window]:
    """The document's windows of at most `most` word pieces (a longer sentence stands alone, cut by `encode`)."""
    counts = [[len(p) for p, _ in vocabulary.words(s.words)] for s in document.sentences]
    found, word = [], 0
    for start, end in cut(document, counts, most):
        sentences = document.sentences[start:end]
        n = sum(len(s.words) for s in sentences)
        links = [(c - word, o - word, k) for c, o, k in document.links if word <= c < word + n and word <= o < word + n]
        settings = {
            event - word: [(k - word, kind) for k, kind in said if word <= k < word + n]
            for event, said in document.settings.items()
            if word <= event < word + n
        }
        found.append(Window(sentences, links, sum(map(sum, counts[start:end])), settings))
        word += n
    return found


@dataclass
class Row:
    """A window as numbers: `layers` holds its pieces ("ids", "casings"), where its words begin ("firsts", the root's
    first) and what is annotated, a label a word. The rest is by word, counted from 1 (0 is the root)."""

    pieces: int
    layers: dict[str, NDArray[np.int16]]
    frames: list[tuple[int, list[tuple[int, int]]]] = field(default_factory=list)
    factuality: list[tuple[int, float]] = field(default_factory=list)
    links: list[tuple[int, int, int]] = field(default_factory=list)
    # Events, and what each word is to them, the root first; `IGNORE` where nothing is known, as beyond its sentence of
    # those who take part.
    parts: list[tuple[int, NDArray[np.int8]]] = field(default_factory=list)
    settings: list[tuple[int, NDArray[np.int8]]] = field(default_factory=list)


class Encoder:
    """Turns windows into rows of numbers; `spaces` are the label lists."""

    def __init__(self, vocabulary: WordPieces, spaces: dict[str, list[str]], longest: int = 256) -> None:
        self.vocabulary, self.longest = vocabulary, longest
        self.index = {name: {label: k for k, label in enumerate(labels)} for name, labels in spaces.items()}

    def row(self, window: Window, rng: random.Random | None) -> Row:
        """One window; with `rng`, some are set in capitals or with straight quotation marks."""
        words = [w for s in window.sentences for w in s.words]
        capitals = rng is not None and rng.random() < 0.08
        if rng is not None and rng.random() < 0.3:
            words = [w.translate(STRAIGHT) for w in words]
        breaks, offset = set(), 0
        for s in window.sentences:
            if s.new_paragraph and offset:
                breaks.add(offset)
            offset += len(s.words)
        coded = self.vocabulary.window([w.upper() for w in words] if capitals else words, breaks)
        keep = next((k for k, at in enumerate(coded.firsts) if at >= self.longest - 1), len(coded.firsts))
        end = coded.firsts[keep] if keep < len(coded.firsts) else len(coded.ids)
        tags = {name: labels[: keep - 1] for name, labels in self._tags(window.sentences).items()}
        if "head" in tags:
            tags["head"] = [IGNORE if head >= keep else head for head in tags["head"]]
        layers = {
            "ids": coded.ids[:end],
            "casings": [UPPER if capitals and c else c for c in coded.casings[:end]],
            "firsts": coded.firsts[:keep],
        } | {name: labels for name, labels in tags.items() if any(label != IGNORE for label in labels)}
        row = Row(window.pieces, {name: np.array(values, np.int16) for name, values in layers.items()})
        self._pairs(row, window, keep - 1)
        return row

    def _tags(self, sentences: list[Sentence]) -> dict[str, list[int]]:
        look, first = self.index, sentences[0]
        row: dict[str, list[int]] = {}
        row["sent"] = [int(k == 0) for s in sentences for k in range(len(s.words))]
        if first.heads is not None:
            for name in ("upos", "xpos"):
                row[name] = [look[name].get(x, IGNORE) for s in sentences for x in getattr(s, name)]
            row["dep"] = [look["dep"].get(d, IGNORE) for s in sentences for d in s.deps]
            row["head"], offset = [], 1
            for s in sentences:
                row["head"] += [0 if h < 0 else offset + h for h in s.heads]
                offset += len(s.words)
        if any(s.names is not None for s in sentences):
            row["names"] = [
                IGNORE if x is None else look["names"][x]
                for s in sentences for x in (s.names or [None] * len(s.words))
            ]  # fmt: skip
        if first.classes is not None:
            row["class"] = [CLASSES.index(s.classes.get(k, "none")) if s.classes.get(k, "none") in CLASSES else IGNORE
                            for s in sentences for k in range(len(s.words))]  # fmt: skip
        if first.spans is not None:
            for kind in SPAN_KINDS:
                row[kind] = [look[kind][x] for s in sentences for x in s.spans[kind]]
        if first.deeds is not None:
            row["deed"] = [IGNORE if x is None else look["deed"][x] for s in sentences for x in s.deeds or ()]
            known = [
                ((s.standings or {}).get(k), (s.recalled or {}).get(k)) for s in sentences for k in range(len(s.words))
            ]
            row["standing"] = [IGNORE if x is None else STANDINGS.index(x) for x, _ in known]
            row["recalled"] = [IGNORE if x is None else int(x) for _, x in known]
        if any(s.frames is not None for s in sentences):
            row["predicate"] = [
                IGNORE if s.frames is None else int(any(p == k for p, _ in s.frames))
                for s in sentences for k in range(len(s.words))
            ]  # fmt: skip
        return row

    def _pairs(self, row: Row, window: Window, most: int) -> None:
        offset, roles = 1, self.index["role"]
        for s in window.sentences:
            for predicate, arguments in s.frames or ():
                if offset + predicate <= most:
                    inside = [(offset + k, roles[r]) for r, k in arguments if r in roles and offset + k <= most]
                    row.frames.append((offset + predicate, inside))
            for event, taking in s.parts or ():
                if offset + event <= most:
                    labels = np.full(most + 1, IGNORE, np.int8)
                    labels[offset : offset + len(s.words)] = 0
                    for part, k in taking:
                        if offset + k <= most:
                            labels[offset + k] = PARTS.index(part)
                    row.parts.append((offset + event, labels))
            row.factuality += [(offset + k, v) for k, v in (s.factuality or {}).items() if offset + k <= most]
            offset += len(s.words)
        for event, said in window.settings.items():
            if event + 1 <= most:
                labels = np.zeros(most + 1, np.int8)
                labels[0] = IGNORE
                for k, kind in said:
                    if k + 1 <= most:
                        labels[k + 1] = IGNORE if kind is None else SETTINGS.index(kind)
                row.settings.append((event + 1, labels))
        row.links = [
            (c + 1, o + 1, self.index["link"][k]) for c, o, k in window.links if c + 1 <= most and o + 1 <= most
        ]


def collate(rows: list[Row], device: str | torch.device = "cpu") -> dict:
    """One batch: (rows, pieces) of "ids", "casings" and "mask", (rows, words + 1) of "firsts", "real" (1 for words) and
    of each layer, `IGNORE` where nothing is known; and the rows' pairs as they are."""
    size = max(len(r.layers["ids"]) for r in rows)
    words = max(len(r.layers["firsts"]) for r in rows)
    out: dict = {name: np.zeros((len(rows), size), np.int64) for name in ("ids", "casings", "mask")}
    out |= {name: np.zeros((len(rows), words), np.int64) for name in ("firsts", "real")}
    for k, row in enumerate(rows):
        out["mask"][k, : len(row.layers["ids"])] = 1
        out["real"][k, 1 : len(row.layers["firsts"])] = 1
        for name, values in row.layers.items():
            if name not in out:
                out[name] = np.full((len(rows), words), IGNORE, np.int64)
            start = int(name in LAYERS)
            out[name][k, start : start + len(values)] = values
    batch: dict = {name: torch.from_numpy(values).to(device, non_blocking=True) for name, values in out.items()}
    pairs = ("frames", "factuality", "links", "parts", "settings")
    return batch | {name: [getattr(r, name) for r in rows] for name in pairs}


def batches(sets: dict[str, list[Row]], pieces: int, rng: random.Random) -> Iterator[tuple[str, list[Row]]]:
    """Batches of about `pieces` word pieces, each of rows of one set and of like length, in random order."""
    groups = []
    for name, found in sets.items():
        # A little noise in the length keeps batches from being the same in every epoch.
        ordered = sorted(found, key=lambda row: row.pieces * rng.uniform(0.85, 1.15))
        group: list[Row] = []
        longest = 0
        for row in ordered:
            longest = max(longest, row.pieces)
            if group and (len(group) + 1) * longest > pieces:
                groups.append((name, group))
                group, longest = [], row.pieces
            group.append(row)
        if group:
            groups.append((name, group))
    rng.shuffle(groups)
    yield from groups
