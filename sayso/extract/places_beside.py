"""What a place shares with the other places of a text: country, province, neighbourhood."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.places_name import Name
from sayso.gazetteer import Entry
from sayso.gazetteer.centre import distance

Province = tuple[str | None, str]
_NEAR = 100  # kilometres
_DEGREES = 0.9  # of latitude, which are a little more


@dataclass(frozen=True, slots=True)
class Shared:
    """How many other places lie in a place's country and province, and near it."""

    countries: int
    provinces: int
    near: int


class Context:
    """The places that a text's names are taken for, each once, looked up by where they lie: a long text has so many
    that each can't be compared with every other."""

    def __init__(self, names: Sequence[Name], chosen: Sequence[Entry | None]) -> None:
        named: dict[tuple[str, int | None, str | None], tuple[Entry, set[str]]] = {}
        for name, place in zip(names, chosen, strict=True):
            if place is not None:
                named.setdefault((place.name, place.geonames, place.country), (place, set()))[1].add(name.key)
        # The places that one key alone names are no context for it.
        self._own: dict[str, list[Entry]] = defaultdict(list)
        for place, keys in named.values():
            if len(keys) == 1:
                self._own[next(iter(keys))].append(place)
        places = [place for place, _ in named.values()]
        self._countries = Counter(p.country for p in places if p.country is not None)
        self._provinces = Counter(province for p in places if (province := _province(p)) is not None)
        cities = [p for p in places if _position(p) is not None]
        self._cities = sorted(cities, key=_latitude)

    def shared(self, entry: Entry, key: str) -> Shared:
        """What the entry shares with the places of other names than the one with the key."""
        own = self._own.get(key, ())
        country, province = entry.country, _province(entry)
        return Shared(
            countries=self._countries[country] - sum(p.country == country for p in own) if country is not None else 0,
            provinces=self._provinces[province] - sum(_province(p) == province for p in own) if province else 0,
            near=sum(all(place is not p for p in own) for place in self._near(entry)),
        )

    def _near(self, entry: Entry) -> Iterator[Entry]:
        at = _position(entry)
        if at is None:
            return
        first = bisect_left(self._cities, at[0] - _DEGREES, key=_latitude)
        last = bisect_right(self._cities, at[0] + _DEGREES, key=_latitude)
        for place in self._cities[first:last]:
            there = _position(place)
            if there is not None and distance(*at, *there) < _NEAR:
                yield place


def _province(place: Entry) -> Province | None:
    return (place.country, place.admin1) if place.admin1 else None


def _position(place: Entry) -> tuple[float, float] | None:
    """Where a city lies; None for other places."""
    if place.kind != "city" or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon


def _latitude(city: Entry) -> float:
    return city.lat or 0.0
