"""Where something happened: a name of the text, resolved as far as the gazetteer and the text allow."""

from typing import Literal

from sayso.model.span import Span, Value

PlacePrecision = Literal["address", "district", "city", "area", "country", "unknown"]


class Place(Value):
    """A place by the name that it is given. `geonames` is the GeoNames id, `country` the ISO 3166-1 alpha-2 code,
    `lat`/`lon` degrees (WGS 84)."""

    name: str
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None
    precision: PlacePrecision


class Where(Place, Span):
    """A place that a text names.

    `precision` says how finely the text names the place: a district that the gazetteer lacks is resolved to the city
    that the text says it lies in and keeps the precision "district".
    """
