"""What a place shares with the other places of a text."""

from sayso.extract.places_beside import Context, Shared
from sayso.extract.places_name import Name
from sayso.gazetteer import Entry


def city(name: str, lat: float, lon: float, country: str = "OR", admin1: str = "01") -> Entry:
    return Entry(name, "city", country, None, lat, lon, 10_000, admin1)


LUSK, HARSA, ORRUN = city("Lusk", 10.0, 20.0), city("Harsa", 10.5, 20.0), city("Orrun", 10.95, 20.0, admin1="02")


def context(*named: tuple[str, Entry | None]) -> Context:
    return Context([Name(n, n + 1, text) for n, (text, _) in enumerate(named)], [entry for _, entry in named])


def test_others_are_counted_by_country_by_province_and_within_100_kilometres() -> None:
    around = context(("Lusk", LUSK), ("Harsa", HARSA), ("Orrun", ORRUN), ("Nowhere", None))
    assert around.shared(LUSK, "lusk") == Shared(countries=2, provinces=1, near=1)
    assert around.shared(HARSA, "harsa") == Shared(countries=2, provinces=1, near=2)


def test_a_place_that_only_the_same_name_has_is_no_other() -> None:
    assert context(("Lusk", LUSK), ("Lusk", LUSK)).shared(LUSK, "lusk") == Shared(0, 0, 0)


def test_a_place_that_another_name_has_too_counts_for_both() -> None:
    around = context(("Lusk", LUSK), ("Old Lusk", LUSK))
    assert around.shared(LUSK, "lusk") == Shared(1, 1, 1)


def test_a_country_is_near_nothing() -> None:
    land = Entry("Orria", "country", "OR", None, 10.0, 20.0, 1_000_000)
    assert context(("Lusk", LUSK)).shared(land, "orria") == Shared(countries=1, provinces=0, near=0)
