"""Changes of side and of office on one timeline: each once, with all reports that tell of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sayso.ledger import Snapshot
from sayso.model import KnownActor, Turn, Turned


def timeline(snapshot: Snapshot, actors: Iterable[KnownActor]) -> list[Turned]:
    """The turns of all these actors by their days, those without one last.

    Tellings of one incident are one turn; those of none are, where they give the same time.
    """
    found = [turned for actor in actors for turned in _of_one(snapshot, actor)]
    return sorted(
        found, key=lambda each: (each.earliest or "9999", each.latest or "9999", each.name, each.told[0].event)
    )


def _of_one(snapshot: Snapshot, actor: KnownActor) -> Iterator[Turned]:
    incidents = snapshot.groups_of("incident", [turn.event for turn in actor.turns])
    groups: dict[tuple[str | None, ...], list[Turn]] = defaultdict(list)
    for turn in actor.turns:
        incident = incidents.get(turn.event)
        when = (turn.when.earliest, turn.when.latest) if turn.when else (None, None)
        groups[(incident,) if incident else (None, turn.type, *when)].append(turn)
    for (incident, *_), told in groups.items():
        ordered = sorted(told, key=lambda each: (each.published or "9999", each.event))
        state = snapshot.group("incident", incident) if incident else None
        earliest, latest = _days(ordered)
        yield Turned(
            actor=actor.id,
            name=actor.name,
            type=ordered[0].type,
            earliest=earliest,
            latest=latest,
            left=next((each.left for each in ordered if each.left), None),
            joined=next((each.joined for each in ordered if each.joined), None),
            incident=incident,
            grade=state.body.get("grade") if state else None,
            told=tuple(ordered),
        )


def _days(told: Sequence[Turn]) -> tuple[str | None, str | None]:
    given = [(when.earliest, when.latest) for each in told if (when := each.when) and when.earliest and when.latest]
    if given:
        return min(((first, last) for first, last in given if first and last), key=lambda days: (_width(*days), days))
    published = min((each.published for each in told if each.published), default=None)
    return published, published


def _width(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
