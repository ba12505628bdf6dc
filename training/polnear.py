"""PolNeAR: attributions as source, cue and content spans with their links."""

import re
from pathlib import Path

import spacy

from training.windows import Document, Sentence

KINDS = ("source", "cue", "content")


def annotations(path: Path) -> list[dict[str, list[tuple[int, int]]]]:
    """The attributions of one brat file: character ranges of each kind."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    spans = {
        r[0]: [tuple(map(int, part.split())) for part in r[1].split(" ", 1)[1].split(";")]
        for r in rows
        if r[0].startswith("T") and len(r) > 1
    }
    found = []
    for fields in rows:
        if fields[0].startswith("E") and len(fields) > 1:
            one: dict[str, list[tuple[int, int]]] = {k: [] for k in KINDS}
            for part in fields[1].split():
                kind, target = part.split(":")
                kind = re.sub(r"\d+$", "", kind).lower()
                if kind in one and target in spans:
                    one[kind] += spans[target]
            found.append(one)
    return found


def polnear(data: Path, split: str) -> list[Document]:
    """All articles of a split, by one annotator each (the first by name)."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?"]})
    documents, seen = [], set()
    for path in sorted((data / "polnear" / split / "attributions").glob("*.ann")):
        stem = path.stem.rsplit("_", 1)[0]
        text = data / "polnear" / split / "text" / f"{stem}.txt"
        if stem not in seen and text.exists():
            seen.add(stem)
            documents.append(_document(nlp, stem, text.read_text(encoding="utf-8"), annotations(path)))
    return documents


def _document(nlp, name: str, text: str, found: list[dict]) -> Document:
    doc = nlp(text)
    layers = {k: ["O"] * len(doc) for k in KINDS}
    links: list[tuple[int, int, str]] = []
    for one in found:
        ranges = {k: [r for a, b in one[k] if (r := _tokens(doc, a, b)) is not None] for k in KINDS}
        for kind, tokens in ranges.items():
            for start, end in tokens:
                if all(layers[kind][k] == "O" for k in range(start, end)):
                    layers[kind][start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
        for cue, _ in ranges["cue"][:1]:
            links += [(cue, start, k) for k in ("source", "content") for start, _ in ranges[k]]
    kept = {t.i: n for n, t in enumerate(t for t in doc if not t.is_space)}
    sentences, fresh = [], True
    for sent in doc.sents:
        words = [t for t in sent if not t.is_space]
        if words:
            spans = {k: [layers[k][t.i] for t in words] for k in KINDS}
            sentences.append(Sentence([t.text for t in words], fresh, spans=spans))
        fresh = "\n" in "".join(t.text_with_ws for t in sent if t.is_space)
    return Document(name, sentences, [(kept[c], kept[o], k) for c, o, k in links if c in kept and o in kept])


def _tokens(doc, start: int, end: int) -> tuple[int, int] | None:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    first, last = span.start, span.end
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last - 1].is_space:
        last -= 1
    return (first, last) if first < last else None
