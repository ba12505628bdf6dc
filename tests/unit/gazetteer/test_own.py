"""A user's own places: read, preferred, and refused with the line and the reason."""

from pathlib import Path

import pytest

from sayso.errors import GazetteerError
from sayso.gazetteer import Entry, Gazetteer
from sayso.gazetteer.own import read_places

HEADING = "name,lat,lon,country,precision,alternates,geonames,within\n"


def written(folder: Path, rows: str, heading: str = HEADING) -> Path:
    path = folder / "places.csv"
    path.write_text(heading + rows, encoding="utf-8")
    return path


def test_a_row_becomes_a_place_under_all_its_names(tmp_path: Path) -> None:
    path = written(tmp_path, "Old Mill,35.5,36.25,sy,district,Mill Quarter;Tahuna,99,Hama\n")
    gazetteer = Gazetteer(read_places(path))
    for name in ("Old Mill", "mill quarter", "TAHUNA"):
        (entry,) = gazetteer.candidates(name)
        assert (entry.name, entry.lat, entry.lon, entry.country) == ("Old Mill", 35.5, 36.25, "SY")
        assert (entry.kind, entry.geonames, entry.within, entry.own) == ("district", 99, ("Hama",), True)


def test_only_the_first_four_columns_are_needed(tmp_path: Path) -> None:
    path = written(tmp_path, "Old Mill,,,\n\n", "Name,Latitude,Longitude,Country\n")
    (entry,) = Gazetteer(read_places(path)).candidates("Old Mill")
    assert (entry.lat, entry.lon, entry.country, entry.kind) == (None, None, None, "city")


@pytest.mark.parametrize(
    ("row", "line", "reason"),
    [
        ("Old Mill,91,36,SY,,,,\n", 2, "lat is '91'"),
        ("Old Mill,nan,36,SY,,,,\n", 2, "lat is 'nan'"),
        ("Old Mill,35,east,SY,,,,\n", 2, "lon is 'east'"),
        ("Old Mill,35,,SY,,,,\n", 2, "both"),
        ("Old Mill,35,36,Syria,,,,\n", 2, "country is 'Syria'"),
        ("Old Mill,35,36,ZZ,,,,\n", 2, "country is 'ZZ'"),
        ("Old Mill,35,36,SY,hamlet,,,\n", 2, "precision is 'hamlet'"),
        ("Old Mill,35,36,SY,,,-4,\n", 2, "geonames is '-4'"),
        ("New Mill,35,36,SY,,,,\n ,35,36,SY,,,,\n", 3, "name is empty"),
        ("Old Mill,35\n", 2, "2 cells, expected 8"),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_reason(tmp_path: Path, row: str, line: int, reason: str) -> None:
    path = written(tmp_path, row)
    with pytest.raises(GazetteerError) as caught:
        list(read_places(path))
    assert f"{path}, line {line}: " in str(caught.value)
    assert reason in str(caught.value)


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "Old Mill,35,36,SY,mill\n", "name,lat,lon,country,kind\n")
    with pytest.raises(GazetteerError, match="kind is 'mill'"):
        list(read_places(path))


def test_missing_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="columns lat, country are missing"):
        list(read_places(written(tmp_path, "", "name,lon\n")))


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00bad"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "places.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(GazetteerError, match=r"places\.csv"):
        list(read_places(path))


def test_own_places_come_before_the_shipped_ones() -> None:
    ours = Entry("Paris", "city", "FI", 1, own=True)
    assert Gazetteer([(ours, ())]).candidates("Paris")[0] is ours
