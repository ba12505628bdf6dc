"""Capitals that go without their name: "in the Yemeni capital", "a court in France's capital", "in the capital"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.extract.places import Place
from sayso.extract.words import word_set
from sayso.gazetteer import Entry, Gazetteer
from sayso.language.doc import Doc
from sayso.model import Block, Where, dateline_of

_POSSESSIVE = word_set("'s ’s ' ’")
_KNOWN = ("geonames", "lat", "lon", "country")
_TOWARDS = word_set("in inside outside near around across throughout to from of")
_SETTLEMENTS = frozenset({"city", "unknown"})


def with_capitals(
    places: Sequence[Place], doc: Doc, gazetteer: Gazetteer, blocks: Iterable[Block] = ()
) -> tuple[Place, ...]:
    """The places, with the capital in the stead of a country by which the text means it.

    Which town it is says the gazetteer; of a country that it lacks, the report's dateline ("SONWE, Kwandara -"), since
    a report from elsewhere names the capital. Left alone where the text names it in the same breath.
    """
    blocks = tuple(blocks)
    meant = [_meant(place, places, doc, gazetteer, blocks) for place in places]
    bare = list(_bare(meant, doc, gazetteer))
    taken = {i for place in bare for i in range(place.first, place.last)}
    kept = [p for p in meant if taken.isdisjoint(range(p.first, p.last))]
    return tuple(sorted([*kept, *bare], key=lambda p: p.first))


def _bare(places: Sequence[Place], doc: Doc, gazetteer: Gazetteer) -> Iterator[Place]:
    """ "In the capital", "parts of the capital city": that of the country that most of the report's places lie in."""
    countries = Counter(p.where.country for p in places if p.where.country is not None)
    if not countries:
        return
    country, often = countries.most_common(1)[0]
    town = gazetteer.capital(country)
    if town is None or 2 * often <= countries.total():
        return
    known = {i for p in places if p.where.geonames is not None for i in range(p.first, p.last)}
    for first, last in _bare_phrases(doc):
        if known.isdisjoint(range(first, last)) and not _beside((first, last), places, doc):
            words = doc[first:last]
            characters = {"start": words.start_char, "end": words.end_char, "text": words.text}
            where = Where.model_validate({**_entry_values(town), **characters})
            yield Place(first, last, where, "place")


def _bare_phrases(doc: Doc) -> Iterator[tuple[int, int]]:
    """The tokens of "capital" or "capital city" behind a preposition and "the", with no word for whose it is."""
    words = [t for t in doc if not t.is_space]
    for at in range(2, len(words) - 1):
        city = words[at + 1].lower_ == "city"
        behind = words[min(at + 1 + city, len(words) - 1)]
        before = (words[at - 2].lower_, words[at - 1].lower_, words[at].lower_)
        bare = before[0] in _TOWARDS and before[1:] == ("the", "capital") and behind.lower_ not in {"of", "'s", "’s"}
        if bare and (city or behind.pos_ not in {"NOUN", "PROPN", "ADJ"}):
            yield words[at].i, words[at + city].i + 1


def _meant(place: Place, places: Sequence[Place], doc: Doc, gazetteer: Gazetteer, blocks: Sequence[Block]) -> Place:
    span = _phrase(place, doc)
    if span is None or _beside(span, places, doc):
        return place
    first, last = span
    country = gazetteer.country(place.where.country) if place.where.country is not None else None
    if country is not None and country.geonames != place.where.geonames:
        return place  # a province's capital
    capital = gazetteer.capital(country.country) if country is not None and country.country is not None else None
    town = _entry_values(capital) if capital is not None else _filed(place, places, blocks)
    if town is None:
        return place
    words = doc[first:last]
    characters = {"start": words.start_char, "end": words.end_char, "text": words.text}
    where = place.where.model_copy(update={**town, **characters})
    return replace(place, first=first, last=last, where=where, use="place")


def _phrase(place: Place, doc: Doc) -> tuple[int, int] | None:
    """The tokens that mean the capital of the place; None where the text means the place itself."""
    first, last = place.first, place.last
    behind = last + (last < len(doc) and doc[last].text in _POSSESSIVE)
    if behind < len(doc) and doc[behind].lower_ == "capital" and (behind > last or place.use == "demonym"):
        return first, behind + 1
    ahead = first - 2 - (first > 0 and doc[first - 1].lower_ == "the")
    called = [t.lower_ for t in doc[max(0, ahead - 1) : ahead + 2]] == ["the", "capital", "of"]
    return (ahead, last) if called else None


def _beside(span: tuple[int, int], places: Sequence[Place], doc: Doc) -> bool:
    """Whether a place is named right beside the phrase ("the Syrian capital Damascus", "Damascus, the capital")."""
    marks = {",", "the", "of", "("}
    for other in places:
        between = doc[span[1] : other.first] if other.first >= span[1] else doc[other.last : span[0]]
        outside = other.first >= span[1] or other.last <= span[0]
        if outside and len(between) <= 2 and all(t.lower_ in marks for t in between):
            return True
    return False


def _filed(place: Place, places: Sequence[Place], blocks: Sequence[Block]) -> dict[str, object] | None:
    """The town of the dateline that puts it in this very country."""
    line = dateline_of(blocks)
    filed = [p.where for p in places if line is not None and line.start <= p.where.start < line.end]
    around = {where.name.casefold() for where in filed[1:]}
    if not filed or filed[0].precision not in _SETTLEMENTS or place.where.name.casefold() not in around:
        return None
    town = filed[0]
    name = town.name.title() if town.name.isupper() else town.name
    return {**{key: getattr(town, key) for key in (*_KNOWN, "precision")}, "name": name}


def _entry_values(entry: Entry) -> dict[str, object]:
    return {**{key: getattr(entry, key) for key in _KNOWN}, "name": entry.name, "precision": "city"}
