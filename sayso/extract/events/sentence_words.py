"""With which words the slots of a sentence can be filled at all."""

from sayso.extract.events.word_forms import filler_lemmas
from sayso.language.doc import Token


class SentenceWords:
    """The forms of a sentence's words as fillers. What hangs on a word stands in its sentence, so that a trigger which
    asks for another word needs no look at the slots: four in five don't."""

    def __init__(self) -> None:
        self._forms: dict[int, frozenset[str]] = {}

    def of(self, token: Token) -> frozenset[str]:
        """The forms of the words in the token's sentence."""
        start = token.sent.start
        if start not in self._forms:
            self._forms[start] = frozenset(form for word in token.sent for form in filler_lemmas(word))
        return self._forms[start]
