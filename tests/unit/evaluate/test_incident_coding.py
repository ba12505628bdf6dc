"""Events of one report become happenings, and these MUC-4's templates and HRDsAttack's attacks: on records by hand."""

from sayso.evaluate.attacks.coding import code as code_attack
from sayso.evaluate.muc.coding import code as code_templates
from sayso.evaluate.setting import Setting
from sayso.gazetteer import Gazetteer
from sayso.model import Actor, Event, Participant, Reader, Record, Report, Span, When, Where
from sayso.model.actor import ActorKind
from sayso.model.event import EventStatus, RoleName

HOME = Setting("NO", "Oslo")
TEXT = (
    "Rebels attacked a mill near Port Amara on Monday. The attack killed two herders. "
    + "It rained. " * 30
    + ("Last year a bomb damaged a bank.")
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def role(name: RoleName, words: str, actor: str | None = None) -> Participant:
    return Participant(role=name, actor=actor, **span(words).model_dump())


def event(
    type_: str, trigger: str, *roles: Participant, status: EventStatus = "occurred",
    when: When | None = None, where: Where | None = None,
) -> Event:  # fmt: skip
    return Event(
        id=f"E{trigger}", type=type_, trigger=span(trigger), roles=roles, status=status, voice="report", when=when,
        where=where, role_in_report="news",
    )  # fmt: skip


def actor(id_: str, name: str, kind: ActorKind, named: bool = False) -> Actor:
    return Actor(id=id_, name=name, kind=kind, named=named)


def record(*events: Event, actors: tuple[Actor, ...] = ()) -> Record:
    report = Report(id="R", uri="M1", text=TEXT, published="1990-02-06")
    return Record(reader=Reader(version="0", model="m", codebook="c"), report=report, actors=actors, events=events)


def day(iso: str, words: str) -> When:
    return When(edtf=iso, earliest=iso, latest=iso, precision="day", basis="stated", **span(words).model_dump())


ATTACK = event(
    "attack", "attacked", role("agent", "Rebels", "A1"), role("target", "a mill"), when=day("1990-02-05", "Monday")
)
KILLING = event("kill", "killed", role("target", "two herders", "A2"))
ACTORS = (actor("A1", "Rebels", "armed_group"), actor("A2", "two herders", "group"))


def test_events_told_in_one_breath_are_one_incident_with_all_its_roles() -> None:
    (one,) = code_templates(record(ATTACK, KILLING, actors=ACTORS), HOME, Gazetteer.open())
    filled = {name: [f.options[0] for f in fills] for name, fills in one.slots.items()}
    assert filled["INCIDENT: TYPE"] == ["ATTACK"]
    assert filled["INCIDENT: DATE"] == ["05 FEB 90"]
    assert filled["INCIDENT: LOCATION"] == ["NORWAY"]
    assert filled["PERP: INDIVIDUAL ID"] == ["Rebels"]
    assert filled["PHYS TGT: ID"] == ["mill"]
    assert filled["HUM TGT: DESCRIPTION"] == ["herders"]
    assert filled["HUM TGT: EFFECT OF INCIDENT"] == ["DEATH"]


def test_another_day_makes_another_incident_and_an_old_one_is_left_out() -> None:
    bank = role("target", "a bank")
    late = event("bomb", "damaged", bank, when=day("1990-02-01", "Last year"))
    old = event("bomb", "damaged", bank, when=day("1989-02-05", "Last year"))
    kinds = [
        [t.slots["INCIDENT: TYPE"][0].options[0] for t in code_templates(record(ATTACK, other), HOME, Gazetteer.open())]
        for other in (late, old)
    ]
    assert kinds == [["ATTACK", "BOMBING"], ["ATTACK"]]


def test_fights_among_fighters_and_what_did_not_happen_are_no_incidents() -> None:
    among = event("attack", "attacked", role("target", "Rebels", "A1"))
    denied = event("attack", "attacked", role("target", "a mill"), status="negated")
    assert code_templates(record(among, actors=ACTORS), HOME, Gazetteer.open()) == []
    assert code_templates(record(denied), HOME, Gazetteer.open()) == []


def test_the_attack_of_an_article_is_the_happening_with_a_named_victim() -> None:
    named = event("kill", "killed", role("target", "two herders", "A3"))
    attack = code_attack(
        record(ATTACK, named, actors=(*ACTORS, actor("A3", "Ana Orel", "person", True))), HOME, Gazetteer.open()
    )
    assert attack.victims == ("Ana Orel",)
    assert attack.violations == {"killing", "other"}
    assert (attack.country, attack.city) == ("Norway", "Oslo")
    assert (attack.year, attack.month, attack.day) == ("1990", "February", "5")
    assert attack.perpetrator_type == "other non-state actors"


def test_an_article_without_attacks_is_coded_as_unknown() -> None:
    assert code_attack(record(), HOME, Gazetteer.open()).violations == {"unknown"}
