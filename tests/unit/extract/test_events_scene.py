"""Events without a time or place of their own: what goes on in the next sentence, and what the dateline gives."""

import datetime

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.places import Place
from sayso.extract.times import find_times
from sayso.model import Event, Where
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import CODEBOOK

PUBLISHED = "2031-05-14"


def _events(table: str, *names: str, dateline: bool = False) -> dict[str, Event]:
    """The events by type; each name is a place wherever it stands, in any case of letters."""
    made = analysis(table, blocks=("dateline",) if dateline else (), published=PUBLISHED)
    times = find_times(made.doc, datetime.date.fromisoformat(PUBLISHED))
    places = tuple(
        Place(t.i, t.i + 1, _where(name, t.idx, t.text), "place")
        for t in made.doc
        for name in names
        if t.text.casefold() == name.casefold()
    )
    return {e.type: e for e in find_events(made, CODEBOOK, Actors(), times, places, Claims())}


def _where(name: str, start: int, text: str) -> Where:
    return Where(name=name, geonames=None, lat=None, lon=None, country=None, precision="city",
                 start=start, end=start + len(text), text=text)  # fmt: skip


def _told(event: Event) -> tuple[str | None, str | None]:
    return (event.when.edtf if event.when else None), (event.where.name if event.where else None)


RAID = """
On IN case Monday
Monday NNP obl attacked
men NNS nsubj attacked
attacked VBD root -
a DT det shop
shop NN obj attacked
in IN case Orrun
Orrun NNP obl attacked
. . punct attacked
"""


def test_what_they_did_next_was_there_and_then() -> None:
    found = _events(
        RAID + "\nThey PRP nsubj wounded\nwounded VBD root - lemma:wound\na DT det boy\nboy NN obj wounded", "Orrun"
    )
    assert _told(found["injure"]) == ("2031-05-12", "Orrun")
    assert found["injure"].when is not None
    assert found["injure"].when.basis == "inferred"


def test_what_they_did_later_has_no_day() -> None:
    raid = RAID.replace("case Monday", "case 3").replace(
        "Monday NNP obl attacked", "3 CD obl attacked\nMay NNP nmod 3\n2029 CD nmod 3"
    )
    they = "\nThey PRP nsubj wounded\n{}wounded VBD root - lemma:wound\na DT det boy\nboy NN obj wounded"
    assert _told(_events(raid + they.format(""), "Orrun")["injure"]) == ("2029-05-03", "Orrun")
    assert _told(_events(raid + they.format("later RB advmod wounded\n"), "Orrun")["injure"]) == (None, "Orrun")


def test_what_others_did_in_the_next_sentence_was_that_day_wherever() -> None:
    found = _events(
        RAID + "\nPolice NNS nsubj arrested\narrested VBD root -\na DT det boy\nboy NN obj arrested", "Orrun"
    )
    assert _told(found["arrest"]) == ("2031-05-12", None)


def test_nothing_goes_on_in_the_past_perfect_nor_at_the_place_in_another_paragraph() -> None:
    earlier = "\nThey PRP nsubj wounded\nhad VBD aux wounded\nwounded VBN root - lemma:wound\nhim PRP obj wounded"
    assert _told(_events(RAID + earlier, "Orrun")["injure"]) == (None, None)
    later = "---\nThey PRP nsubj wounded\nwounded VBD root - lemma:wound\nhim PRP obj wounded"
    assert _told(_events(RAID + later, "Orrun")["injure"]) == ("2031-05-12", None)


FILED = """
ORRUN NNP root -
_- : punct ORRUN
---
Police NNS nsubj arrested
arrested VBD root -
the DT det editor
editor NN obj arrested
. . punct arrested

"""
BAKERS = "Bakers NNS nsubj left\nof IN case Orrun\nOrrun NNP nmod Bakers\nleft VBD root -\n"


def test_the_dateline_s_town_is_the_scene_where_the_text_names_it_again() -> None:
    assert _told(_events(FILED + BAKERS, "Orrun", dateline=True)["arrest"])[1] == "Orrun"


def test_a_town_that_only_the_dateline_names_is_where_the_reporter_was() -> None:
    assert _told(_events(FILED, "Orrun", dateline=True)["arrest"])[1] is None


def test_a_sentence_that_names_another_place_is_not_set_in_the_dateline_s_town() -> None:
    table = FILED.replace("editor NN obj arrested", "editor NN obj arrested\nof IN case Valm\nValm NNP nmod editor")
    assert _told(_events(table + BAKERS, "Orrun", "Valm", dateline=True)["arrest"])[1] != "Orrun"


def test_a_capital_without_its_name_is_not_the_dateline_s_town() -> None:
    table = FILED.replace(
        "editor NN obj arrested",
        "editor NN obj arrested\nin IN case capital\nthe DT det capital\ncapital NN obl arrested",
    )
    assert _told(_events(table + BAKERS, "Orrun", dateline=True)["arrest"])[1] is None


FREED = """
Guards NNS nsubj:pass arrested
were VBD aux:pass arrested
arrested VBN root -
. . punct arrested
"""


def test_what_the_news_goes_on_to_tell_was_on_its_day() -> None:
    found = _events(RAID + "\n" + FREED, "Orrun")
    assert _told(found["arrest"]) == ("2031-05-12", None)
    assert found["arrest"].when is not None
    assert found["arrest"].when.basis == "inferred"


def test_another_day_between_ends_the_day_of_the_news() -> None:
    between = """
    He PRP nsubj fled
    fled VBD root - lemma:flee
    in IN case 2029
    2029 CD obl fled
    . . punct fled
    """
    assert _told(_events(RAID + "\n" + between + "\n" + FREED, "Orrun")["arrest"])[0] is None


def test_a_perfect_is_not_on_the_day_of_the_news() -> None:
    perfect = FREED.replace("were VBD aux:pass", "have VBP aux arrested\nbeen VBN aux:pass")
    assert _told(_events(RAID + "\n" + perfect, "Orrun")["arrest"])[0] is None


def test_a_place_that_lies_in_another_is_where_it_happened() -> None:
    raid = RAID.replace("a DT det shop\nshop", "the DT det fort\nfort").replace(
        "in IN case Orrun\nOrrun NNP obl attacked",
        "of IN case Orrun\nOrrun NNP nmod fort\nin IN case Harsa\nHarsa NNP obl attacked",
    )
    assert _told(_events(raid, "Orrun", "Harsa")["attack"])[1] == "Orrun"
