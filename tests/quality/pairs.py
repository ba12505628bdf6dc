"""Pairs of events of different published reports, and what readers said of each: is it one happening, or two?

`pairs/pairs.json` holds three collections of reports: `muc`, 419 teletypes on Latin America; `lab`, 380 reports of
three sets; and `real`, 240 of four. The texts are found in a folder of the sets (docs/benchmarks.md). All reports are
listed, judged or not, since what is brought together depends on which are there. Version 8 of the language model read
them, and of its events 1,700 pairs were drawn, more of those that were likely to be one; the weight says how many such
pairs each stands for. The readers saw the sentences around both and the days of publication.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.quality.real_texts import digest, text_of, title_of

STORED = Path(__file__).parent / "pairs" / "pairs.json"
# One happening; two; one is a part of the other; it can't be told; one of them is no event.
Verdict = Literal["s", "d", "p", "u", "x"]


@dataclass(frozen=True)
class Source:
    """A report by its name, a digest of its text, and the day (ISO) on which it was published, where that is known."""

    name: str
    digest: str
    published: str | None


@dataclass(frozen=True)
class Mention:
    """An event by its report, from and to which character of it the trigger stands, and its type.

    The characters are those of the text as Sayso reads it out of a file, with mistakes of encoding repaired.
    """

    report: str
    start: int
    end: int
    type: str


@dataclass(frozen=True)
class Pair:
    """Two events, what readers said of them, and how many pairs of events such as these the two stand for."""

    one: Mention
    other: Mention
    verdict: Verdict
    weight: float


@dataclass(frozen=True)
class Collection:
    """Reports that are read into one ledger, and judged pairs of their events."""

    name: str
    reports: tuple[Source, ...]
    pairs: tuple[Pair, ...]


def collections() -> dict[str, Collection]:
    """All collections, by name."""
    return {name: _collection(name, **each) for name, each in json.loads(STORED.read_text(encoding="utf-8")).items()}


def lay_out(reports: Sequence[Source], data: Path, folder: Path) -> int:
    """Writes the reports as files for Sayso to read, with what is known of each beside it; returns how many there are.

    A report is left out where the folder of sets has not the text that was judged. Its address is its name, so that
    a ledger knows it again wherever the files lay.
    """
    count = 0
    for each in reports:
        text = text_of(each.name, data)
        if text is not None and digest(text) == each.digest:
            about = {"uri": each.name, "title": title_of(each.name, data), "published": each.published}
            (folder / f"{each.name}.txt").write_text(text, encoding="utf-8")
            (folder / f"{each.name}.json").write_text(json.dumps(about), encoding="utf-8")
            count += 1
    return count


def _collection(name: str, reports: list[list[str]], pairs: list[list[str | int | float]]) -> Collection:
    return Collection(name, tuple(Source(*each) for each in reports), tuple(_pair(*each) for each in pairs))


def _pair(*stored: str | int | float) -> Pair:
    one, other, (verdict, weight) = stored[:4], stored[4:8], stored[8:]
    return Pair(Mention(*one), Mention(*other), verdict, weight)  # type: ignore[arg-type]
