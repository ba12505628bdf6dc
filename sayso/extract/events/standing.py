"""What the words around an event make of it, while the reading climbs from its trigger through the tree."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.extract.events.moods import Mood
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import EventStatus

# Types in which a failure is an attempt; failing to do any other is not doing it.
EFFORTS = word_set(
    """kill injure execute shoot bomb attack clash besiege abduct destroy loot arrest raid expel capture deploy coup
    flee defect surrender join mediate agree negotiate meet visit elect"""
)


@dataclass(frozen=True)
class Standing:
    """An event's status, and whether the words around it only allege it."""

    status: EventStatus
    alleged: bool = False


OCCURRED = Standing("occurred")


def standing_as(mood: Mood, type_id: str) -> Standing:
    """The standing that a word of this mood gives an event of the type."""
    if mood == "failed":
        return Standing("attempted" if type_id in EFFORTS else "negated")
    if mood == "alleged":
        return Standing("occurred", alleged=True)
    return OCCURRED if mood == "transparent" else Standing(mood)


@dataclass(frozen=True)
class Reading:
    """What the climb carries along: the event's type, whether it stands in a headline, how far it is, and the reading
    of a further word."""

    type_id: str
    headline: bool
    depth: int
    climb: Callable[[Token, "Reading"], Standing]

    def of(self, token: Token) -> Standing:
        """The standing of what another word says, a step further up."""
        return self.climb(token, Reading(self.type_id, self.headline, self.depth + 1, self.climb))

    def combine(self, mood: Mood, governor: Token) -> Standing:
        """The standing under a word of this mood: the word's own standing goes before what it makes of the event."""
        own = self.of(governor)
        inner = standing_as(mood, self.type_id)
        if own.status == "negated":
            return OCCURRED if mood in {"negated", "failed"} else own
        if own.status in {"occurred", "ongoing"} or mood in {"threatened", "negated"}:
            return Standing(inner.status, inner.alleged or own.alleged)
        if own.status == "planned" and inner.status == "demanded":
            return inner  # "wrote to ask for his release"
        return own
