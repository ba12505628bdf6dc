"""Words of a report -> windows that the encoder reads at once, cut where the text has its joints."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.language.pieces import WordPieces

# Measured on PolNeAR dev: longer windows see no more of the attribution, and attention's cost grows with the square.
MOST_PIECES = 150
_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` (exclusive; positions among the report's words); `breaks` are counted from `start`."""

    start: int
    end: int
    breaks: frozenset[int]
    pieces: int


def cut(words: Sequence[str], breaks: frozenset[int], vocabulary: WordPieces, most: int = MOST_PIECES) -> list[Window]:
    """As few windows as hold at most `most` pieces each: whole blocks together, long blocks cut between sentences, a
    sentence longer than a window cut where it must be."""
    sizes = [len(pieces) for pieces, _ in vocabulary.words(words)]
    windows: list[Window] = []
    start = size = 0
    last_block = last_sentence = 0
    for k, pieces in enumerate(sizes):
        if k in breaks:
            last_block = last_sentence = k
        elif k > start and _ends_sentence(words, k):
            last_sentence = k
        size += pieces
        while size > most and k > start:
            # A cut between blocks is best, unless it would leave a window nearly empty.
            at = last_block if sum(sizes[start:last_block]) > most // 3 else max(last_sentence, last_block)
            at = at if start < at <= k else k
            windows.append(_window(start, at, breaks, sum(sizes[start:at])))
            start, size = at, sum(sizes[at : k + 1])
            last_block, last_sentence = max(last_block, at), max(last_sentence, at)
    if start < len(words):
        windows.append(_window(start, len(words), breaks, size))
    return windows


def _window(start: int, end: int, breaks: frozenset[int], pieces: int) -> Window:
    return Window(start, end, frozenset(b - start for b in breaks if start < b < end), pieces)


def _ends_sentence(words: Sequence[str], k: int) -> bool:
    """Whether word k looks like the first of a sentence; a cheap guess, used for cutting only."""
    if not words[k][:1].isupper() and words[k][:1] not in "\"'“‘«([":
        return False
    before = k - 1
    while before > 0 and words[before] in _CLOSERS:
        before -= 1
    return words[before] in _ENDS
