"""Logistic regression of few pieces of readable evidence, as all weights beside the language model are fitted."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Choice:
    """What speaks for each of several options, which of them are `right`, and how much the choice counts."""

    options: Sequence[Mapping[str, float]]
    right: Sequence[bool]
    weight: float = 1.0


def fit_choices(choices: Sequence[Choice], *, fewest: int, ridge: float) -> dict[str, float]:
    """The weights by which the right ones among the options are likeliest, with an L2 penalty (a conditional logit).

    Each of Newton's steps takes the right options for as likely as the weights so far have them. Evidence that tells
    the options of fewer choices than `fewest` apart is left out. Weights have two decimals.
    """
    counts = Counter(name for each in choices for name in _telling(each))
    names = sorted(name for name, count in counts.items() if count >= fewest)
    x = np.array([[o.get(name, 0.0) for name in names] for each in choices for o in each.options])
    right = np.array([well for each in choices for well in each.right], float)
    first = np.cumsum([0, *(len(each.options) for each in choices)])[:-1]
    of = np.repeat(np.arange(len(choices)), [len(each.options) for each in choices])
    weight = np.array([each.weight for each in choices])
    weights = np.zeros(len(names))
    for _ in range(30):
        score = x @ weights
        odds = np.exp(score - np.maximum.reduceat(score, first)[of])
        chance = odds / np.add.reduceat(odds, first)[of]
        wanted = chance * right / np.add.reduceat(chance * right, first)[of]
        gradient = (weight[of] * (wanted - chance)) @ x - ridge * weights
        mean = np.add.reduceat(chance[:, None] * x, first)
        curve = (x.T * (weight[of] * chance)) @ x - (mean.T * weight) @ mean + ridge * np.eye(len(names))
        weights += np.linalg.solve(curve, gradient)
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True)}


def _telling(choice: Choice) -> set[str]:
    """The evidence that not all options of a choice have alike."""
    names = {name for option in choice.options for name in option}
    return {name for name in names if len({option.get(name, 0.0) for option in choice.options}) > 1}
