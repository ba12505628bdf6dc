"""The centre of many places on the globe."""

from collections.abc import Iterable
from math import atan2, cos, degrees, hypot, radians, sin

from sayso.gazetteer.entry import Entry


def centre(places: Iterable[Entry]) -> tuple[float | None, float | None]:
    """Latitude and longitude of the mean of the places' positions, taken on the sphere so that a country across the
    date line keeps its centre; (None, None) where no place has a position or they cancel out."""
    x = y = z = 0.0
    for place in places:
        if place.lat is not None and place.lon is not None:
            lat, lon = radians(place.lat), radians(place.lon)
            x, y, z = x + cos(lat) * cos(lon), y + cos(lat) * sin(lon), z + sin(lat)
    if abs(x) + abs(y) + abs(z) < 1e-9:
        return None, None
    return round(degrees(atan2(z, hypot(x, y))), 4), round(degrees(atan2(y, x)), 4)


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points along the great circle."""
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 12742.0 * atan2(half**0.5, (1 - min(1.0, half)) ** 0.5)
