"""Where events are: what "between", "of" and a voting country say, and prepositions before names of two words."""

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.places import Place
from sayso.extract.straighten import straighten
from sayso.model import Where
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import CODEBOOK


def where_of(table: str, name: str) -> dict[str, str | None]:
    """The places of the events by their types, in a text that names one place."""
    made = analysis(table)
    straighten(made.doc)
    start = made.doc.text.index(name)
    nowhere = {"geonames": None, "lat": None, "lon": None, "country": None, "precision": "city"}
    where = Where.model_validate({"name": name, "text": name, "start": start, "end": start + len(name), **nowhere})
    tokens = made.doc.char_span(start, start + len(name), "expand")
    assert tokens is not None
    places = (Place(tokens.start, tokens.end, where, "place"),)
    events = find_events(made, CODEBOOK, Actors(), (), places, Claims())
    return {e.type: e.where.name if e.where else None for e in events}


def test_a_preposition_on_the_first_word_of_a_name_is_the_names() -> None:
    found = where_of(
        """
        Rebels NNS nsubj attacked
        attacked VBD root -
        a DT det depot
        depot NN obj attacked
        in IN case Lower
        Lower NNP compound Orrun LOC
        Orrun NNP obl attacked +
        """,
        "Lower Orrun",
    )
    assert found == {"attack": "Lower Orrun"}


BETWEEN = """
A DT det ceasefire
ceasefire NN nsubj holds
between IN case Orrun
Orrun NNP nmod ceasefire LOC
and CC cc rebels
rebels NNS conj Orrun
holds VBZ root -
"""


def test_between_names_the_sides_of_a_ceasefire_and_the_place_of_a_raid() -> None:
    assert where_of(BETWEEN, "Orrun") == {"ceasefire": None}
    assert where_of(BETWEEN.replace("ceasefire", "attack"), "Orrun") == {"attack": "Orrun"}


OF = """
The DT det arrest
arrest NN nsubj stunned
of IN case Orrun
Orrun NNP nmod arrest LOC
stunned VBD root -
many JJ obj stunned
"""


def test_of_names_whom_an_arrest_befalls_and_what_is_attacked() -> None:
    assert where_of(OF, "Orrun") == {"arrest": None}
    assert where_of(OF.replace("arrest", "attack"), "Orrun") == {"attack": "Orrun"}


def test_who_elects_a_council_does_so_at_home() -> None:
    found = where_of(
        """
        Orrun NNP nsubj elect LOC
        will MD aux elect
        elect VB root -
        a DT det council
        council NN obj elect
        """,
        "Orrun",
    )
    assert found == {"vote": "Orrun"}


def test_a_firms_seat_is_not_where_it_is_attacked() -> None:
    firm = """
    Rebels NNS nsubj attacked
    attacked VBD root - ARG0=Rebels ARG1=Dorn ARGM-LOC=Orrun
    Orrun NNP obj attacked LOC
    based VBN amod Dorn
    Dorn NNP obj attacked ORG
    """
    assert where_of(firm, "Orrun") == {"attack": None}


def test_a_battalions_name_is_not_where_it_is_attacked() -> None:
    unit = """
    Rebels NNS nsubj attacked
    attacked VBD root - ARG0=Rebels ARG1=battalion ARGM-LOC=Orrun
    the DT det battalion
    Orrun NNP compound battalion LOC
    battalion NN obj attacked
    """
    assert where_of(unit, "Orrun") == {"attack": None}
