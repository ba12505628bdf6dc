"""What an event's time makes of its status, where the report's own day is known."""

import datetime

from sayso.extract.events.clause import tense
from sayso.extract.tree import preposition
from sayso.language.doc import Token
from sayso.model import EventStatus, When


def in_time(status: EventStatus, when: When | None, word: Token, published: str | None) -> EventStatus:
    """The status in the light of the event's time: what is dated ahead of the report has not happened yet, and what is
    dated before it and told in the present does not go on. `word` is the one that tells of the event."""
    if published is None or when is None:
        return status
    if status in {"occurred", "ongoing"} and when.earliest is not None and when.earliest > published:
        next_day = datetime.date.fromisoformat(published) + datetime.timedelta(1)
        # A report filed late tells what was done the day after; one whose own day is wrong, what it names with a year.
        named = when.earliest == next_day.isoformat() or when.basis in {"stated", "inferred"}
        return status if named and _told_past(word) else "planned"
    past = when.latest is not None and when.latest < published
    return "occurred" if status == "ongoing" and past and tense(word) == "present" else status


def _told_past(word: Token) -> bool:
    """Whether the event's verb is in the past, or the one that tells what was done at it."""
    at = word.dep_ == "obl" and preposition(word) in {"at", "in", "during"}
    return tense(word.head if at else word) in {"past", "past perfect"}
