"""A dateline's names are places, known or not; what is named beside an unknown country is not sought in a known one."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from sayso.extract.places import Place, find_places
from sayso.extract.places_sent import sent_from
from sayso.gazetteer import Entry, Gazetteer
from sayso.model import Block
from sayso.read.layout.dateline import dateline_agencies, dateline_places

ENGLISH = spacy.blank("en")
GAZETTEER = Gazetteer(
    [
        (Entry("Lebanon", "country", "LB", 1, 33.8, 35.8, 6_000_000), ()),
        (Entry("Tripoli", "city", "LB", 2, 34.4, 35.8, 229_000, "09"), ()),
        (Entry("Tripoli", "city", "LY", 3, 32.9, 13.2, 1_100_000, "61"), ()),
        (Entry("Vorran", "city", "US", 4, 35.0, -97.0, 900, "OK"), ()),
        (Entry("Syria", "country", "SY", 5, 35.0, 38.0, 18_000_000), ()),
        (Entry("Ann", "city", "MM", 6, 19.0, 94.0, 40_000), ()),
    ]
)


def read(dateline: str, body: str, **labels: str) -> tuple[Place, ...]:
    """The places of a report with the dateline; `labels` gives entity labels by the words they cover."""
    text = f"{dateline} {body}" if dateline else body
    doc: Doc = ENGLISH(text)
    spans: list[Span] = []
    for words, label in labels.items():
        start = text.index(words.replace("_", " "))
        span = doc.char_span(start, start + len(words), label=label)
        assert span is not None
        spans.append(span)
    doc.ents = tuple(spans)
    blocks = [Block(kind="dateline", start=0, end=len(dateline), text=dateline)] if dateline else []
    return find_places(doc, GAZETTEER, blocks)


def told(places: tuple[Place, ...]) -> list[tuple[str, str | None, str]]:
    return [(place.where.name, place.where.country, place.where.precision) for place in places]


@pytest.mark.parametrize(
    ("dateline", "names"),
    [
        ("TEL ORRUN, Sarvia, March 14 (Kestrel) -", [["TEL ORRUN", "Sarvia"]]),
        ("ORRUN (SARVIA), 8 JAN 90 (DOMESTIC SERVICE) -- [TEXT]", [["ORRUN", "SARVIA"]]),
        ("ORRUN/VALM (AP) --", [["ORRUN"], ["VALM"]]),
        ("ORRUN and Dar Salm, Sarvia (AP) —", [["ORRUN"], ["Dar Salm", "Sarvia"]]),
        ("ORRUN -", [["ORRUN"]]),
        ("September 05, 2007", []),
    ],
)
def test_a_dateline_says_where_it_was_filed(dateline: str, names: list[list[str]]) -> None:
    assert [[dateline[a:b] for a, b in chain] for chain in dateline_places(dateline)] == names


def test_a_hyphen_does_not_hide_the_agency() -> None:
    assert dateline_agencies("ORRUN, Sarvia, May 3 (AP) -") == ["The Associated Press"]


def test_an_unknown_town_of_a_dateline_is_a_place_wherever_it_is_named() -> None:
    places = read("TEL ORRUN -", "The market of Tel Orrun burned. Tel Orrun mourns.", Tel_Orrun="PER")
    assert told(places) == [("Tel Orrun", None, "city")] * 3


def test_the_agency_of_a_dateline_is_no_town() -> None:
    assert told(read("TEL ORRUN, May 3 (ANN) -", "Rain fell.", ANN="LOC")) == [("TEL ORRUN", None, "city")]


def test_the_country_of_a_dateline_chooses_among_namesakes() -> None:
    assert [p.where.geonames for p in read("TRIPOLI, Lebanon, May 3 (AP) -", "Rain fell on Tripoli.")] == [2, 1, 2]


def test_no_namesake_is_meant_where_the_dateline_names_a_country_that_is_not_known() -> None:
    places = read("VORRAN, Sarvia, May 3 (AP) -", "Rain fell on the town of Vorran.")
    assert told(places) == [("Vorran", None, "city"), ("Sarvia", None, "area"), ("Vorran", None, "city")]


def test_small_namesakes_of_other_names_are_not_believed_there_either() -> None:
    assert told(read("ORRUN, Sarvia -", "Rain fell in Vorran.", Vorran="LOC"))[-1] == ("Vorran", None, "unknown")
    assert told(read("ORRUN, Sarvia -", "Rain fell in Vorran, not in Syria.", Vorran="LOC"))[2][1] == "US"


@pytest.mark.parametrize("name", ["Upper Vorran", "Lower Vorran", "North Vorran"])
def test_a_word_with_a_capital_belongs_to_a_small_places_name(name: str) -> None:
    label = {name.replace(" ", "_"): "LOC"}
    assert told(read("", f"Houses burned in {name} on Monday.", **label)) == [(name, None, "unknown")]
    assert told(read("", f"Houses burned in {name} on Monday.")) == [(name, None, "unknown")]


def test_a_part_of_a_well_known_place_is_that_place() -> None:
    assert told(read("", "They met in Northern Syria again.", Northern_Syria="LOC")) == [("Syria", "SY", "country")]


def test_what_the_next_words_call_it_is_its_kind() -> None:
    assert told(read("", "It came from Qaltun, a small town in the hills.")) == [("Qaltun", None, "city")]


@pytest.mark.parametrize(
    ("dateline", "sent"),
    [
        ("ORRUN, Sarvia, May 3 (Kestrel) -", ["ORRUN", "Sarvia"]),
        ("ORRUN/VELL (Kestrel) -", ["ORRUN"]),
        ("", []),
    ],
)
def test_where_a_report_was_sent_from_is_told(dateline: str, sent: list[str]) -> None:
    blocks = [Block(kind="dateline", start=0, end=len(dateline), text=dateline)] if dateline else []
    assert [where.text for where in sent_from(read(dateline, "Guards left Sarvia."), blocks)] == sent


def test_country_whose_name_is_an_adjective_too_is_a_country_in_a_dateline() -> None:
    land = Entry("Philippines", "country", "PH", 1694008, 11.9, 122.7, 106_651_922)
    gazetteer = Gazetteer([(land, ()), (Entry("Manila", "city", "PH", 1701668, 14.6, 121.0, 1_600_000), ())])
    text = "MANILA, Philippines - Guards left."
    blocks = [Block(kind="dateline", start=0, end=21, text=text[:21])]
    found = sent_from(find_places(ENGLISH(text), gazetteer, blocks), blocks)
    assert [(where.text, where.country) for where in found] == [("MANILA", "PH"), ("Philippines", "PH")]
