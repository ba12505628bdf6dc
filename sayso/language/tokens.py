"""Report -> tokens that cover the whole text, and the words that the encoder reads."""

import re
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.model import Report

_NOTE = re.compile(r"\w[.,;:!?\"”’')]*\[\d")
_NOTE_PARTS = re.compile(r"[\[\]]|[.,;:!?\"”’')]+(?=\[)|(?:(?![.,;:!?\"”’')]*[\[\]]).)+")


@dataclass(frozen=True)
class Tokens:
    """`texts` are the tokens, `spaces` says behind which of them a space stands. `words` are the indexes of those that
    are not white space, and `breaks` the positions in `words` at which a block of the page's layout begins."""

    vocab: Vocab
    texts: list[str]
    spaces: list[bool]
    words: list[int]
    breaks: frozenset[int]

    @cached_property
    def doc(self) -> Doc:
        """A spaCy Doc of the tokens alone."""
        return Doc(self.vocab, words=self.texts, spaces=self.spaces)


def tokenise(report: Report, nlp: Language) -> Tokens:
    """Tokens of the report's text. No token crosses the bounds of a layout block, so that a caption that runs into its
    credit ("Ada RoeReuters") is taken apart where the layout says."""
    text = report.text
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    at = 0
    for block in report.blocks:
        if block.start < at:
            continue
        _add(nlp, text[at : block.start], words, spaces)
        starts.append(len(words))
        _add(nlp, text[block.start : block.end], words, spaces)
        at = block.end
    _add(nlp, text[at:], words, spaces)
    real = [i for i, word in enumerate(words) if not word.isspace()]
    position = {token: k for k, token in enumerate(real)}
    breaks = {position[s] for s in starts if s in position}
    if not report.blocks:
        breaks = {k for k, i in enumerate(real) if k and words[i - 1].isspace() and "\n\n" in words[i - 1]}
    return Tokens(nlp.vocab, words, spaces, real, frozenset(breaks - {0}))


def _add(nlp: Language, piece: str, words: list[str], spaces: list[bool]) -> None:
    """Appends the piece's tokens; a space at its beginning belongs to the token before."""
    if piece.startswith(" ") and words and not spaces[-1] and not words[-1].isspace():
        spaces[-1] = True
        piece = piece[1:]
    if not piece:
        return
    made = nlp.tokenizer(piece)  # not make_doc, which refuses long texts for the sake of components that we lack
    for token in made:
        parts = _off_notes(token.text)
        words.extend(parts)
        spaces.extend([False] * (len(parts) - 1) + [bool(token.whitespace_)])


def _off_notes(word: str) -> list[str]:
    """The word, and what marks a footnote behind it, each for itself: "Lusk.[1][2"."""
    if _NOTE.search(word) is None:
        return [word]
    return [part for part in _NOTE_PARTS.findall(word) if part]
