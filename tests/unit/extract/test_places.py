"""Places are found, told from persons, firms and words, and resolved together."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from sayso.extract.places import Place, find_places
from sayso.gazetteer import Entry, Gazetteer

ENGLISH = spacy.blank("en")


def city(
    name: str, country: str, number: int, people: int, admin1: str = "", lat: float = 0.0, lon: float = 0.0
) -> Entry:
    return Entry(name, "city", country, number, lat, lon, people, admin1)


GAZETTEER = Gazetteer(
    [
        (Entry("Syria", "country", "SY", 1, 35.0, 38.0, 18_000_000), ()),
        (Entry("France", "country", "FR", 2, 46.0, 2.0, 65_000_000), ()),
        (Entry("United States", "country", "US", 3, 39.0, -98.0, 330_000_000), ("U.S.", "US", "America")),
        (Entry("England", "area", "GB", 4, 52.0, -1.0, 50_000_000, level=1), ()),
        (Entry("Texas", "area", "US", 5, 31.0, -99.0, 25_000_000, "TX", level=1), ()),
        (Entry("Washington", "area", "US", 6, 47.0, -120.0, 7_000_000, "WA", level=1), ()),
        (Entry("Washington", "city", "US", 7, 38.9, -77.0, 690_000, "DC", capital=True), ()),
        (Entry("Paris", "city", "FR", 8, 48.8, 2.3, 2_100_000, "11", capital=True), ()),
        (city("Paris", "US", 9, 25_000, "TX", 33.7, -95.6), ()),
        (Entry("Damascus", "city", "SY", 10, 33.5, 36.3, 1_500_000, "13", capital=True), ()),
        (city("Homs", "SY", 11, 775_000, "11", 34.7, 36.7), ()),
        (city("Hama", "SY", 12, 460_000, "10", 35.1, 36.8), ()),
        (city("Tripoli", "LY", 13, 1_100_000, "61", 32.9, 13.2), ()),
        (city("Tripoli", "LB", 14, 229_000, "09", 34.4, 35.8), ()),
        (Entry("Lebanon", "country", "LB", 15, 33.8, 35.8, 6_000_000), ()),
        (Entry("Libya", "country", "LY", 16, 28.0, 17.0, 6_500_000), ()),
        (city("Nice", "FR", 17, 340_000, "93"), ()),
        (city("Reading", "GB", 18, 318_000, "ENG"), ()),
        (city("Boston", "US", 19, 675_000, "MA"), ()),
        (city("Police", "PL", 20, 34_000), ()),
        (city("Saint-Denis", "FR", 21, 110_000), ()),
        (city("Georgetown", "GY", 22, 235_000), ()),
        (Entry("Europe", "continent", None, 23), ()),
    ]
)


def read(text: str, **labels: str) -> tuple[Doc, tuple[Place, ...]]:
    """The places of a text; `labels` gives entity labels by the words they cover, "_" standing for a space."""
    doc = ENGLISH(text)
    spans: list[Span] = []
    for words, label in labels.items():
        start = text.index(words.replace("_", " "))
        span = doc.char_span(start, start + len(words), label=label)
        assert span is not None
        spans.append(span)
    doc.ents = tuple(spans)
    return doc, find_places(doc, GAZETTEER)


def ids(text: str, **labels: str) -> dict[str, int | None]:
    return {place.where.text: place.where.geonames for place in read(text, **labels)[1]}


def test_a_city_in_its_country_is_both() -> None:
    assert ids("Shells fell on Hama, Syria, at dawn.") == {"Hama": 12, "Syria": 1}


def test_the_state_behind_a_city_chooses_among_namesakes() -> None:
    assert ids("He grew up in Paris, Texas, and left early.")["Paris"] == 9
    assert ids("He grew up in Paris and left early.")["Paris"] == 8


def test_the_country_named_elsewhere_chooses_among_namesakes() -> None:
    assert ids("Lebanon sent troops. They came to Tripoli by night.")["Tripoli"] == 14
    assert ids("Libya sent troops. They came to Tripoli by night.")["Tripoli"] == 13


def test_one_name_has_one_sense_throughout() -> None:
    _, places = read("The mayor of Paris, Texas, resigned. In Paris, nobody minded.")
    assert [place.where.geonames for place in places if place.where.text == "Paris"] == [9, 9]


def test_an_unknown_district_has_the_position_of_its_city() -> None:
    _, places = read("She saw the Sayrun district of Homs. Later on, Sayrun was empty.")
    whole, bare = places
    assert whole.where.name == whole.where.text == "Sayrun district of Homs"
    assert bare.where.name == "Sayrun"
    for place in places:
        assert (place.where.geonames, place.where.country, place.where.precision) == (11, "SY", "district")
        assert (place.where.lat, place.where.lon) == (34.7, 36.7)


def test_the_city_may_come_first() -> None:
    _, places = read("Smoke rose over the Homs district of Sayrun.")
    assert [(place.where.text, place.where.precision) for place in places] == [("Homs", "city"), ("Sayrun", "district")]
    assert places[1].where.geonames == 11


def test_an_unknown_town_lies_in_the_country_that_the_text_gives() -> None:
    _, places = read("Rebels took the town of Qaltun in Syria.")
    assert [(place.where.text, place.where.country, place.where.precision) for place in places] == [
        ("Qaltun", "SY", "city"),
        ("Syria", "SY", "country"),
    ]


def test_an_unknown_town_without_a_container_has_no_position() -> None:
    (place,) = read("Rebels took the town of Qaltun.")[1]
    assert (place.where.geonames, place.where.lat, place.where.country) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Washington sat down.",
        "The Boston Globe was first.",
        "He left the Bank of England.",
        "It was a Nice thing to say.",
        "Reading is a joy.",
        "Police came at once.",
        "Paris Hilton waved.",
    ],
)
def test_persons_firms_and_words_are_no_places(text: str) -> None:
    assert ids(text) == {}


def test_a_label_keeps_a_person_from_being_a_place() -> None:
    assert ids("They thanked Georgetown again.", Georgetown="PER") == {}
    assert ids("They fled to Georgetown again.", Georgetown="LOC") == {"Georgetown": 22}


def test_a_well_known_place_survives_a_wrong_label() -> None:
    assert ids("They went through Syria again.", Syria="PER") == {"Syria": 1}


def test_capitals_throughout_say_nothing() -> None:
    assert ids("THE POLICE SAID TODAY IN DAMASCUS THAT READING THE REPORT WAS NICE") == {"DAMASCUS": 10}


@pytest.mark.parametrize(("tag", "found"), [("NNP", [4]), ("NN", [])])
def test_in_capitals_the_tag_tells_a_word_from_a_name(tag: str, found: list[int]) -> None:
    doc = ENGLISH("THE MEN MET IN HOMS FOR TALKS")
    for token, each in zip(doc, f"DT NNS VBD IN {tag} IN NNS".split(), strict=True):
        token.tag_ = each
    assert [p.first for p in find_places(doc, GAZETTEER)] == found


def test_a_dateline_is_a_place() -> None:
    assert ids("HAMA (Daily Wire) — Two buses met.") == {"HAMA": 12}


def test_hyphens_and_accents_do_not_matter() -> None:
    assert ids("A bus stopped near Saint Denis.") == {"Saint Denis": 21}


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Damascus said it would answer.", "government"),
        ("Syria has rejected the offer.", "government"),
        ("The envoy held talks with Damascus.", "government"),
        ("The envoy flew to Damascus.", "place"),
        ("Fighting broke out in Syria.", "place"),
        ("A Syrian farmer waved.", "demonym"),
    ],
)
def test_a_government_is_told_from_its_seat(text: str, use: str) -> None:
    assert [place.use for place in read(text)[1]] == [use]


def test_a_demonym_names_its_country() -> None:
    (place,) = read("Two Syrians waved.")[1]
    assert (place.where.text, place.where.name, place.where.geonames) == ("Syrians", "Syria", 1)


def test_a_people_without_a_state_has_no_country() -> None:
    (place,) = read("A Kurdish farmer waved.")[1]
    assert (place.use, place.where.country, place.where.geonames) == ("demonym", None, None)


def test_the_demonym_before_a_town_contains_it() -> None:
    _, places = read("They met in the Lebanese city of Tripoli.")
    assert [place.where.geonames for place in places] == [15, 14]


def test_a_country_is_not_a_city_that_is_also_called_so() -> None:
    capital = Entry("Syria City", "city", "SY", 91, 33.0, 36.0, 9_000_000, "13", capital=True, alternate=True)
    country = Entry("Syria", "country", "SY", 1, 35.0, 38.0, 18_000_000)
    gazetteer = Gazetteer([(capital, ("Syria",)), (country, ())])
    (place,) = find_places(ENGLISH("She returned to Syria in May."), gazetteer)
    assert place.where.geonames == 1


def test_a_town_is_not_a_smaller_capital_that_was_once_called_so() -> None:
    capital = Entry("Orrun", "city", "SY", 91, 33.0, 36.0, 1_200_000, "13", capital=True, alternate=True)
    town = Entry("Philotown", "city", "US", 92, 40.0, -75.0, 1_500_000, "PA")
    gazetteer = Gazetteer([(capital, ("Philotown",)), (town, ())])
    (place,) = find_places(ENGLISH("She returned to Philotown in May."), gazetteer)
    assert place.where.geonames == 92


def test_a_river_is_not_the_town_of_its_name() -> None:
    (place,) = read("They swam across the Hama river.")[1]
    assert (place.where.text, place.where.geonames, place.where.precision) == ("Hama river", None, "area")


def test_towns_that_share_a_state_choose_it_together() -> None:
    names = [("Alford", "OH", 101), ("Alford", "TX", 102), ("Benton", "KS", 103), ("Benton", "TX", 104)]
    gazetteer = Gazetteer([(city(name, "US", number, 5_000, state), ()) for name, state, number in names])
    places = find_places(ENGLISH("He drove from the town of Alford to the town of Benton."), gazetteer)
    assert [place.where.geonames for place in places] == [102, 104]


def test_a_label_cut_short_or_run_over_does_not_hide_a_name() -> None:
    assert ids("They met in Saint Denis again.", Saint="LOC") == {"Saint Denis": 21}
    assert ids("They met in Northern Syria again.", Northern_Syria="LOC") == {"Syria": 1}
    assert ids("They met in the North East again.", North_East="LOC") == {}


def test_the_place_of_a_dateline_does_not_speak() -> None:
    _, places = read("DAMASCUS (Daily Wire) — Two buses met.")
    assert [place.use for place in places] == ["place"]


def test_a_part_of_a_number_is_no_district() -> None:
    assert ids("She won a quarter of Georgetown in May.", Georgetown="LOC") == {"Georgetown": 22}
    assert ids("She won a quarter of Maud Ashby's votes.") == {}


def test_a_users_place_wins() -> None:
    ours = Entry("Paris", "address", "SY", None, 34.0, 37.0, own=True)
    gazetteer = Gazetteer([(ours, ()), (Entry("Paris", "city", "FR", 8, 48.8, 2.3, 2_100_000, capital=True), ())])
    (place,) = find_places(ENGLISH("They met in Paris."), gazetteer)
    assert (place.where.lat, place.where.country, place.where.precision) == (34.0, "SY", "address")


WORDS = st.sampled_from(
    [
        "Paris",
        "Homs",
        "district",
        "of",
        "in",
        "the",
        ",",
        "Syria",
        "Syrian",
        "'s",
        "\n\n",
        "town",
        "Qaltun",
        "(",
        "—",
        "THE",
    ]
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=25).map(" ".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read_and_every_place_quotes_it(text: str) -> None:
    doc = ENGLISH(text)
    reached = 0
    for place in find_places(doc, GAZETTEER):
        assert reached <= place.first < place.last <= len(doc)
        assert text[place.where.start : place.where.end] == place.where.text
        assert doc[place.first : place.last].text == place.where.text
        reached = place.last


def test_a_ship_is_no_place() -> None:
    assert ids("They met in Hama, Syria.") == {"Hama": 12, "Syria": 1}
    assert ids("They met on the steamer Hama, in Syria.") == {"Syria": 1}


def test_a_well_known_place_is_believed_beside_a_ship_of_its_name() -> None:
    found = ids("The cruise ship Damascus sank. Ministers met in Damascus, Syria.")
    assert found == {"Damascus": 10, "Syria": 1}


def test_an_unknown_name_that_ends_like_an_armed_groups_is_no_place() -> None:
    _, found = read("They went over to the rebels of the Orun Hill Front in Syria.", **{"Orun Hill Front": "LOC"})
    assert [p.where.name for p in found] == ["Syria"]


def test_a_name_labelled_a_places_as_often_as_a_persons_is_no_persons() -> None:
    text = "Men burned a school in Dar Ostry. The agency could not reach Dar Ostry."
    doc = ENGLISH(text)
    first, last = (text.index("Dar"), text.rindex("Dar"))
    spans = [doc.char_span(at, at + len("Dar Ostry"), label=of) for at, of in ((first, "LOC"), (last, "PER"))]
    doc.ents = tuple(span for span in spans if span is not None)
    assert "Dar Ostry" in [place.where.name for place in find_places(doc, GAZETTEER)]


def test_a_short_title_is_no_place() -> None:
    gazetteer = Gazetteer([(city("Col", "IT", 1, 900), ())])
    doc = ENGLISH("The garrison under Col. Rinn fled.")
    col = doc.char_span(19, 22, label="LOC")
    assert col is not None
    doc.ents = (col,)
    assert find_places(doc, gazetteer) == ()


def test_a_family_name_that_stands_first_is_no_town_where_it_is_called_one_once() -> None:
    doc = ENGLISH("Hama Reed sued . Hama won . Hama paid . Hama fled . Then Hama left .")
    labels = [(0, 2, "PER"), (4, 5, "PER"), (7, 8, "PER"), (10, 11, "PER"), (14, 15, "LOC")]
    doc.ents = tuple(Span(doc, first, last, label) for first, last, label in labels)
    assert find_places(doc, GAZETTEER) == ()


def test_whose_hometown_or_mother_is_spoken_of_is_no_town() -> None:
    for text in ("They met in Hama 's hometown of Lora .", "They met in Hama 's mother 's mill ."):
        doc = ENGLISH(text)
        assert "Hama" not in [place.where.name for place in find_places(doc, GAZETTEER)]
