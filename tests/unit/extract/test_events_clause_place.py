"""The only place of an event's clause, where nothing else says where it happened."""

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.places import Place
from sayso.model import Where
from tests.unit.extract.codebook_by_hand import small_codebook
from tests.unit.extract.docs_by_hand import analysis, token

ATTACKED = """
    Rebels   NNS nsubj attacked @person
    attacked VBD root  -
    guards   NNS obj   attacked @person
    of       IN  case  convoy
    a        DT  det   convoy
    convoy   NN  nmod  guards   @object
    MARK     IN  case  Oru
    Oru      NNP nmod  convoy   LOC
"""


def where(table: str, *names: str) -> str | None:
    """The place of the only event, where the text names these places."""
    made = analysis(table)
    places = []
    for name in names:
        start, at = made.doc.text.index(name), token(made, name)
        value = Where(name=name, geonames=None, lat=None, lon=None, country=None, precision="city",
                      start=start, end=start + len(name), text=name)  # fmt: skip
        places.append(Place(at, at + 1, value, "place"))
    (event,) = find_events(made, small_codebook(), Actors(), (), tuple(places), Claims())
    return event.where and event.where.name


@pytest.mark.parametrize(("mark", "place"), [("near", "Oru"), ("of", None), ("for", None)])
def test_it_happened_where_the_only_place_of_its_clause_is(mark: str, place: str | None) -> None:
    assert where(ATTACKED.replace("MARK", mark), "Oru") == place


def test_it_did_not_happen_where_somebody_tells_it() -> None:
    table = """
        Rebels   NNS nsubj attacked @person
        attacked VBD ccomp said
        guards   NNS obj   attacked @person
        ,        ,   punct said
        a        DT  det   mayor
        mayor    NN  nsubj said     @person
        in       IN  case  Oru
        Oru      NNP nmod  mayor    LOC
        said     VBD root  -
    """
    assert where(table, "Oru") is None
