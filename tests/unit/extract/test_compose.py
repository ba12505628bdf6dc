"""From an analysis to the record: the steps fit each other."""

from sayso.extract.compose import compose
from sayso.gazetteer import Entry, Gazetteer
from sayso.model import Reader, Record
from tests.unit.extract.codebook_by_hand import small_codebook
from tests.unit.extract.docs_by_hand import analysis

READER = Reader(version="test", model="by-hand", codebook="test")
GAZETTEER = Gazetteer([(Entry("Oru", "city", "ZZ", 1, 1.0, 2.0, 100_000), ())])
TABLE = """
On IN case Monday
Monday NNP obl said @time
Captain NNP nsubj said @person PER
Sela NNP flat Captain +
said VBD root - ARG0=Captain ARG1=arrested
that IN mark arrested
soldiers NNS nsubj arrested @person
arrested VBD ccomp said ARG0=soldiers ARG1=nurses
two CD nummod nurses
nurses NNS obj arrested @person
in IN case Oru
Oru NNP obl arrested LOC @place
. . punct said
"""


def _record() -> Record:
    return compose(analysis(TABLE, published="2031-05-14"), small_codebook(), GAZETTEER, READER)


def test_an_event_points_at_its_actors_its_claim_its_place_and_its_numbers() -> None:
    record = _record()
    event = next(e for e in record.events if e.type == "arrest")
    assert event.claim in {c.id for c in record.claims}
    assert (event.voice, event.status, event.when) == ("attributed", "occurred", None)
    assert event.where is not None
    assert event.where.name == "Oru"
    assert [(c.of, c.min, c.max) for c in event.counts] == [("arrested", 2, 2)]
    known = {a.id for a in record.actors}
    assert {p.actor for p in event.roles} - {None} <= known


def test_the_same_analysis_gives_the_same_record() -> None:
    assert _record() == _record()


def test_a_report_of_white_space_gives_an_empty_record() -> None:
    record = compose(analysis("x NN root -"), small_codebook(), GAZETTEER, READER)
    assert (record.claims, record.events) == ((), ())
