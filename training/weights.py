"""Fits what weighs events as news or background: `python -m training.weights --data DATA`.

Needs no torch and takes a minute. Writes `sayso/extract/events/weights.json` from the verdicts of
`tests/quality/weighed` but those kept aside, which `python -m tests.quality.weighed` measures. Run it again after
changes of the language model or of `sayso/extract/events/weight_evidence.py`.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from sayso.extract.confidence.table import Table
from sayso.extract.events import find
from sayso.extract.events.weight_evidence import Evidence, context_evidence, own_evidence, setting_of
from sayso.extract.events.weight_signs import Dated
from sayso.extract.times import TimeExpression
from sayso.model import Weight
from tests.quality.weighed import Weighed, read, weighed
from training.regression import fit

WEIGHTS = Path(__file__).parents[1] / "sayso/extract/events/weights.json"
FEWEST, RIDGE, RIDGE_AROUND = 6, 8.0, 2.0
FOLDS = 5


@dataclass(frozen=True)
class Seen:
    """A report's events with their evidence and verdicts (None: not to be learnt from)."""

    told: Sequence[Dated]
    own: Sequence[Evidence]
    background: Sequence[bool | None]


def seen(reports: Sequence[Weighed]) -> list[Seen]:
    """Reads the reports, and looks at what the weighing looks at."""
    looked: list[tuple[Sequence[Dated], list[Evidence]]] = []

    def look(
        events: Sequence[Dated], times: Sequence[TimeExpression], published: str | None, headline_end: int
    ) -> list[Weight]:
        setting = setting_of(events, times, published, headline_end)
        looked.append((events, [own_evidence(event, setting) for event in events]))
        return ["news"] * len(events)

    found = []
    with patch.object(find, "weigh", look):
        for report, record in read(reports):
            verdicts = [report.verdict(event) for event in record.events]
            background = [None if v is None or v[3] not in "NB" else v[3] == "B" for v in verdicts]
            found.append(Seen(*looked[-1], background))
            looked.clear()
    return found


def own_table(some: Sequence[Seen]) -> Table:
    """What an event's own evidence says."""
    known = [(e, b) for s in some for e, b in zip(s.own, s.background, strict=True) if b is not None]
    return fit([e for e, _ in known], [b for _, b in known], fewest=FEWEST, ridge=RIDGE)


def around_table(some: Sequence[Seen]) -> Table:
    """What the events around say; the first weighing that it looks at is that of a table fitted without the report, as
    it is for a report to come."""
    evidence: list[Evidence] = []
    right: list[bool] = []
    for fold in range(FOLDS):
        table = own_table([s for k, s in enumerate(some) if k % FOLDS != fold])
        for each in some[fold::FOLDS]:
            scores = [table.confidence(e) for e in each.own]
            around = zip(context_evidence(each.told, scores), each.background, strict=True)
            known = [(found, background) for found, background in around if background is not None]
            evidence += [found for found, _ in known]
            right += [background for _, background in known]
    return fit(evidence, right, fewest=FEWEST, ridge=RIDGE_AROUND)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the published sets")
    learnt = seen([report for report in weighed(parser.parse_args().data) if not report.aside])
    tables = {"own": own_table(learnt), "around": around_table(learnt)}
    stored = {name: {"intercept": t.intercept, "weights": dict(t.weights)} for name, t in tables.items()}
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    print(f"fitted on {sum(b is not None for s in learnt for b in s.background)} events of {len(learnt)} reports")


if __name__ == "__main__":
    main()
