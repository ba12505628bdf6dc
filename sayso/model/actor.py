"""Whoever a report names or describes."""

from typing import Literal

from pydantic import Field

from sayso.model.span import Span, Value

ActorKind = Literal["person", "organization", "state", "armed_group", "media", "group", "other"]


class Office(Span):
    """A role that an actor holds ("deputy oil minister"), and what it is of ("Syria"), where the text says so."""

    title: str
    of: str | None = None


class Actor(Value):
    """A person, organisation or group with all its mentions.

    `name` is the fullest name that the report uses, or the description where the actor is unnamed. `attributes` holds
    facts about the actor that the report states, `age` in years among them.
    """

    id: str
    name: str
    kind: ActorKind
    named: bool
    roles: tuple[Office, ...] = ()
    attributes: dict[str, int | str] = Field(default_factory=dict)
    mentions: tuple[Span, ...] = ()
