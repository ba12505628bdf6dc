"""Records of small reports by hand: what the tests of the account describe."""

from collections.abc import Mapping, Sequence

from sayso.merge.telling import Telling, tellings_of
from sayso.model import Actor, Block, Claim, Count, Event, Link, Office, Participant, Reader, Record, Report, Span, When
from sayso.model.actor import ActorKind
from sayso.model.claim import SourceKind, Stance
from sayso.model.event import EventStatus, RoleName, Voice, Weight

READER = Reader(version="0", model="m", codebook="c")


class Paper:
    """A report that grows paragraph by paragraph, with what stands in it."""

    def __init__(
        self,
        name: str,
        publisher: str,
        day: str,
        *paragraphs: str,
        title: str | None = None,
        agencies: Sequence[str] = (),
    ) -> None:
        self.name, self.publisher, self.day, self.title = name, publisher, day, title
        self.text = "\n\n".join(paragraphs)
        self.agencies = tuple(agencies)
        self.actors: list[Actor] = []
        self.claims: list[Claim] = []
        self.events: list[Event] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start=start, end=start + len(words), text=words)

    def actor(
        self, name: str, kind: ActorKind = "person", *, office: str = "", of: str | None = None, named: bool = True
    ) -> str:
        """An actor under its first mention; `office` stands in the text as well."""
        roles = (Office(title=office, of=of, **self.span(office).model_dump()),) if office else ()
        mentions = (self.span(name),) if name in self.text else ()
        key = f"A{len(self.actors) + 1}"
        self.actors.append(Actor(id=key, name=name, kind=kind, named=named, roles=roles, mentions=mentions))
        return key

    def link(
        self, name: str, kind: SourceKind = "organization", actor: str | None = None, medium: str | None = None
    ) -> Link:
        return Link(actor=actor, name=name, kind=kind, medium=medium)

    def claim(self, words: str, *chain: Link, stance: Stance = "says") -> str:
        key = f"C{len(self.claims) + 1}"
        self.claims.append(Claim(id=key, spans=(self.span(words),), mode="indirect", stance=stance, chain=chain))
        return key

    def event(
        self, type_: str, trigger: str, *, claim: str | None = None, status: EventStatus = "occurred",
        voice: Voice | None = None, weight: Weight = "news", when: str | None = None,
        roles: Mapping[RoleName, tuple[str, str | None]] | None = None,
        killed: tuple[int | None, int | None] | None = None, of: str = "killed",
    ) -> "Paper":  # fmt: skip
        where = self.span(trigger)
        day = None
        if when is not None:
            day = When(edtf=when, earliest=when, latest=when, precision="day", basis="stated", **where.model_dump())
        counts = (Count(of=of, min=killed[0], max=killed[1], **where.model_dump()),) if killed else ()
        fillers = tuple(
            Participant(role=role, actor=actor, **self.span(words).model_dump())
            for role, (words, actor) in (roles or {}).items()
        )
        self.events.append(
            Event(
                id=f"E{len(self.events) + 1}", type=type_, trigger=where, roles=fillers, when=day, counts=counts,
                status=status, voice=voice or ("attributed" if claim else "report"), role_in_report=weight, claim=claim,
            )
        )  # fmt: skip
        return self

    def record(self) -> Record:
        blocks, start = [], 0
        for paragraph in self.text.split("\n\n"):
            blocks.append(Block(kind="paragraph", start=start, end=start + len(paragraph), text=paragraph))
            start += len(paragraph) + 2
        report = Report(
            id=f"id-{self.name}", uri=self.name, title=self.title, publisher=self.publisher, published=self.day,
            agencies=self.agencies, text=self.text, blocks=tuple(blocks),
        )  # fmt: skip
        return Record(
            reader=READER,
            report=report,
            actors=tuple(self.actors),
            claims=tuple(self.claims),
            events=tuple(self.events),
        )


def told(*papers: Paper) -> list[Telling]:
    """All tellings of the papers."""
    return [telling for paper in papers for telling in tellings_of(paper.record())]
