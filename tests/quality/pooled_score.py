"""Scores how the events of one report are brought together, against readers who did the same.

    python -m tests.quality.pooled_score --data DIR

Of the events that both have: how many pairs that Sayso pools are one happening, how many that are one it pools, and
B-cubed (Bagga & Baldwin 1998). The weights of `sayso/merge/incidents/version.py` were fitted to these reports.
"""

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from sayso.app.reading import records
from sayso.app.settings import ReadSettings
from sayso.evaluate.coreference import Score, b_cubed
from sayso.merge.incidents.version import versions_of
from sayso.merge.telling import Telling, tellings_of
from sayso.model import Record
from tests.quality.pooled import Marked, Pooled, pooled_reports
from tests.quality.score import rooms

Groups = Sequence[Sequence[Marked]]


@dataclass
class PoolScore:
    """Pairs pooled rightly, wrongly and not, and B-cubed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    b_cubed: Score = field(default_factory=Score)

    def __str__(self) -> str:
        found, sought = self.right + self.wrong, self.right + self.missed
        share, covered = self.right / max(1, found), self.right / max(1, sought)
        b = self.b_cubed
        return (
            f"{b.found:.0f} events: pairs precision {share:.3f} ({self.right} of {found}), "
            f"recall {covered:.3f} of {sought}; B-cubed {b.f1:.3f} (precision {b.precision:.3f}, recall {b.recall:.3f})"
        )


def add(score: PoolScore, told: Groups, found: Groups, unsure: Iterable[tuple[Marked, Marked]] = ()) -> None:
    """Counts one report: its happenings as `told` by a reader and as `found`, over the events that both have."""
    both = {event for group in told for event in group} & {event for group in found for event in group}
    key, response = (
        [kept for group in side if (kept := frozenset(both.intersection(group)))] for side in (told, found)
    )
    same, pooled = ({frozenset(p) for group in side for p in combinations(group, 2)} for side in (key, response))
    passed = {frozenset(pair) for pair in unsure}
    score.right += len(same & pooled - passed)
    score.wrong += len(pooled - same - passed)
    score.missed += len(same - pooled - passed)
    score.b_cubed += b_cubed(key, response)


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
