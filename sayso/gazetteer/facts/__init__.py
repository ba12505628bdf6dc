"""Facts about places that GeoNames' cities do not hold, kept as tables beside this file and written for Sayso."""

import csv
from functools import cache
from importlib.resources import files

from sayso.gazetteer.entry import Demonym, Entry


def _rows(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [row for row in csv.reader(text.splitlines()) if row]


def _pairs(name: str) -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(part.strip() for part in row[1].split(";") if part.strip()) for row in _rows(name)}


@cache
def country_aliases() -> dict[str, tuple[str, ...]]:
    """Names of countries by ISO 3166-1 alpha-2 code; the first is what English news calls the country."""
    return _pairs("aliases.csv")


@cache
def state_abbreviations() -> dict[str, tuple[str, ...]]:
    """Written abbreviations of the states of the United States, by postal code."""
    return _pairs("states.csv")


@cache
def demonyms() -> dict[str, Demonym]:
    """Demonyms by their spelling in lower case, with regular plurals."""
    found: dict[str, Demonym] = {}
    for row in _rows("demonyms.csv"):
        for word in row[1].split(";"):
            for form in _forms(word.strip()):
                found.setdefault(form.casefold(), Demonym(form, row[0] or None))
    return found


def _forms(word: str) -> tuple[str, ...]:
    """The word and its plural; adjectives such as "Dutch" and the forms on -man, listed in full, have none."""
    if word.endswith(("ese", "ish", "ch", "sh", "ic", "ss", "que", "men", "hman", "tman", "shman", "swoman", "hwoman")):
        return (word,)
    return (word, word + "s")


@cache
def regions() -> tuple[tuple[Entry, tuple[str, ...]], ...]:
    """Regions, seas, rivers and areas in the news, each with its other names."""
    found = []
    for name, kind, country, geonames, lat, lon, others in _rows("regions.csv")[1:]:
        entry = Entry(
            name=name,
            kind=kind,  # type: ignore[arg-type]  # the table's own test checks the kinds
            country=country or None,
            geonames=int(geonames) if geonames else None,
            lat=float(lat) if lat else None,
            lon=float(lon) if lon else None,
            level=1 if kind == "area" else 0,
        )
        found.append((entry, tuple(other.strip() for other in others.split(";") if other.strip())))
    return tuple(found)
