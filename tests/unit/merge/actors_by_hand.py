"""Records made by hand that hold hardly more than actors: who is called what, what they are, where it is set."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.merge.actors.sighted import Sighted, sightings_of
from sayso.model import Actor, ActorKind, Event, Office, Participant, Reader, Record, Report, RoleName, Span, Where

READER = Reader(version="1.2", model="by hand", codebook="1")


@dataclass(frozen=True)
class Who:
    """An actor: what it is called, the fullest name first; its offices as "title" or "title/of what"."""

    names: Sequence[str]
    roles: Sequence[str] = ()
    kind: ActorKind = "person"
    named: bool = True
    age: int | None = None
    turn: str | None = None


def record(
    number: int,
    *who: Who | str,
    published: str | None = "2024-03-05",
    place: str | None = None,
    publisher: str = "The Lantern",
    reader: Reader = READER,
) -> Record:
    """A report whose text is nothing but what the actors are called, in their order."""
    actors: list[Actor] = []
    events: list[Event] = []
    text = ""
    for number_of, each in enumerate(Who([each]) if isinstance(each, str) else each for each in who):
        spans = []
        for name in each.names:
            spans.append(Span(start=len(text), end=len(text) + len(name), text=name))
            text += f"{name}. "
        offices = (role.partition("/") for role in each.roles)
        actors.append(
            Actor(
                id=f"A{number_of}", name=each.names[0], kind=each.kind, named=each.named,
                roles=tuple(Office(start=0, end=0, text="", title=title, of=of or None) for title, _, of in offices),
                attributes={"age": each.age} if each.age else {}, mentions=tuple(spans),
            )
        )  # fmt: skip
        if each.turn:
            role: RoleName = "target" if each.turn in ("appoint", "dismiss") else "agent"
            filler = Participant(role=role, actor=f"A{number_of}", start=0, end=1, text=text[0])
            events.append(_event(len(events), each.turn, filler))
    if place:
        where = Where(
            start=0, end=0, text="", name=place, geonames=None, lat=None, lon=None, country=None, precision="city"
        )
        events.append(_event(len(events), "announce").model_copy(update={"where": where}))
    report = Report(id=f"r{number}", uri=f"reports/{number}.txt", publisher=publisher, published=published, text=text)
    return Record(reader=reader, report=report, actors=tuple(actors), events=tuple(events))


def _event(number: int, kind: str, *roles: Participant) -> Event:
    trigger = Span(start=number, end=number + 1, text="x")
    return Event(
        id=f"E{number}", type=kind, trigger=trigger, roles=roles, status="occurred", voice="report",
        role_in_report="news",
    )  # fmt: skip


def sighted(*records: Record) -> list[Sighted]:
    """All that could be known again, of all records."""
    return [each for one in records for each in sightings_of(one)]
