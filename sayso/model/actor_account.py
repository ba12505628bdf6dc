"""All that a ledger knows of one person or body, for those who ask about it."""

from typing import Literal

from pydantic import Field

from sayso.model.claim import Claim
from sayso.model.event import EventStatus
from sayso.model.incident import WhenTold
from sayso.model.known_actor import KnownActor, Turn
from sayso.model.span import Value


class Turned(Value):
    """A change of side or of office of an actor, once, with all tellings of it (`told`, the first report first).

    `earliest` and `latest` are the days between which it lies, by the telling that says it most narrowly; the day of
    the first report where none says so. `dated_by` tells which of the two they are. `incident` and `grade` are those of
    the incident that merging made of it, null before merging.
    """

    actor: str
    name: str
    type: str
    earliest: str | None
    latest: str | None
    left: str | None
    joined: str | None
    incident: str | None
    grade: str | None
    told: tuple[Turn, ...]
    dated_by: Literal["event", "report"] | None = None


class PartIn(Value):
    """An incident in which the actor plays roles; `when` is its first day, or that of the first report of it. `time` is
    its time as precise as it is known, null where no report dates it."""

    id: str
    roles: tuple[str, ...]
    type: str
    title: str
    grade: str | None
    when: str | None
    time: WhenTold | None = None
    status: EventStatus | None = None


class Quote(Value):
    """A claim whose source the actor is (nearest the facts), with the ledger's ids; `report` is an address.

    `corrected`: the fields that a person set right, each with the person's name.
    """

    claim: Claim
    report: str
    publisher: str | None
    published: str | None
    retracted: bool
    corrected: dict[str, str] = Field(default_factory=dict)


class ActorAccount(KnownActor):
    """An actor with its turns and its incidents by date, and what was said, the last first."""

    timeline: tuple[Turned, ...] = ()
    incidents: tuple[PartIn, ...] = ()
    quotes: tuple[Quote, ...] = ()
