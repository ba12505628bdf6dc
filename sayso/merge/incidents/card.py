"""What is compared of a telling, or of all that a report tells of one happening: made ready once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sayso.merge.by_id import ById
from sayso.merge.capitals import cased
from sayso.merge.copies.sentences import Sentence, sentences_of
from sayso.merge.incidents.kinds import central_role
from sayso.merge.names.fold import fold
from sayso.merge.story import names_in, names_of
from sayso.merge.telling import Telling
from sayso.merge.words import ANYWHERE, DAYS, PRONOUNS, content_words, stems, without_names
from sayso.model import Actor, Record, Report, RoleName, Where, dateline_of

_WIDEST = 400  # days: an interval wider than this says nothing
# A night belongs to the day before it and to the day after it; from which day "the day before" counts is often unsure,
# and "ten days" may be nine.
_OR_NEXT = re.compile(
    r"night|\b(?:before|earlier|previous|prior|following|later|after|(?:ten|twelve|fourteen|\d\d+) days)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what plays a role: its names where it has any, its kind ("thing" where it is no actor), the words that
    describe it, names aside, those of the offices that it holds, and who it is across reports, where that is known."""

    role: RoleName
    names: tuple[str, ...]
    kind: str
    words: frozenset[str]
    offices: frozenset[str]
    known: str | None = None

    @property
    def named(self) -> bool:
        return bool(self.names)


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its folded name; `fine` where it is a city or smaller."""

    name: str
    geonames: int | None
    country: str | None
    at: tuple[float, float] | None
    fine: bool


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """One telling as it is compared, or several of one report pooled. Days are ordinals (`date.toordinal`), both ends
    included.

    `said` are the words that tell of it, without endings.
    `days` is what the text says of the time, None where it says nothing that can be resolved. `central` fills the role
    that makes the event this one, by type. `words` are of the triggers' sentences, `names` the capitalised ones in
    them, `story` those of the whole report, `scenes` the places of its dateline. `sentences` are their numbers within
    the report. `lead` are the characters in front of the trigger.
    """

    tellings: tuple[Telling, ...]
    types: tuple[str, ...]
    said: frozenset[str]
    status: str
    days: tuple[int, int] | None
    published: int | None
    background: bool
    places: tuple[Place, ...]
    central: tuple[Filler, ...]
    agents: tuple[Filler, ...]
    targets: tuple[Filler, ...]
    others: tuple[Filler, ...]
    counts: tuple[tuple[str, int | None, int | None], ...]
    sentences: tuple[int, ...]
    words: frozenset[str]
    names: frozenset[str]
    story: frozenset[str]
    scenes: tuple[str, ...]
    lead: str

    @property
    def id(self) -> str:
        """That of its first telling."""
        return self.tellings[0].id

    @property
    def report(self) -> str:
        return self.tellings[0].report.id

    @property
    def anchor(self) -> tuple[str, str, int, str]:
        """Where its first telling stands: cards sort by it from the first published on."""
        return self.tellings[0].anchor

    @property
    def bare(self) -> bool:
        """Whether it says nothing of its own: "the attack"."""
        told = (self.days, self.places, self.central, self.agents, self.targets, self.others, self.counts)
        return not any(told)

    @property
    def names_only_agents(self) -> bool:
        """Whether it says of its own only who did it, and where at most: "Marn's men carried out the attack"."""
        told = (self.days, self.central, self.targets, self.others, self.counts)
        return bool(self.agents) and not any(told)


def card_of(telling: Telling, known: Mapping[str, str]) -> Card:
    """The card of a telling. `known` tells who the actors of the record are across reports, by the ledger's ids."""
    event, report = telling.event, telling.report
    number, sentence = _sentence(telling)
    start = event.trigger.start
    text = cased(report.text[sentence.start : sentence.end] if sentence else event.trigger.text, telling.record)
    fillers = tuple(_fillers(telling, known))
    role = central_role(event.type)
    central = tuple(f for f in fillers if f.role == role)
    return Card(
        tellings=(telling,),
        types=(event.type,),
        said=stems(event.trigger.text),
        status=event.status,
        days=_days(telling),
        published=_ordinal(report.published),
        background=event.role_in_report == "background",
        places=(_place(event.where),) if event.where else (),
        central=central,
        agents=tuple(f for f in fillers if f.role == "agent" and f not in central),
        targets=tuple(f for f in fillers if f.role == "target" and f not in central),
        others=tuple(f for f in fillers if f.role not in ("agent", "target") and f not in central),
        counts=tuple((count.of, count.min, count.max) for count in event.totals),
        sentences=(number,),
        words=content_words(without_names(text)),
        names=names_in(text),
        story=names_of(telling.record),
        scenes=scenes_of(report),
        lead=report.text[max(0, start - 24) : start].lower(),
    )


def pooled(one: Card, other: Card) -> Card:
    """Both as one: what the first says comes first."""
    precise = [c for c in (one, other) if c.days]
    days = min((c.days for c in precise if c.days), key=lambda d: d[1] - d[0], default=None)
    if one.days and other.days and _apart(one.days, other.days):
        days = one.days
    return Card(
        tellings=one.tellings + other.tellings,
        types=tuple(dict.fromkeys(one.types + other.types)),
        said=one.said | other.said,
        status=one.status,
        days=days,
        published=one.published,
        background=one.background and other.background,
        places=tuple(dict.fromkeys(one.places + other.places)),
        central=one.central + other.central,
        agents=one.agents + other.agents,
        targets=one.targets + other.targets,
        others=one.others + other.others,
        counts=tuple(dict.fromkeys(one.counts + other.counts)),
        sentences=one.sentences + other.sentences,
        words=one.words | other.words,
        names=one.names | other.names,
        story=one.story,
        scenes=one.scenes,
        lead=one.lead,
    )


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] > other[1] or other[0] > one[1]


def _sentence(telling: Telling) -> tuple[int, Sentence | None]:
    start = telling.event.trigger.start
    for number, sentence in enumerate(_sentences(telling.record)):
        if sentence.start <= start < sentence.end:
            return number, sentence
    return -1, None


def _sentences(record: Record) -> tuple[Sentence, ...]:
    return _sentences_of(ById(record.report))


@lru_cache(maxsize=512)
def _sentences_of(key: ById) -> tuple[Sentence, ...]:
    return sentences_of(key.report)


def _fillers(telling: Telling, known: Mapping[str, str]) -> Iterator[Filler]:
    own = content_words(telling.event.trigger.text)  # "a car bomb" that bombs says nothing more
    for participant in telling.event.roles:
        actor = telling.actor(participant)
        if actor is None and participant.text.lower() in PRONOUNS:
            continue
        across = known.get(telling.ids.actors.get(participant.actor or "", ""))
        described = _described(cased(participant.text, telling.record)) - own
        names, offices = _called(actor, telling.record), _offices(actor, telling.record)
        yield Filler(participant.role, names, _kind(actor), described, offices, across)


def _called(actor: Actor | None, record: Record) -> tuple[str, ...]:
    """The names of an actor, the fullest first, pronouns and descriptions aside."""
    if actor is None or not actor.named:
        return ()
    mentions = (cased(mention.text, record) for mention in actor.mentions)
    found = [actor.name, *(text for text in mentions if text[:1].isupper() and text.lower() not in PRONOUNS)]
    return tuple(dict.fromkeys(found))[:6]


def _kind(actor: Actor | None) -> str:
    return actor.kind if actor else "thing"


def _described(text: str) -> frozenset[str]:
    """What it is called, names of places and people aside: "the vegetable market" of "the vegetable market of Lora"."""
    return content_words(" ".join(w for w in text.split() if w[:1].islower())) - ANYWHERE


def _offices(actor: Actor | None, record: Record) -> frozenset[str]:
    """The words of an actor's offices, and of the descriptions it goes by."""
    if actor is None:
        return frozenset()
    offices = [f"{role.title} {role.of or ''}" for role in actor.roles]
    mentions = (cased(mention.text, record) for mention in actor.mentions)
    described = [text for text in mentions if text[:1].islower() or text.lower().startswith(("the ", "a "))]
    return content_words(" ".join((*offices, *(text for text in described if text.lower() not in PRONOUNS))))


def _days(telling: Telling) -> tuple[int, int] | None:
    when = telling.event.when
    if when is None or (when.earliest is None and when.latest is None):
        return None
    earliest, latest = _ordinal(when.earliest), _ordinal(when.latest)
    # "Since Saturday" is about a beginning, "until Saturday" about an end.
    low = earliest if earliest is not None else latest
    high = latest if latest is not None else earliest
    if low is None or high is None or high - low > _WIDEST:
        return None
    return (low - 1, high + 1) if low == high and _OR_NEXT.search(when.text) else (low, high)


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day).toordinal() if day else None


def _place(where: Where) -> Place:
    at = None if where.lat is None or where.lon is None else (where.lat, where.lon)
    fine = where.precision not in ("area", "country")
    return Place(" ".join(fold(where.name)), where.geonames, where.country, at, fine)


def scenes_of(report: Report) -> tuple[str, ...]:
    """The places of the dateline, the smallest first; no days, no agency."""
    line = dateline_of(report.blocks)
    parts = re.split(r"[,(]|\s[-–—]", line.text.split("(")[0]) if line else ()
    found = (" ".join(fold(part)) for part in parts)
    return tuple(name for name in found if name and not any(c.isdigit() for c in name) and name not in DAYS)
