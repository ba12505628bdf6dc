"""Groups a record's events into happenings in the world, for benchmarks whose answers are coded incidents.

A report tells one bombing by several events: the blast, those whom it killed, what it destroyed. Two events are about
one happening where their kinds go together, neither place nor time tells them apart, and something ties them: somebody
who plays the same role in both, the same place or day given, a noun that only recalls ("the attack"), or nearness.
This is for one report; the merging of many reports is another matter (`docs/quality-incidents.md`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sayso.model import Event, Record, When, Where

Kind = Callable[[Event, Record], str | None]

# Characters between two triggers that are told in one breath: about a sentence. Swept 80-600 on MUC-4's first 200
# development messages.
NEAR = 200
_LEVELS = ("address", "district", "city", "area", "country", "unknown")


@dataclass
class Happening:
    """Events about one thing that happened, in text order; the kind is that of the event that says most."""

    kind: str
    events: list[Event]

    @property
    def where(self) -> Where | None:
        """The finest place that its events give."""
        return min((e.where for e in self.events if e.where), key=lambda w: _LEVELS.index(w.precision), default=None)

    @property
    def when(self) -> When | None:
        """The narrowest time that its events give."""
        return min((e.when for e in self.events if e.when and e.when.latest), key=_width, default=None)


@dataclass(frozen=True, slots=True)
class Grouping:
    """How events are grouped: the kind of each (None: of no interest), and which kinds a kind takes in."""

    kind: Kind
    takes_in: Mapping[str, frozenset[str]]

    def together(self, one: str, other: str) -> str | None:
        """The kind of both, None where they are two happenings."""
        if one == other or other in self.takes_in.get(one, frozenset()):
            return one
        return other if one in self.takes_in.get(other, frozenset()) else None


def happenings(record: Record, grouping: Grouping) -> list[Happening]:
    """The happenings of a report in the order in which it tells them."""
    found: list[Happening] = []
    for event in sorted(record.events, key=lambda e: e.trigger.start):
        kind = grouping.kind(event, record)
        if kind is None:
            continue
        rated = [(_tie(h, event, record), h, both) for h in found if (both := grouping.together(h.kind, kind))]
        tie, host, both = max(rated, key=lambda one: one[0], default=(0, None, kind))
        if host is None or tie <= 0:
            found.append(Happening(kind, [event]))
        else:
            host.events.append(event)
            host.kind = both
    return found


def _tie(host: Happening, event: Event, record: Record) -> int:
    """How strongly the event belongs to the happening; nothing or less where it doesn't."""
    if _apart(host.where, event.where) or _disjoint(host.when, event.when):
        return -1
    last = host.events[-1]
    between = event.trigger.start - last.trigger.start
    sufferers, others = _actors(host.events, "target"), _actors([event], "target")
    tie = 2 * bool(sufferers & others)
    tie += bool(_actors(host.events, "agent") & _actors([event], "agent"))
    tie += 2 * (between < NEAR)
    tie += _recalls(event, record)
    tie += host.where is not None and event.where is not None
    if sufferers and others and not sufferers & others and between >= NEAR:
        tie -= 2
    if event.role_in_report != last.role_in_report:
        tie -= 2
    return tie


def _actors(events: list[Event], role: str) -> set[str]:
    return {p.actor for e in events for p in e.roles if p.role == role and p.actor is not None}


def _recalls(event: Event, record: Record) -> bool:
    """Whether the trigger is a noun that the reader is taken to know ("the attack", "this killing")."""
    before = record.report.text[max(0, event.trigger.start - 20) : event.trigger.start].casefold().split()
    return any(word in {"the", "this", "these", "that"} for word in before[-2:])


def _apart(one: Where | None, other: Where | None) -> bool:
    """Whether two places exclude each other: of different countries, or of one fineness and not the same."""
    if one is None or other is None:
        return False
    if one.country and other.country and one.country != other.country:
        return True
    if one.precision != other.precision or one.precision == "unknown":
        return False
    return (one.geonames or one.name.casefold()) != (other.geonames or other.name.casefold())


def _disjoint(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return False
    return bool(
        (one.latest and other.earliest and one.latest < other.earliest)
        or (other.latest and one.earliest and other.latest < one.earliest)
    )


def _width(when: When) -> tuple[str, str]:
    """Orders times by how narrow they are: one that starts later and ends earlier comes first."""
    return (when.latest or "9999", when.earliest or "0000")
