"""Ids by content: alike for what is alike, different for what is not."""

from sayso.model.identity import ids_of
from tests.contract.reports_by_hand import NEWER, reading


def test_ids_are_the_same_each_time_and_other_for_another_reader_report_or_place() -> None:
    record = reading(1)[1]
    ids = ids_of(record)
    assert ids == ids_of(reading(1)[1])
    for other in (reading(1, reader=NEWER)[1], reading(2)[1]):
        assert ids_of(other).events["E1"] != ids.events["E1"]
        assert ids_of(other).claims["C1"] != ids.claims["C1"]
        assert ids_of(other).actors["A1"] != ids.actors["A1"]


def test_ids_do_not_hang_on_where_the_report_lies() -> None:
    assert ids_of(reading(1)[1]) == ids_of(reading(1, uri="https://example.org/1")[1])


def test_two_events_of_one_type_on_one_word_have_two_ids() -> None:
    record = reading(1)[1]
    twin = record.events[0].model_copy(update={"id": "E2"})
    ids = ids_of(record.model_copy(update={"events": (*record.events, twin)}))
    assert ids.events["E1"] == ids_of(record).events["E1"]
    assert ids.events["E2"] != ids.events["E1"]
