"""Finds the places that a text names, and says which they are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.extract.places_context import mark_quarters, read_context, weigh
from sayso.extract.places_dateline import place_inside, with_datelines
from sayso.extract.places_far import drop_far
from sayso.extract.places_name import Name
from sayso.extract.places_names import find_names
from sayso.extract.places_namesakes import is_no_place, names_ship
from sayso.extract.places_resolve import resolve
from sayso.extract.places_shouted import shouting
from sayso.extract.places_unknown import find_unknown
from sayso.extract.places_use import is_government
from sayso.gazetteer import Entry, Gazetteer, key
from sayso.language.doc import Doc
from sayso.model import Block, Where
from sayso.model.where import PlacePrecision

Use = Literal["place", "government", "demonym"]
_ENOUGH = 2.0
# How finely a place of each kind of the gazetteer is named.
PRECISION: dict[str, PlacePrecision] = {
    "city": "city",
    "district": "district",
    "address": "address",
    "area": "area",
    "country": "country",
    "continent": "area",
    "region": "area",
    "water": "area",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the text names in tokens `first` to `last` (exclusive).

    `use`: "place" for the place itself, "government" where it stands for who rules there ("Damascus said"), "demonym"
    for a word such as "Syrian", which names its people or things.
    """

    first: int
    last: int
    where: Where
    use: Use


def find_places(doc: Doc, gazetteer: Gazetteer, blocks: Iterable[Block] = ()) -> tuple[Place, ...]:
    """The places of a text in text order, none overlapping another; `blocks` are those of the report's layout.

    A name is resolved with the help of the others: the larger places that the text puts it in, and those it is named
    among. A place that the gazetteer lacks has the position of the smallest place around it that the text gives.
    """
    shouted = shouting(doc)
    names, inside = with_datelines(doc, find_names(doc, gazetteer), blocks, shouted, gazetteer)
    names = _with_unknown(names, find_unknown(doc, names, shouted))
    read_context(doc, names, gazetteer)
    place_inside(names, inside)
    mark_quarters(doc, names)
    names = _believed(doc, names)
    entries = resolve(names, gazetteer)
    if drop_far(doc, names, entries):
        names = _believed(doc, names)
        entries = resolve(names, gazetteer)
    return _places(doc, names, entries)


def places_of(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The names as places; for names that are known to be places."""
    return _places(doc, names, resolve(names, gazetteer))


def _places(doc: Doc, names: list[Name], entries: list[Entry | None]) -> tuple[Place, ...]:
    inherited = {name.key: index for index, name in reversed(list(enumerate(names))) if name.container is not None}
    places = []
    reached = 0
    for index, name in enumerate(names):
        first, last = name.outer if name.outer[0] >= reached else (name.first, name.last)
        if first < reached:
            continue
        where = _where(doc, first, last, names, index, entries, inherited)
        if name.demonym is not None:
            use: Use = "demonym"
        else:
            use = "government" if is_government(doc, name, entries[index]) else "place"
        places.append(Place(first, last, where, use))
        reached = last
    return tuple(places)


def _with_unknown(names: list[Name], unknown: list[Name]) -> list[Name]:
    """Both in text order, less the names that are only a part of an unknown one."""
    covered = {index for name in unknown for index in range(name.first, name.last)}
    kept = (name for name in names if covered.isdisjoint(range(name.first, name.last)))
    return sorted([*kept, *unknown], key=lambda name: name.first)


def _rather_places(doc: Doc) -> set[str]:
    """The names that are labelled a place's at least as often as a person's."""
    labels = Counter((key(e.text), e.label_) for e in doc.ents if e.label_ in {"LOC", "PER"})
    return {name for (name, label), often in labels.items() if label == "LOC" and often >= labels[name, "PER"]}


def _rather_persons(doc: Doc) -> set[str]:
    """The single words that are labelled a person's far more often than a place's, and open a longer name of one
    ("Zhang" beside "Zhang Wen")."""
    labels = Counter((e.text.casefold(), e.label_) for e in doc.ents if e.label_ in {"LOC", "PER"})
    opening = {e.text.casefold().split()[0] for e in doc.ents if e.label_ == "PER" and len(e) > 1}
    often = {name: n for (name, label), n in labels.items() if label == "PER" and name in opening}
    return {name for name, n in often.items() if n > 2 * labels[name, "LOC"]}


def _believed(doc: Doc, names: list[Name]) -> list[Name]:
    """The names that are places, with their containers renumbered."""
    places = {name.key for name in names if name.called}
    places |= _rather_places(doc)
    people = (e.text for e in doc.ents if e.label_ == "PER" and " " in e.text.strip() and key(e.text) not in places)
    persons = frozenset(text.casefold().split()[-1] for text in people) | _rather_persons(doc)
    labelled = len(doc.ents) > 0
    ships = frozenset(name.key for name in names if names_ship(doc, name))
    for name in names:
        name.score = _ENOUGH if name.demonym is not None else weigh(doc, name, persons, labelled)
        if is_no_place(doc, name, ships):
            name.score = 0.0
    kept = {index: name for index, name in enumerate(names) if name.score >= _ENOUGH}
    number = {old: new for new, old in enumerate(kept)}
    for name in kept.values():
        name.container = number.get(name.container) if name.container is not None else None
    return list(kept.values())


def _where(
    doc: Doc,
    first: int,
    last: int,
    names: list[Name],
    index: int,
    entries: list[Entry | None],
    inherited: dict[str, int],
) -> Where:
    name, entry = names[index], entries[index]
    span = doc[first:last]
    called = entry.name if entry is not None and name.demonym is not None else _spelled(span.text, name, names)
    precision: PlacePrecision = (
        PRECISION[entry.kind] if entry is not None else PRECISION.get(name.kind or "", "unknown")
    )
    if entry is None and name.demonym is None:
        source = index if name.container is not None else inherited.get(name.key)
        if source is not None:
            precision = PRECISION.get(names[source].kind or "", precision)
            entry = _enclosing(names, entries, source)
    return Where(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        name=called,
        geonames=entry.geonames if entry is not None else None,
        lat=entry.lat if entry is not None else None,
        lon=entry.lon if entry is not None else None,
        country=entry.country if entry is not None else name.setting,
        precision=precision,
    )


def _spelled(text: str, name: Name, names: list[Name]) -> str:
    """The name on one line; one in capitals that stands in small letters elsewhere, as it stands there."""
    small = (n.text for n in names if n.key == name.key and not n.text.isupper())
    return " ".join((next(small, text) if text.isupper() and not name.shouted else text).split())


def _enclosing(names: list[Name], entries: list[Entry | None], index: int) -> Entry | None:
    """The nearest place around the name that is known; containers of containers may be known where it is not."""
    seen: set[int] = set()
    container = names[index].container
    while container is not None and container not in seen and container < len(names):
        seen.add(container)
        if (entry := entries[container]) is not None:
            return entry
        container = names[container].container
    return None
