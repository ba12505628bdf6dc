"""How surely events happened, as the model says and as annotators do, from -3 (surely not) to 3 (surely).

**MAE** and **Pearson r** over all annotated words, as Stanovsky et al. (Integrating Deep Linguistic Features in
Factuality Prediction over Unified Datasets, ACL 2017) introduced them and Rudinger et al. (Neural Models of Factuality,
NAACL 2018) use them on UDS-IH2: the mean distance, where less is better, and the correlation.
"""

import json
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from statistics import fmean

from sayso.errors import UsageError
from sayso.evaluate.conllu import Tree


def mean_absolute_error(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The mean distance of pairs; 0 where there are none."""
    return fmean(abs(a - b) for a, b in zip(ours, theirs, strict=True)) if ours else 0.0


def pearson(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Pearson's correlation, -1 to 1; 0 where either side does not vary."""
    if not ours:
        return 0.0
    our_mean, their_mean = fmean(ours), fmean(theirs)
    both = sum((a - our_mean) * (b - their_mean) for a, b in zip(ours, theirs, strict=True))
    spread = sqrt(sum((a - our_mean) ** 2 for a in ours) * sum((b - their_mean) ** 2 for b in theirs))
    return both / spread if spread else 0.0


def read_factuality(path: Path, trees: Sequence[Tree]) -> tuple[list[dict[int, float]], int]:
    """The annotated words of each text with their factuality, and how many stand in sentences that the treebank lacks.

    The sentences (JSON lines with `text`, tokens set apart by spaces, and `targets`) are found in the treebank by their
    words. Raises UsageError where the file is another."""
    known: dict[str, list[tuple[int, float]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        if "text" not in sentence or "targets" not in sentence:
            raise UsageError(f"{path} holds no UDS-IH2: expected JSON lines with text and targets")
        known[sentence["text"]] = [(target["span1"][0], target["label"]) for target in sentence["targets"]]
    found: list[dict[int, float]] = []
    met: set[str] = set()
    for tree in trees:
        values: dict[int, float] = {}
        for start, end in tree.text.bounds():
            words = " ".join(tree.text.words[start:end])
            met.add(words)
            values.update({start + k: value for k, value in known.get(words, ()) if start + k < end})
        found.append(values)
    return found, sum(len(targets) for words, targets in known.items() if words not in met)
