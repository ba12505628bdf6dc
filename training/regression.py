"""Logistic regression of few pieces of readable evidence, as all weights beside the language model are fitted."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from sayso.extract.confidence.table import Table


def fit(evidence: Sequence[Mapping[str, float]], right: Sequence[bool], *, fewest: int, ridge: float) -> Table:
    """A logistic regression with an L2 penalty on all weights but the intercept, by Newton's method.

    Evidence that fewer samples than `fewest` have is left out: its weight would be chance. Weights have two decimals.
    """
    counts = Counter(name for each in evidence for name, value in each.items() if value)
    names = sorted(name for name, count in counts.items() if count >= fewest)
    x = np.array([[1.0, *(each.get(name, 0.0) for name in names)] for each in evidence])
    y = np.array(right, float)
    penalty = np.diag([1e-6, *[ridge] * len(names)])
    weights = np.zeros(len(names) + 1)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (chance - y) + penalty @ weights
        weights -= np.linalg.solve((x.T * (chance * (1 - chance))) @ x + penalty, gradient)
    rounded = [round(float(w), 2) for w in weights]
    return Table(rounded[0], dict(zip(names, rounded[1:], strict=True)))
