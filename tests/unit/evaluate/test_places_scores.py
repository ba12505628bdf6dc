"""The figures for places: full for a perfect answer, none for an empty one, and short by one for one mistake."""

from pathlib import Path

import pytest

from sayso.evaluate.places import FARTHEST_KM, Finding, Gold, error_km, read_lgl, score_finding, score_resolution
from sayso.model import Where

GOLD = [
    Gold(0, 4, 12, 35.1, 36.8),
    Gold(10, 15, 1, 35.0, 38.0),
    Gold(20, 24, 11, 34.7, 36.7),
    Gold(30, 34, 9, 0.0, 0.0),
]


def where(gold: Gold, geonames: int | None, lat: float | None, lon: float | None) -> Where:
    text = "x" * (gold.end - gold.start)
    return Where(
        start=gold.start,
        end=gold.end,
        text=text,
        name=text,
        geonames=geonames,
        lat=lat,
        lon=lon,
        country=None,
        precision="city",
    )


PERFECT = [where(gold, gold.geonames, gold.lat, gold.lon) for gold in GOLD]


def test_a_perfect_resolution() -> None:
    figures = score_resolution(zip(GOLD, PERFECT, strict=True))
    assert (figures.names, figures.exact, figures.near, figures.mean_km, figures.unresolved) == (4, 1.0, 1.0, 0.0, 0.0)


def test_no_resolution() -> None:
    figures = score_resolution((gold, None) for gold in GOLD)
    assert (figures.exact, figures.near, figures.unresolved) == (0.0, 0.0, 1.0)
    assert figures.mean_km == figures.median_km == FARTHEST_KM


def test_one_wrong_place_of_four() -> None:
    far = where(GOLD[3], 99, 0.0, 90.0)
    figures = score_resolution(zip(GOLD, [*PERFECT[:3], far], strict=True))
    assert (figures.exact, figures.near) == (0.75, 0.75)
    assert figures.mean_km == pytest.approx(10007.5 / 4, abs=1)


def test_a_near_place_is_near_but_not_exact() -> None:
    close = where(GOLD[3], 99, 1.0, 0.0)
    figures = score_resolution(zip(GOLD, [*PERFECT[:3], close], strict=True))
    assert (figures.exact, figures.near) == (0.75, 1.0)


def test_names_without_a_gold_id_do_not_count() -> None:
    assert score_resolution([(Gold(0, 4, None, None, None), None)]).names == 0


def test_the_gold_id_is_no_error_wherever_it_is_drawn() -> None:
    assert error_km(GOLD[0], where(GOLD[0], 12, None, None)) == 0.0


def test_a_perfect_finding() -> None:
    assert score_finding([(GOLD, PERFECT)]) == Finding(1.0, 1.0, 1.0, 1.0)


def test_nothing_found_and_nothing_wanted() -> None:
    assert score_finding([(GOLD, [])]) == score_finding([]) == Finding(0.0, 0.0, 0.0, 0.0)


def test_one_missed_one_too_many() -> None:
    extra = where(Gold(50, 54, None, None, None), 5, 0.0, 0.0)
    assert score_finding([(GOLD, [*PERFECT[:3], extra])]) == Finding(0.75, 0.75, 0.75, 0.75)


def test_a_gold_name_counts_once() -> None:
    assert score_finding([(GOLD[:1], [PERFECT[0], PERFECT[0]])]) == Finding(0.5, 1.0, 1.0, 1.0)


def test_the_gold_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lgl.xml"
    path.write_text(
        "<articles><article><text>Aby met Bo.</text><toponyms>"
        "<toponym><start>0</start><end>3</end><gaztag geonameid='7'><lat>1.5</lat><lon>2</lon></gaztag></toponym>"
        "<toponym><start>8</start><end>10</end></toponym></toponyms></article></articles>"
    )
    assert list(read_lgl(path)) == [("Aby met Bo.", [Gold(0, 3, 7, 1.5, 2.0), Gold(8, 10, None, None, None)])]
