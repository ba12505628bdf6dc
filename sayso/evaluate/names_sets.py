"""Sets that mark names: UNER on EWT, wikigold and re3d."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

from sayso.evaluate.gold import GoldText
from sayso.evaluate.names import KINDS, Name, NamedText
from sayso.language.tokens import tokenise
from sayso.model import Report

_RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
_SMALL = frozenset({"of", "the", "and", "for", "-", "al", "el", "&", "."})  # words inside names
_PRONOUNS = frozenset({
    "i", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "it", "its", "they", "them", "their",
    "who", "which", "that", "this",
})  # fmt: skip


def read_uner(path: Path) -> list[NamedText]:
    """UNER's texts (Mayhew et al. 2024): IOB2 in the third column, sentences set apart by empty lines."""
    texts: list[list[list[tuple[str, str]]]] = []
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc") or not texts:
            texts.append([])
        if line and line[0] != "#":
            fields = line.split("\t")
            rows.append((fields[1], fields[2]))
        elif not line and rows:
            texts[-1].append(rows)
            rows = []
    return [_named(f"{path.stem} {n}", sentences) for n, sentences in enumerate(texts, 1) if sentences]


def read_wikigold(path: Path) -> list[NamedText]:
    """Wikigold's articles (Balasuriya et al. 2009): IOB1 in the last column. MISC is no name here."""
    texts = []
    for n, article in enumerate(path.read_text(encoding="utf-8").split("-DOCSTART- O\n")):
        blocks = [block.splitlines() for block in article.strip().split("\n\n")]
        sentences = [[(line.split()[0], line.split()[-1]) for line in block if " " in line] for block in blocks]
        if any(sentences):
            texts.append(_named(f"wikigold {n}", [s for s in sentences if s]))
    return texts


def _named(name: str, sentences: Sequence[Sequence[tuple[str, str]]]) -> NamedText:
    starts, at = [], 0
    names: set[Name] = set()
    for sentence in sentences:
        starts.append(at)
        names.update((at + a, at + b, kind) for a, b, kind in spans([tag for _, tag in sentence]) if kind in KINDS)
        at += len(sentence)
    words = tuple(word for sentence in sentences for word, _ in sentence)
    return NamedText(GoldText(name, words, tuple(starts)), frozenset(names))


def spans(tags: Iterable[str]) -> set[Name]:
    """The spans of a sequence of IOB tags; an I- that follows another class, or none, begins a span (IOB1)."""
    found: list[Name] = []
    before = "O"
    for k, tag in enumerate(tags):
        if tag[0] == "I" and before[1:] == tag[1:]:
            found[-1] = (found[-1][0], k + 1, found[-1][2])
        elif tag != "O":
            found.append((k, k + 1, tag[2:]))
        before = tag
    return set(found)


def read_re3d(folders: Iterable[Path]) -> list[NamedText]:
    """re3d's texts, tokenised as reports are.

    Its entities of class Person, Organisation and Location overlap, and some are descriptions ("the coalition's
    forces") or pronouns. The longest that are plain names, without their determiner, count; of the words of
    descriptions nothing is known; pronouns are left out."""
    nlp = spacy.blank("en")
    texts = []
    for folder in folders:
        marks: dict[str, list[tuple[int, int, str]]] = {}
        for one in _lines(folder / "entities.json"):
            if one["type"] in _RE3D and re.search("[A-Z]", one["value"]) and one["value"].lower() not in _PRONOUNS:
                marks.setdefault(one["documentId"], []).append((one["begin"], one["end"], _RE3D[one["type"]]))
        for item in _lines(folder / "documents.json"):
            tokens = tokenise(Report(id=item["_id"], uri=item["_id"], text=item["text"]), nlp)
            names, unsure = _plain(tokens.doc, marks.get(item["_id"], ()))
            at = {i: k for k, i in enumerate(tokens.words)}
            words = tuple(tokens.doc[i].text for i in tokens.words)
            texts.append(
                NamedText(
                    GoldText(f"{folder.name} {item['_id'][:8]}", words, (0,), tokens.breaks),
                    frozenset((at[a], at[b - 1] + 1, kind) for a, b, kind in names if a in at and b - 1 in at),
                    frozenset(at[k] for k in unsure if k in at),
                )
            )
    return texts


def _plain(doc: Doc, marks: Iterable[tuple[int, int, str]]) -> tuple[list[Name], set[int]]:
    """Plain names in tokens, none overlapping another, and the tokens of descriptions outside them."""
    names: list[Name] = []
    unsure: set[int] = set()
    for begin, end, kind in sorted(marks, key=lambda mark: (mark[0] - mark[1], mark[0])):
        span = doc.char_span(begin, end, alignment_mode="expand")
        if span is None:
            continue
        start = span.start + (1 if span[0].lower_ in ("the", "a", "an") and len(span) > 1 else 0)
        if any(a < span.end and start < b for a, b, _ in names):
            continue
        if all(t.text[:1].isupper() or t.lower_ in _SMALL for t in doc[start : span.end]):
            names.append((start, span.end, kind))
        else:
            unsure.update(range(start, span.end))
    return names, unsure - {k for a, b, _ in names for k in range(a, b)}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
