"""A country, its capital and its government."""

from sayso.extract.actors import find_actors
from sayso.extract.places import Place
from sayso.model import Where
from tests.unit.extract.docs_by_hand import analysis


def _mentions(table: str, *places: Place) -> dict[str, set[str]]:
    """The texts of each actor's mentions by the actor's name."""
    return {a.name: {m.text for m in a.mentions} for a in find_actors(analysis(table), places).all}


def place(first: int, name: str, use: str, precision: str) -> Place:
    where = Where(
        start=0, end=1, text=name, name=name, country="TV", precision=precision, geonames=None, lat=None, lon=None
    )  # type: ignore[arg-type]
    return Place(first, first + 1, where, use)  # type: ignore[arg-type]


def test_a_country_its_capital_and_its_government_are_one_actor_of_the_countrys_name() -> None:
    assert _mentions(
        """
        Lusk       NNP nsubj refused     LOC
        refused    VBD root  -           ARG0=Lusk
        .          .   punct refused

        The        DT  det   government
        Tavian     JJ  amod  government  NORP
        government NN  nsubj agreed      @organization
        agreed     VBD root  -           ARG0=government
        .          .   punct agreed

        Tavia      NNP nsubj signed      LOC
        signed     VBD root  -           ARG0=Tavia
        .          .   punct signed
        """,
        place(0, "Lusk", "government", "city"),
        place(4, "Tavia", "demonym", "country"),
        place(8, "Tavia", "government", "country"),
    ) == {"Tavia": {"Lusk", "The Tavian government", "Tavia"}}


def test_what_is_mostly_called_a_government_is_named_so() -> None:
    found = _mentions(
        """
        The        DT  det   government
        Tavian     JJ  amod  government  NORP
        government NN  nsubj agreed      @organization
        agreed     VBD root  -           ARG0=government
        .          .   punct agreed

        The        DT  det   authorities
        Tavian     JJ  amod  authorities NORP
        authorities NNS nsubj said       @organization
        said       VBD root  -           ARG0=authorities
        .          .   punct said

        Tavia      NNP nsubj signed      LOC
        signed     VBD root  -           ARG0=Tavia
        """,
        place(1, "Tavia", "demonym", "country"),
        place(6, "Tavia", "demonym", "country"),
        place(10, "Tavia", "government", "country"),
    )
    assert found == {"The Tavian government": {"The Tavian government", "The Tavian authorities", "Tavia"}}
