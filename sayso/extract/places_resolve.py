"""Chooses, for every name of a text at once, the place it names."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import log10

from sayso.extract.places_beside import Context, Province, Shared
from sayso.extract.places_context import holds
from sayso.extract.places_name import Name
from sayso.extract.places_words import COUNTY
from sayso.gazetteer import Entry, Gazetteer


@dataclass(frozen=True, slots=True)
class Weights:
    """What each reason counts for when a name has several places. Fitted; see docs/quality-places.md."""

    people: float = 1.0
    country: float = 3.0
    province: float = 1.5
    county: float = -2.0
    minor_area: float = -1.5
    alternate: float = -2.0
    eclipsed: float = -8.0
    capital: float = 3.0
    held: float = 12.0
    typed: float = 4.0
    mistyped: float = -4.0
    same_country: float = 2.0
    same_province: float = 1.5
    near: float = 1.5
    shared_province: float = 4.0
    own: float = 30.0


WEIGHTS = Weights()


def resolve(names: list[Name], gazetteer: Gazetteer, weights: Weights = WEIGHTS) -> list[Entry | None]:
    """The place of each name, None where the gazetteer has none. One name has one sense throughout a text, save where
    the text gives it another container."""
    fixed = [_demonym_place(name, gazetteer) if name.demonym else None for name in names]
    chosen: list[Entry | None] = list(fixed)
    provinces = _provinces(names)
    inside = _contained(names)
    for turn in range(3):
        scores = [_prior_scores(names, i, inside[i], chosen, weights) for i in range(len(names))]
        if turn:
            # The same for all names of one key, of which a long text has hundreds.
            context = Context(names, chosen)
            agreement: dict[tuple[str, int], float] = {}
            for name, own in zip(names, scores, strict=True):
                key = name.key
                for entry in name.entries:
                    one = (key, id(entry))
                    if one not in agreement:
                        agreement[one] = _agreement(entry, context.shared(entry, key), weights)
                        agreement[one] += weights.shared_province * _support(entry, key, provinces)
                    own[id(entry)] += agreement[one]
        chosen = _choose(names, fixed, scores)
    return chosen


def _contained(names: list[Name]) -> dict[int, list[int]]:
    """For each name, those that it contains."""
    found: dict[int, list[int]] = defaultdict(list)
    for inner, name in enumerate(names):
        if name.container is not None:
            found[name.container].append(inner)
    return found


def _choose(names: list[Name], fixed: list[Entry | None], scores: list[dict[int, float]]) -> list[Entry | None]:
    shared: dict[str, dict[int, float]] = defaultdict(dict)
    for name, own in zip(names, scores, strict=True):
        for entry, value in own.items():
            best = shared[name.key].get(entry)
            shared[name.key][entry] = value if best is None else max(best, value)
    chosen: list[Entry | None] = []
    for name, place, own in zip(names, fixed, scores, strict=True):
        if name.kind == "water" and all(entry.kind != "water" for entry in name.entries):
            chosen.append(None)
            continue
        if place is not None or not name.entries:
            chosen.append(place)
            continue
        table = own if name.container is not None or name.kind is not None else shared[name.key]
        chosen.append(max(name.entries, key=lambda entry: table.get(id(entry), own[id(entry)])))
    return chosen


def _prior_scores(
    names: list[Name], index: int, contained: list[int], chosen: list[Entry | None], weights: Weights
) -> dict[int, float]:
    name = names[index]
    scores = {id(entry): _prior(entry, name, weights) for entry in name.entries}
    if name.container is not None:
        outer = names[name.container]
        known = chosen[name.container]
        larger = [known] if known is not None else outer.entries
        for entry in name.entries:
            if any(holds(place, entry) for place in larger):
                scores[id(entry)] += weights.held
    for inner in contained:
        inside = [chosen[inner]] if chosen[inner] is not None else names[inner].entries
        for entry in name.entries:
            if any(place is not None and holds(entry, place) for place in inside):
                scores[id(entry)] += weights.typed
    return scores


def _prior(entry: Entry, name: Name, weights: Weights) -> float:
    score = weights.people * log10(max(entry.population, 100))
    if entry.kind == "country":
        score += weights.country
    elif entry.kind == "area" and entry.level == 2:
        named = any(word in COUNTY for word in name.text.casefold().split())
        score += 0.0 if named else weights.county
    elif entry.kind == "area" and entry.geonames is None and entry.country != "US":
        score += weights.minor_area
    elif entry.kind in ("area", "region", "water", "continent"):
        score += weights.province + (0 if entry.population else 5.5)
    if entry.alternate and entry.kind == "city":
        score += weights.alternate
        score += weights.eclipsed * any(other.kind == "country" for other in name.entries)
    # A capital is what its usual name means: "Philadelphia" is not Amman, nor "Salem" Jerusalem.
    score += weights.capital * (entry.capital and not entry.alternate) + weights.own * entry.own
    if name.kind is not None:
        fits = entry.kind == name.kind or (name.kind == "district" and entry.kind in ("city", "area"))
        score += weights.typed if fits else weights.mistyped * (2 if entry.kind == "country" else 1)
    return score


def _agreement(entry: Entry, shared: Shared, weights: Weights) -> float:
    """How well a place sits among the others: one shared country or province tells most, each further one less."""
    total = 0.0
    for count, weight in (
        (shared.countries, weights.same_country),
        (shared.provinces, weights.same_province),
        (shared.near, weights.near),
    ):
        total += weight * (1 - 0.5**count) * 2
    return total


def _provinces(names: list[Name]) -> dict[Province, dict[str, float]]:
    """For each province, the names that it has a place of, and how much each says: a name found in few provinces says
    more than one found in many."""
    held = {name.key: {(e.country, e.admin1) for e in name.entries if e.admin1} for name in names if name.entries}
    found: dict[Province, dict[str, float]] = defaultdict(dict)
    for key, provinces in held.items():
        for province in provinces:
            found[province][key] = 1 / len(provinces)
    return found


def _support(entry: Entry, own_key: str, provinces: Mapping[Province, Mapping[str, float]]) -> float:
    """How far the other names could all lie in the province. This tells where a local paper is from when none of its
    towns is known on its own."""
    if not entry.admin1 or (entry.level == 1 and entry.kind == "area"):
        return 0.0
    held = provinces.get((entry.country, entry.admin1), {})
    total = sum(share for key, share in held.items() if key != own_key)
    return total / (1 + total)


def _demonym_place(name: Name, gazetteer: Gazetteer) -> Entry | None:
    if name.demonym is None or name.demonym.place is None:
        return None
    found = gazetteer.candidates(name.demonym.place)
    rank = {"country": 0, "continent": 1, "region": 2, "area": 3}
    return min(found, key=lambda entry: (not entry.own, rank.get(entry.kind, 4)), default=None)
