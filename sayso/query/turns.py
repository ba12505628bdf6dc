"""Changes of side and of office on one timeline: each once, with all reports that tell of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from sayso.ledger import Snapshot
from sayso.model import KnownActor, Turn, Turned


def timeline(snapshot: Snapshot, actors: Iterable[KnownActor]) -> list[Turned]:
    """The turns of all these actors by their days, those without one last.

    Tellings of one incident are one turn; those of none are, where they give the same time.
    """
    found = [turned for actor in actors for turned in _of_one(snapshot, actor)]
    return sorted(
        found,
        key=lambda each: (
            each.earliest or each.latest or "9999", each.latest or "9999", each.name, each.told[0].event,
        ),
    )  # fmt: skip


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
        earliest, latest, dated_by = _days(ordered)
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
            dated_by=dated_by,
        )


def _days(told: Sequence[Turn]) -> tuple[str | None, str | None, Literal["event", "report"] | None]:
    """The first and the last day, and what they are the days of: the narrowest time that is told, else one with an open
    end, else the day of the first report."""
    times = [(when.earliest, when.latest) for each in told if (when := each.when)]
    closed = [(first, last) for first, last in times if first and last]
    if closed:
        return *min(closed, key=lambda days: (_width(*days), days)), "event"
    half = next((days for days in times if any(days)), None)
    if half:
        return *half, "event"
    published = min((each.published for each in told if each.published), default=None)
    return published, published, "report" if published else None


def _width(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
