"""Fills the slots of an incident's template from its events: who, to whom, with what, where, when, with what effect."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sayso.evaluate.happenings import Happening
from sayso.evaluate.muc.classes import PEOPLE, POLICE, SOLDIERS, THINGS, WEAPONS, sort_of, tells
from sayso.evaluate.muc.data import Fill
from sayso.evaluate.setting import Setting
from sayso.extract.words import word_set
from sayso.gazetteer import Gazetteer
from sayso.model import Actor, Count, Event, Participant, Record

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
# What stands before a noun and is no part of what it names.
_BEFORE = re.compile(
    r"^(?:(?:a|an|the|alleged|presumed|suspected|this|that|these|those|his|her|their|its|our|my|some|several|many|at|least|about|more|than|only"
    r"|another|other|all|both|over|nearly|almost|approximately|up|to|no|any|each|every|same|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|one|dozens|hundreds|scores|of|\d[\d,.]*)\s+)+(?=\S)",
    re.I,
)
_BEHIND = re.compile(r"\s*(?:,|\(|\[|--| who | which | that | in | on | at | near | from | inside | outside ).*$", re.I)
_PRONOUNS = word_set(
    """he she it they him her them who whom whose which what we us i you himself themselves one this that these those
    another others their his its"""
)
_TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|dr|gen|col|maj|capt|lt|sgt|president|general|colonel|major|captain|lieutenant|sergeant|deputy"
    r"|senator|judge|father|priest|bishop|archbishop|monsignor|minister|mayor|governor|ambassador|professor|engineer"
    r"|attorney|lawyer|commander|reverend|rev|fr)\.?\s+)+(?=\S+\s)",
    re.I,
)
# How many did it belongs to who did it.
_NUMBER = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s", re.I)
# Bodies of a state that a perpetrator's phrase names as a whole.
_BODY = re.compile(r"\b(army|police|air force|armed forces|navy|national guard|security forces|military)$", re.I)
# Whose people they are goes into a slot of its own.
_OF = re.compile(r"(?<!group)(?<!groups)(?<!members)(?<!member)(?<!band)(?<!number) of .*$", re.I)
_DEATH = frozenset({"kill", "execute"})


def fill_slots(
    one: Happening, stage: str, record: Record, home: Setting, gazetteer: Gazetteer
) -> dict[str, tuple[Fill, ...]]:
    """All slots by name; those without a filler are left out."""
    actors = {actor.id: actor for actor in record.actors}
    people, bodies = _perpetrators(one, actors)
    victims, things = _targets(one, actors)
    weapons = _weapons(one)
    state = any(tells(name, SOLDIERS | POLICE) for name in [*people, *bodies]) or any(
        actors[p.actor].kind == "state" for p in _roles(one, "agent") if p.actor in actors
    )
    slots: dict[str, tuple[Fill, ...]] = {
        "INCIDENT: DATE": _some(_date(one, record)),
        "INCIDENT: LOCATION": _some(_place(one, home, gazetteer)),
        "INCIDENT: TYPE": _some(one.kind),
        "INCIDENT: STAGE OF EXECUTION": _some(stage),
        "INCIDENT: INSTRUMENT ID": _fills(weapons),
        "INCIDENT: INSTRUMENT TYPE": tuple(_weapon_types(one, weapons)),
        "PERP: INCIDENT CATEGORY": _some(
            ("STATE-SPONSORED VIOLENCE" if state else "TERRORIST ACT") if people or bodies else None
        ),
        "PERP: INDIVIDUAL ID": _fills(people),
        "PERP: ORGANIZATION ID": _fills(bodies),
        "PERP: ORGANIZATION CONFIDENCE": tuple(Fill((_confidence(one),), (name,)) for name in bodies),
        **_human(one, victims),
    }
    if one.kind in {"KIDNAPPING", "ARSON"}:
        slots["INCIDENT: INSTRUMENT ID"] = slots["INCIDENT: INSTRUMENT TYPE"] = ()
    if one.kind != "KIDNAPPING":
        slots.update(_physical(one, things))
    return {name: fills for name, fills in slots.items() if fills}


def _some(value: str | None) -> tuple[Fill, ...]:
    return (Fill((value,)),) if value else ()


def _fills(values: Iterable[str]) -> tuple[Fill, ...]:
    return tuple(Fill((value,)) for value in values)


def _roles(one: Happening, *roles: str) -> Iterator[Participant]:
    return (p for e in one.events for p in e.roles if p.role in roles)


def _perpetrators(one: Happening, actors: Mapping[str, Actor]) -> tuple[list[str], list[str]]:
    """Individuals and organisations, each once."""
    people: dict[str, None] = {}
    bodies: dict[str, None] = {}
    for agent in _roles(one, "agent"):
        actor = actors.get(agent.actor or "")
        text = " ".join(agent.text.split())
        for inside in actors.values():
            named = inside.named and inside.kind in {"organization", "armed_group", "group"}
            if named and any(re.search(rf"\b{re.escape(' '.join(m.text.split()))}\b", text) for m in inside.mentions):
                bodies[bare(inside.name)] = None
        if actor is not None and actor.named and actor.kind in {"organization", "armed_group", "media", "state"}:
            if actor.kind != "state":
                bodies[bare(actor.name)] = None
            continue
        name = said(agent, actor)
        if name is not None and _BODY.search(name):
            bodies[name] = None
        elif name is not None:
            counted = _NUMBER.match(" ".join(agent.text.split()))
            number = counted[0].strip() + " " if counted and agent.text.casefold().endswith(name.casefold()) else ""
            people[number + _OF.sub("", name)] = None
    return list(people), list(bodies)


def said(filler: Participant, actor: Actor | None) -> str | None:
    """What a filler names: its own words, or its actor's name where they are a pronoun or a piece of the name."""
    text = bare(filler.text)
    if text.casefold() in _PRONOUNS or (actor is not None and actor.named):
        if actor is None or actor.name.casefold() in _PRONOUNS:
            return None
        return _TITLES.sub("", bare(actor.name)) if actor.kind == "person" else bare(actor.name)
    return text or None


def bare(phrase: str) -> str:
    """A phrase without articles, numbers and what follows its noun."""
    text = " ".join(phrase.split())
    text = _BEHIND.sub("", _BEFORE.sub("", text)).strip(" ,.;:'\"")
    return text or phrase.strip()


def _targets(
    one: Happening, actors: Mapping[str, Actor]
) -> tuple[dict[str, tuple[Actor | None, list[Event], Participant]], dict[str, list[Event]]]:
    """The people with their actors and events, and the things with their events."""
    victims: dict[str, tuple[Actor | None, list[Event], Participant]] = {}
    things: dict[str, list[Event]] = {}
    for event in one.events:
        for target in event.roles:
            if target.role != "target":
                continue
            actor = actors.get(target.actor or "")
            name = said(target, actor)
            if name is None:
                continue
            human = actor is not None and actor.kind in {"person", "group", "armed_group"}
            if human or (
                sort_of(name, THINGS) is None and (sort_of(name, PEOPLE) or event.type in _DEATH | {"injure"})
            ):
                victims.setdefault(name, (actor, [], target))[1].append(event)
            else:
                things.setdefault(name, []).append(event)
    return victims, things


def _weapons(one: Happening) -> list[str]:
    said_so = [bare(p.text) for p in _roles(one, "instrument")]
    triggers = [bare(e.trigger.text) for e in one.events if e.type == "bomb"]
    known = [t for t in triggers if sort_of(t, WEAPONS)]
    return list(dict.fromkeys([*said_so, *known]))


def _weapon_types(one: Happening, weapons: list[str]) -> Iterator[Fill]:
    for weapon in weapons:
        sort = sort_of(weapon, WEAPONS)
        if sort is not None:
            yield Fill((sort,), (weapon,))
    if not weapons and any(e.type == "shoot" for e in one.events):
        yield Fill(("GUN",))
    if not weapons and one.kind == "BOMBING":
        yield Fill(("BOMB",))


def _confidence(one: Happening) -> str:
    return "SUSPECTED OR ACCUSED" if any(e.voice == "alleged" for e in one.events) else "REPORTED AS FACT"


def _human(
    one: Happening, victims: Mapping[str, tuple[Actor | None, list[Event], Participant]]
) -> dict[str, tuple[Fill, ...]]:
    slots: dict[str, list[Fill]] = {}

    def put(slot: str, value: str | None, *of: str) -> None:
        if value:
            slots.setdefault(f"HUM TGT: {slot}", []).append(Fill((value,), of))

    for name, (actor, events, filler) in victims.items():
        named = actor is not None and actor.named and actor.kind == "person"
        office = actor.roles[0].title if actor is not None and actor.roles else None
        if named:
            put("NAME", name)
            put("DESCRIPTION", office.upper() if office else None, name)
        else:
            put("DESCRIPTION", name)
        put("TYPE", sort_of(office or name, PEOPLE) or "CIVILIAN", name)
        count = next((c for e in events for c in e.counts if filler.start <= c.start < filler.end), None)
        put("NUMBER", _number(count, name, named), name)
        types = {e.type for e in events}
        effect = "DEATH" if types & _DEATH else "INJURY" if "injure" in types else None
        put("EFFECT OF INCIDENT", effect, name)
    return {slot: tuple(fills) for slot, fills in slots.items()}


def _number(count: Count | None, name: str, named: bool) -> str:
    if count is not None and count.min is not None:
        return f"{count.min}" if count.max == count.min else f"{count.min}-{count.max or ''}"
    plural = name.casefold().endswith(("s", "people", "men", "women", "children")) and not named
    return "PLURAL" if plural else "1"


def _physical(one: Happening, things: Mapping[str, list[Event]]) -> dict[str, tuple[Fill, ...]]:
    slots: dict[str, list[Fill]] = {}
    for name, events in things.items():
        effect = "SOME DAMAGE" if one.kind == "ARSON" else None
        if any(e.type == "destroy" for e in events):
            effect = "DESTROYED" if any("destr" in e.trigger.text.casefold() for e in events) else "SOME DAMAGE"
        values = {"ID": name, "TYPE": sort_of(name, THINGS) or "OTHER", "EFFECT OF INCIDENT": effect}
        values["NUMBER"] = "PLURAL" if name.casefold().endswith("s") else "1"
        for slot, value in values.items():
            if value:
                slots.setdefault(f"PHYS TGT: {slot}", []).append(Fill((value,), () if slot == "ID" else (name,)))
    return {slot: tuple(fills) for slot, fills in slots.items()}


def _date(one: Happening, record: Record) -> str | None:
    """The day, the range of days, or "on or before" the day of the report."""
    when = one.when
    if when is not None and when.latest:
        if when.earliest == when.latest:
            return _day(when.latest)
        if when.earliest:
            return f"{_day(when.earliest)} - {_day(when.latest)}"
        return f"- {_day(when.latest)}"
    return f"- {_day(record.report.published)}" if record.report.published else None


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year % 100:02}"


def _place(one: Happening, home: Setting, gazetteer: Gazetteer) -> str | None:
    """The country and the place; the report's own country where the incident's place gives none."""
    where = one.where
    code = where.country if where and where.country else home.country
    if code is None:
        return _plain(where.name) if where else None
    known = gazetteer.country(code)
    country = _plain(known.name if known else code)
    if where is None or where.precision == "country":
        return country
    return f"{country}: {_plain(where.name)}"


def _plain(place: str) -> str:
    """A place's name in capitals as MUC-4 lists it: without accents and without the word for its sort."""
    letters = unicodedata.normalize("NFKD", place).encode("ascii", "ignore").decode().upper()
    return re.sub(r"\s+(DEPARTMENT|PROVINCE|CITY|MUNICIPALITY|NEIGHBORHOOD)$", "", " ".join(letters.split()))
