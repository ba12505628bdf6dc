"""An actor as one report shows it: what is compared when actors of different reports are put together."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sayso.merge.actors.keys import name_keys
from sayso.merge.actors.spellings import bare_name, spellings
from sayso.merge.actors.standing import BODIES, PORTFOLIOS, Standing, standing_of
from sayso.merge.names.fold import fold
from sayso.merge.names.persons import words_of
from sayso.model import Actor, Record, Report
from sayso.model.identity import Ids, ids_of

_HE = frozenset(["he", "him", "his", "himself"])
_SHE = frozenset(["she", "her", "hers", "herself"])
_MAN = frozenset(["mr", "sir", "lord", "king", "prince", "monsieur", "sheikh", "senor"])
_WOMAN = frozenset(["mrs", "ms", "miss", "madame", "lady", "queen", "princess", "senora"])


@dataclass(frozen=True)
class Scene:
    """What else a report is about: its places, the states among them, and the keys of whoever is named in it, by the
    ledger's ids."""

    places: frozenset[str]
    states: frozenset[str]
    people: Mapping[str, frozenset[str]]


@dataclass(frozen=True, eq=False)
class Sighted:
    """An actor within the record that holds it. `id` is the ledger's id, as ids within `ids` are.

    `names` are the names that the report uses, the fullest first. `body`: compared as an organisation is, not as a
    person. Two are the same where their ids are.
    """

    record: Record
    actor: Actor
    scene: Scene
    ids: Ids

    @property
    def id(self) -> str:
        return self.ids.actors[self.actor.id]

    @property
    def report(self) -> Report:
        return self.record.report

    @property
    def anchor(self) -> tuple[str, str, int, int]:
        """Where it stands, whatever reader found it: sightings sort by it from the first published on."""
        start, end = min(((mention.start, mention.end) for mention in self.actor.mentions), default=(0, 0))
        return self.report.published or "9999-12-31", self.report.id, start, end

    @cached_property
    def day(self) -> datetime.date | None:
        """The day of publication."""
        return datetime.date.fromisoformat(self.report.published) if self.report.published else None

    @property
    def body(self) -> bool:
        return self.actor.kind != "person"

    @cached_property
    def unsure(self) -> bool:
        """Whether little shows that it is a person: one word of a name, and nothing that only people have."""
        few = len(self.actor.name.split()) == 1 or all(len(words_of(name).words) == 1 for name in self.names)
        return self.actor.kind == "person" and few and not (self.actor.roles or self.actor.attributes or self.sex)

    @cached_property
    def names(self) -> tuple[str, ...]:
        return spellings(self.actor, body=self.body) if self.actor.named or self.body else ()

    @cached_property
    def standing(self) -> Standing:
        described = (mention.text for mention in self.actor.mentions if not bare_name(mention.text))
        return standing_of(self.actor.roles, described)

    @cached_property
    def sex(self) -> int:
        """-1 a man, 1 a woman, 0 not known, by titles and pronouns."""
        if self.body:
            return 0
        called = [fold(mention.text) for mention in self.actor.mentions]
        titles = Counter(words[0] for words in called if len(words) > 1)
        alone = Counter(words[0] for words in called if len(words) == 1)
        he, she = (sum(titles[word] for word in some) for some in (_MAN, _WOMAN))
        if not he and not she:
            he, she = (sum(alone[word] for word in some) for some in (_HE, _SHE))
            # One pronoun may be another's.
            if he + she < 2:
                return 0
        return 0 if he and she else -1 if he else 1 if she else 0

    @cached_property
    def born(self) -> int | None:
        """The year of birth, or the one before."""
        age = self.actor.attributes.get("age")
        return self.day.year - age if self.day and isinstance(age, int) else None

    @cached_property
    def seat(self) -> frozenset[str]:
        """Whose body it is, where it is one that every state has: the words that name the state or the town."""
        return self._parted[0]

    @cached_property
    def common_body(self) -> frozenset[str]:
        """The words of a body that every state has ("interior ministry"); none for all others."""
        return self._parted[1]

    @cached_property
    def _parted(self) -> tuple[frozenset[str], frozenset[str]]:
        name = " ".join(self.actor.name.split()).replace("air force", "airforce").replace("Air Force", "Airforce")
        words = [(word, folded) for word in name.replace("’", "'").replace("'s", "").split() for folded in fold(word)]
        kind = frozenset(folded for _, folded in words if folded in BODIES)
        if not self.body or not kind:
            return frozenset(), frozenset()
        told = frozenset(folded for word, folded in words if folded in PORTFOLIOS or word[:1].islower())
        seat = frozenset(folded for word, folded in words if word[:1].isupper()) - told - kind - _IDLE
        return seat, (told | kind) - _IDLE - {"affairs"}

    @cached_property
    def whole(self) -> bool:
        """Whether what the report calls it is enough to know it by elsewhere: a full name, not a surname alone."""
        if self.common_body:
            return bool(self.seat)
        if not self.actor.named:
            return False
        if self.body:
            return True
        return any(len(name.split()) > 1 and len(words_of(name).words) > 1 for name in self.names)

    @cached_property
    def known_by_office(self) -> bool:
        """Whether an unnamed person can be known by the office: one that one person holds, of a body that is named."""
        return not self.actor.named and any(each.single and each.of for each in self.standing.offices)

    @property
    def told(self) -> bool:
        """Whether there is anything by which it could be known in another report."""
        return bool(self.whole or (self.names and self.actor.named) or self.common_body or self.known_by_office)

    def __hash__(self) -> int:
        return hash(self.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sighted) and self.id == other.id


_IDLE = frozenset(["the", "of", "and", "for", "a", "in", "its", "his", "their", "our", "president", "king", "new"])


def sightings_of(record: Record) -> tuple[Sighted, ...]:
    """The actors of a record that could be known in another report."""
    ids = ids_of(record)
    scene = _scene(record, ids.actors)
    found = (Sighted(record, actor, scene, ids) for actor in record.actors)
    return tuple(each for each in found if each.told)


def _lone(actor: Actor) -> bool:
    return len(actor.name.split()) == 1 and not actor.roles and not actor.attributes


def _scene(record: Record, ids: Mapping[str, str]) -> Scene:
    where = [event.where for event in record.events if event.where is not None]
    held = [office.of for actor in record.actors for office in actor.roles if office.of]
    states = [place.name for place in where if place.precision == "country"]
    # A state that nothing in the text tells from a person ("Zendia refused") may pass for one.
    states += [
        actor.name
        for actor in record.actors
        if actor.named and (actor.kind == "state" or (actor.kind == "person" and _lone(actor)))
    ]
    people = {
        ids[actor.id]: name_keys(bare_name(actor.name) or actor.name, body=actor.kind != "person")
        for actor in record.actors
        if actor.named
    }
    return Scene(
        places=frozenset(name.casefold() for name in (*(place.name for place in where), *held)),
        states=frozenset(word for name in states for word in fold(name)),
        people=people,
    )
