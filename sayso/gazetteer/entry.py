"""What the gazetteer knows of one place."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["city", "district", "address", "area", "country", "continent", "region", "water"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place. `geonames` is its GeoNames id where known; `lat`/`lon` are degrees (WGS 84), for a country or an area
    the centre of the places in it; `country` is ISO 3166-1 alpha-2; `admin1` the code of its province as GeoNames
    writes it (for the United States the postal code of the state); `level` is 1 for provinces and states, 2 for
    counties and the like, 0 elsewhere. `population` counts people, 0 where unknown.

    `alternate`: the name looked up is not its usual one. `own`: it comes from the user's own file. `within`: the names
    of the places that contain it, from the user's own file.
    """

    name: str
    kind: Kind
    country: str | None = None
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    admin1: str = ""
    level: int = 0
    capital: bool = False
    alternate: bool = False
    own: bool = False
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word for the people or things of a place ("Syrian"), and the name of that place; None for a people that is
    tied to no one place ("Kurdish")."""

    word: str
    place: str | None
