"""Reports made by hand, each sentence of which tells of an event: what matching is tested with, without a model."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.model import (
    Actor,
    Claim,
    Count,
    Event,
    EventStatus,
    Link,
    Participant,
    Reader,
    Record,
    Report,
    RoleName,
    Span,
    Weight,
    When,
    Where,
)
from sayso.model.identity import digest

READER = Reader(version="1.2", model="by hand", codebook="1")


@dataclass(frozen=True)
class Told:
    """An event: the word in the sentence that announces it and its type; who plays which role (a name, or words in
    lower case), its day as ISO, or the first and the last ("2024-03-01/2024-03-31"), its place, its numbers, and who
    says it."""

    trigger: str
    type: str
    sentence: str
    roles: Sequence[tuple[RoleName, str]] = ()
    day: str | None = None
    place: str | None = None
    counts: Sequence[tuple[str, int]] = ()
    source: str | None = None
    status: EventStatus = "occurred"
    weight: Weight = "news"
    more: Sequence["Told"] = field(default=())


def record(
    number: int,
    *told: Told,
    published: str | None = "2024-03-05",
    publisher: str = "The Lantern",
    reader: Reader = READER,
    title: str | None = None,
) -> Record:
    """A report of these sentences; `more` of a sentence's events are in the same one."""
    text = "\n\n".join(each.sentence for each in told)
    making = _Making(text)
    at = 0
    for each in told:
        for event in (each, *each.more):
            making.add(event, at)
        at += len(each.sentence) + 2
    report = Report(
        id=f"r{number}-{digest(text, published)}", uri=f"reports/{number}.txt", title=title, publisher=publisher,
        published=published, published_basis="given" if published else None, text=text, language="en",
    )  # fmt: skip
    return Record(
        reader=reader, report=report, actors=tuple(making.actors.values()), claims=tuple(making.claims),
        events=tuple(making.events),
    )  # fmt: skip


class _Making:
    def __init__(self, text: str) -> None:
        self._text = text
        self.actors: dict[str, Actor] = {}
        self.claims: list[Claim] = []
        self.events: list[Event] = []

    def add(self, told: Told, at: int) -> None:
        self.events.append(
            Event(
                id=f"E{len(self.events)}", type=told.type, trigger=self._span(told.trigger, at), status=told.status,
                voice="attributed" if told.source else "report", role_in_report=told.weight,
                roles=tuple(self._filler(role, words, at) for role, words in told.roles),
                when=self._day(told.day, at), where=self._place(told.place, at),
                counts=tuple(self._count(of, number, at) for of, number in told.counts),
                claim=self._claim(told, at),
            )
        )  # fmt: skip

    def _span(self, words: str, at: int) -> Span:
        start = self._text.index(words, at)
        return Span.cut(self._text, start, start + len(words))

    def _actor(self, words: str, at: int) -> Actor:
        named = words[:1].isupper()
        if words not in self.actors:
            self.actors[words] = Actor(
                id=f"A{len(self.actors)}", name=words, kind="person" if named else "group", named=named,
                mentions=(self._span(words, at),),
            )  # fmt: skip
        return self.actors[words]

    def _filler(self, role: RoleName, words: str, at: int) -> Participant:
        span = self._span(words, at)
        return Participant(**span.model_dump(), role=role, actor=self._actor(words, at).id)

    def _count(self, of: str, number: int, at: int) -> Count:
        return Count(**self._span(str(number), at).model_dump(), of=of, min=number, max=number)

    def _day(self, day: str | None, at: int) -> When | None:
        if day is None:
            return None
        first, _, last = day.partition("/")
        return When(
            start=at, end=at + 1, text=self._text[at], edtf=day, earliest=first, latest=last or first,
            precision="day", basis="stated",
        )  # fmt: skip

    def _place(self, place: str | None, at: int) -> Where | None:
        if place is None:
            return None
        span = self._span(place, at)
        return Where(**span.model_dump(), name=place, geonames=None, lat=None, lon=None, country=None, precision="city")

    def _claim(self, told: Told, at: int) -> str | None:
        if told.source is None:
            return None
        name = self._span(told.source, at)
        link = Link(actor=self._actor(told.source, at).id, name=told.source, kind="person", source=name)
        claim = Claim(
            id=f"C{len(self.claims)}", spans=(self._span(told.trigger, at),), mode="indirect", stance="says",
            chain=(link,),
        )  # fmt: skip
        self.claims.append(claim)
        return claim.id
