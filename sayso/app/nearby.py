"""Where a user means by "near": a place's name or a position -> a part of the earth."""

import math
import re
from collections.abc import Callable

from sayso.errors import UsageError
from sayso.gazetteer import Gazetteer
from sayso.ledger import Box

_POSITION = re.compile(r"\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*")
_DEGREE = 111.2  # kilometres from one degree of latitude to the next


def box_around(place: str, kilometres: float, told: Callable[[str], None] = lambda _: None) -> Box:
    """The square around a place that reaches so far to each side; of several places of a name the most populous one,
    which is `told`: its name, its country, its position.

    Raises UsageError for a place that the gazetteer does not know, or a position that is none."""
    lat, lon = _position(place, told)
    high = kilometres / _DEGREE
    # Towards a pole a degree of longitude shrinks to nothing: all of them are meant there.
    wide = high / max(math.cos(math.radians(min(89.0, abs(lat) + high))), 0.01)
    if wide >= 180:
        return Box(max(-90.0, lat - high), -180.0, min(90.0, lat + high), 180.0)
    return Box(max(-90.0, lat - high), _meridian(lon - wide), min(90.0, lat + high), _meridian(lon + wide))


def _position(place: str, told: Callable[[str], None]) -> tuple[float, float]:
    match = _POSITION.fullmatch(place)
    if match is None:
        found = next(iter(Gazetteer.open().candidates(place)), None)
        if found is None or found.lat is None or found.lon is None:
            raise UsageError(f"--near: the gazetteer knows no place {place!r}; give its position as LAT,LON")
        country = f"in {found.country}, " if found.country else ""
        told(f"{found.name} ({country}{found.lat:g}, {found.lon:g})")
        return found.lat, found.lon
    lat, lon = float(match[1]), float(match[2])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise UsageError(f"--near: got {place!r}, expected latitude -90 to 90 and longitude -180 to 180: LAT,LON")
    return lat, lon


def _meridian(lon: float) -> float:
    """From -180 to 180 degrees."""
    return (lon + 180) % 360 - 180
