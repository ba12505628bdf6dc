"""Sets that mark names only: wikigold and re3d."""

import re
from pathlib import Path

from training.sentences import sentences_of, splitter
from training.treebanks import lines
from training.windows import Document, Sentence

SMALL = {"of", "the", "and", "for", "-", "al", "el", "&", "."}  # words inside names
PRONOUNS = {
    "i",
    "we",
    "us",
    "our",
    "he",
    "him",
    "his",
    "she",
    "her",
    "it",
    "its",
    "they",
    "them",
    "their",
    "you",
    "who",
}
RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}


def wikigold(data: Path) -> list[Document]:
    """Wikipedia articles. MISC has no counterpart here and counts as not known."""
    documents = []
    text = (data / "wikigold" / "wikigold.conll.txt").read_text(encoding="utf-8")
    for n, article in enumerate(text.split("-DOCSTART- O\n")):
        sentences = []
        for block in article.strip().split("\n\n"):
            rows = [line.rsplit(" ", 1) for line in block.splitlines() if " " in line]
            tags: list[str | None] = []
            before = "O"
            for _, tag in rows:
                kind = tag[2:]
                tags.append(None if kind == "MISC" else "O" if tag == "O" else ("I-" if before == tag else "B-") + kind)
                before = tag
            if rows:
                sentences.append(Sentence(words=[r[0] for r in rows], names=tags))
        if sentences:
            documents.append(Document(f"wikigold-{n}", sentences))
    return documents


def re3d(data: Path) -> list[Document]:
    """Texts on Syria and Iraq. Its organisations include descriptions ("the coalition's forces"): not known here."""
    nlp = splitter()
    documents = []
    for folder in sorted(p for p in (data / "re3d").iterdir() if p.is_dir()):
        marks: dict[str, list[dict]] = {}
        for entity in lines(folder / "entities.json"):
            marks.setdefault(entity["documentId"], []).append(entity)
        for item in lines(folder / "documents.json"):
            doc = nlp(item["text"])
            tags: list[str | None] = ["O"] * len(doc)
            for e in sorted(marks.get(item["_id"], ()), key=lambda e: e["begin"] - e["end"]):
                _mark(doc, tags, e)
            sentences = [
                Sentence([t.text for t in words], fresh, names=[tags[t.i] for t in words])
                for words, fresh in sentences_of(doc)
            ]
            documents.append(Document(item["_id"], sentences))
    return documents


def _mark(doc, tags: list[str | None], entity: dict) -> None:
    span = doc.char_span(entity["begin"], entity["end"], alignment_mode="expand")
    kind = RE3D.get(entity["type"])
    if span is None or kind is None or not re.search("[A-Z]", entity["value"]) or entity["value"].lower() in PRONOUNS:
        return
    start = span.start + (1 if span[0].lower_ in ("the", "a", "an") and len(span) > 1 else 0)
    if any(tags[k] not in ("O", None) for k in range(start, span.end)) and kind != "NORP":
        return
    plain = all(t.text[:1].isupper() or t.lower_ in SMALL for t in doc[start : span.end])
    for k in range(start, span.end):
        tags[k] = (("B-" if k == start else "I-") + kind) if plain else None
