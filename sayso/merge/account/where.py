"""Where an incident was, from what its accounts say."""

from collections.abc import Mapping, Sequence
from typing import Literal

from sayso.merge.account.sent import around, sent_from
from sayso.merge.account.testimony import Testimony
from sayso.merge.account.voting import Ballot, happened
from sayso.merge.names.fold import fold
from sayso.model import Where
from sayso.model.incident import WhereTold

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
    sent = [(t, w) for t in testimonies if not t.background and (w := sent_from(t.telling.report)) is not None]
    return _agreed(sent, origins, "dateline") if sent else None


def _within(told: Sequence[tuple[Testimony, Where]]) -> list[tuple[Testimony, Where]]:
    """Those of the places that are neither a country nor what a dateline names around its town: who names the village
    and who names its country do not disagree."""
    lands = {" ".join(fold(name)) for t, _ in told for name in around(t.telling.report)}
    return [(t, w) for t, w in told if w.precision != "country" and " ".join(fold(w.name)) not in lands]


def _agreed(
    told: Sequence[tuple[Testimony, Where]], origins: Mapping[str, str], basis: Literal["stated", "dateline"]
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
