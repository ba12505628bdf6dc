"""An incident made by hand, with everything in it, and the reports that it rests on: our own prose, invented places."""

from sayso.codebook import load_codebook
from sayso.export.incidents.case import Case
from sayso.ledger import KeptReport
from sayso.model import (
    Account,
    Conflict,
    ConflictValue,
    Decision,
    Incident,
    IncidentRole,
    Link,
    Origin,
    Perhaps,
    Reader,
    Record,
    Report,
    SetField,
    Sighting,
    Span,
    Told,
    Toll,
    WhenTold,
    WhereTold,
)

LANTERN, COURIER = "https://lantern.example/dorvane-shells", "https://courier.example/2024/03/shells"
HERALD, WIRE, POST = "https://herald.example/army-denies?page=1", "wire/night 7.txt", "https://post.example/arts"
TEXTS = {
    LANTERN: (
        "Shells fall on the Mill quarter of Dorvane\n\n"
        "DORVANE — Shells fell on the Mill quarter of Dorvane on Monday night. At least four people were killed, "
        "Sanna Orre, a nurse at the district clinic, told the Lantern.\n\n"
        "Residents allege that the Northern Army fired the shells from the hills above the town."
    ),
    COURIER: (
        "Four killed as shells hit Dorvane\n\n"
        "Shells fell on the Mill quarter of Dorvane on Monday night. At least four people were killed, Sanna Orre, a "
        "nurse at the district clinic, told the Lantern."
    ),
    HERALD: (
        "Army blames rebels\n\n"
        "The army denied on Tuesday that its guns had shelled Dorvane. Rebels of the Hill Front fired on the quarter "
        "and seven people died, Karl Brenn, an army spokesman, said in a televised briefing."
    ),
    WIRE: (
        "Eleven killed in Dorvane\n\n"
        "Eleven people were killed when Dorvane was shelled on Monday, the Night Wire wrote."
    ),
    POST: ("Festival opens\n\nThe festival opens in a town that still clears rubble from the shelling of Dorvane."),
}
KNOWN = {
    LANTERN: ("r-lantern", "Shells fall on the Mill quarter of Dorvane", "The Lantern", "2024-03-05"),
    COURIER: ("r-courier", "Four killed as shells hit Dorvane", "Coast Courier", "2024-03-05"),
    HERALD: ("r-herald", "Army blames rebels", "The Herald", "2024-03-06"),
    WIRE: ("r-wire", "Eleven killed in Dorvane", None, "2024-03-05"),
    POST: ("r-post", "Festival opens", "Weekly Post", None),
}
NURSE, RESIDENTS, ARMY = "Sanna Orre", "Residents", "Karl Brenn"


def span(address: str, words: str) -> Span:
    """The first occurrence of the words in the report."""
    start = TEXTS[address].index(words)
    return Span.cut(TEXTS[address], start, start + len(words))


def incident(**changes: object) -> Incident:
    """The incident, with the changes."""
    nurse = Link(
        actor="ac-nurse", name=NURSE, kind="person", source=span(LANTERN, NURSE), cue=span(LANTERN, "told"),
        confidence=0.91,
    )  # fmt: skip
    copied = Link(actor="ac-nurse", name=NURSE, kind="person", source=span(COURIER, NURSE), cue=span(COURIER, "told"))
    residents = Link(actor=None, name=RESIDENTS, kind="group", source=span(LANTERN, RESIDENTS))
    army = Link(
        actor="ac-brenn", name=ARMY, kind="person", medium="a televised briefing", source=span(HERALD, ARMY),
        cue=span(HERALD, "said"),
    )  # fmt: skip
    accounts = (
        Account(
            report=LANTERN, event="ev-1", type="bomb", trigger=span(LANTERN, "killed"), chain=(nurse,),
            status="occurred", voice="attributed", origin="or-1", background=False, confidence=0.83,
            belongs=0.75,
        ),
        Account(
            report=LANTERN, event="ev-2", type="bomb", trigger=span(LANTERN, "fired"), chain=(residents,),
            status="occurred", voice="alleged", origin="or-2", background=False,
        ),
        Account(
            report=COURIER, event="ev-3", type="bomb", trigger=span(COURIER, "killed"), chain=(copied,),
            status="occurred", voice="attributed", origin="or-1", background=False,
        ),
        Account(
            report=HERALD, event="ev-4", type="bomb", trigger=span(HERALD, "fired on"), chain=(army,),
            status="occurred", voice="attributed", origin="or-3", background=False,
        ),
        Account(
            report=WIRE, event="ev-5", type="bomb", trigger=span(WIRE, "shelled"), chain=(),
            status="occurred", voice="report", origin=None, background=False, retracted="the Wire withdrew its report",
        ),
        Account(
            report=POST, event="ev-6", type="bomb", trigger=span(POST, "shelling"), chain=(),
            status="occurred", voice="report", origin=None, background=True,
        ),
    )  # fmt: skip
    whole = {
        "id": "in-dorvane", "type": "bomb", "title": "Shelling in the Mill quarter of Dorvane", "grade": "contested",
        "admiralty": "C3", "reasons": ("three origins agree that it happened", "two of them name rival sides"),
        "when": WhenTold(
            report=LANTERN, **span(LANTERN, "Monday").model_dump(), edtf="2024-03-04", earliest="2024-03-04",
            latest="2024-03-04", precision="day", basis="relative",
        ),
        "where": WhereTold(
            report=LANTERN, **span(LANTERN, "Mill quarter of Dorvane").model_dump(), name="Dorvane", geonames=7001,
            lat=54.125, lon=7.9, country="NO", precision="district",
        ),
        "roles": (
            IncidentRole(role="agent", actor="ac-army", name="the Northern Army", accounts=("ev-2",)),
            IncidentRole(role="agent", actor=None, name="rebels of the Hill Front", accounts=("ev-4",)),
            IncidentRole(role="target", actor=None, name="people of the Mill quarter", accounts=("ev-1", "ev-3")),
        ),
        "status": "occurred",
        "counts": (
            Toll(of="killed", min=3, max=7, holds_min=4, holds_max=7, by=(
                Told(min=4, max=None, report=LANTERN, source=NURSE), Told(min=7, max=7, report=HERALD, source=ARMY),
                Told(min=11, max=11, report=WIRE, source="Night Wire"),
                Told(min=3, max=3, report=COURIER, source="Coast Courier", corrected=True),
            )),
            Toll(of="injured", min=None, max=20, holds_max=20, by=(
                Told(min=None, max=20, report=HERALD, source=ARMY),
            )),
        ),
        "reports": 5, "outlets": 4, "origins": 3,
        "independent": (
            Origin(id="or-1", name=NURSE, kind="source", reports=(LANTERN, COURIER), copies=(COURIER,)),
            Origin(id="or-2", name=RESIDENTS, kind="source", reports=(LANTERN,)),
            Origin(id="or-3", name=ARMY, kind="source", reports=(HERALD,)),
        ),
        "accounts": accounts,
        "copies": ((LANTERN, COURIER),),
        "conflicts": (
            Conflict(field="agent", values=(
                ConflictValue(value="the Northern Army", accounts=("ev-2",)),
                ConflictValue(value="rebels of the Hill Front", accounts=("ev-4",)),
            )),
            Conflict(field="killed", values=(
                ConflictValue(value=4, accounts=("ev-1",)), ConflictValue(value=7, accounts=("ev-4",)),
            )),
        ),
        "judgements": (
            Decision(by="ida", at="2024-03-07T09:00:00.000000+00:00", what="not-same", why="another quarter"),
        ),
        "corrected": (SetField(field="where", value="Dorvane", by="ida"),),
        "perhaps": (Perhaps(event="ev-9", report="https://lantern.example/other", own="ev-1", likely=0.625),),
        "first_reported": "2024-03-05",
        "last_changed": "2024-03-07T09:00:01.000000+00:00",
    }  # fmt: skip
    return Incident.model_validate({**whole, **changes})


def case(**changes: object) -> Case:
    """The incident with its reports."""
    told = incident(**changes)
    reports = {
        address: KeptReport(
            id=name, uri=address, uris=(address,), title=title, publisher=publisher, published=published,
            at="2024-03-07T08:00:00.000000+00:00", original="0" * 64,
        )
        for address, (name, title, publisher, published) in KNOWN.items()
    }  # fmt: skip
    return Case(told, load_codebook().types.get(told.type), reports, TEXTS)


def undisputed(**changes: object) -> Case:
    """The same, where only the nurse's account is known and nothing is contested."""
    told = incident()
    whole = {
        "accounts": tuple(told.accounts[n] for n in (0, 2)), "conflicts": (), "independent": told.independent[:1],
        "roles": (told.roles[0].model_copy(update={"accounts": ("ev-1",)}), told.roles[2]),
        "counts": told.counts[:1], "grade": "weak", "origins": 1,
    }  # fmt: skip
    return case(**{**whole, **changes})


def accused(**changes: object) -> Case:
    """The incident as if the army's word were unknown: people were surely killed, and residents allege by whom."""
    told = incident()
    surely = {"conflicts": (), "roles": (told.roles[0], told.roles[2]), "grade": "fair"}
    return case(**{**surely, **changes})


def alone(**changes: object) -> Case:
    """The same, told by one report."""
    told = undisputed().incident
    nurse = told.independent[0].model_copy(update={"reports": (LANTERN,), "copies": ()})
    once = {"accounts": told.accounts[:1], "independent": (nurse,), "copies": (), "reports": 1, "outlets": 1}
    return undisputed(**{**once, **changes})


def readings() -> list[tuple[Sighting, Record]]:
    """The reports as they are put into a ledger."""
    reader = Reader(version="1", model="by hand", codebook="1")
    found = []
    for address, text in TEXTS.items():
        name, title, publisher, published = KNOWN[address]
        report = Report(
            id=name, uri=address, title=title, publisher=publisher, language="en", published=published,
            published_basis="given" if published else None, text=text,
        )  # fmt: skip
        found.append((Sighting(report, text.encode(), {}), Record(reader=reader, report=report)))
    return found
