"""A capital that goes without its name is the town that the gazetteer or the dateline knows."""

import pytest
import spacy

from sayso.extract.places import Place, find_places
from sayso.extract.places_capital import with_capitals
from sayso.gazetteer import Entry, Gazetteer
from sayso.model import Block

ENGLISH = spacy.blank("en")
GAZETTEER = Gazetteer(
    [
        (Entry("Yemen", "country", "YE", 1, 15.5, 47.5, 28_000_000), ()),
        (Entry("Sanaa", "city", "YE", 2, 15.4, 44.2, 1_900_000, capital=True), ()),
        (Entry("Aden", "city", "YE", 3, 12.8, 45.0, 550_000), ()),
    ]
)


def read(body: str, dateline: str = "") -> list[tuple[str, str]]:
    """The places of a report behind its dateline: their names, with the words that name them."""
    doc = ENGLISH(f"{dateline} {body}" if dateline else body)
    blocks = [Block(kind="dateline", start=0, end=len(dateline), text=dateline)] if dateline else []
    places: tuple[Place, ...] = with_capitals(find_places(doc, GAZETTEER, blocks), doc, GAZETTEER, blocks)
    return [(p.where.name, p.where.text) for p in places if p.where.start > len(dateline)]


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        ("In Aden, Yemen, police fired. A bomb hit a bank in the capital.", "Sanaa"),
        ("In Aden, Yemen, police fired. A bomb cut power in parts of the capital city.", "Sanaa"),
        ("In Aden, Yemen, police fired. They sat in the capital of culture.", None),
        ("A bomb hit a bank in the capital.", None),
    ],
)
def test_the_capital_is_that_of_the_country_the_report_is_about(sentence: str, town: str | None) -> None:
    names = [name for name, words in read(sentence) if words.startswith("capital")]
    assert names == ([town] if town else [])


@pytest.mark.parametrize("words", ["Yemeni capital", "capital of Yemen", "Yemen's capital"])
def test_a_known_countrys_capital_is_the_town(words: str) -> None:
    article = "" if words.startswith("Yemen'") else "the "
    assert read(f"Police in {article}{words} fired on a crowd.") == [("Sanaa", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police in the Yemeni capital Aden fired.",
        "Police in Aden, the Yemeni capital, fired.",
        "Police in the commercial capital of Yemen's south fired.",
        "Yemen capital flight grew.",
    ],
)
def test_what_is_named_beside_it_or_means_something_else_is_left_alone(sentence: str) -> None:
    assert "Sanaa" not in [name for name, _ in read(sentence)]


def test_of_a_country_that_is_not_known_the_datelines_town_is_the_capital() -> None:
    body = "Police in the capital of Kamara fired."
    assert read(body, "ORRUN, Kamara, May 3 (HP) -") == [("Orrun", "capital of Kamara")]
    assert read(body, "ORRUN, Sarvia, May 3 (HP) -") == [("Kamara", "Kamara")]
