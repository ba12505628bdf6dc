"""All events of a report: every step of this package in its order."""

from collections.abc import Sequence

from sayso.codebook import Codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.places import Place
from sayso.extract.times import TimeExpression
from sayso.language.analysis import Analysis
from sayso.model import Event


def find_events(
    analysis: Analysis,
    codebook: Codebook,
    actors: Actors,
    times: Sequence[TimeExpression],
    places: Sequence[Place],
    claims: Claims,
) -> tuple[Event, ...]:
    """The events of the report in text order, at most one on a trigger; ids E1, E2, ..."""
    return ()
