"""The day of the news: when what a report goes on to tell happened, where only the beginning says so.

"Commandos stormed the ferry on Friday. [new paragraph] All four men were arrested": on Friday, too.
"""

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.claims import Claims
from sayso.extract.events.attach_places import SPOKEN
from sayso.extract.events.clause import tense
from sayso.extract.events.found import Found
from sayso.extract.times import TimeExpression
from sayso.extract.times.forms_composed import TimeOfDay
from sayso.extract.tree import ancestors, first_conjunct
from sayso.language.doc import Token
from sayso.model import EventStatus, Weight, When

# How many days a report may come after what it tells as its news, and for how many paragraphs it goes on with that day.
_FRESH = 3
_REACH = 3
_NIGHT = datetime.timedelta(1)


@dataclass(frozen=True)
class Happened:
    """What this looks at of an event."""

    found: Found
    when: When | None
    status: EventStatus
    weight: Weight
    paragraph: int


def news_days(
    told: Sequence[Happened], times: Sequence[TimeExpression], claims: Claims, published: str | None
) -> list[When | None]:
    """The times of the events, in text order, with those that are taken from the news before them."""
    if published is None:
        return [one.when for one in told]
    dated = sorted(t.first for t in times if t.dates and not _of_same_day(t))
    found: list[When | None] = []
    day: Happened | None = None  # the last event that has a fresh day of its own
    newest: Happened | None = None
    for one in told:
        if one.when is None and day is not None and _goes_on(one, day, dated, claims):
            found.append(_day_of(day))
        else:
            found.append(one.when)
        said = one.found.type.group in SPOKEN or claims.is_cue(one.found.token.i)
        if one.when is not None and one.status == "occurred" and not said:
            lends = one.weight == "news" and _is_fresh(one.when, published) and not _describes(one.found.token)
            day = one if lends and not _back(one, newest) else None
            newest = one if day is not None else newest
    return found


def _of_same_day(time: TimeExpression) -> bool:
    """Whether it is a part of a day without a day of its own ("in the afternoon"): no other day is told by it."""
    return isinstance(time.form, TimeOfDay) and time.form.day is None


def _is_fresh(when: When, published: str) -> bool:
    """Whether it is one of the last days before the publication, or the night between two of them ("the last 24 hours"
    are neither)."""
    if when.precision not in {"day", "time"} or when.earliest is None or when.latest is None:
        return False
    first, last = datetime.date.fromisoformat(when.earliest), datetime.date.fromisoformat(when.latest)
    age = datetime.date.fromisoformat(published) - last
    night = last - first == _NIGHT and "night" in when.text.casefold()
    return (first == last or night) and datetime.timedelta(0) <= age <= datetime.timedelta(_FRESH)


def _describes(word: Token) -> bool:
    """Whether the word's clause only says whom or what another is about ("the men who were [seized] on Friday")."""
    return word.dep_ in {"acl", "acl:relcl"} or any(t.dep_ in {"acl", "acl:relcl"} for t in ancestors(word))


def _back(one: Happened, newest: Happened | None) -> bool:
    """Whether an event lies before the news that the report began with: what follows it may be of either day."""
    if newest is None or one.when is None or newest.when is None:
        return False
    return (one.when.latest or "") < (newest.when.earliest or "")


def _day_of(day: Happened) -> When | None:
    when = day.when
    if when is None:
        return None
    edtf = when.earliest if when.earliest == when.latest else when.edtf
    return when.model_copy(update={"edtf": edtf, "precision": "day", "basis": "inferred"})


def _goes_on(one: Happened, day: Happened, dated: Sequence[int], claims: Claims) -> bool:
    """Whether an event without a time is told as the next thing of the same news: by a verb in the simple past, with no
    other time since."""
    word = one.found.token
    if one.weight != "news" or one.status != "occurred" or one.found.type.group in SPOKEN:
        return False
    if word.pos_ != "VERB" or not 0 <= one.paragraph - day.paragraph <= _REACH:
        return False
    if bisect_left(dated, day.found.token.sent.end) < bisect_left(dated, word.sent.end):
        return False
    told = tense(word)
    main = first_conjunct(word).dep_ in {"root", "ccomp", "parataxis"}
    return main and (told == "past" or (told == "past perfect" and claims.innermost(word.i) is not None))
