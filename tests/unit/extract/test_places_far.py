"""A quarter or village is no small namesake far from all that the report names."""

import spacy

from sayso.extract.places import Place, find_places
from sayso.gazetteer import Entry, Gazetteer

ENGLISH = spacy.blank("en")


def land(name: str, code: str, number: int, lat: float) -> tuple[Entry, tuple[str, ...]]:
    return Entry(name, "country", code, number, lat, 10.0, 9_000_000), ()


def town(name: str, code: str, number: int, size: int, lat: float, lon: float) -> tuple[Entry, tuple[str, ...]]:
    return Entry(name, "city", code, number, lat, lon, size, "1"), ()


GAZETTEER = Gazetteer(
    [
        land("Kenya", "KE", 1, 0.0),
        land("Thailand", "TH", 2, 15.0),
        town("Nairobi", "KE", 3, 2_750_000, -1.3, 36.8),
        town("Mombasa", "KE", 4, 800_000, -4.0, 39.6),
        town("Arvale", "US", 5, 7_000, 37.8, -121.0),
        town("Mae Lom", "TH", 6, 40_000, 16.7, 98.6),
        town("Corvo", "KE", 7, 900, 3.0, 35.0),
        town("Orrun", "TZ", 8, 900, -4.2, 39.4),
        town("Area", "US", 9, 30_000, 42.0, -88.0),
    ]
)
REPORT = "Police in Nairobi, Kenya, said on Monday that shops in Mombasa had been looted. Kenyan courts were shut. "


def places(text: str, *labelled: str) -> dict[str, Place]:
    doc = ENGLISH(REPORT + text)
    starts = {word: doc.text.rindex(word) for word in labelled}
    spans = (doc.char_span(start, start + len(word), label="LOC") for word, start in starts.items())
    doc.ents = tuple(span for span in spans if span is not None)
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    return {place.where.text: place for place in find_places(doc, GAZETTEER)}


def test_a_quarter_is_no_far_town_and_lies_in_the_town_of_its_sentence() -> None:
    where = places("A bomb went off in the Arvale neighborhood in western Mombasa.", "Arvale")[
        "Arvale neighborhood"
    ].where
    assert (where.geonames, where.country, where.precision) == (4, "KE", "district")


def test_a_quarter_without_a_town_lies_in_the_reports_country() -> None:
    where = places("A bomb went off in the Arvale neighborhood.", "Arvale")["Arvale neighborhood"].where
    assert (where.geonames, where.lat, where.country) == (None, None, "KE")


def test_each_of_a_list_of_quarters_is_one() -> None:
    where = places("Shots were heard in Arvale, Sonte and Old Mill neighborhoods.", "Arvale")["Arvale"].where
    assert (where.country, where.precision) == ("KE", "district")


def test_a_quarter_is_no_distant_village_of_its_own_country() -> None:
    found = places("A bomb went off in the Corvo neighborhood of the city.", "Corvo")["Corvo neighborhood"]
    assert found.where.geonames is None


def test_a_village_is_no_far_town() -> None:
    where = places("Two farmers were shot in Arvale.", "Arvale")["Arvale"].where
    assert (where.geonames, where.country) == (None, "KE")


def test_a_town_called_another_countrys_is_believed() -> None:
    assert places("They fled to the Thai town Mae Lom.", "Mae Lom")["Mae Lom"].where.geonames == 6


def test_a_town_across_the_border_is_believed() -> None:
    assert places("They fled to Orrun.", "Orrun")["Orrun"].where.geonames == 8


def test_a_common_word_in_capitals_is_no_town() -> None:
    assert "AREA" not in places("THE MEN FLED INTO THE RURAL AREA OF THE NORTH.")
