"""Scores how the events of one report are brought together, against readers who did the same.

    python -m tests.quality.pooled_score --data DIR

Of the events that both have: how many pairs that Sayso pools are one happening, how many that are one it pools, and
B-cubed (Bagga & Baldwin 1998). The weights of `sayso/merge/incidents/version.py` were fitted to these reports.
"""

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.merge.incidents.version import versions_of
from sayso.merge.telling import Telling, tellings_of
from sayso.model import Record
from tests.quality.pooled import Marked, Pooled, pooled_reports
from tests.quality.score import rooms

Groups = Sequence[Sequence[Marked]]


@dataclass
class PoolScore:
    """Pairs pooled rightly, wrongly and not; the sums of B-cubed's precision and recall over `events`."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    precision: float = 0.0
    recall: float = 0.0
    events: int = 0

    def __str__(self) -> str:
        found, sought = self.right + self.wrong, self.right + self.missed
        share, covered = self.right / max(1, found), self.right / max(1, sought)
        p, r = self.precision / max(1, self.events), self.recall / max(1, self.events)
        f1 = 2 * p * r / max(1e-9, p + r)
        return (
            f"{self.events} events: pairs precision {share:.3f} ({self.right} of {found}), "
            f"recall {covered:.3f} of {sought}; B-cubed {f1:.3f} (precision {p:.3f}, recall {r:.3f})"
        )


def add(score: PoolScore, told: Groups, found: Groups, unsure: Iterable[tuple[Marked, Marked]] = ()) -> None:
    """Counts one report: its happenings as `told` by a reader and as `found`, over the events that both have."""
    of = {event: number for number, group in enumerate(told) for event in group}
    groups = [[event for event in group if event in of] for group in found]
    ours = {event: set(group) for group in groups for event in group}
    theirs = {event: {e for e in ours if of[e] == of[event]} for event in ours}
    passed = {frozenset(pair) for pair in unsure}
    for one, other in combinations(ours, 2):
        if frozenset((one, other)) not in passed:
            same, pooled = of[one] == of[other], other in ours[one]
            score.right += same and pooled
            score.wrong += pooled and not same
            score.missed += same and not pooled
    for event, group in ours.items():
        both = len(group & theirs[event])
        score.precision += both / len(group)
        score.recall += both / len(theirs[event])
        score.events += 1


def read(reports: Sequence[Pooled]) -> Iterator[tuple[Pooled, Record]]:
    """The reports with their records."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "reports.jsonl"
        rows = ({"uri": f"r:{each.name}", "text": each.text, "published": each.published} for each in reports)
        source.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        for each, record in zip(reports, records([str(source)], ReadSettings(), rooms()), strict=True):
            assert isinstance(record, Record), record
            yield each, record


def _marked(telling: Telling) -> Marked:
    at = telling.event.trigger
    return Marked(at.start, at.end, telling.event.type)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the published sets")
    options = parser.parse_args()
    score = PoolScore()
    for each, record in read(list(pooled_reports(options.data))):
        found = [[_marked(t) for t in version.tellings] for version in versions_of(tellings_of(record))]
        add(score, each.happenings, found, each.unsure)
    print(score)


if __name__ == "__main__":
    main()
