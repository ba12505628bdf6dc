"""Places by name."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from sayso.gazetteer import facts
from sayso.gazetteer.build import ABBREVIATION, OTHER, USUAL
from sayso.gazetteer.entry import Demonym, Entry
from sayso.gazetteer.normal import key
from sayso.gazetteer.own import read_places
from sayso.gazetteer.store import open_index

_QUERY = """
SELECT name, kind, country, geonames, lat, lon, population, admin1, level, capital, usage
FROM names JOIN places ON places.id = names.place WHERE key = ?
"""


class Gazetteer:
    """Looks places up by name. A user's own places come first. Safe to share between threads."""

    def __init__(
        self, own: Iterable[tuple[Entry, tuple[str, ...]]] = (), index: sqlite3.Connection | None = None
    ) -> None:
        self._own: dict[str, list[Entry]] = defaultdict(list)
        for entry, others in own:
            for name in dict.fromkeys(key(spelling) for spelling in (entry.name, *others)):
                self._own[name].append(entry)
        self._index = index
        self._lock = Lock()
        self._found = lru_cache(maxsize=20000)(self._find)

    @classmethod
    def open(cls, user_csv: Path | None = None) -> "Gazetteer":
        """The shipped places with a user's own; builds the index on the first call on a machine (some seconds).

        Raises GazetteerError where the user's file has a mistake.
        """
        return cls(tuple(read_places(user_csv)) if user_csv else (), open_index())

    def candidates(self, name: str) -> list[Entry]:
        """Every place of that name in any spelling: the user's own, then by population, largest first.

        An abbreviation counts where it is written as one: "Tex." is Texas, "TEX" is not.
        """
        dotted = "." in name
        return [entry for entry, usage in self._found(key(name)) if dotted or usage != ABBREVIATION]

    def containers(self, name: str) -> list[Entry]:
        """As `candidates`, and abbreviations such as "Tex." that name a place only behind a smaller one."""
        return [entry for entry, _ in self._found(key(name))]

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        return self._countries.get(code.upper())

    def capital(self, code: str) -> Entry | None:
        """The capital of the country of an ISO 3166-1 alpha-2 code; of several the largest."""
        return self._capitals.get(code.upper())

    def demonym(self, word: str) -> Demonym | None:
        """What the word says of where somebody or something is from ("Syrians", "North Korean")."""
        return facts.demonyms().get(word.casefold())

    def _find(self, name: str) -> tuple[tuple[Entry, int], ...]:
        if not name:
            return ()
        own = tuple((entry, USUAL) for entry in self._own.get(name, ()))
        if self._index is None:
            return own
        with self._lock:
            rows = self._index.execute(_QUERY, (name,)).fetchall()
        ids = {entry.geonames for entry, _ in own if entry.geonames is not None}
        found: list[tuple[Entry, int]] = []
        for entry, usage in sorted(((_entry(row), row[-1]) for row in rows), key=lambda item: item[1]):
            if entry.geonames is None or entry.geonames not in ids:
                found.append((entry, usage))
                ids |= {entry.geonames} if entry.geonames is not None else set()
        found.sort(key=lambda item: (item[1] == ABBREVIATION, -item[0].population, item[0].geonames or 0))
        return own + tuple(found)

    @cached_property
    def _countries(self) -> dict[str, Entry]:
        found = {e.country: e for entries in self._own.values() for e in entries if e.kind == "country" and e.country}
        if self._index is not None:
            with self._lock:
                rows = self._index.execute(_QUERY.replace("key = ?", "kind = 'country' AND usage = 0")).fetchall()
            found |= {row[2]: _entry(row) for row in rows if row[2] not in found}
        return found

    @cached_property
    def _capitals(self) -> dict[str, Entry]:
        found = [e for entries in self._own.values() for e in entries if e.capital]
        if self._index is not None:
            with self._lock:
                rows = self._index.execute(_QUERY.replace("key = ?", "capital = 1 AND usage = 0")).fetchall()
            found += [_entry(row) for row in rows]
        return {e.country: e for e in sorted(found, key=lambda e: e.population) if e.country}


def _entry(row: tuple[Any, ...]) -> Entry:
    name, kind, country, geonames, lat, lon, population, admin1, level, capital, usage = row
    return Entry(
        name=name,
        kind=kind,
        country=country,
        geonames=geonames,
        lat=lat,
        lon=lon,
        population=population,
        admin1=admin1,
        level=level,
        capital=bool(capital),
        alternate=usage == OTHER,
    )
