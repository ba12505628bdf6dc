"""A mention with all that joining it to others needs to know."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sayso.extract.actors.mention import Mention
from sayso.language.doc import Token
from sayso.model import ActorKind

Number = Literal["singular", "plural", "either"]
_TELLING: frozenset[ActorKind] = frozenset({"media", "armed_group"})
_FARTHEST = 40  # tokens that a mention may begin before its head, at first or by what is added to it later
Definiteness = Literal["definite", "indefinite", "possessive", "bare"]


@dataclass(eq=False)
class Candidate:
    """A possible mention. `kind` is None where the words don't tell (pronouns); `words` are the words of its name;
    `lemma` and `modifiers` those of its description; `owner` the possessor's token; `acts` whether it fills a role of a
    predicate; `sex_by_name` whether only its first name tells its sex; `rules` whether it means a
    country's rulers."""

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
    sex_by_name: bool = False
    rules: bool = False
    chain: "Chain | None" = None

    @property
    def form(self) -> str:
        """ "name", "description" or "pronoun"."""
        return self.mention.form


@dataclass(eq=False)
class _Told:
    """What the first so many members of a chain tell, and the first token at which each was told."""

    asked: int = 0
    first: dict[Hashable, int] = field(default_factory=dict)


@dataclass(eq=False)
class Chain:
    """Candidates that refer to one actor, one for each of its `names`, and what they tell of sex and number.

    In a long report a chain has thousands of members, and is asked about again for every description and pronoun behind
    them: what is asked for most is kept sorted, or by token. `firsts` and `heads` are the members' first tokens and
    heads, sorted, and `by_head` the members in the order of their heads.
    """

    members: list[Candidate] = field(default_factory=list)
    names: dict[tuple[str, ...], Candidate] = field(default_factory=dict)
    sexes: set[str] = field(default_factory=set)
    _surest: int | None = 0  # words of the name whose first tells its sex; None where something surer does
    numbers: set[str] = field(default_factory=set)
    firsts: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    by_head: list[Candidate] = field(default_factory=list)
    _speaking: set[int] = field(default_factory=set)
    _tokens: set[int] = field(default_factory=set)
    _alike: dict[Hashable, Candidate] = field(default_factory=dict)
    _compared: int = 0
    _named: Counter[ActorKind] = field(default_factory=Counter)
    _described: Counter[ActorKind] = field(default_factory=Counter)
    _owned: dict[str, list[Candidate]] = field(default_factory=dict)
    _told: dict[Callable[[Candidate], Iterable[Hashable]], "_Told"] = field(default_factory=dict)
    _reach: int = _FARTHEST
    _counted: int = 0
    _kind: ActorKind | None = None

    def add(self, candidate: Candidate) -> None:
        """Takes the candidate up, from no other chain."""
        self.members.append(candidate)
        candidate.chain = self
        insort(self.firsts, candidate.mention.first)
        at = bisect_right(self.heads, candidate.head.i)
        self.heads.insert(at, candidate.head.i)
        self.by_head.insert(at, candidate)
        self._speaking.update((candidate.head.i, *range(*(candidate.mention.name or (0, 0)))))
        self._tokens.update(range(candidate.mention.first, candidate.mention.last))
        self._reach = max(self._reach, candidate.head.i - candidate.mention.first)
        if candidate.form == "name":
            self.names.setdefault(candidate.words, candidate)
        elif candidate.form == "description" and candidate.owner is not None:
            self._owned.setdefault(candidate.lemma, []).append(candidate)
        self._learn_sex(candidate)
        if candidate.number != "either":
            self.numbers.add(candidate.number)

    def _learn_sex(self, candidate: Candidate) -> None:
        """A title or a pronoun tells more than a first name, and the first of three names, even if it tells nothing,
        more than that of their last two ("Oren Rosa Dask", "Rosa Dask")."""
        told = {candidate.sex} if candidate.sex else set()
        if told and not candidate.sex_by_name:
            self.sexes = told if self.guessed else self.sexes | told
            self._surest = None
        elif self._surest is not None and len(candidate.words) >= max(1, self._surest):
            self.sexes = told if len(candidate.words) > self._surest else self.sexes | told
            self._surest = len(candidate.words)

    @property
    def guessed(self) -> bool:
        """Whether nothing but first names tells its sex."""
        return self._surest is not None

    def absorb(self, other: "Chain") -> None:
        """Takes up all members of the other chain, which is empty afterwards."""
        if other is self:
            return
        for member in other.members:
            self.add(member)
        other.members, other.names, other.firsts, other.heads, other.by_head = [], {}, [], [], []
        other._owned, other._told = {}, {}

    def before(self, token: int) -> Iterator[Candidate]:
        """The members whose heads lie before the token, the latest first."""
        return (self.by_head[k] for k in range(bisect_left(self.heads, token) - 1, -1, -1))

    def begun(self, token: int) -> Iterator[Candidate]:
        """The members that begin before the token, the one with the latest head first."""
        around = self.headed_in(token, token + self._reach + 1)
        yield from (member for member in reversed(around) if member.mention.first < token)
        yield from self.before(token)

    def count_begun(self, token: int) -> int:
        """How many members begin before the token."""
        around = self.headed_in(token, token + self._reach + 1)
        return bisect_left(self.heads, token) + sum(member.mention.first < token for member in around)

    def owned(self, lemma: str) -> Sequence[Candidate]:
        """The members that are descriptions of this noun with a possessor."""
        return self._owned.get(lemma, ())

    def told(self, tells: Callable[[Candidate], Iterable[Hashable]]) -> Mapping[Hashable, int]:
        """All that the members tell, each with where the first mention that tells it begins. Every member is asked
        once: it must always tell the same."""
        known = self._told.setdefault(tells, _Told())
        for member in self.members[known.asked :]:
            for each in tells(member):
                known.first[each] = min(known.first.get(each, member.mention.first), member.mention.first)
        known.asked = len(self.members)
        return known.first

    def headed_in(self, start: int, end: int) -> list[Candidate]:
        """The members whose heads lie in the tokens `start` to `end`."""
        return self.by_head[bisect_left(self.heads, start) : bisect_left(self.heads, end)]

    def speaks(self, tokens: frozenset[int]) -> bool:
        """Whether a member's head or name has one of the tokens."""
        return not self._speaking.isdisjoint(tokens)

    def touches(self, candidate: Candidate) -> bool:
        """Whether the candidate's head lies in a member, or a member's head in the candidate."""
        at = bisect_left(self.heads, candidate.mention.first)
        return candidate.head.i in self._tokens or (at < len(self.heads) and self.heads[at] < candidate.mention.last)

    def unlike(self, face: Callable[[Candidate], Hashable]) -> Collection[Candidate]:
        """One of the members of each `face`, for who compares by nothing else; always ask with the same function."""
        for member in self.members[self._compared :]:
            self._alike.setdefault(face(member), member)
        self._compared = len(self.members)
        return self._alike.values()

    @property
    def kind(self) -> ActorKind | None:
        """The kind of its names, or else of its descriptions; either may tell more of an organisation ("a militia")."""
        if self._counted != len(self.members):
            for member in self.members[self._counted :]:
                if member.kind:
                    (self._named if member.form == "name" else self._described)[member.kind] += 1
            self._counted = len(self.members)
            self._kind = self._commonest()
        return self._kind

    def _commonest(self) -> ActorKind | None:
        kinds = self._named or self._described
        kind = max(kinds, key=lambda kind: kinds[kind], default=None)  # the first of several
        told = [k for k in [*self._named, *self._described] if k in _TELLING]
        return told[0] if kind == "organization" and told else kind

    @property
    def named(self) -> bool:
        """Whether a name is among its members."""
        return bool(self.names)
