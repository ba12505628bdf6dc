"""Scores short passages, some for each type of event: is it found, with its status, roles, place and numbers?

    python -m tests.quality.phrasings_score [open|aside] [TYPE ...] [--errors]

Each line of `phrasings/*/TYPE.jsonl` is a passage: `near` is where the event is told; `type` (any of a list), `status`,
`roles`, `where` and `counts` are what a careful reader gives it, or `never` a type that it does not tell.
"""

import argparse
import datetime
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.model import Event, Record
from tests.quality.expectations import alike, any_of, inside
from tests.quality.score import read_texts

FOLDER = Path(__file__).parent / "phrasings"
DAY = datetime.date(2024, 5, 14)
REAL = {"occurred", "ongoing"}
PARTS = ("found", "status", "roles", "where", "counts")


def files(which: str) -> list[Path]:
    """The files of passages, `which` is "open" or "aside", by type."""
    return sorted((FOLDER / which).glob("*.jsonl"))


def passages(path: Path) -> list[dict[str, Any]]:
    """The lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def score(path: Path, mistakes: list[str], every: int = 1) -> Counter[str]:
    """How much of a file's passages is read as its author expects, by part ("roles" of "roles asked"), and how many of
    "nevers" are "broken"; of so many passages only one counts. Appends a line for each mistake."""
    total: Counter[str] = Counter()
    wanted = passages(path)[::every]
    for passage, record in zip(wanted, read_texts((each["text"] for each in wanted), DAY), strict=True):
        here = [event for event in record.events if inside(record.report.text, passage["near"], event.trigger)]
        if "never" in passage:
            broken = any(e.type == passage["never"] and e.status in REAL for e in here)
            total += Counter(nevers=1, broken=int(broken))
            mistakes += [f"{path.stem} never: {passage['text']}"] if broken else []
            continue
        typed = [e for e in here if e.type in any_of(passage["type"])]
        total += Counter({"found asked": 1, "found": int(bool(typed))})
        if not typed:
            mistakes.append(f"{path.stem} missed [{passage['near']}]: {passage['text']}")
            continue
        wrong = min((list(_wrong(passage, event, record)) for event in typed), key=len)
        asked = Counter(part for part, _ in _expected(passage))
        total += Counter({f"{part} asked": n for part, n in asked.items()})
        total += asked - Counter(part for part, _ in wrong)
        mistakes += [f"{path.stem} {part} {value}: {passage['text']}" for part, value in wrong]
    return total


def _expected(passage: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for part in ("status", "where"):
        if part in passage:
            yield part, passage[part]
    for role, names in passage.get("roles", {}).items():
        for name in any_of(names):
            yield "roles", (role, name)
    for count in any_of(passage.get("counts", [])):
        yield "counts", count


def _wrong(passage: dict[str, Any], event: Event, record: Record) -> Iterator[tuple[str, Any]]:
    for part, value in _expected(passage):
        if not _RIGHT[part](value, event, record):
            yield part, value


def _stands(wanted: Any, event: Event, record: Record) -> bool:
    if "denied" in any_of(wanted) and (event.voice == "denied" or event.status == "negated"):
        return True
    return event.status in any_of(wanted)


def _plays(wanted: Any, event: Event, record: Record) -> bool:
    role, name = wanted
    names = {actor.id: actor.name for actor in record.actors}
    return any(r.role == role and (alike(name, r.text) or alike(name, names.get(r.actor or ""))) for r in event.roles)


def _lies(wanted: Any, event: Event, record: Record) -> bool:
    return event.where is not None and alike(wanted, event.where.name)


def _counts(wanted: Any, event: Event, record: Record) -> bool:
    keys = [key for key in ("of", "min") if key in wanted]
    return any(all(getattr(count, key) == wanted[key] for key in keys) for count in event.counts)


_RIGHT = {"status": _stands, "roles": _plays, "where": _lies, "counts": _counts}


def line(name: str, total: Counter[str]) -> str:
    """The score in one line."""
    parts = [f"{part} {total[part]}/{total[f'{part} asked']}" for part in PARTS]
    return f"{name:16} {'  '.join(parts)}  nevers broken {total['broken']}/{total['nevers']}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("which", nargs="?", default="open", choices=["open", "aside"])
    parser.add_argument("types", nargs="*")
    parser.add_argument("--errors", action="store_true", help="print every mistake; not of those kept aside")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    for path in files(options.which):
        if not options.types or path.stem in options.types:
            mistakes: list[str] = []
            total += (own := score(path, mistakes))
            print("\n".join([*(mistakes if options.errors and options.which == "open" else []), line(path.stem, own)]))
    print(line("all", total))


if __name__ == "__main__":
    main()
