"""Figures of an exported model, as `sayso evaluate` takes them, and the model card that states them.

python -m training.card --data DATA --weights sayso/language/weights --plain work/model/plain
"""

import argparse
import json
from pathlib import Path

from sayso.evaluate.attribution_run import ATTRIBUTION
from sayso.evaluate.factuality_run import FACTUALITY
from sayso.evaluate.names_run import NAMES
from sayso.evaluate.running import run
from sayso.evaluate.trees_run import TREES

VERSION = "9"
BENCHMARKS = (TREES, NAMES, ATTRIBUTION, FACTUALITY)


def figures(weights: Path, data: Path) -> dict[str, float]:
    """The figures of the model in `weights` on the dev sets, by what was read and by measure."""
    outcomes = [run(benchmark, data, weights=weights) for benchmark in BENCHMARKS]
    return {
        f"{measured.section.title}: {figure.measure}": round(figure.value, 1 if figure.unit else 3)
        for outcome in outcomes
        for measured in outcome.sections
        if "claims of the record" not in measured.section.title
        for figure in measured.section.figures
    }


CARD = """# Sayso's language model, version {version}

One encoder of six layers (initialised from MiniLM, taught by MPNet, both Apache-2.0) with heads for tags, sentence
bounds, dependency trees, names, classes of entities, attribution (source, cue, content, links), semantic roles,
factuality, and the types of events that words tell of. Events have two layers of their own beside the last two, which
also say who takes part in them, when and where they were, whether they happened and whether the report only recalls
them. English, on the CPU, 8-bit weights
({size:.0f} MB in all; those of products use 7 of the 8 bits, so that no processor overflows).

**Licence of the weights:** CC BY-SA 4.0, since the treebanks are.

| trained on | licence |
|---|---|
| Universal Dependencies English EWT | CC BY-SA 4.0 |
| PropBank on EWT | CC BY-SA 4.0 |
| UNER English EWT (names) | CC BY-SA 4.0 |
| UDS-IH2 (factuality) | MIT repository |
| GUM, openly licensed genres | CC BY, public domain |
| wikigold | CC BY 4.0 |
| re3d | public domain, OGL 3, CC BY 3.0, CC BY-SA 3.0 |
| PolNeAR (attribution) | none stated for the texts; trained on, not copied |
| tests/quality/marked (events) | ours, as the code |
| tests/quality/told (events, and how they are told): our marks on HRDsAttack, MUC-3/4, PolNeAR, MEANTIME | not copied |

Figures on the dev sets, before and after quantisation (`python -m training.card`), as `sayso evaluate` takes them:

| measure | 32 bits | 8 bits |
|---|---|---|
{rows}

How each measure is defined stands at the head of its scorer in `sayso/evaluate`. The model was trained on the whole of
wikigold and re3d, so figures on these say how well they were learnt. Which events it finds is measured with the rest of
the extraction (docs/quality-events.md).

**Known weaknesses.** Trained on the web, Wikipedia and American political news of 2015-16: reports of other regions and
older wire copy are further from it. Attribution is one level deep in its training data; nested levels come from rules
above it. Nationalities and groups are learnt from tags, not from annotation; events from prose that was
made up for it, and from reports of four sets, half of them of Latin America around 1990 or of American campaigns.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=Path("sayso/language/weights"))
    parser.add_argument("--plain", type=Path, help="the same model with 32-bit weights, to compare")
    options = parser.parse_args()
    after = figures(options.weights, options.data)
    before = figures(options.plain, options.data) if options.plain else {}
    rows = "\n".join(f"| {k} | {before.get(k, '')} | {v} |" for k, v in after.items())
    size = sum(p.stat().st_size for p in options.weights.iterdir()) / 1e6
    (options.weights / "MODEL_CARD.md").write_text(CARD.format(version=VERSION, size=size, rows=rows), encoding="utf-8")
    (options.weights / "model.json").write_text(json.dumps({"version": VERSION, "figures": after}, indent=1) + "\n")
    print(rows)


if __name__ == "__main__":
    main()
