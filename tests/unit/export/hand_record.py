"""A record made by hand, of a short report of ours: what the formats are tested with, without a model."""

from sayso.model import (
    Actor,
    Block,
    Claim,
    Count,
    Event,
    Link,
    Office,
    Participant,
    Reader,
    Record,
    Report,
    Span,
    Verification,
    When,
    Where,
)

HEADLINE = "Deputy mines minister quits in video"
FIRST = (
    "Tavaria's deputy mines minister announced on Tuesday that he has defected from President Anton Kerr's "
    "government, the Northwind News Agency reported."
)
SECOND = "Henrik Valdo, 52, fled to Brennia in late April. “I am not afraid,” Valdo said in a video posted to YouTube."
THIRD = "Activists allege that soldiers executed nine prisoners in the Mill quarter of Dorvane."
FOURTH = "The video could not be verified."
TEXT = "\n\n".join([HEADLINE, FIRST, SECOND, THIRD, FOURTH])


def span(words: str, after: int = 0) -> Span:
    """The first occurrence of the words behind `after`."""
    start = TEXT.index(words, after)
    return Span.cut(TEXT, start, start + len(words))


def at(words: str, after: int = 0) -> dict[str, object]:
    """As `span`, as the fields that every value with evidence has."""
    return span(words, after).model_dump()


def hand_record() -> Record:
    """The record that a careful reader would write of TEXT."""
    tuesday = When(
        **at("on Tuesday"),
        edtf="2024-05-14",
        earliest="2024-05-14",
        latest="2024-05-14",
        precision="day",
        basis="relative",
    )
    april = When(
        **at("in late April"),
        edtf="2024-04-21/2024-04-30",
        earliest="2024-04-21",
        latest="2024-04-30",
        precision="month",
        basis="inferred",
    )
    dorvane = Where(
        **at("Mill quarter of Dorvane"),
        name="Dorvane",
        geonames=None,
        lat=None,
        lon=None,
        country=None,
        precision="district",
    )
    brennia = Where(
        **at("Brennia"), name="Brennia", geonames=None, lat=None, lon=None, country=None, precision="country"
    )
    valdo = Actor(
        id="A1",
        name="Henrik Valdo",
        kind="person",
        named=True,
        attributes={"age": 52},
        roles=(Office(**at("deputy mines minister"), title="deputy mines minister", of="Tavaria"),),
        mentions=(
            span("Tavaria's deputy mines minister"),
            span("he"),
            span("Henrik Valdo"),
            span("Valdo", TEXT.index("afraid")),
        ),
    )
    kerr = Actor(
        id="A2",
        name="Anton Kerr",
        kind="person",
        named=True,
        mentions=(span("President Anton Kerr"),),
        roles=(Office(**at("President"), title="President"),),
    )
    agency = Actor(
        id="A3", name="Northwind News Agency", kind="media", named=True, mentions=(span("Northwind News Agency"),)
    )
    soldiers = Actor(id="A4", name="soldiers", kind="armed_group", named=False, mentions=(span("soldiers"),))
    activists = Actor(id="A5", name="Activists", kind="group", named=False, mentions=(span("Activists"),))
    by_agency = Link(
        actor="A3",
        name="Northwind News Agency",
        kind="agency",
        source=span("the Northwind News Agency"),
        cue=span("reported"),
    )
    by_valdo = Link(
        actor="A1",
        name="Henrik Valdo",
        kind="person",
        source=span("Tavaria's deputy mines minister"),
        cue=span("announced"),
    )
    in_video = Link(
        actor="A1",
        name="Henrik Valdo",
        kind="person",
        medium="a video posted to YouTube",
        source=span("Valdo", TEXT.index("afraid")),
        cue=span("said"),
    )
    by_activists = Link(
        actor="A5",
        name="Activists",
        kind="group",
        source=span("Activists"),
        cue=span("allege"),
        confidence=0.42,
    )
    claims = (
        Claim(id="C1", spans=(span(FIRST.split(",")[0]),), mode="indirect", stance="says", chain=(by_agency,)),
        Claim(
            id="C2",
            spans=(span("he has defected from President Anton Kerr's government"),),
            mode="indirect",
            stance="announces",
            chain=(by_valdo, by_agency),
            said=tuesday,
            within="C1",
        ),
        Claim(
            id="C3",
            spans=(span("“I am not afraid,”"),),
            mode="direct",
            stance="says",
            chain=(in_video,),
            verification=Verification(**at("The video could not be verified"), status="unverified"),
        ),
        Claim(
            id="C4",
            spans=(span(THIRD.removeprefix("Activists allege that ").removesuffix(".")),),
            mode="indirect",
            stance="alleges",
            chain=(by_activists,),
        ),
    )
    events = (
        Event(
            id="E1",
            type="announce",
            trigger=span("announced"),
            status="occurred",
            voice="attributed",
            role_in_report="news",
            claim="C1",
            roles=(Participant(**at("Tavaria's deputy mines minister"), role="agent", actor="A1"),),
            when=tuesday,
        ),
        Event(
            id="E2",
            type="defect",
            trigger=span("defected"),
            status="occurred",
            voice="attributed",
            role_in_report="news",
            claim="C2",
            roles=(
                Participant(**at("he"), role="agent", actor="A1"),
                Participant(**at("President Anton Kerr's government"), role="from"),
            ),
        ),
        Event(
            id="E3",
            type="flee",
            trigger=span("fled"),
            status="occurred",
            voice="report",
            role_in_report="background",
            confidence=0.87,
            roles=(
                Participant(**at("Henrik Valdo"), role="agent", actor="A1"),
                Participant(**at("Brennia"), role="to"),
            ),
            when=april,
            where=brennia,
        ),
        Event(
            id="E4",
            type="execute",
            trigger=span("executed"),
            status="occurred",
            voice="alleged",
            role_in_report="news",
            claim="C4",
            confidence=0.31,
            roles=(
                Participant(**at("soldiers"), role="agent", actor="A4"),
                Participant(**at("nine prisoners"), role="target"),
            ),
            where=dorvane,
            counts=(Count(**at("nine"), of="killed", min=9, max=9),),
        ),
    )
    blocks = [Block(**at(HEADLINE), kind="headline")]
    blocks += [Block(**at(text), kind="paragraph") for text in (FIRST, SECOND, THIRD, FOURTH)]
    return Record(
        reader=Reader(version="0", model="by hand", codebook="by hand"),
        report=Report(
            id="r1",
            uri="reports/deputy-minister.txt",
            title=HEADLINE,
            publisher="The Lantern",
            byline=("Ilse Marchetti",),
            language="en",
            published="2024-05-14",
            published_basis="dateline",
            agencies=("Northwind News Agency",),
            text=TEXT,
            blocks=tuple(blocks),
        ),
        actors=(valdo, kerr, agency, soldiers, activists),
        claims=claims,
        events=events,
    )
