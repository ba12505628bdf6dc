"""GeoJSON (RFC 7946): a feature an incident, with all of the incident as its properties.

An incident that is known no better than to a country, or not at all, has no geometry: the middle of a country is no
place where anything happened.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sayso.export.incidents.case import Case
from sayso.export.incidents.shape import Shape, in_json_array
from sayso.model import Where


def _features(cases: Iterable[Case]) -> Iterator[dict[str, Any]]:
    for case in cases:
        yield {
            "type": "Feature",
            "id": case.incident.id,
            "geometry": _point(case.incident.where),
            "properties": case.incident.model_dump(mode="json"),
        }


def _point(where: Where | None) -> dict[str, Any] | None:
    if where is None or where.lat is None or where.lon is None or where.precision in ("country", "unknown"):
        return None
    return {"type": "Point", "coordinates": [where.lon, where.lat]}


SHAPE = Shape(
    "geojson", "features for maps, with all of an incident as properties",
    in_json_array('{"type": "FeatureCollection", "features": [', "]}", _features),
)  # fmt: skip
