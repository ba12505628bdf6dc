"""A mention with all that joining it to others needs to know."""

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from sayso.extract.actors.mention import Mention
from sayso.model import ActorKind

Number = Literal["singular", "plural", "either"]
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
    """Candidates that refer to one actor."""

    members: list[Candidate] = field(default_factory=list)

    def add(self, candidate: Candidate) -> None:
        """Takes the candidate up, from no other chain."""
        self.members.append(candidate)
        candidate.chain = self

    def absorb(self, other: "Chain") -> None:
        """Takes up all members of the other chain, which is empty afterwards."""
        if other is self:
            return
        for member in other.members:
            self.add(member)
        other.members = []

    @property
    def kind(self) -> ActorKind | None:
        """The kind of its names, or else of its descriptions."""
        named: list[ActorKind] = [m.kind for m in self.members if m.kind and m.form == "name"]
        kinds: list[ActorKind] = named or [m.kind for m in self.members if m.kind]
        return max(kinds, key=lambda kind: sum(other == kind for other in kinds), default=None)

    @property
    def sexes(self) -> set[str]:
        """What its members tell of the person's sex; empty where nothing does."""
        return {m.sex for m in self.members if m.sex}

    @property
    def named(self) -> bool:
        """Whether a name is among its members."""
        return any(m.form == "name" for m in self.members)

    @property
    def numbers(self) -> set[str]:
        """The grammatical numbers of its members, "either" left out."""
        return {m.number for m in self.members if m.number != "either"}
