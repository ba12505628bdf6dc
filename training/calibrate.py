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

import numpy as np

from sayso.evaluate.calibration import Graded, calibration_error, found_first, separation
from sayso.evaluate.confidence_labels import Sample, samples
from sayso.extract.confidence.table import KINDS, Kind, Table
from training.diagram import diagram

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "sayso/extract/confidence/weights.json"
PAGE, DIAGRAM = ROOT / "docs/confidence.md", ROOT / "docs/confidence.svg"
# Evidence that fewer samples have is left out: its weight would be chance.
FEWEST = 15
RIDGE = 1.0
NAMES: dict[Kind, str] = {"link": "links", "event": "events", "role": "roles"}


def fit(found: Sequence[Sample]) -> Table:
    """A logistic regression with an L2 penalty on all weights but the intercept, by Newton's method."""
    counts: dict[str, int] = {}
    for sample in found:
        for name, value in sample.evidence.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    x = np.array([[1.0, *(s.evidence.get(name, 0.0) for name in names)] for s in found])
    y = np.array([float(s.right) for s in found])
    penalty = np.diag([1e-6, *[RIDGE] * len(names)])
    weights = np.zeros(len(names) + 1)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (chance - y) + penalty @ weights
        weights -= np.linalg.solve((x.T * (chance * (1 - chance))) @ x + penalty, gradient)
    rounded = [round(float(w), 2) for w in weights]
    return Table(rounded[0], dict(zip(names, rounded[1:], strict=True)))


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
        tables[kind] = fit([s for s in mine if not s.measure])
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
