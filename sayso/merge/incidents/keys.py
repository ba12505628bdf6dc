"""What a report is found by when another one tells of the same: a name and a time.

Two reports of one happening share names, of places and of whoever takes part, and lie close in time, or one recalls
the other's time. So a new report is compared with those that share two of its keys, however much the ledger holds.
Keys are of reports and not of events: "the attack" names nothing, the report around it does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sayso.merge.incidents.card import Card, scenes_of
from sayso.merge.names.fold import fold
from sayso.merge.names.words import TITLES
from sayso.merge.story import names_of
from sayso.model import Actor, Record

SHARED = 2  # names that two reports have to share within a time
_SOUNDLESS = re.compile("[aeiouyhw]")
_DOUBLED = re.compile(r"(.)\1")
_NAMES = 32  # names of a report that stand in its keys, the most telling ones
_FRESH = 10  # days before its publication in which a report's undated news lies
_MONTHS = 4  # a time of more months is looked for by its years


class Keys(NamedTuple):
    """Under which keys a report is kept, and under which its like are looked for; each is a name and a time."""

    kept: frozenset[str]
    sought: frozenset[str]


def keys_of(record: Record, versions: Sequence[Card]) -> Keys:
    """The keys of a report, from all that it tells (`versions`). Of two reports that could tell of one happening, each
    finds the other, whichever came first.

    A month ("2024-03") stands for reports of that time. "b" is put before the time of what a report recalls: the
    months of its dates, or the years in which what it tells without a date may lie.
    """
    names = _names(record, versions)
    day = record.report.published
    published = date.fromisoformat(day).toordinal() if day else None
    months = _months(published - _FRESH, published + 1) if published else {"?"}
    years = {str(date.fromordinal(published).year)} if published else set()
    recalled: set[str] = set()
    for card in versions:
        if card.days:
            around = _months(card.days[0] - 1, card.days[1] + 1)
            recalled |= around if len(around) <= _MONTHS else {month[:4] for month in around}
        elif published:
            # Undated, it may be fresh, or anything that came before.
            recalled |= years | {str(int(year) - 1) for year in years}
    recalled -= months
    kept = months | {f"b{time}" for time in recalled}
    sought = (
        months
        | {month for time in recalled for month in _within(time)}
        | {f"b{time}" for time in months | {month[:4] for month in months}}
    )
    return Keys(_each(names, kept), _each(names, sought))


def enough(keys: Iterable[str]) -> bool:
    """Whether the keys that two reports share name enough: a name of several words counts as two."""
    names = {name_of(key) for key in keys}
    return sum(1 + (" " in name) for name in names) >= SHARED


def name_of(key: str) -> str:
    """The name in a key."""
    return key.rsplit("/", 1)[0]


def correcting(keys: Iterable[str]) -> Iterator[str]:
    """The keys under which reports stand that correct others, for the keys of what they may correct."""
    return (f"!{key}" for key in keys)


def _each(names: Sequence[str], times: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{name}/{time}" for time in times for name in names)


def _names(record: Record, versions: Sequence[Card]) -> list[str]:
    """What a report names: the places and people of what it tells and of its dateline, offices, then all else.

    A person stands under the consonants of the last word of the name, so that spellings of it meet.
    """
    places = [place.name for card in versions for place in card.places]
    involved = {role.actor for card in versions for telling in card.tellings for role in telling.event.roles}
    actors = sorted((a for a in record.actors if a.named), key=lambda actor: (actor.id not in involved, actor.name))
    called = [name for actor in actors for name in _called(actor)]
    offices = [" ".join(fold(role.title)) for actor in actors for role in actor.roles]
    story = names_of(record)
    whole = sorted(name for name in story if " " in name)
    rest = sorted(
        (name for name in story if " " not in name and name not in TITLES), key=lambda name: (-len(name), name)
    )
    found = dict.fromkeys((*places, *scenes_of(record.report), *called, *offices, *whole, *rest))
    return [name for name in found if name][:_NAMES]


def _called(actor: Actor) -> tuple[str, ...]:
    words = fold(actor.name)
    if actor.kind != "person" or not words:
        return (" ".join(words),)
    last = _DOUBLED.sub(r"\1", words[-1])
    return " ".join(words), words[-1], f"~{last[0]}{_SOUNDLESS.sub('', last[1:])}"


def _within(time: str) -> list[str]:
    return [time] if "-" in time else [f"{time}-{month:02}" for month in range(1, 13)]


def _months(first: int, last: int) -> set[str]:
    start, end = date.fromordinal(max(1, first)), date.fromordinal(max(1, last))
    count = min(60, (end.year - start.year) * 12 + end.month - start.month)
    return {f"{start.year + (start.month - 1 + k) // 12}-{(start.month - 1 + k) % 12 + 1:02}" for k in range(count + 1)}
