"""How well names of places are found and resolved: against LGL's gold, local news with GeoNames ids."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from xml.etree import ElementTree

from sayso.extract.places import places_of
from sayso.extract.places_context import read_context
from sayso.extract.places_name import Name
from sayso.extract.places_names import find_names
from sayso.extract.places_shouted import shouting
from sayso.gazetteer import Gazetteer
from sayso.gazetteer.centre import distance
from sayso.language.doc import Doc
from sayso.model import Where

# A place within this many kilometres of the gold one counts as found; 100 miles, as the field does.
NEAR_KM = 161.0
# The farthest that two places lie apart; what a name that was not resolved is charged with.
FARTHEST_KM = 20039.0


@dataclass(frozen=True, slots=True)
class Gold:
    """A name of a place: its characters, and where it is; `geonames` and the position are None where unknown."""

    start: int
    end: int
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Figures over names given as gold: shares of `names`, kilometres over those with a position."""

    names: int
    exact: float
    near: float
    unresolved: float
    mean_km: float
    median_km: float


@dataclass(frozen=True, slots=True)
class Finding:
    """Figures for finding names unaided. `exact_recall`: the share of gold names found and given the gold id."""

    precision: float
    recall: float
    exact_recall: float
    near_recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score_resolution(pairs: Iterable[tuple[Gold, Where | None]]) -> Resolution:
    """Scores what was made of each gold name that has an id; nothing scores 0 throughout."""
    pairs = [(gold, where) for gold, where in pairs if gold.geonames is not None]
    if not pairs:
        return Resolution(0, 0.0, 0.0, 0.0, 0.0, 0.0)
    errors = [error_km(gold, where) for gold, where in pairs]
    exact = sum(where is not None and where.geonames == gold.geonames for gold, where in pairs)
    return Resolution(
        names=len(pairs),
        exact=exact / len(pairs),
        near=sum(error <= NEAR_KM for error in errors) / len(pairs),
        unresolved=sum(where is None or where.lat is None for _, where in pairs) / len(pairs),
        mean_km=mean(errors),
        median_km=median(errors),
    )


def error_km(gold: Gold, where: Where | None) -> float:
    """Kilometres from the gold place; 0 for the gold id itself, the farthest there is for no answer."""
    if where is not None and where.geonames is not None and where.geonames == gold.geonames:
        return 0.0
    if where is None or where.lat is None or where.lon is None or gold.lat is None or gold.lon is None:
        return FARTHEST_KM
    return distance(gold.lat, gold.lon, where.lat, where.lon)


def score_finding(texts: Iterable[tuple[Sequence[Gold], Sequence[Where]]]) -> Finding:
    """Scores names found: one matches a gold name where they share a character, each gold name at most once."""
    found = right = wanted = exact = near = 0
    for golds, wheres in texts:
        wanted += len(golds)
        found += len(wheres)
        free = list(wheres)
        for gold in golds:
            match = next((w for w in free if w.start < gold.end and gold.start < w.end), None)
            if match is not None:
                free.remove(match)
                right += 1
                exact += match.geonames is not None and match.geonames == gold.geonames
                near += error_km(gold, match) <= NEAR_KM
    return Finding(
        precision=right / found if found else 0.0,
        recall=right / wanted if wanted else 0.0,
        exact_recall=exact / wanted if wanted else 0.0,
        near_recall=near / wanted if wanted else 0.0,
    )


def read_lgl(path: Path) -> Iterator[tuple[str, list[Gold]]]:
    """LGL's articles: the text and its names of places. The file is not part of Sayso; the quality notes say whence."""
    for article in ElementTree.parse(path).getroot().iter("article"):
        golds = []
        for toponym in article.iter("toponym"):
            tag = toponym.find("gaztag")
            lat, lon = (toponym.findtext(f".//{name}") for name in ("lat", "lon"))
            golds.append(
                Gold(
                    start=int(toponym.findtext("start") or 0),
                    end=int(toponym.findtext("end") or 0),
                    geonames=int(tag.get("geonameid") or 0) or None if tag is not None else None,
                    lat=float(lat) if lat else None,
                    lon=float(lon) if lon else None,
                )
            )
        yield article.findtext("text") or "", golds


def resolve_gold(doc: Doc, golds: Sequence[Gold], gazetteer: Gazetteer) -> list[Where | None]:
    """What is made of names that are known to be of places, in the words around them; the names that the text has
    besides are not looked at, save demonyms."""
    shouted = shouting(doc)
    names = []
    for gold in golds:
        span = doc.char_span(gold.start, gold.end, alignment_mode="expand")
        if span is not None and len(span):
            text = doc.text[gold.start : gold.end]
            demonym = gazetteer.demonym(text)
            entries = [] if demonym else gazetteer.candidates(text)
            names.append(Name(span.start, span.end, text, entries, demonym, "LOC", shouted=shouted[span.start]))
    taken = {index for name in names for index in range(name.first, name.last)}
    others = (n for n in find_names(doc, gazetteer) if n.demonym is not None and n.first not in taken)
    every = sorted([*names, *others], key=lambda name: name.first)
    for name in every:
        name.outer = (name.first, name.last)
    read_context(doc, every, gazetteer)
    by_first = {place.where.start: place.where for place in places_of(doc, every, gazetteer)}
    return [_at(doc, gold, by_first) for gold in golds]


def _at(doc: Doc, gold: Gold, wheres: dict[int, Where]) -> Where | None:
    return next((w for w in wheres.values() if w.start <= gold.start < w.end), None)
