"""What the words around an event make of it, while the reading climbs from its trigger through the tree."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sayso.extract.events.clause import is_imperative, modal
from sayso.extract.events.moods import Mood
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import EventStatus

# Types of which one alone is over as soon as it is done: to stop it is to prevent it.
AT_ONCE = word_set(
    """execute expel vote elect release appoint dismiss agree meet visit coup sentence resign announce publish join
    capture flee raid kill abduct"""
)
# Types that a clause may tell of by what its subject does "in" them ("wrote in support of her").
SHOWN = frozenset({"protest", "support"})
# Types in which a failure is an attempt; failing to do any other is not doing it.
EFFORTS = word_set(
    """kill injure execute shoot bomb attack clash besiege abduct destroy loot arrest raid expel capture deploy coup
    flee defect surrender join mediate agree negotiate meet visit elect"""
)


# What these undo was planned.
CALLING_OFF = word_set("cancel postpone delay defer scrap shelve call put")


@dataclass(frozen=True)
class Standing:
    """An event's status, and whether the words around it only allege it. `sure`: the words say that it is so, which is
    more than saying nothing against it. `unsure`: the status is that of a word further above, which need not be the
    event's own, or what a construction means most often."""

    status: EventStatus
    alleged: bool = False
    sure: bool = False
    unsure: bool = False


OCCURRED = Standing("occurred")
# What is to stop goes on until it does.
GOES_ON = Standing("ongoing", sure=True)
# What is told in an infinitive is mostly to come.
MEANT = Standing("planned", unsure=True)
# What the words take for granted or double negation affirms ("failed to prevent the killing").
HAPPENED = Standing("occurred", sure=True)


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
        return replace(self.same(token), unsure=True)

    def same(self, token: Token) -> Standing:
        """The standing of a word that tells of the very event, with it or beside it ("[held] talks", "talks and a
        [march]")."""
        return self.climb(token, Reading(self.type_id, self.headline, self.depth + 1, self.climb))

    def combine(self, mood: Mood, governor: Token) -> Standing:
        """The standing under a word of this mood: the word's own standing goes before what it makes of the event."""
        # Who fails to prevent it does not try it.
        own = self.of(governor) if mood != "negated" else replace(self, type_id="").of(governor)
        inner = standing_as(mood, self.type_id)
        if own.status == "negated":
            return _affirmed(governor) if mood in {"negated", "failed"} else replace(own, unsure=False)
        if mood == "negated" and own.status in {"planned", "demanded", "threatened"}:
            # What somebody wants to call off is still planned; what somebody wants to prevent may happen.
            return Standing("planned" if governor.lemma_.lower() in CALLING_OFF else "hypothetical", own.alleged)
        if own.status in {"occurred", "ongoing"} or mood in {"threatened", "negated"}:
            return Standing(inner.status, inner.alleged or own.alleged)
        if own.status == "planned" and inner.status == "demanded":
            return inner  # "wrote to ask for his release"
        return replace(own, unsure=False)


def _affirmed(governor: Token) -> Standing:
    """What a negated word of not doing makes of the event: "did not refuse to", "will not hesitate to"."""
    if governor.lemma_.lower() == "rule":
        return Standing("hypothetical")  # "did not rule out a strike"
    if is_imperative(governor):
        return Standing("demanded")
    helpers = {c.lower_ for c in governor.children if c.dep_ == "aux"}
    ahead = bool(helpers & {"will", "wo", "'ll", "’ll", "shall", "would"})
    mood = modal(governor) if ahead else None
    return standing_as(mood, "") if mood is not None else HAPPENED
