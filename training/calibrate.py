"""Fits the weights of confidences, and measures them: `python -m training.calibrate --data DATA`.

Run it again after every change of the language model or of extraction; it needs no torch and takes some minutes. It
writes `sayso/extract/confidence/weights.json` and the figures and the diagram of `docs/confidence.md`. What the samples
are, and which half is fitted on, says `sayso/evaluate/confidence_labels.py`.
"""

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from sayso.evaluate.calibration import Graded, calibration_error, found_first, separation
from sayso.evaluate.confidence_labels import Sample, samples
from sayso.extract.confidence.table import KINDS, Kind, Table
from training.diagram import diagram
from training.regression import fit

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "sayso/extract/confidence/weights.json"
PAGE, DIAGRAM = ROOT / "docs/confidence.md", ROOT / "docs/confidence.svg"
# Evidence that fewer samples have is left out: its weight would be chance.
FEWEST = 15
RIDGE = 1.0
NAMES: dict[Kind, str] = {"link": "links", "event": "events", "role": "roles"}


def graded(table: Table, found: Iterable[Sample]) -> list[Graded]:
    """The samples with the confidence that the table gives them."""
    return [Graded(table.confidence(s.evidence), s.right) for s in found]


def row(name: str, sets: str, some: Sequence[Graded]) -> str:
    """A line of the page's table, in per cent."""
    right = sum(g.right for g in some) / len(some)
    figures = (right, calibration_error(some), separation(some), found_first(some))
    return f"| {name} | {sets} | {len(some):,} | " + " | ".join(f"{100 * f:.1f}" for f in figures) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    write(list(samples(parser.parse_args().data)))


def write(given: Sequence[Sample]) -> None:
    """Fits, measures, and writes the weights, the page's figures and its diagram."""
    tables: dict[Kind, Table] = {}
    rows, panels = [], []
    for kind in KINDS:
        mine = [s for s in given if s.kind == kind]
        known = [s for s in mine if not s.measure]
        evidence, right = [s.evidence for s in known], [s.right for s in known]
        tables[kind] = fit(evidence, right, fewest=FEWEST, ridge=RIDGE)
        held_out = [s for s in mine if s.measure]
        sets = sorted({s.set for s in held_out})
        rows += [row(NAMES[kind], name, graded(tables[kind], [s for s in held_out if s.set == name])) for name in sets]
        if len(sets) > 1:
            rows.append(row(NAMES[kind], "together", graded(tables[kind], held_out)))
        panels.append((NAMES[kind].capitalize(), graded(tables[kind], held_out)))
    stored = {k: {"intercept": t.intercept, "weights": dict(t.weights)} for k, t in tables.items()}
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    DIAGRAM.write_text(diagram(panels), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    figures = "\n".join(rows)
    page = re.sub(r"(?s)(<!-- figures -->\n(?:\|[^\n]*\n){2}).*?(<!-- end -->)", rf"\g<1>{figures}\n\g<2>", page)
    PAGE.write_text(page, encoding="utf-8")
    print(figures)


if __name__ == "__main__":
    main()
