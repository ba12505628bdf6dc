"""All formats of incidents by their names, in the order in which they are listed."""

from sayso.export.incidents import (
    acled,
    claimreview,
    flat_csv,
    ftm,
    gdelt,
    geojson,
    parquet,
    plover,
    polecat,
    prov,
)
from sayso.export.incidents.shape import Shape

SHAPES: dict[str, Shape] = {
    each.SHAPE.name: each.SHAPE
    for each in (flat_csv, parquet, geojson, acled, plover, polecat, gdelt, ftm, claimreview, prov)
}
