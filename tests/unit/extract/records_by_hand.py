"""Records of analyses that are written by hand, with the shipped codebook and one made-up place."""

from functools import cache

from sayso.codebook import Codebook, load_codebook
from sayso.extract.compose import compose
from sayso.gazetteer import Entry, Gazetteer
from sayso.model import Event, Reader, Record
from tests.unit.extract.docs_by_hand import analysis

READER = Reader(version="test", model="by-hand", codebook="test")
GAZETTEER = Gazetteer([(Entry("Oru", "city", "ZZ", 1, 1.0, 2.0, 100_000), ())])


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def read(table: str) -> Record:
    return compose(analysis(table, published="2031-05-14"), shipped(), GAZETTEER, READER)


def one(record: Record, type_: str) -> Event:
    (event,) = [e for e in record.events if e.type == type_]
    return event


def parts(event: Event) -> set[tuple[str, str]]:
    return {(part.role, part.text) for part in event.roles}
