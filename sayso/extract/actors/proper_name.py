"""A name in a report."""

from dataclasses import dataclass

from sayso.extract.actors.names import fold
from sayso.language.doc import Doc
from sayso.language.doc import Span as DocSpan


@dataclass(frozen=True)
class ProperName:
    """Tokens `first` to `last` (exclusive) that are a name, labelled "PER", "ORG", "LOC", "NORP" or "MEDIA"."""

    first: int
    last: int
    label: str

    def key(self, doc: Doc) -> tuple[str, ...]:
        """The words of the name, folded, to compare it by."""
        return words_key(doc[self.first : self.last])


def words_key(tokens: DocSpan) -> tuple[str, ...]:
    """The words of the tokens, folded."""
    return tuple(fold(t.text) for t in tokens if not t.is_space)
