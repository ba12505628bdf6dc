"""Short reports with their records, made by hand: what ledgers are tested with, without a model."""

from sayso.model import Actor, Claim, Event, Link, Participant, Reader, Record, Report, Sighting, Span, When, Where

READER = Reader(version="1.2", model="by hand", codebook="1")
NEWER = Reader(version="1.10", model="by hand", codebook="1")


def reading(
    number: int = 1,
    *,
    source: str = "the harbour ministry",
    stance: str = "denies",
    content: str = "the pier was closed",
    published: str | None = "2024-03-05",
    reader: Reader = READER,
    uri: str | None = None,
    event: str = "close",
) -> tuple[Sighting, Record]:
    """A report in which a source says something of an event, as it was found, and its record."""
    text = f"Port Amsel, report {number}\n\nOn Monday {source} says that {content}, Karla Venn wrote."
    start = text.index(content)
    span = Span.cut(text, start, start + len(content))
    name = Span.cut(text, text.index(source), text.index(source) + len(source))
    venn = Span.cut(text, text.index("Karla Venn"), text.index("Karla Venn") + len("Karla Venn"))
    when = When(
        **_at(text, "On Monday"), edtf="2024-03-04", earliest="2024-03-04", latest="2024-03-04", precision="day",
        basis="relative",
    )  # fmt: skip
    where = Where(
        **_at(text, "Port Amsel"), name="Port Amsel", geonames=7, lat=54.1, lon=7.9, country="ZZ", precision="city"
    )
    report = Report(
        id=f"r{number}-{published}", uri=uri or f"reports/{number}.txt", title=f"Port Amsel, report {number}",
        publisher="The Lantern", language="en", published=published, published_basis="given" if published else None,
        text=text,
    )  # fmt: skip
    ministry = Actor(id="A1", name=source, kind="organization", named=False, mentions=(name,))
    writer = Actor(id="A2", name="Karla Venn", kind="person", named=True, mentions=(venn,))
    chain = (
        Link(actor="A1", name=source, kind="organization", source=name),
        Link(actor="A2", name="Karla Venn", kind="person", source=venn),
    )
    claim = Claim(id="C1", spans=(span,), mode="indirect", stance=stance, chain=chain)  # type: ignore[arg-type]
    told = Event(
        id="E1", type=event, trigger=span, status="occurred", voice="denied", role_in_report="news", claim="C1",
        when=when, where=where, roles=(Participant(**name.model_dump(), role="agent", actor="A1"),),
    )  # fmt: skip
    record = Record(reader=reader, report=report, actors=(ministry, writer), claims=(claim,), events=(told,))
    return Sighting(report, text.encode(), {"desk": number}), record


def _at(text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return Span.cut(text, start, start + len(words)).model_dump()
