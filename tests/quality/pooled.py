"""Which events of a report are one happening, by somebody who read it.

`pooled/pooled.json` says of 120 reports of published sets, quoted by characters and found in a folder of the sets
(docs/benchmarks.md), to which happening each event belongs that version 8 of the language model and the lists found in
them, which of these are no events, and of which pairs two careful readers could differ.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.quality.real_texts import digest, text_of

STORED = Path(__file__).parent / "pooled" / "pooled.json"


@dataclass(frozen=True)
class Marked:
    """An event by its words and its type."""

    start: int
    end: int
    type: str


@dataclass(frozen=True)
class Pooled:
    """A report, the happenings that it tells of, the pairs of events of which it is not sure whether they are one, and
    what is no event."""

    name: str
    text: str
    published: str | None
    happenings: tuple[tuple[Marked, ...], ...]
    unsure: tuple[tuple[Marked, Marked], ...]
    none: tuple[Marked, ...]


def pooled_reports(data: Path) -> Iterator[Pooled]:
    """The reports of which the folder of published sets has the texts."""
    for name, each in json.loads(STORED.read_text(encoding="utf-8")).items():
        text = text_of(name, data)
        if text is not None and digest(text) == each["digest"]:
            yield Pooled(
                name,
                text,
                each["published"],
                tuple(tuple(Marked(*one) for one in group) for group in each["happenings"]),
                tuple((Marked(*one), Marked(*other)) for one, other in each["unsure"]),
                tuple(Marked(*one) for one in each["none"]),
            )
