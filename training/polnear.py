"""PolNeAR: attributions as source, cue and content spans with their links."""

from pathlib import Path

from sayso.evaluate.attribution import KINDS, Attributed, read_polnear
from training.sentences import sentences_of, splitter
from training.windows import Document, Sentence


def polnear(data: Path, split: str) -> list[Document]:
    """All articles of a split, by one annotator each (the first by name)."""
    nlp = splitter()
    documents, seen = [], set()
    for name, text, found in read_polnear(data / "polnear", split):
        if name not in seen:
            seen.add(name)
            documents.append(_document(nlp, name, text, found))
    return documents


def _document(nlp, name: str, text: str, found: list[Attributed]) -> Document:
    doc = nlp(text)
    layers = {k: ["O"] * len(doc) for k in KINDS}
    links: list[tuple[int, int, str]] = []
    for one in found:
        ranges = {k: [r for a, b in one.stretches(k) if (r := _tokens(doc, a, b)) is not None] for k in KINDS}
        for kind, tokens in ranges.items():
            for start, end in tokens:
                if all(layers[kind][k] == "O" for k in range(start, end)):
                    layers[kind][start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
        for cue, _ in ranges["cue"][:1]:
            links += [(cue, start, k) for k in ("source", "content") for start, _ in ranges[k]]
    kept = {t.i: n for n, t in enumerate(t for t in doc if not t.is_space)}
    sentences = [
        Sentence([t.text for t in words], fresh, spans={k: [layers[k][t.i] for t in words] for k in KINDS})
        for words, fresh in sentences_of(doc)
    ]
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
