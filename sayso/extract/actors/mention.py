"""A place where a report names, describes or points back to an actor, and the actors that a report has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from sayso.model import Actor, Span

MentionForm = Literal["name", "description", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` (inclusive) to `last` (exclusive) that refer to one actor; `head` is the token that heads them in
    the tree. `name` is the token range of the proper name within them, where `form` is "name".
    """

    first: int
    last: int
    head: int
    form: MentionForm
    name: tuple[int, int] | None = None

    def __contains__(self, token: int) -> bool:
        return self.first <= token < self.last


@dataclass(frozen=True)
class Actors:
    """The actors of a report, in order of first mention, and where it mentions them.

    `mentions` are in text order, the longer first where two begin together. `of` gives the actor's id for each mention;
    mentions without one are first-person pronouns, that wait for `resolve_first_person`. `spans` gives each mention's
    characters, `heads` the characters (start, end) of its name, or of its head where it has none.
    """

    all: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    of: Mapping[Mention, str] = field(default_factory=dict)
    spans: Mapping[Mention, Span] = field(default_factory=dict)
    heads: Mapping[Mention, tuple[int, int]] = field(default_factory=dict)

    def at(self, token_index: int) -> Actor | None:
        """The actor that the mention headed at this token, or the shortest name that holds it, refers to."""
        mention = self.mention_at(token_index)
        return None if mention is None else self.get(self.of.get(mention))

    def mention_at(self, token_index: int) -> Mention | None:
        """The mention headed at this token, or else the one with the shortest name that holds the token."""
        return self._by_token.get(token_index)

    def get(self, actor_id: str | None) -> Actor | None:
        """The actor of this id; None for an unknown id or for None."""
        return None if actor_id is None else self._by_id.get(actor_id)

    def mentions_of(self, actor_id: str) -> tuple[Mention, ...]:
        """All mentions of an actor, in text order."""
        return tuple(self._by_actor.get(actor_id, ()))

    @cached_property
    def _by_actor(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            if (actor := self.of.get(mention)) is not None:
                found.setdefault(actor, []).append(mention)
        return found

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.all}

    @cached_property
    def _by_token(self) -> dict[int, Mention]:
        found: dict[int, Mention] = {}
        widths: dict[int, int] = {}
        for mention in self.mentions:
            for token in range(*(mention.name or (mention.head, mention.head))):
                width = mention.last - mention.first
                if width < widths.get(token, width + 1):
                    found[token], widths[token] = mention, width
        for mention in self.mentions:
            found[mention.head] = mention
        return found
