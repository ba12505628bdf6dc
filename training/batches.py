"""Windows -> tensors. A batch holds windows of one set, so that its annotation layers are the same throughout."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch

from sayso.language.pieces import UPPER, WordPieces
from training.labels import CLASSES, SPAN_KINDS
from training.windows import IGNORE, Document, Sentence, cut

LAYERS = (
    "upos", "xpos", "sent", "names", "class", "predicate", "source", "cue", "content", "deed", "head", "dep",
)  # fmt: skip
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@dataclass
class Window:
    """A run of sentences of one document, with links that count words within the window."""

    sentences: list[Sentence]
    links: list[tuple[int, int, str]]
    pieces: int


def windows(document: Document, vocabulary: WordPieces, most: int) -> list[Window]:
    """The document's windows of at most `most` word pieces (a longer sentence stands alone, cut by `encode`)."""
    counts = [[len(p) for p, _ in vocabulary.words(s.words)] for s in document.sentences]
    found, word = [], 0
    for start, end in cut(document, counts, most):
        sentences = document.sentences[start:end]
        n = sum(len(s.words) for s in sentences)
        links = [(c - word, o - word, k) for c, o, k in document.links if word <= c < word + n and word <= o < word + n]
        found.append(Window(sentences, links, sum(map(sum, counts[start:end]))))
        word += n
    return found


class Encoder:
    """Turns windows into batches of tensors; `spaces` are the label lists."""

    def __init__(self, vocabulary: WordPieces, spaces: dict[str, list[str]], longest: int = 256) -> None:
        self.vocabulary, self.longest = vocabulary, longest
        self.index = {name: {label: k for k, label in enumerate(labels)} for name, labels in spaces.items()}

    def batch(self, group: list[Window], rng: random.Random | None) -> dict[str, torch.Tensor]:
        """One batch; with `rng`, some windows are set in capitals or with straight quotation marks."""
        rows = [self._row(w, rng) for w in group]
        size = max(len(r["ids"]) for r in rows)
        words = max(len(r["firsts"]) for r in rows)
        out: dict[str, torch.Tensor] = {}
        for name in ("ids", "casings", "mask"):
            out[name] = torch.tensor([r[name] + [0] * (size - len(r[name])) for r in rows])
        out["firsts"] = torch.tensor([r["firsts"] + [0] * (words - len(r["firsts"])) for r in rows])
        out["real"] = torch.tensor(
            [[0] + [1] * (len(r["firsts"]) - 1) + [0] * (words - len(r["firsts"])) for r in rows]
        )
        for name in LAYERS:
            if any(name in r for r in rows):
                known = [r.get(name, []) for r in rows]
                out[name] = torch.tensor([[IGNORE, *k] + [IGNORE] * (words - 1 - len(k)) for k in known])
        for name in ("frames", "factuality", "links"):
            out[name] = [r.get(name, []) for r in rows]  # type: ignore[assignment]
        return out

    def _row(self, window: Window, rng: random.Random | None) -> dict[str, list]:
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
        row: dict[str, list] = {
            "ids": coded.ids[:end],
            "casings": [UPPER if capitals and c else c for c in coded.casings[:end]],
            "mask": [1] * end,
            "firsts": coded.firsts[:keep],
        }
        self._tags(row, window.sentences)
        self._pairs(row, window, keep - 1)
        for name in LAYERS:
            if name in row:
                row[name] = row[name][: keep - 1]
        return row

    def _tags(self, row: dict[str, list], sentences: list[Sentence]) -> None:
        look = self.index
        first = sentences[0]
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
        if any(s.frames is not None for s in sentences):
            row["predicate"] = [
                IGNORE if s.frames is None else int(any(p == k for p, _ in s.frames))
                for s in sentences for k in range(len(s.words))
            ]  # fmt: skip

    def _pairs(self, row: dict[str, list], window: Window, most: int) -> None:
        """Frames, factuality and links as (word, other word, label), words counted from 1 (0 is the root)."""
        row["frames"], row["factuality"], offset = [], [], 1
        roles = self.index["role"]
        for s in window.sentences:
            for predicate, arguments in s.frames or ():
                if offset + predicate <= most:
                    inside = [(offset + k, roles[r]) for r, k in arguments if r in roles and offset + k <= most]
                    row["frames"].append((offset + predicate, inside))
            row["factuality"] += [(offset + k, v) for k, v in (s.factuality or {}).items() if offset + k <= most]
            offset += len(s.words)
        row["links"] = [
            (c + 1, o + 1, self.index["link"][k]) for c, o, k in window.links if c + 1 <= most and o + 1 <= most
        ]


def batches(sets: dict[str, list[Window]], pieces: int, rng: random.Random) -> Iterator[tuple[str, list[Window]]]:
    """Batches of about `pieces` word pieces, each of windows of one set and of like length, in random order."""
    groups = []
    for name, found in sets.items():
        # A little noise in the length keeps batches from being the same in every epoch.
        ordered = sorted(found, key=lambda w: w.pieces * rng.uniform(0.85, 1.15))
        group: list[Window] = []
        for window in ordered:
            if group and (len(group) + 1) * max(w.pieces for w in [*group, window]) > pieces:
                groups.append((name, group))
                group = []
            group.append(window)
        if group:
            groups.append((name, group))
    rng.shuffle(groups)
    yield from groups
