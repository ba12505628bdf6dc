"""Changes of side and of office among what a report tells of an actor."""

from collections.abc import Iterator

from sayso.merge.actors.sighted import Sighted
from sayso.model import Event, RoleName, Turn

# Which role makes an event a turn of whoever plays it.
_TURNS: dict[str, RoleName] = {
    "appoint": "target",
    "defect": "agent",
    "dismiss": "target",
    "elect": "target",
    "expel": "target",
    "flee": "agent",
    "join": "agent",
    "resign": "agent",
    "surrender": "agent",
}


def turns_of(sighted: Sighted) -> Iterator[Turn]:
    """The turns that the sighted actor takes in its report, in the report's order."""
    for event in sighted.record.events:
        role = _TURNS.get(event.type)
        if role and any(each.role == role and each.actor == sighted.actor.id for each in event.roles):
            yield Turn(
                event=sighted.ids.events[event.id],
                type=event.type,
                when=event.when,
                left=_words(event, "from"),
                joined=_words(event, "to"),
                status=event.status,
                voice=event.voice,
                report=sighted.report.uri,
                published=sighted.report.published,
                trigger=event.trigger,
            )


def _words(event: Event, role: RoleName) -> str | None:
    found = [" ".join(each.text.split()) for each in event.roles if each.role == role]
    return "; ".join(found) or None
