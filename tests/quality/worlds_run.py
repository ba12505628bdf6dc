"""Reads worlds into ledgers, merges them, and scores what comes out.

    python -m tests.quality.worlds_run open

A line a world and one for all: B-cubed over the truth's mentions, the same over those mentions only that any event
covers, the share that is covered, the fields that are right of those asked, and different people taken for one. Worlds
in `aside/` are scored only at the end of work on merging.
"""

import io
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import fmean
from typing import Any

from sayso.app.asking import Question
from sayso.app.asking_actors import ActorFilter, list_actors
from sayso.app.incidents import list_incidents
from sayso.app.ingesting import ingest
from sayso.app.settings import ReadSettings
from sayso.ledger import GroupFilter
from tests.quality.worlds_score import WorldScore, score
from tests.quality.worlds_truth import FOLDER, load


def score_of(folder: Path) -> WorldScore:
    """Reads a world's reports into a ledger of its own and scores its incidents and actors."""
    with tempfile.TemporaryDirectory() as place:
        ledger = f"{place}/ledger.db"
        ingest([str(folder / "reports.jsonl")], ReadSettings(jobs=1), ledger, lambda kept: None)
        incidents, actors = io.StringIO(), io.StringIO()
        list_incidents(Question(ledger, incidents, "jsonl"), GroupFilter())
        list_actors(Question(ledger, actors, "jsonl"), ActorFilter())
    return score(_values(incidents), load(folder), _values(actors))


def _values(lines: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def _line(name: str, f1: float, linked: float, found: float, right: Counter[str], asked: Counter[str]) -> str:
    fields = "  ".join(f"{field} {right[field]}/{asked[field]}" for field in sorted(asked))
    return f"{name:<12} F1 {f1:.3f}  linked {linked:.3f}  found {found:.3f}  {fields}"


def main(chosen: str) -> None:
    """Scores all worlds of a set."""
    scores = []
    right, asked = Counter[str](), Counter[str]()
    for folder in sorted(path.parent for path in FOLDER.glob(f"{chosen}/*/truth.json")):
        one = score_of(folder)
        scores.append(one)
        right += one.right
        asked += one.asked
        print(_line(folder.name, one.f1, one.linked_f1, one.found, one.right, one.asked))
        for pair in sorted(one.merged_people):
            print(f"             different people taken for one: {' and '.join(pair)}")
    means = (fmean(getattr(each, name) for each in scores) for name in ("f1", "linked_f1", "found"))
    print(_line("all", *means, right, asked))


if __name__ == "__main__":
    main(sys.argv[1])
