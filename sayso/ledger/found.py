"""What is asked of a ledger, and what it answers with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sayso.model import GroupKind, Stance


class Box(NamedTuple):
    """A part of the earth, in degrees: south to north, west to east. Where west > east it lies across the 180th
    meridian."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims: all that are given have to hold. An empty one takes all claims.

    `source` holds words of a name, a description or an office of whoever said it, `via` of whoever passed it on, `text`
    words of what is claimed (see `sayso.ledger.words` for what words may look like). `since` and `until` are ISO days,
    both included, of the time when it was said; the day of publication stands for it where the report does not say.
    """

    source: str | None = None
    via: str | None = None
    text: str | None = None
    stances: tuple[Stance, ...] = ()
    since: str | None = None
    until: str | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events: all that are given have to hold. An event without a time or a place fails those filters.

    `since` and `until` are ISO days, both included; an event's time may be wider than they are, it has to touch them.
    `names` are what a participant is called, in whole ("Henrik Valdo"), any of them.
    """

    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    box: Box | None = None
    geonames: int | None = None
    names: tuple[str, ...] = ()
    report: str | None = None


@dataclass(frozen=True, slots=True)
class GroupFilter:
    """Which groups: all that are given have to hold. `names` and `text` hold words, as in a search.

    `origins`: at least so many independent ones. `without`: none of these types.
    """

    types: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    box: Box | None = None
    country: str | None = None
    origins: int | None = None
    names: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report in the ledger: its last sighting, and all the addresses it was seen at. `at` is ledger's time."""

    id: str
    uri: str
    uris: tuple[str, ...]
    title: str | None
    publisher: str | None
    published: str | None
    at: str
    original: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim: `id` is the ledger's, `local` the one within the record of the report."""

    id: str
    report: str
    local: str


@dataclass(frozen=True, slots=True)
class FoundActor:
    """An actor of a record: as FoundClaim."""

    id: str
    report: str
    local: str


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event: as FoundClaim, with what candidates for merging are chosen by. Days are ISO, places in degrees."""

    id: str
    report: str
    local: str
    type: str
    status: str
    voice: str
    weight: str
    published: str | None
    earliest: str | None
    latest: str | None
    place: str | None
    geonames: int | None
    country: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """A state of a group: since when it holds (ledger's time), and what merging wrote of it."""

    kind: GroupKind
    id: str
    at: str
    gone: bool
    body: Mapping[str, Any]
