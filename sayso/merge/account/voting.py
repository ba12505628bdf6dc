"""How accounts vote on a value: an origin has one voice, however many reports repeat it."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sayso.extract.words import word_set
from sayso.merge.account.testimony import Testimony

V = TypeVar("V", bound=Hashable)

# What a deed leaves behind: told as events of their own, but what the incident is lies in the deed.
CONSEQUENCES = word_set("kill injure displace disappear destroy")
# Deeds of which those are the consequences.
CAUSES = word_set("bomb shoot clash execute torture besiege abduct riot coup raid loot sexual_violence")
_HAPPENED = ("occurred", "ongoing")
# What a happening is announced, bargained and made known by.
AROUND = word_set("announce publish accuse deny condemn promise threaten appeal demand investigate")
# Types that say no more than that there was a deed of this family; a narrower one says which.
GENERAL = frozenset(("attack",))
# So much of what is told of the consequence has to be told of its cause: one of twenty accounts of a murder that speaks
# of an abduction tells of something else, or was misread.
_CAUSE, _GENERAL_CAUSE = 1 / 6, 1 / 2


@dataclass(slots=True)
class Ballot(Generic[V]):
    """The testimonies for each value, and the origin that each has (its own, where it counts as none)."""

    origins: Mapping[str, str]
    cast: dict[V, list[Testimony]] = field(default_factory=dict)

    def add(self, value: V, testimony: Testimony) -> None:
        self.cast.setdefault(value, []).append(testimony)

    def voices(self, value: V) -> int:
        """How many origins give the value."""
        told = self.cast[value]
        return len({self.origins[t.telling.id] for t in told if t.telling.id in self.origins})

    def ranked(self) -> list[V]:
        """The values, that of most origins first, then of most tellings, then the one told first."""
        order = list(self.cast)
        return sorted(order, key=lambda v: (-self.voices(v), -len(self.cast[v]), order.index(v)))


def main_kind(testimonies: Sequence[Testimony], origins: Mapping[str, str]) -> str:
    """The incident's own act rather than what came of it or was said about it.

    A bombing that killed nine is a bombing; where nothing but deaths is told, they are the incident.
    """
    ballot: Ballot[str] = Ballot(origins)
    for t in testimonies:
        ballot.add(t.telling.event.type, t)
    kinds = [k for k in ballot.ranked() if k not in AROUND] or ballot.ranked()
    serious = [k for k in kinds if any(t.telling.event.status in (*_HAPPENED, "planned") for t in ballot.cast[k])]
    narrow = [k for k in serious or kinds if k not in GENERAL] or kinds
    if narrow[0] not in CONSEQUENCES:
        return narrow[0]
    told = {k: len(ballot.cast[k]) / len(ballot.cast[narrow[0]]) for k in kinds}
    causes = (
        [k for k in kinds if k in CAUSES and told[k] >= _CAUSE]
        or [k for k in narrow if k == "destroy" and told[k] >= _CAUSE]
        or [k for k in kinds if k in GENERAL and told[k] >= _GENERAL_CAUSE]
    )
    return (causes or narrow)[0]


def weighty(testimonies: Iterable[Testimony], kind: str) -> list[Testimony]:
    """Those whose values hold for the incident: what still stands before what was taken back, what affirms before what
    denies, what tells that it happened before plans; the news before what is recalled, its own act before the rest."""
    told = list(testimonies)
    standing = [t for t in told if t.retracted is None and not t.chain.hearsay]
    for keep in (
        standing,
        [t for t in standing if t.stand == "yes"],
    ):
        told = keep or told
    return sorted(told, key=lambda t: (t.background, not happened(t), t.telling.event.type != kind))


def happened(testimony: Testimony) -> bool:
    """Whether it is told as something that has happened or goes on."""
    return testimony.telling.event.status in _HAPPENED
