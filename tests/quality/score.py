"""Scores the passages of this folder. As a program, prints every expectation that is not met."""

import datetime
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.model import Record
from tests.quality.expectations import actor_is, claim_is, event_is

FOLDER = Path(__file__).parent
MATCH: dict[str, Any] = {"actors": actor_is, "claims": claim_is, "events": event_is}


@dataclass
class Score:
    """How many expectations of each kind there are and how many are met; `broken` counts what must never be."""

    asked: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    nevers: int = 0
    broken: int = 0
    failures: list[str] = field(default_factory=list)

    def share(self, kind: str) -> float:
        """The share of the expectations of the kind that is met, 0-1."""
        return self.met[kind] / self.asked[kind] if self.asked[kind] else 1.0


def passages() -> list[Path]:
    """The files with expectations, by name."""
    return sorted(FOLDER.glob("*.expect.json"))


@cache
def rooms() -> Rooms:
    return open_rooms(ReadSettings())


@cache
def read(path: Path) -> Record:
    """The record of the passage that the expectations are about."""
    expect = json.loads(path.read_text(encoding="utf-8"))
    day = expect.get("options", {}).get("published")
    settings = ReadSettings(published=datetime.date.fromisoformat(day) if day else None)
    (record,) = records([str(path.parent / expect["report"])], settings, rooms())
    assert isinstance(record, Record), record
    return record


def read_texts(texts: Iterable[str], published: datetime.date | None = None) -> Iterator[Record]:
    """The record of each text, all read as one source, as of the same day."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.jsonl"
        lines = (json.dumps({"uri": f"p:{n}", "text": text}) for n, text in enumerate(texts))
        source.write_text("\n".join(lines), encoding="utf-8")
        for record in records([str(source)], ReadSettings(published=published), rooms()):
            assert isinstance(record, Record), record
            yield record


def score(paths: list[Path]) -> Score:
    """The score of these passages together."""
    total = Score()
    for path in paths:
        record, expect = read(path), json.loads(path.read_text(encoding="utf-8"))
        for kind, wanted in _each(expect.get("must", {})):
            total.asked[kind] += 1
            if _found(kind, wanted, record):
                total.met[kind] += 1
            else:
                total.failures.append(f"{path.name}: must {kind}: {json.dumps(wanted, ensure_ascii=False)}")
        for kind, wanted in _each(expect.get("never", {})):
            total.nevers += 1
            if _found(kind, wanted, record):
                total.broken += 1
                total.failures.append(f"{path.name}: never {kind}: {json.dumps(wanted, ensure_ascii=False)}")
    return total


def _each(expected: dict[str, list[Any]]) -> Iterator[tuple[str, Any]]:
    for kind, wanted in expected.items():
        for each in wanted:
            yield kind, each


def _found(kind: str, wanted: Any, record: Record) -> bool:
    return any(MATCH[kind](wanted, item, record) for item in getattr(record, kind))


if __name__ == "__main__":
    result = score(passages())
    print("\n".join(result.failures))
    for kind in MATCH:
        print(f"{kind}: {result.met[kind]}/{result.asked[kind]} = {result.share(kind):.3f}")
    print(f"never broken: {result.broken}/{result.nevers}")
