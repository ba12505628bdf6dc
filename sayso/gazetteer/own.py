"""A user's own places, from a CSV file."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pycountry

from sayso.errors import GazetteerError
from sayso.gazetteer.entry import Entry, Kind
from sayso.model.where import PlacePrecision

COLUMNS = ("name", "lat", "lon", "country", "kind", "precision", "alternates", "geonames", "within")
_NEEDED = COLUMNS[:4]
_OTHER_HEADINGS = {
    "alternate names": "alternates",
    "alternatenames": "alternates",
    "latitude": "lat",
    "longitude": "lon",
}
_KIND_OF_PRECISION: dict[str, Kind] = {
    "address": "address",
    "district": "district",
    "city": "city",
    "area": "area",
    "country": "country",
    "unknown": "region",
}


def read_places(path: Path) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """Each row as an entry and its other names.

    The first line names the columns: `name`, `lat`, `lon`, `country` (ISO 3166-1 alpha-2, may be empty), and, where
    wanted, `kind` or `precision`, `alternates` and `within` (both separated by semicolons), `geonames`. Raises
    GazetteerError with the file, the line and the reason.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise GazetteerError(
            f"{path}: can't be read as a UTF-8 CSV file ({problem}); check the path and encoding"
        ) from None
    reader = csv.reader(text.splitlines(), strict=True)
    try:
        heading = _heading(path, next(reader, []))
        for row in reader:
            if any(cell.strip() for cell in row):
                yield _entry(f"{path}, line {reader.line_num}", heading, row)
    except csv.Error as problem:
        raise GazetteerError(f"{path}, line {reader.line_num}: not valid CSV ({problem})") from None


def _heading(path: Path, row: list[str]) -> list[str]:
    names = [_OTHER_HEADINGS.get(cell.strip().lower(), cell.strip().lower()) for cell in row]
    if missing := [name for name in _NEEDED if name not in names]:
        got = ", ".join(names) or "nothing"
        raise GazetteerError(
            f"{path}, line 1: columns {', '.join(missing)} are missing (got {got}); all: {', '.join(COLUMNS)}"
        )
    return names


def _entry(at: str, heading: list[str], row: list[str]) -> tuple[Entry, tuple[str, ...]]:
    if len(row) != len(heading):
        raise GazetteerError(f"{at}: {len(row)} cells, expected {len(heading)} as in the first line")
    cells = {name: cell.strip() for name, cell in zip(heading, row, strict=True)}
    if not cells["name"]:
        raise GazetteerError(f"{at}: the name is empty; give each place a name or remove the row")
    lat, lon = _degrees(at, cells["lat"], "lat", 90), _degrees(at, cells["lon"], "lon", 180)
    if (lat is None) != (lon is None):
        raise GazetteerError(f"{at}: lat and lon must both be given or both be empty")
    kind = _kind(at, cells)
    entry = Entry(
        name=cells["name"],
        kind=kind,
        country=_country(at, cells["country"]),
        geonames=_number(at, cells.get("geonames", "")),
        lat=lat,
        lon=lon,
        level=1 if kind == "area" else 0,
        own=True,
        within=_list(cells.get("within", "")),
    )
    return entry, _list(cells.get("alternates", ""))


def _degrees(at: str, cell: str, name: str, most: int) -> float | None:
    if not cell:
        return None
    try:
        value = float(cell)
    except ValueError:
        value = float("nan")
    if not -most <= value <= most:
        raise GazetteerError(f"{at}: {name} is {cell!r}, expected a number of degrees from -{most} to {most}")
    return value


def _country(at: str, cell: str) -> str | None:
    if not cell:
        return None
    code = cell.upper()
    if len(code) != 2 or (pycountry.countries.get(alpha_2=code) is None and code != "XK"):
        raise GazetteerError(
            f"{at}: country is {cell!r}, expected an ISO 3166-1 code of two letters such as SY, or nothing"
        )
    return code


def _number(at: str, cell: str) -> int | None:
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit()):
        raise GazetteerError(f"{at}: geonames is {cell!r}, expected a GeoNames id (a whole number) or nothing")
    return int(cell)


def _kind(at: str, cells: dict[str, str]) -> Kind:
    kind, precision = cells.get("kind", "").lower(), cells.get("precision", "").lower()
    for known in get_args(Kind):
        if kind == known:
            return known  # type: ignore[no-any-return]
    if kind:
        raise GazetteerError(f"{at}: kind is {kind!r}, expected one of {', '.join(get_args(Kind))}")
    if precision and precision not in _KIND_OF_PRECISION:
        raise GazetteerError(f"{at}: precision is {precision!r}, expected one of {', '.join(get_args(PlacePrecision))}")
    return _KIND_OF_PRECISION.get(precision, "city")


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
