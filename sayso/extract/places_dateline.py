"""The places of a dateline: they are places whatever else their names may mean, and each lies in the next."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from sayso.extract.places_context import holds
from sayso.extract.places_name import Name, is_minor
from sayso.extract.places_words import DIRECTIONS, TYPES
from sayso.extract.words import word_set
from sayso.gazetteer import Gazetteer
from sayso.language.doc import Doc
from sayso.model import Block
from sayso.read.layout.dateline import dateline_places

# What stands in a dateline where no place does.
_NOWHERE = word_set("clandestine undated online unknown internet exclusive update")


def with_datelines(
    doc: Doc, names: Sequence[Name], blocks: Iterable[Block], shouted: Sequence[bool], gazetteer: Gazetteer
) -> tuple[list[Name], list[tuple[Name, Name]]]:
    """The names in text order with those of the report's datelines among them, and each of these that lies in another,
    with the other. What else a dateline holds, such as its agency, is no place."""
    kept = list(names)
    inside: list[tuple[Name, Name]] = []
    for block in blocks:
        if block.kind != "dateline":
            continue
        whole = doc.char_span(block.start, block.end, alignment_mode="expand")
        chains = [
            [_name(doc, kept, block.start + start, block.start + end, shouted, gazetteer) for start, end in chain]
            for chain in dateline_places(block.text)
        ]
        filed = [[name for name in chain if name is not None] for chain in chains]
        if whole is None or not any(filed):
            continue
        kept = [n for n in kept if n.last <= whole.start or n.first >= whole.end]
        for chain in filed:
            kept += chain
            inside += pairwise(chain)
            for name in chain:
                name.kind = None if name.entries else _kind(name, town=name is chain[0])
    return sorted(kept, key=lambda name: name.first), inside


def _name(
    doc: Doc, names: Sequence[Name], start: int, end: int, shouted: Sequence[bool], gazetteer: Gazetteer
) -> Name | None:
    """The name in the characters: the one found there already, or one that the dateline alone calls a place."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span) or span.text.casefold() in _NOWHERE:
        return None
    if len(span) > 1 and span[0].lower_ in DIRECTIONS and not gazetteer.candidates(span.text):
        rest = doc[span.start + 1 : span.end]
        span = rest if not all(is_minor(entry) for entry in gazetteer.candidates(rest.text)) else span
    known = next((n for n in names if (n.first, n.last) == (span.start, span.end)), None)
    name = known or Name(
        span.start, span.end, span.text, gazetteer.containers(span.text), shouted=shouted[span.start],
        outer=(span.start, span.end),
    )  # fmt: skip
    if name.demonym is not None:  # "Philippines" is an adjective, too, and here a country
        name.entries = gazetteer.containers(span.text)
    name.label, name.called, name.demonym = "LOC", True, None
    return name


def _kind(name: Name, town: bool) -> str | None:
    """What a name is that only the dateline calls a place: a town, unless one of its words says otherwise."""
    said = next((TYPES[word] for word in name.text.casefold().split() if word in TYPES), None)
    return said or ("city" if town else "area")


def place_inside(names: Sequence[Name], inside: Iterable[tuple[Name, Name]]) -> None:
    """Puts each town of a dateline in what the dateline puts it in. Of its namesakes none is meant if all lie in other
    countries, or if what it lies in is itself unknown; then no small namesake is believed of the text's other names,
    unless it speaks of some country that is known."""
    foreign = False
    for town, around in inside:
        index = next((i for i, name in enumerate(names) if name is around), None)
        if index is None or any(holds(outer, inner) for outer in around.entries for inner in town.entries):
            continue
        if not around.entries or all(o.country != i.country for o in around.entries for i in town.entries):
            foreign = foreign or not around.entries
            for same in (n for n in names if n.key == town.key and n.container is None):
                same.entries, same.called, same.label = [], True, "LOC"
                same.kind = same.kind or _kind(same, town=True)
            town.container, around.contains = index, True
    if foreign and not any(_of_known_country(name) for name in names):
        for name in names:
            if name.container is None and all(is_minor(entry) for entry in name.entries):
                name.entries = []


def _of_known_country(name: Name) -> bool:
    return name.demonym is not None or any(entry.kind == "country" for entry in name.entries)
