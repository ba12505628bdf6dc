"""Every event that reports of published sets tell of, by somebody who read them, and who does it to whom.

`told/told.json` is about 2,972 stretches of reports (some 400 words each), found in a folder of the sets
(docs/benchmarks.md) and quoted by characters. Readers saw which words Sayso took for events, with what type, struck out
what was none, put types right, and added what was missed; in most stretches they judged in the same way who does each
event and to whom, whether it happened, when and where it was, and whether the report only recalls it. Of the last 1,969
they also saw which words the language model half took for events. The language model learns from them
(`training.learn_deeds`); 196 are kept aside, and so is every report that is aside elsewhere.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.model import EventStatus
from tests.quality.real_texts import digest, text_of

STORED = Path(__file__).parent / "told" / "told.json"
Stretch = tuple[int, int]


@dataclass(frozen=True)
class Manner:
    """Whether an event happened, whether the report only recalls it, and the words for when and where it was, which may
    stand in another sentence; None where the report does not say."""

    status: EventStatus
    recalled: bool
    when: Stretch | None
    where: Stretch | None


@dataclass(frozen=True)
class Told:
    """An event: its words, its type, the words for its agents and targets, and how it is told; None where nobody judged
    that."""

    words: Stretch
    type: str
    agents: tuple[Stretch, ...] | None = None
    targets: tuple[Stretch, ...] | None = None
    manner: Manner | None = None


@dataclass(frozen=True)
class Reading:
    """A stretch of a report, its events, and stretches of which it is not known whether they tell of one."""

    name: str
    text: str
    events: tuple[Told, ...]
    unknown: tuple[Stretch, ...]
    aside: bool


def readings(data: Path) -> Iterator[Reading]:
    """The stretches of which the folder of published sets has the texts."""
    for name, each in json.loads(STORED.read_text(encoding="utf-8")).items():
        whole = text_of(name.partition("+")[0], data)
        text = None if whole is None else whole[each["from"] : each["to"]].rstrip() + "\n"
        if text is not None and digest(text) == each["digest"]:
            events = tuple(_told(*one) for one in each["events"])
            yield Reading(name, text, events, tuple((a, b) for a, b in each["unknown"]), each["aside"])


def _told(
    start: int,
    end: int,
    kind: str,
    agents: list[Stretch] | None = None,
    targets: list[Stretch] | None = None,
    manner: tuple[EventStatus, str, Stretch | None, Stretch | None] | None = None,
) -> Told:
    parts = (None if part is None else tuple((a, b) for a, b in part) for part in (agents, targets))
    return Told((start, end), kind, *parts, None if manner is None else _manner(*manner))


def _manner(status: EventStatus, weight: str, when: Stretch | None, where: Stretch | None) -> Manner:
    return Manner(status, weight == "B", *(None if x is None else (x[0], x[1]) for x in (when, where)))
