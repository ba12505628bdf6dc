"""How well probabilities fit what they are about, and how far they lead a reviewer to the mistakes."""

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 15


@dataclass(frozen=True)
class Graded:
    """One prediction: its confidence (0-1), and whether it was right."""

    confidence: float
    right: bool


@dataclass(frozen=True)
class Bin:
    """The predictions with like confidence: how many, their mean confidence, and the share of them that is right."""

    count: int
    confidence: float
    right: float


def bins(graded: Sequence[Graded], number: int = BINS) -> list[Bin]:
    """The predictions in `number` bins of equal width over 0-1, from the least confident; empty bins are left out. A
    confidence on a border counts to the bin below it."""
    groups: dict[int, list[Graded]] = {}
    for one in graded:
        at = next(k for k in range(number) if one.confidence <= (k + 1) / number or k == number - 1)
        groups.setdefault(at, []).append(one)
    return [
        Bin(len(group), sum(g.confidence for g in group) / len(group), sum(g.right for g in group) / len(group))
        for _, group in sorted(groups.items())
    ]


def calibration_error(graded: Sequence[Graded], number: int = BINS) -> float:
    """Expected calibration error, 0-1: the mean distance between confidence and share of right ones over the bins,
    weighted by their size (Naeini et al. 2015, "Obtaining well calibrated probabilities using Bayesian binning"; with
    15 bins as in Guo et al. 2017, "On calibration of modern neural networks"). 0 without predictions."""
    total = len(graded)
    return sum(b.count * abs(b.confidence - b.right) for b in bins(graded, number)) / total if total else 0.0


def separation(graded: Sequence[Graded]) -> float:
    """Area under the ROC curve, 0-1: how often a right prediction has more confidence than a wrong one, ties counting
    half (Hanley & McNeil 1982). 0.5 is chance, also where all are right or all are wrong."""
    ordered = sorted(graded, key=lambda g: g.confidence)
    right = sum(g.right for g in ordered)
    wrong = len(ordered) - right
    if not right or not wrong:
        return 0.5
    ranks = 0.0
    at = 0
    while at < len(ordered):
        end = at
        while end < len(ordered) and ordered[end].confidence == ordered[at].confidence:
            end += 1
        ranks += sum(g.right for g in ordered[at:end]) * (at + 1 + end) / 2
        at = end
    return (ranks - right * (right + 1) / 2) / (right * wrong)


def found_first(graded: Sequence[Graded], share: float = 0.2) -> float:
    """The share (0-1) of all mistakes that lie in the least confident `share` of the predictions: what a reviewer finds
    who looks at those only. Of predictions with equal confidence at the border, the part that fits counts. 0 without
    mistakes."""
    room = share * len(graded)
    wrong = sum(not g.right for g in graded)
    found = 0.0
    for confidence in sorted({g.confidence for g in graded}):
        tied = [g for g in graded if g.confidence == confidence]
        part = min(1.0, max(0.0, room) / len(tied))
        found += part * sum(not g.right for g in tied)
        room -= len(tied)
    return found / wrong if wrong else 0.0
