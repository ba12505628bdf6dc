"""How sure it is that an event is of its incident, and which events of others may be of it: what people review."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.merge.incidents.card import Card
from sayso.merge.incidents.neighbourhood import Matcher
from sayso.model.incident import Perhaps

_MOST = 5  # events of other incidents that an incident names


@dataclass(frozen=True, slots=True)
class Doubt:
    """Of an event, by the ledger's id: how likely it is to be of its incident (0-1, None where no other report tells of
    that), and what else may be of that incident."""

    event: str
    belongs: float | None
    perhaps: tuple[Perhaps, ...]


def doubts_of(matcher: Matcher, cards: Sequence[Card]) -> dict[str, Doubt]:
    """The doubts about the events of an incident, by their ids. What a report tells of one happening is in doubt as a
    whole; its first event stands for it."""
    found = {}
    for card in cards:
        belongs = matcher.belonging(card, cards)
        perhaps = tuple(
            Perhaps(event=other.id, report=other.tellings[0].report.uri, own=card.id, likely=round(likely, 3))
            for likely, other in matcher.outside(card, cards)
        )
        for telling in card.tellings:
            mine = perhaps if telling.id == card.id else ()
            found[telling.id] = Doubt(telling.id, None if belongs is None else round(belongs, 3), mine)
    return found


def likeliest(perhaps: Iterable[Perhaps]) -> tuple[Perhaps, ...]:
    """The few that are likeliest, each event of another incident once."""
    best: dict[str, Perhaps] = {}
    for each in sorted(perhaps, key=lambda each: (-each.likely, each.event, each.own)):
        best.setdefault(each.event, each)
    return tuple(best.values())[:_MOST]
