"""Who fills the roles of an event, as the record holds it."""

from types import SimpleNamespace
from typing import cast

from sayso.extract.actors import Actors
from sayso.extract.events.filler import Filler
from sayso.extract.events.participants import participants
from tests.unit.extract.docs_by_hand import analysis

ELECTED = """
Roe NNP nsubj became
became VBD root -
the DT det governor
governor NN xcomp became
of IN case Mardan
Mardan NNP nmod governor
"""


def test_an_office_that_somebody_takes_is_not_himself_though_it_describes_him() -> None:
    read = analysis(ELECTED)
    actors = cast(Actors, SimpleNamespace(at=lambda i: SimpleNamespace(id="A1"), mention_at=lambda i: None))
    fillers = [Filler("target", read.doc[0]), Filler("to", read.doc[3])]
    found = participants(fillers, actors, read.report.text)
    assert [(p.role, p.text, p.actor) for p in found] == [
        ("target", "Roe", "A1"), ("to", "the governor of Mardan", None),
    ]  # fmt: skip
