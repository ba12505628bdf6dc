"""The sentences of a report as copying is judged on them: running text only, normalised, quotations told apart."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.model import Report

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|\n\s*\n")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Maj|Sen|Rep|Gov|Rev|Hon|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov"
    r"|Dec)|(?:^|[\s.(])[A-Z])\.$"
)
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
# Credits to agencies within the text, "(AFP)", and the attribution that closes a sentence: editors add and drop both.
_CREDIT = re.compile(r"\([A-Z][\w ./-]{1,40}\)")
_ATTRIBUTION = re.compile(
    r",\s+(?:[^,.;\"“”]{1,60}\s(?:said|says|added)|according to [^,.;\"“”]{1,60})(?:\s+on\s+[A-Z][a-z]+day)?\s*\.?\s*$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters `start` to `end` (exclusive) of the report's text; its words, normalised, and those of them that stand
    outside quotation marks. `vocabulary` and `numbers` are the words, each once, and those that begin with a digit."""

    start: int
    end: int
    words: tuple[str, ...]
    prose: tuple[str, ...]
    vocabulary: frozenset[str]
    numbers: frozenset[str]


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    """The sentences of the report's paragraphs, or of its whole text where it has none marked.

    Headlines, datelines, bylines, captions, credits and the page's furniture are no part of it.
    """
    found: list[Sentence] = []
    blocks = [(b.start, b.end) for b in report.blocks if b.kind == "paragraph"]
    for start, end in blocks or [(0, len(report.text))]:
        quoted = _quoted(report.text[start:end])
        for a, b in _bounds(report.text[start:end]):
            sentence = _sentence(report.text, start, a, b, quoted)
            if sentence.words:
                found.append(sentence)
    return tuple(found)


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if _NO_END.search(text[start : match.end()]):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    body = text[start:end]
    if body.strip():
        yield start + len(body) - len(body.lstrip()), end - len(body) + len(body.rstrip())


def _quoted(text: str) -> list[bool]:
    """Whether each character stands in double quotation marks; one left open ends with its paragraph."""
    mask, inside = [], False
    for k, char in enumerate(text):
        if char == "“" or (char == '"' and not inside):
            inside = True
        elif char in '”"' or text[k : k + 2] == "\n\n":
            inside = False
        mask.append(inside)
    return mask


def _sentence(text: str, base: int, start: int, end: int, quoted: list[bool]) -> Sentence:
    whole = text[base + start : base + end]
    blank = [(m.start(), m.end()) for m in _CREDIT.finditer(whole)]
    attribution = _ATTRIBUTION.search(whole)
    if attribution and not any(quoted[start:end]):
        blank.append(attribution.span())
    words, prose = [], []
    for match in _WORD.finditer(whole):
        if any(a <= match.start() < b for a, b in blank):
            continue
        word = _plain(match[0])
        words.append(word)
        if not quoted[start + match.start()]:
            prose.append(word)
    numbers = frozenset(word for word in words if word[0].isdigit())
    return Sentence(base + start, base + end, tuple(words), tuple(prose), frozenset(words), numbers)


@lru_cache(maxsize=100_000)
def _plain(word: str) -> str:
    """The word without case, marks over letters and typographic variation."""
    folded = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))
