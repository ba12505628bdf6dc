"""Scores prose in which every event is marked: which marks are found, and which words are wrongly taken for events.

    python -m tests.quality.marked_score [TYPE ...] [--missed] [--false]

A line of `marked/TYPE.txt` is a passage; "[carried off|abduct]" marks the words that tell of an event, with its type,
and what is not marked tells of none. Every fifth line is kept aside: counted apart, and never shown.
`marked/reports` holds whole reports, marked in the same way; every second is kept aside. Those of `marked/learnt` are
not measured: the language model learns from them, and from the lines that are not kept aside.
"""

import argparse
import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.model import Event
from tests.quality.score import read_texts

FOLDER = Path(__file__).parent / "marked"
MARK = re.compile(r"\[([^\[\]|]+)\|([a-z_]+)\]")
REPORTS, LEARNT = "reports", "learnt"
DAY = datetime.date(2024, 5, 14)
ASIDE, ASIDE_REPORTS = 5, 2


@dataclass(frozen=True)
class Passage:
    """A passage's text, the stretches of characters that tell of events, by type, and whether it is kept aside."""

    text: str
    marks: tuple[tuple[int, int, str], ...]
    aside: bool = False


def files() -> list[Path]:
    """The files of passages: one a type, and "none" of ordinary news."""
    return sorted(FOLDER.glob("*.txt"))


def passages(path: Path) -> list[Passage]:
    """The passages of a file. Raises ValueError where a mark is not closed."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [passage_of(line, n % ASIDE == ASIDE - 1) for n, line in enumerate(lines)]


def reports(folder: str = REPORTS) -> list[Passage]:
    """The whole reports of a folder."""
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted((FOLDER / folder).glob("*.txt"))]
    return [passage_of(text, n % ASIDE_REPORTS == ASIDE_REPORTS - 1) for n, text in enumerate(texts)]


def passage_of(line: str, aside: bool = False) -> Passage:
    """A text with its marks. Raises ValueError where a mark is not closed."""
    text, marks, at = "", [], 0
    for found in MARK.finditer(line):
        text += line[at : found.start()]
        marks.append((len(text), len(text) + len(found[1]), found[2]))
        text += found[1]
        at = found.end()
    text += line[at:]
    if set("[]|") & set(text):
        raise ValueError(f"expected marks such as [carried off|abduct], got {line!r}")
    return Passage(text, tuple(marks), aside)


def score(wanted: Sequence[Passage], shown: list[str]) -> Counter[str]:
    """Of passages: "marks" and those "found", by an event of their type on their words; "events", and those "false", on
    whose words no event of that type is marked. A line for each miss and each false one is appended to `shown`."""
    total: Counter[str] = Counter()
    for passage, record in zip(wanted, read_texts((p.text for p in wanted), DAY), strict=True):
        for start, end, kind in passage.marks:
            found = any(e.type == kind and _touches(e, start, end) for e in record.events)
            total += Counter(marks=1, found=int(found))
            shown += (
                [] if found else [f"missed {kind} [{passage.text[start:end]}]: {_around(passage.text, start, end)}"]
            )
        for event in record.events:
            right = any(event.type == kind and _touches(event, start, end) for start, end, kind in passage.marks)
            total += Counter(events=1, false=int(not right))
            around = _around(passage.text, event.trigger.start, event.trigger.end)
            shown += [] if right else [f"false {event.type} [{event.trigger.text}]: {around}"]
    return total


def _around(text: str, start: int, end: int) -> str:
    """The paragraph in which the stretch stands."""
    return text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0]


def _touches(event: Event, start: int, end: int) -> bool:
    return event.trigger.start < end and start < event.trigger.end


def line(name: str, total: Counter[str]) -> str:
    """The score in one line."""
    return f"{name:16} found {total['found']}/{total['marks']}  false {total['false']}/{total['events']}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("types", nargs="*", help='these types only, or "reports"')
    parser.add_argument("--missed", action="store_true", help="print what is missed; not of what is kept aside")
    parser.add_argument(
        "--false", action="store_true", help="print what is taken for an event; not of what is kept aside"
    )
    options = parser.parse_args()
    wanted = tuple(name for name in ("missed", "false") if getattr(options, name))
    everything = {True: Counter[str](), False: Counter[str]()}
    sets = {path.stem: passages(path) for path in files()} | {REPORTS: reports()}
    for name in options.types or sets:
        for aside in (False, True):
            shown: list[str] = []
            own = score([p for p in sets[name] if p.aside == aside], shown)
            everything[aside] += own if name != REPORTS else {}
            print("\n".join([*(one for one in shown if one.startswith(wanted) and not aside),
                             line(name + " aside" * aside, own)]))  # fmt: skip
    for aside, total in everything.items():
        print(line("all" + " aside" * aside, total))


if __name__ == "__main__":
    main()
