"""Scores real reports that coders read for us: which of their expectations a record meets.

    python -m tests.quality.real_score open --data DIR [--failures]

DIR holds the published sets (docs/benchmarks.md). Of each report its first paragraphs were coded, with every event in
them; `real/NAME.json` has the form of the expectations beside our own passages, but for quotations, which are given by
the characters from and to which they stand in the text. `open` ones may be mended on, `aside` ones never.
"""

import argparse
import datetime
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.model import Record
from tests.quality.real_texts import digest, text_of
from tests.quality.score import MATCH, rooms

FOLDER = Path(__file__).parent / "real"
QUOTED = ("near", "text", "trigger")


def coded(path: Path, data: Path) -> tuple[str, dict[str, Any]] | None:
    """The text that a file is about, and what is expected of it, quotations in words; None where the folder has not
    the text that was read."""
    expect = json.loads(path.read_text(encoding="utf-8"))
    text = text_of(path.stem, data)
    text = None if text is None else text[: expect["characters"]].rstrip() + "\n"
    if text is None or digest(text) != expect["digest"]:
        return None
    for _, _, wanted in items(expect):
        for key in QUOTED:
            if isinstance(wanted.get(key), list):
                start, end = wanted[key]
                wanted[key] = text[start:end]
    return text, expect


def items(expect: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every expectation: "must" or "never", the kind of item, and what it wants."""
    for part in ("must", "never"):
        for kind, wanted in expect.get(part, {}).items():
            yield from ((part, kind, each) for each in wanted)


def read(text: str, published: str | None) -> Record:
    """The record of a text."""
    day = datetime.date.fromisoformat(published) if published else None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.txt"
        source.write_text(text, encoding="utf-8")
        (record,) = records([str(source)], ReadSettings(published=day), rooms())
    assert isinstance(record, Record), record
    return record


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=("open", "aside"))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--failures", action="store_true", help="print what is not met; not of what is kept aside")
    options = parser.parse_args()
    met, asked = Counter[str](), Counter[str]()
    for path in sorted((FOLDER / options.part).glob("*.json")):
        found = coded(path, options.data)
        if found is None:
            print(f"{path.stem}: {options.data} has not the text that was coded")
            continue
        record = read(found[0], found[1].get("published"))
        for part, kind, wanted in items(found[1]):
            key = kind if part == "must" else "nevers"
            holds = any(MATCH[kind](wanted, item, record) for item in getattr(record, kind))
            asked[key] += 1
            met[key] += holds
            if options.failures and options.part == "open" and holds != (part == "must"):
                print(f"{path.stem}: {part} {kind}: {json.dumps(wanted, ensure_ascii=False)}")
    print("  ".join(f"{key} {met[key]}/{asked[key]}" for key in ("actors", "claims", "events", "nevers")))


if __name__ == "__main__":
    main()
