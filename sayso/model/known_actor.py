"""One person or body of the world, as all reports name it: the contract with everyone who builds on the ledger."""

from sayso.model.actor import ActorKind
from sayso.model.event import EventStatus, Voice
from sayso.model.incident import Decision
from sayso.model.span import Span, Value
from sayso.model.when import When


class Spelling(Value):
    """A name that reports use, and how many of them do."""

    name: str
    reports: int


class KnownOffice(Value):
    """An office or occupation, and the addresses of the reports that give it.

    `earliest` and `latest` are the first and the last day on which a report says that it is held; `ended` is the first
    on which one says that it was held once ("the former minister"). Days are those of publication (ISO).
    """

    title: str
    of: str | None
    earliest: str | None
    latest: str | None
    ended: str | None = None
    reports: tuple[str, ...]


class Turn(Value):
    """A change of side or of office, as one report tells it: an event of a type such as "defect" or "dismiss".

    `event` is the ledger's id; `left` and `joined` are the words for what was left and for where it led, null where the
    report does not say. `published` is the day of the report.
    """

    event: str
    type: str
    when: When | None
    left: str | None
    joined: str | None
    status: EventStatus
    voice: Voice
    report: str
    published: str | None
    trigger: Span


class ActorMention(Span):
    """Where a report (its address) names the actor."""

    report: str


class KnownActor(Value):
    """A person, organisation or group across reports.

    `name` is the name that most reports use among the full ones; `names` are all names, the most used first, and
    `spellings` the same with the number of reports. `sightings` counts the actors of records that were taken for this
    one, `reports` the reports; `earliest` and `latest` are the days of the first and the last of them. `mentions` are
    pronouns and descriptions too; of an actor that very many reports name, the first 300.
    """

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...]
    roles: tuple[KnownOffice, ...] = ()
    turns: tuple[Turn, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    sightings: int = 1
    reports: int = 1
    earliest: str | None = None
    latest: str | None = None
    judgements: tuple[Decision, ...] = ()
