"""One happening in the world, as all reports of it tell it: the contract with everyone who builds on the ledger."""

from typing import Literal

from sayso.model.claim import Link
from sayso.model.confidence import Confidence
from sayso.model.event import EventStatus, RoleName, Voice
from sayso.model.span import Span, Value
from sayso.model.when import When
from sayso.model.where import Where

Grade = Literal["confirmed", "fair", "weak", "contested", "discounted"]
OriginKind = Literal["source", "publisher", "agency"]
# What an account says of the incident: that it happened, that it did not, or only that somebody else did it.
Stand = Literal["yes", "no", "not us"]


class WhenTold(When):
    """A time, and the address of the report whose text gives it."""

    report: str


class WhereTold(Where):
    """A place, and the address of the report whose text gives it.

    `basis`: "stated" of the event itself; where no account says it, "context", the place of the news that the report
    told before it, or else "dateline", from where the report was sent.
    """

    report: str
    basis: Literal["stated", "context", "dateline"] = "stated"


class IncidentRole(Value):
    """Who plays a role: `actor` is the id of an actor across reports, null where nobody is named.

    `accounts` are the events that say so.
    """

    role: RoleName
    actor: str | None
    name: str
    accounts: tuple[str, ...] = ()


class Told(Value):
    """A number as one report gives it, on whose word; `source` is the report's publisher where it names nobody.

    `corrected`: it was put right since, by the publisher or by another.
    """

    min: int | None
    max: int | None
    report: str
    source: str
    corrected: bool = False


class Toll(Value):
    """How many of what: the lowest and the highest number that any account gave, and who gives which.

    Where a person set it, the bounds are that person's, and `by` stays what the accounts give.

    `holds_min` and `holds_max` are the bounds without the numbers that were corrected since. Reports that were taken
    back are left out of both. An open `max`: the highest number was told as "at least".
    """

    of: str
    min: int | None
    max: int | None
    holds_min: int | None = None
    holds_max: int | None = None
    by: tuple[Told, ...]


class Account(Value):
    """An event of a report that tells of the incident. `report` is the report's address, `published` its day, `event`
    the ledger's id.

    `stand` is what it says of the incident: that it happened (or happens, or is to happen), that it did not, or only
    that whoever says so did not do it.

    `origin` is the id of the root of information that it rests on, null where it counts as none: a mention in passing,
    or hearsay. `retracted` says why it was taken back, where it was. `belongs` is how likely it is to be of this
    incident and no other (0-1), by its likeness to what other reports tell of it: 1 where a person said so, null where
    no other report was compared.
    """

    report: str
    event: str
    type: str
    trigger: Span
    chain: tuple[Link, ...]
    status: EventStatus
    voice: Voice
    stand: Stand = "yes"
    published: str | None = None
    origin: str | None
    background: bool
    retracted: str | None = None
    confidence: Confidence = 1.0
    belongs: Confidence | None = None


class Origin(Value):
    """An independent root of information: who it is, the reports that rest on it, and which of those copy another.

    `actor` is the id across reports of the actor whose name this is, null where it is nobody's. `body` names the body
    for which that one speaks, if he does. `described`: the name is words of one report for somebody whom it
    does not name ("the village head"). `unsure`: all that rests on it may as well be of another incident.
    """

    id: str
    name: str
    kind: OriginKind
    actor: str | None = None
    body: str | None = None
    described: bool = False
    reports: tuple[str, ...]
    copies: tuple[str, ...] = ()
    unsure: bool = False


class ConflictValue(Value):
    """One of several values that contradict each other, and the events that give it."""

    value: str | int
    accounts: tuple[str, ...]


class Conflict(Value):
    """What accounts contradict each other on: "happened" (yes, no), "type", a role, or what is counted ("killed")."""

    field: str
    values: tuple[ConflictValue, ...]


class Perhaps(Value):
    """An event of another incident, by the ledger's id, that one of this incident's is like (0-1, more likely one than
    not), while the two incidents as a whole are not. `report` is its report's address, `own` this incident's event."""

    event: str
    report: str
    own: str
    likely: Confidence


class Decision(Value):
    """A person's judgement about the incident or what it is made of. `at` is the ledger's time (UTC)."""

    by: str
    at: str
    what: str
    why: str


class SetField(Value):
    """What a person set right of an incident: the field ("where", "agent", "killed"), what it was set to, in the words
    of the decision ("the army", "9-17"; "unknown" where nobody knows), and by whom."""

    field: str
    value: str
    by: str


class Incident(Value):
    """One happening in the world: the events of many reports that are about it.

    `admiralty` is the source reliability (A-F) and information credibility (1-6) of NATO's system, "F6" while nothing
    is known. `reports` and `outlets` count whoever tells of it, `origins` the independent roots among them, which
    `independent` explains; copies never count twice. `first_reported` is the day of the first report, `last_changed`
    the ledger's time of the last entry that bears on it. `perhaps` are events of other incidents that may be of this
    one, the likeliest first.

    `corrected` are the values that people set: what is told beside them in `conflicts`, in `counts.by` and in the
    accounts stays what the reports say.
    """

    id: str
    type: str
    title: str
    grade: Grade
    admiralty: str
    reasons: tuple[str, ...]
    when: WhenTold | None
    where: WhereTold | None
    roles: tuple[IncidentRole, ...]
    status: EventStatus
    counts: tuple[Toll, ...]
    reports: int
    outlets: int
    origins: int
    independent: tuple[Origin, ...]
    accounts: tuple[Account, ...]
    copies: tuple[tuple[str, ...], ...]
    conflicts: tuple[Conflict, ...]
    judgements: tuple[Decision, ...]
    corrected: tuple[SetField, ...] = ()
    perhaps: tuple[Perhaps, ...] = ()
    first_reported: str | None
    last_changed: str | None

    def set_by(self, field: str) -> str | None:
        """Who set the field, where a person did."""
        return next((each.by for each in self.corrected if each.field == field), None)

    @property
    def taken_back(self) -> bool:
        """Whether all that vouched for it was taken back: its `negated` then says no more than that nothing stands."""
        standing = any(each.retracted is None and each.origin is not None for each in self.accounts)
        return not standing and any(each.retracted is not None for each in self.accounts)
