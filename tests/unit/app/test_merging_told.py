"""What reports tell of is worked out once, as long as nothing that it rests on changes."""

from sayso.app.merging.told import Told
from sayso.merge.telling import tellings_of
from tests.unit.merge.tellings_by_hand import Told as Sentence
from tests.unit.merge.tellings_by_hand import record

ARREST = Sentence("arrested", "arrest", "Police arrested Ada Roe in Ostry.", [("target", "Ada Roe")], "2024-03-04")
STRIKE = Sentence("strike", "strike", "Dockers went on strike in Tel Lora.", [("agent", "Dockers")], "2024-03-04")
RECORD = record(1, ARREST, STRIKE)


def test_the_same_grounds_give_what_was_worked_out_before() -> None:
    told = Told()
    first = told.versions("re-1", RECORD, {}, (), ())
    assert [card.types for card in first] == [("arrest",), ("strike",)]
    assert told.versions("re-1", RECORD, {}, {"ev-other"}, {("ev-a", "ev-b")}) is first


def test_who_its_actors_are_and_what_was_struck_out_is_heeded() -> None:
    told = Told()
    first = told.versions("re-1", RECORD, {}, (), ())
    arrest, strike = tellings_of(RECORD)
    (target, *_) = arrest.ids.actors.values()
    known = told.versions("re-1", RECORD, {target: "pa-1"}, (), ())
    assert known is not first
    assert [card.types for card in told.versions("re-1", RECORD, {}, {strike.id}, ())] == [("arrest",)]
    apart = told.versions("re-1", RECORD, {}, (), {(arrest.id, strike.id)})
    assert len(apart) == 2


def test_a_report_that_was_read_again_is_worked_out_again() -> None:
    told = Told()
    told.versions("re-1", RECORD, {}, (), ())
    again = record(1, STRIKE)
    assert [card.types for card in told.versions("re-1", again, {}, (), ())] == [("strike",)]
