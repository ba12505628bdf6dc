"""Of which types of event the language model takes a sentence to tell at all."""

from sayso.codebook import EventType, Trigger
from sayso.language.analysis import Analysis
from sayso.language.doc import Token


class Thought:
    """What the language model takes the words of a sentence to tell of at all: no trigger of another type that it has
    learnt needs to be looked at there."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._types: dict[int, frozenset[str]] = {}

    def of(self, token: Token, type_: EventType, trigger: Trigger) -> bool:
        """Whether the type may be told of in the token's sentence."""
        if self._analysis.deeds is None or not type_.learnt or trigger.own:
            return True
        start = token.sent.start
        if start not in self._types:
            inside = range(start, token.sent.end)
            self._types[start] = frozenset(name for i in inside for name in self._analysis.deed(i))
        return type_.id in self._types[start]
