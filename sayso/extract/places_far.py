"""Small namesakes in far countries: a quarter of San Salvador is no town of the United States that bears its name."""

from collections import Counter
from collections.abc import Sequence

from sayso.extract.places_name import Name, is_minor
from sayso.extract.places_words import STRONG_PREPOSITIONS
from sayso.gazetteer import Entry
from sayso.gazetteer.centre import distance
from sayso.language.doc import Doc

# A country with fewer mentions than this share of the main one's is not what the report is about.
_ASIDE = 0.25
# How many names of other places must say where the report is set.
_ENOUGH = 3
# Kilometres: a town across a border is near, a quarter lies in its town.
_ACROSS, _IN_TOWN = 200.0, 40.0
# Words between a people's name and its town's.
_WORDS_BETWEEN = 2
_SETTLED = frozenset({"city", "district", "address"})


def drop_far(doc: Doc, names: Sequence[Name], entries: Sequence[Entry | None]) -> bool:
    """Takes from the names the small namesakes that can't be meant; whether there were any.

    Such is a town of a country that the report is not about and that lies near nothing else which it names; and, of a
    quarter, a town that is not beside another. Each keeps its namesakes in the report's own country; without one it
    is a place that the gazetteer lacks, and a quarter lies in the one town of its sentence. A name that the text itself
    puts in a larger place, or calls a country's ("the Thai town Mae Sot"), is left alone.
    """
    spoken = _spoken(names, entries)
    main = main_country(spoken)
    if main is None:
        return False
    changed = False
    placed = {
        name.key
        for at, name in enumerate(names)
        if name.container is not None or name.contains or _of_people(names, entries, at)
    }
    for at, (name, entry) in enumerate(zip(names, entries, strict=True)):
        if name.demonym is not None or name.key in placed:
            continue
        if entry is not None and _small(entry):
            far = entry.country != main and spoken[entry.country or ""] < _ASIDE * spoken[main]
            if not (far or name.quarter) or _beside(at, names, entries, _IN_TOWN if name.quarter else _ACROSS):
                continue
            name.entries = [] if name.quarter else [e for e in name.entries if e.country == main]
        elif name.entries or not name.quarter:
            continue
        if name.quarter:
            name.container = _town_of_sentence(doc, at, names, entries, main)
        before = doc[name.first - 1].lower_ if name.first else ""
        name.setting = main if name.quarter or before in STRONG_PREPOSITIONS else None
        changed = True
    return changed


def main_country(spoken: Counter[str]) -> str | None:
    """The country that most of the text's names lie in."""
    if not spoken:
        return None
    main, often = spoken.most_common(1)[0]
    return main if often >= _ENOUGH and 2 * often > spoken.total() else None


def _spoken(names: Sequence[Name], entries: Sequence[Entry | None]) -> Counter[str]:
    """How often the text names each country: by demonyms, places of some size, and places that it puts in others."""
    return Counter(
        entry.country
        for name, entry in zip(names, entries, strict=True)
        if entry is not None and entry.country is not None and (name.container is not None or not is_minor(entry))
    )


def _small(entry: Entry) -> bool:
    return is_minor(entry) and entry.kind in _SETTLED


def _of_people(names: Sequence[Name], entries: Sequence[Entry | None], at: int) -> bool:
    """Whether a word for its country's people stands just before: "the Thai border town Mae Sot"."""
    people, entry = (entries[at - 1], entries[at]) if at else (None, None)
    if people is None or entry is None or names[at - 1].demonym is None or people.country != entry.country:
        return False
    return names[at].first - names[at - 1].last <= _WORDS_BETWEEN


def _beside(at: int, names: Sequence[Name], entries: Sequence[Entry | None], within: float) -> bool:
    """Whether the text names another town near the one meant by a name."""
    entry = entries[at]
    if entry is None or entry.lat is None or entry.lon is None:
        return False
    others = (e for n, e in zip(names, entries, strict=True) if n.key != names[at].key and not n.quarter)
    return any(
        e is not None and e.kind in _SETTLED and e.lat is not None and e.lon is not None
        and distance(entry.lat, entry.lon, e.lat, e.lon) < within
        for e in others
    )  # fmt: skip


def _town_of_sentence(
    doc: Doc, at: int, names: Sequence[Name], entries: Sequence[Entry | None], country: str
) -> int | None:
    """The index of the only town of the country in the name's sentence."""
    sentence = doc[names[at].first].sent
    towns: dict[int | None, int] = {}
    for index, (name, entry) in enumerate(zip(names, entries, strict=True)):
        if entry is None or name.quarter or not sentence.start <= name.first < sentence.end:
            continue
        if entry.kind == "city" and entry.country == country:
            towns.setdefault(entry.geonames, index)
    return next(iter(towns.values())) if len(towns) == 1 else None
