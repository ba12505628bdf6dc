"""Running text as the sets that don't mark sentences are cut: spaCy's tokens, a sentence at each full stop."""

from collections.abc import Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token


def splitter() -> Language:
    """A tokeniser that marks where sentences begin."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?"]})
    return nlp


def sentences_of(doc: Doc) -> Iterator[tuple[list[Token], bool]]:
    """Each sentence's words, and whether a paragraph begins with it."""
    fresh = True
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield words, fresh
        fresh = "\n" in "".join(token.text_with_ws for token in sentence if token.is_space)
