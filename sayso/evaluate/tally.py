"""Counts of what was predicted, what is gold and what agrees; and the measures made of them."""

from collections.abc import Set
from dataclasses import dataclass
from typing import TypeVar

from sayso.evaluate.benchmark import Figure

T = TypeVar("T")


@dataclass
class Tally:
    """Counts of what was predicted, what is gold, and what agrees.

    Precision, recall and F1 as the field has them (van Rijsbergen, Information Retrieval, 1979), micro-averaged: the
    counts of all texts are summed before they are divided. A measure over nothing is 0.
    """

    predicted: int = 0
    gold: int = 0
    agreed: int = 0

    @property
    def precision(self) -> float:
        """Share of the predicted that is right, 0-1."""
        return self.agreed / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found, 0-1."""
        return self.agreed / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean, 0-1."""
        total = self.predicted + self.gold
        return 2 * self.agreed / total if total else 0.0

    def add(self, predicted: int, gold: int, agreed: int) -> None:
        """Counts one text more."""
        self.predicted += predicted
        self.gold += gold
        self.agreed += agreed

    def compare(self, predicted: Set[T], gold: Set[T]) -> None:
        """Counts one text more, whose items agree where they are equal."""
        self.add(len(predicted), len(gold), len(predicted & gold))

    def figure(self, measure: str) -> Figure:
        """F1 in per cent, with precision and recall."""
        return Figure(measure, 100 * self.f1, 100 * self.precision, 100 * self.recall)
