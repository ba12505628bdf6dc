"""When an incident was, from what its accounts say."""

import re
from collections.abc import Mapping, Sequence

from sayso.merge.account.corrected import time_of
from sayso.merge.account.sent import sent_on
from sayso.merge.account.stands import sentence_of
from sayso.merge.account.testimony import Testimony
from sayso.merge.account.voting import Ballot, happened
from sayso.model import When
from sayso.model.incident import WhenTold

_PRECISE = ("time", "day", "week", "month", "season", "year", "decade", "unknown")
_BASES = ("stated", "relative", "inferred")
_OPEN = "/.."
_AFTER = re.compile(r"(?i)\bafter(?: \w+){0,2} $")
_BEFORE = 40  # characters
# What tells in the sentence of something that has happened again and again, or at times that nobody counts.
_REPEATED = re.compile(
    r"(?i)\b(?:on (?:several|many|other|various|numerous|previous|earlier|different) occasions|repeatedly|previously"
    r"|in the past|time and again|years ago"
    r"|(?:in|over|during|for) (?:the )?(?:recent|past|last|previous) (?:\w+ )?(?:days|weeks|months|years|decades))\b"
)
# What an event only follows on or comes of: "following a series of assassinations".
_BEHIND = re.compile(
    r"(?i)\b(?:following|since|amid|despite|because of|in the wake of|in response to|in retaliation for|to avenge"
    r"|(?:a|another|the) (?:series|string|spate|wave|rash|number|history|campaign) of)(?: [\w'’-]+){0,4} $"
)
# What stands before an event that is told as earlier than the news or as known: "had surrendered", "the shelling".
_EARLIER = re.compile(r"(?i)(?:\bhad(?: \w+){0,2}|\b(?:the|this|that|these|those|his|her|its|their)|['’]s?) $")


def when_of(testimonies: Sequence[Testimony], origins: Mapping[str, str], kind: str) -> WhenTold | None:
    """The time that most origins give or allow, and of those the most precise.

    `testimonies` come weightiest first. A time that lies after the report of something that has happened is misread. An
    act of one moment that is told as lasting since a day ("under arrest since Thursday") was on that day; one that is
    told as later than another ("weeks later") has no last day. Where no
    account dates the event itself, somebody's own word about himself dates it: who says on Tuesday that he has resigned
    is known to have done so then. What is told as news and by nobody dated happened, as far as is known, on the day in
    whose dateline it was first sent.
    """
    news = [t for t in testimonies if not t.background]
    for pool in ([t for t in news if happened(t)], news, testimonies):
        told = [(t, w) for t in pool if (w := _dated(t)) is not None]
        if told:
            return _agreed(told, origins, kind)
    announced = [(t, w) for t in testimonies if (w := _announced(t)) is not None]
    if announced:
        return _agreed(announced, origins, kind)
    sent = [(t, w) for t in _first(news) if (w := sent_on(t.telling.report)) is not None]
    return _agreed(sent, origins, kind) if sent else None


def _first(news: Sequence[Testimony]) -> list[Testimony]:
    """Those of the accounts of something that has happened, and for which no report gives words of time, that were
    published first; nothing told as earlier than its news ("had surrendered", "the shelling")."""
    undated = [t for t in news if t.telling.event.status == "occurred" and t.telling.event.when is None]
    undated = [t for t in undated if not (_EARLIER.search(_lead(t)) or _BEHIND.search(_lead(t)) or _again(t))]
    first = min((t.telling.report.published or "9999" for t in undated), default="")
    return [t for t in undated if t.telling.report.published == first]


def _again(testimony: Testimony) -> bool:
    """Whether the sentence tells of something repeated, which no one day is the day of."""
    return _REPEATED.search(sentence_of(testimony.telling)) is not None


def _lead(testimony: Testimony) -> str:
    """The words before the trigger."""
    start = testimony.telling.event.trigger.start
    return " ".join(testimony.telling.report.text[max(0, start - _BEFORE) : start].split()) + " "


def _agreed(told: Sequence[tuple[Testimony, When]], origins: Mapping[str, str], kind: str) -> WhenTold:
    """The value that the most origins allow; of equals one told of the incident's own act, then the most precise, the
    best founded, the first told."""
    ballot: Ballot[str] = Ballot(origins)
    values: dict[str, When] = {}
    for _, when in told:
        values.setdefault(when.edtf or "", when)
    for value, when in values.items():
        for t, other in told:
            if _overlap(when, other):
                ballot.add(value, t)
    at = {when.edtf: k for k, (_, when) in reversed(list(enumerate(told)))}

    own = {when.edtf for t, when in told if t.telling.event.type == kind}

    def rank(value: str) -> tuple[int, bool, int, int, int, int]:
        when = values[value]
        precise, founded = _PRECISE.index(when.precision), _BASES.index(when.basis)
        return -ballot.voices(value), value not in own, precise, -len(ballot.cast[value]), founded, at[value]

    best = values[min(ballot.cast, key=rank)]
    report = next(t for t, when in told if when == best).telling.report.uri
    return WhenTold(**best.model_dump(), report=report)


def _dated(testimony: Testimony) -> When | None:
    event, published = testimony.telling.event, testimony.telling.report.published
    when = event.when
    if when is None or when.edtf is None:
        return None
    if event.status == "occurred" and when.edtf.endswith(_OPEN):
        when = _beginning(when, testimony.telling.report.text)
    if event.status in ("occurred", "ongoing") and published and when.earliest and when.earliest > published:
        return None
    return when


def _beginning(when: When, text: str) -> When:
    """The day, month or year in which an open time begins, for what happened then and has lasted since. What happened
    some time later than another thing ("weeks later", "after March") is known to be no earlier, and stays open."""
    if when.precision == "unknown" or _AFTER.search(text[max(0, when.start - _BEFORE) : when.start]):
        return when
    start = time_of((when.edtf or "").removesuffix(_OPEN), when)
    if start.latest is None:
        return when
    return when.model_copy(update={"edtf": start.edtf, "earliest": start.earliest, "latest": start.latest})


def _announced(testimony: Testimony) -> When | None:
    """When somebody told of his own act; None where he tells of another's."""
    claim = next(testimony.telling.claims(), None)
    if claim is None or claim.said is None or claim.said.edtf is None or testimony.stand != "yes":
        return None
    speakers = {link.actor for link in claim.chain if link.actor}
    own = any(r.role == "agent" and r.actor in speakers for r in testimony.telling.event.roles)
    return claim.said.model_copy(update={"basis": "inferred"}) if own else None


def _overlap(one: When, other: When) -> bool:
    """Whether the two leave a day in common; an open end holds any day."""
    starts, ends = one.earliest or "0000", one.latest or "9999"
    return starts <= (other.latest or "9999") and (other.earliest or "0000") <= ends
