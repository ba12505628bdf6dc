"""A mention with all that joining it to others needs to know."""

from dataclasses import dataclass, field
from typing import Literal

from sayso.extract.actors.mention import Mention
from sayso.language.doc import Token
from sayso.model import ActorKind

Number = Literal["singular", "plural", "either"]
_TELLING: frozenset[ActorKind] = frozenset({"media", "armed_group"})
Definiteness = Literal["definite", "indefinite", "possessive", "bare"]


@dataclass(eq=False)
class Candidate:
    """A possible mention. `kind` is None where the words don't tell (pronouns); `words` are the words of its name;
    `lemma` and `modifiers` those of its description; `owner` the possessor's token; `acts` whether it fills a role of a
    predicate."""

    mention: Mention
    head: Token
    sentence: int
    block: int
    kind: ActorKind | None
    number: Number
    sex: str | None = None
    definiteness: Definiteness = "bare"
    words: tuple[str, ...] = ()
    titles: tuple[Token, ...] = ()
    lemma: str = ""
    modifiers: frozenset[str] = frozenset()
    owner: int | None = None
    acts: bool = False
    predicative: bool = False
    chain: "Chain | None" = None

    @property
    def form(self) -> str:
        """ "name", "description" or "pronoun"."""
        return self.mention.form


@dataclass(eq=False)
class Chain:
    """Candidates that refer to one actor, one for each of its `names`, and what they tell of sex and number."""

    members: list[Candidate] = field(default_factory=list)
    names: dict[tuple[str, ...], Candidate] = field(default_factory=dict)
    sexes: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    _kind: ActorKind | None = None
    _counted: int = 0

    def add(self, candidate: Candidate) -> None:
        """Takes the candidate up, from no other chain."""
        self.members.append(candidate)
        candidate.chain = self
        if candidate.form == "name":
            self.names.setdefault(candidate.words, candidate)
        if candidate.sex:
            self.sexes.add(candidate.sex)
        if candidate.number != "either":
            self.numbers.add(candidate.number)

    def absorb(self, other: "Chain") -> None:
        """Takes up all members of the other chain, which is empty afterwards."""
        if other is self:
            return
        for member in other.members:
            self.add(member)
        other.members, other.names = [], {}

    @property
    def kind(self) -> ActorKind | None:
        """The kind of its names, or else of its descriptions; either may tell more of an organisation ("a militia")."""
        if self._counted != len(self.members):
            named: list[ActorKind] = [m.kind for m in self.members if m.kind and m.form == "name"]
            described: list[ActorKind] = [m.kind for m in self.members if m.kind and m.form == "description"]
            kind = _commonest(named or described)
            told = [k for k in [*named, *described] if k in _TELLING]
            self._kind = told[0] if kind == "organization" and told else kind
            self._counted = len(self.members)
        return self._kind

    @property
    def named(self) -> bool:
        """Whether a name is among its members."""
        return bool(self.names)


def _commonest(kinds: list[ActorKind]) -> ActorKind | None:
    return max(dict.fromkeys(kinds), key=lambda kind: sum(other == kind for other in kinds), default=None)
