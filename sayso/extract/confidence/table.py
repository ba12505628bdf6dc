"""The table of weights: how much each piece of evidence says, as a logistic regression has it."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

Kind = Literal["link", "event", "role"]
KINDS: tuple[Kind, ...] = ("link", "event", "role")


@dataclass(frozen=True)
class Table:
    """The weights of one kind of value. Evidence that the table does not name says nothing."""

    intercept: float
    weights: Mapping[str, float]

    def confidence(self, evidence: Mapping[str, float]) -> float:
        """The probability (0-1) that a value with this evidence is right, to two decimals, never quite 0 or 1."""
        # tanh is the logistic function that never overflows.
        score = self.intercept + sum(self.weights.get(name, 0.0) * value for name, value in evidence.items())
        return min(0.99, max(0.01, round(0.5 + math.tanh(score / 2) / 2, 2)))


@cache
def shipped() -> dict[Kind, Table]:
    """The tables that Sayso ships, which `python -m training.calibrate` fits."""
    stored = json.loads(resources.files("sayso.extract.confidence").joinpath("weights.json").read_text("utf-8"))
    return {kind: Table(stored[kind]["intercept"], stored[kind]["weights"]) for kind in KINDS}
