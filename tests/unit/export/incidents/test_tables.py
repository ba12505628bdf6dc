"""CSV, Parquet and GeoJSON hold the whole incident: other readers get it back."""

import csv
import io
import json
from typing import Any

import pyarrow.parquet

from sayso.export.incidents.shapes import SHAPES
from sayso.model import Incident
from tests.unit.export.incidents.changing import output
from tests.unit.export.incidents.hand_case import case, incident, undisputed


def csv_rows(**changes: object) -> list[dict[str, str]]:
    text = output(SHAPES["csv"], case(**changes)).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def from_row(row: dict[str, str]) -> Incident:
    """The incident of a row of CSV, by the document's rules only."""
    whole: dict[str, Any] = {}
    for name in Incident.model_fields:
        parts = {key: value for key, value in row.items() if key.startswith(f"{name}_")}
        if name in ("when", "where"):
            inner = {key.removeprefix(f"{name}_"): value or None for key, value in parts.items()}
            whole[name] = inner if any(inner.values()) else None
        else:
            whole[name] = json.loads(row[name]) if row[name].startswith("[") else row[name] or None
    return Incident.model_validate(whole)


def test_csv_gives_the_incident_back() -> None:
    (row,) = csv_rows()
    assert from_row(row) == incident()
    assert row["when_edtf"] == "2024-03-04"
    assert row["targets"] == "people of the Mill quarter"
    assert row["agents"] == ""  # two rivals are no allies


def test_csv_gives_back_what_is_not_known_and_awkward_titles() -> None:
    title = 'A "quoted", comma\'d\nand broken title; =1+1'
    (row,) = csv_rows(when=None, where=None, first_reported=None, title=title)
    assert from_row(row) == incident(when=None, where=None, first_reported=None, title=title)


def parquet_rows(**changes: object) -> list[dict[str, Any]]:
    data = output(SHAPES["parquet"], case(**changes))
    return pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()  # type: ignore[no-any-return]


def test_parquet_gives_the_incident_back_but_for_numbers_in_conflicts() -> None:
    (row,) = parquet_rows()
    assert [each["value"] for each in row["conflicts"][1]["values"]] == ["4", "7"]
    for each in row["conflicts"][1]["values"]:
        each["value"] = int(each["value"])
    assert Incident.model_validate(row) == incident()


def test_parquet_of_nothing_has_its_columns() -> None:
    stream = io.BytesIO()
    SHAPES["parquet"].write([], stream)
    table = pyarrow.parquet.read_table(io.BytesIO(stream.getvalue()))
    assert table.column_names == list(Incident.model_fields)
    assert table.num_rows == 0


def test_parquet_writes_more_than_one_row_group_at_a_time() -> None:
    stream = io.BytesIO()
    SHAPES["parquet"].write((undisputed(id=f"in-{n}") for n in range(2003)), stream)
    table = pyarrow.parquet.read_table(io.BytesIO(stream.getvalue()))
    assert table["id"].to_pylist() == [f"in-{n}" for n in range(2003)]


def features(*changes: dict[str, object]) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    SHAPES["geojson"].write([case(**each) for each in changes], stream)
    collection = json.loads(stream.getvalue())
    assert collection["type"] == "FeatureCollection"
    return collection["features"]  # type: ignore[no-any-return]


def test_geojson_has_longitude_first_and_the_incident_as_properties() -> None:
    (feature,) = features({})
    assert feature["geometry"] == {"type": "Point", "coordinates": [7.9, 54.125]}
    assert Incident.model_validate(feature["properties"]) == incident()
    assert feature["id"] == "in-dorvane"


def test_geojson_puts_no_point_in_the_middle_of_a_country() -> None:
    told = incident().where
    assert told is not None
    country = told.model_copy(update={"precision": "country"})
    assert [each["geometry"] for each in features({"where": None}, {"where": country})] == [None, None]
    assert features() == []
