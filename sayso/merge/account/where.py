"""Where an incident was, from what its accounts say."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from sayso.merge.account.sent import around, sent_from
from sayso.merge.account.testimony import Testimony
from sayso.merge.account.voting import Ballot, happened
from sayso.merge.incidents.kinds import SPOKEN
from sayso.merge.names.fold import fold
from sayso.model import When, Where
from sayso.model.incident import WhereTold

_REAL = ("occurred", "ongoing", "attempted")
_DAYS = 3  # after which something is no longer the day's news
_SMALL = ("address", "district", "city", "area", "country", "unknown")


def where_of(testimonies: Sequence[Testimony], origins: Mapping[str, str], kind: str) -> WhereTold | None:
    """The place that most origins name; of equals the smallest, then the one told first.

    A country, or what a dateline names around its town, gives way to any place within. Names are one place where the
    gazetteer has one place for both, or one name holds the other. Where no account says where it was, it is the land,
    or where none is given the place, from which its dateline says that the news of it was sent, and the value says so.
    `testimonies` come weightiest first.
    """
    own = [t for t in testimonies if t.telling.event.type == kind]
    for pool in ([t for t in own if happened(t)], own, testimonies):
        told = [(t, w) for t in pool if (w := t.telling.event.where) is not None]
        if told:
            return _agreed(_within(told) or told, origins, "stated")
    news = [t for t in testimonies if not t.background]
    near = [(t, w) for t in news if (w := _context(t)) is not None]
    if near:
        return _agreed(near, origins, "context")
    sent = [(t, w) for t in news if (w := sent_from(t.telling.record)) is not None]
    return _agreed(sent, origins, "dateline") if sent else None


def _context(testimony: Testimony) -> Where | None:
    """Where the last of the day's news was that the report tells before it; None for what is only said, which is
    where the speaker is."""
    event, report = testimony.telling.event, testimony.telling.report
    if event.type in SPOKEN:
        return None
    told = [e for e in testimony.telling.record.events if e.trigger.start < event.trigger.start and e.where is not None]
    told = [e for e in told if e.role_in_report == "news" and e.status in _REAL and _fresh(e.when, report.published)]
    return max(told, key=lambda e: e.trigger.start).where if told else None


def _fresh(when: When | None, published: str | None) -> bool:
    """Whether it is of the last days before the publication."""
    if when is None or when.earliest is None or published is None:
        return False
    return 0 <= (date.fromisoformat(published) - date.fromisoformat(when.earliest)).days <= _DAYS


def _within(told: Sequence[tuple[Testimony, Where]]) -> list[tuple[Testimony, Where]]:
    """Those of the places that are neither a country nor what a dateline names around its town: who names the village
    and who names its country do not disagree."""
    lands = {" ".join(fold(name)) for t, _ in told for name in around(t.telling.report)}
    return [(t, w) for t, w in told if w.precision != "country" and " ".join(fold(w.name)) not in lands]


def _agreed(
    told: Sequence[tuple[Testimony, Where]], origins: Mapping[str, str], basis: Literal["stated", "context", "dateline"]
) -> WhereTold:
    groups: list[list[tuple[Testimony, Where]]] = []
    for t, where in told:
        group = next((g for g in groups if any(_one_place(where, other) for _, other in g)), None)
        if group is None:
            groups.append([(t, where)])
        else:
            group.append((t, where))
    ballot: Ballot[int] = Ballot(origins)
    for at, group in enumerate(groups):
        for t, _ in group:
            ballot.add(at, t)
    best = min(
        range(len(groups)),
        key=lambda at: (-ballot.voices(at), _finest(groups[at]), -len(groups[at]), at),
    )
    t, where = max(groups[best], key=lambda pair: (len(fold(pair[1].name)), pair[1].geonames is not None))
    return WhereTold(**where.model_dump(), report=t.telling.report.uri, basis=basis)


def _finest(group: Sequence[tuple[Testimony, Where]]) -> int:
    return min(_SMALL.index(where.precision) for _, where in group)


def _one_place(one: Where, other: Where) -> bool:
    a, b = set(fold(one.name)), set(fold(other.name))
    return (bool(a and b) and (a <= b or b <= a)) or (one.geonames is not None and one.geonames == other.geonames)
