"""Where a report was sent from, by its dateline: which places those are."""

from collections.abc import Iterable, Sequence

from sayso.extract.places import Place
from sayso.model import Block, Where, dateline_of
from sayso.read.layout.dateline import dateline_places


def sent_from(places: Sequence[Place], blocks: Iterable[Block]) -> tuple[Where, ...]:
    """The places of the first dateline in the order of the text, as they were found; none where it names none.

    Of several towns that share it only the first, with what it lies in."""
    block = dateline_of(blocks)
    towns = dateline_places(block.text) if block is not None else []
    if block is None or not towns:
        return ()
    starts = {block.start + start for start, _ in towns[0]}
    return tuple(place.where for place in places if place.where.start in starts and place.use != "demonym")
