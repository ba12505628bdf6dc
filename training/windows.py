"""Annotated text as windows: words with whatever layers of annotation the set has (None where it has none)."""

from dataclasses import dataclass, field

IGNORE = -100


@dataclass
class Sentence:
    """One sentence of a set. Word indexes count within the sentence; a layer that the set lacks is None."""

    words: list[str]
    new_paragraph: bool = False
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int] | None = None  # -1: the root
    deps: list[str] | None = None
    names: list[str | None] | None = None  # IOB2; None: not known, no loss
    classes: dict[int, str] | None = None  # class of entity that a word heads (GUM)
    frames: list[tuple[int, list[tuple[str, int]]]] | None = None  # predicate, [(role, head word)]
    factuality: dict[int, float] | None = None
    spans: dict[str, list[str]] | None = None  # "source" | "cue" | "content" -> IOB2 tags
    deeds: list[str | None] | None = None  # type of event that the word tells of, or "none"; None: no loss
    parts: list[tuple[int, list[tuple[str, int]]]] | None = None  # event's word, [("agent" | "target", head word)]
    standings: dict[int, str] | None = None  # the status of the event that a word tells of
    recalled: dict[int, bool] | None = None  # whether the report only recalls the event that a word tells of
    links: list[tuple[int, int, str]] = field(default_factory=list)  # window's cue word, other word, "source"|"content"


@dataclass
class Document:
    """Consecutive sentences of one text. `links` of attribution count words over the whole document, and so do
    `settings`: by the word of an event of which it is known, the words for when and where it was ("time", "place"), and
    others that might do as well (None)."""

    name: str
    sentences: list[Sentence]
    links: list[tuple[int, int, str]] = field(default_factory=list)
    settings: dict[int, list[tuple[int, str | None]]] = field(default_factory=dict)


def cut(document: Document, pieces_of: list[list[int]], most: int) -> list[tuple[int, int]]:
    """Sentence ranges of windows: as many whole sentences as `most` word pieces hold, at least one."""
    ranges, start, size = [], 0, 0
    for k, counts in enumerate(pieces_of):
        length = sum(counts)
        if k > start and size + length > most:
            ranges.append((start, k))
            start, size = k, 0
        size += length
    if start < len(document.sentences):
        ranges.append((start, len(document.sentences)))
    return ranges
