"""Words -> word pieces, with each word's casing beside it.

The encoder's vocabulary is lower-case, so casing travels as a feature of its own: names need it, and upper-case
teletype (where it says nothing) is told apart by it. Characters that nobody sees (soft hyphens, zero-width
characters) and typographic ligatures are normalised here and only here; the report's text keeps them.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
NO_LETTERS, LOWER, TITLE, UPPER, MIXED = 0, 1, 2, 3, 4
CASINGS = 5
# A word of more pieces than this is an address, a hash or noise: its first pieces say enough.
MOST_PIECES_A_WORD = 8

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]")
_LATEX_QUOTES = {"``": '"', "''": '"', "`": "'"}


def visible(word: str) -> str:
    """The word as a reader sees it: no invisible characters, ligatures taken apart (NFKC)."""
    if word.isascii():
        return _LATEX_QUOTES.get(word, word)
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", word))


def casing(word: str) -> int:
    """Which of the five casings a word has."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return NO_LETTERS
    if all(c.islower() for c in letters):
        return LOWER
    if letters[0].isupper() and all(not c.isupper() for c in letters[1:]):
        return TITLE
    return UPPER if all(not c.islower() for c in letters) else MIXED


@dataclass(frozen=True, slots=True)
class Pieces:
    """A window for the encoder: piece ids, the casing of each, and the position of each word's first piece.

    `firsts[0]` is 0, the [CLS] that stands for the tree's root; word k of the window is at `firsts[k + 1]`.
    """

    ids: list[int]
    casings: list[int]
    firsts: list[int]


class WordPieces:
    """The word-piece vocabulary. `path` is a `tokenizer.json`; raises OSError or ValueError where it can't be read."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[list[int], int]] = {}

    def __contains__(self, word: object) -> bool:
        """Whether the vocabulary has the lower-case word as a piece of its own, as it has common words."""
        return isinstance(word, str) and self._tokenizer.token_to_id(word) is not None

    def words(self, words: Sequence[str]) -> list[tuple[list[int], int]]:
        """The piece ids and the casing of each word (at least one piece a word)."""
        new = [w for w in dict.fromkeys(words) if w not in self._known]
        if new:
            if len(self._known) > 200_000:  # bounded over any number of reports
                self._known.clear()
                new = list(dict.fromkeys(words))
            shown = [visible(w) for w in new]
            coded_all = self._tokenizer.encode_batch_fast(shown, add_special_tokens=False)
            for word, coded in zip(new, coded_all, strict=True):
                self._known[word] = (coded.ids[:MOST_PIECES_A_WORD] or [UNKNOWN], casing(word))
        return [self._known[w] for w in words]

    def window(self, words: Sequence[str], breaks: frozenset[int] | set[int] = frozenset()) -> Pieces:
        """The window of these words; a separator stands before each word whose index is in `breaks` (paragraphs)."""
        ids, casings, firsts = [CLS], [NO_LETTERS], [0]
        for k, (pieces, case) in enumerate(self.words(words)):
            if k and k in breaks:
                ids.append(SEP)
                casings.append(NO_LETTERS)
            firsts.append(len(ids))
            ids.extend(pieces)
            casings.extend([case] * len(pieces))
        ids.append(SEP)
        casings.append(NO_LETTERS)
        return Pieces(ids, casings, firsts)
