"""How well mentions are found and joined: MUC, B-cubed, CEAF-e and their mean, the CoNLL score.

Mentions and entities as the field scores them (Pradhan et al., Scoring Coreference Partitions of Predicted Mentions,
ACL 2014): MUC (Vilain et al. 1995), B-cubed (Bagga & Baldwin 1998), CEAF-e (Luo 2005).

A key and a response are collections of entities; an entity is a set of mentions, which are any hashable values. Scores
lie in 0-1; a precision or recall over nothing is 0.
"""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

M = TypeVar("M", bound=Hashable)
Entities = Collection[frozenset[M]]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall as fractions that can be summed over documents before they are divided."""

    right_found: float = 0.0
    found: float = 0.0
    right_sought: float = 0.0
    sought: float = 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_sought + other.right_sought,
            self.sought + other.sought,
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was sought that was found."""
        return self.right_sought / self.sought if self.sought else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class CoreferenceScores:
    """The four measures of one document, or the sum over several."""

    mentions: Score = Score()
    muc: Score = Score()
    b_cubed: Score = Score()
    ceaf_e: Score = Score()

    def __add__(self, other: "CoreferenceScores") -> "CoreferenceScores":
        return CoreferenceScores(
            self.mentions + other.mentions,
            self.muc + other.muc,
            self.b_cubed + other.b_cubed,
            self.ceaf_e + other.ceaf_e,
        )

    @property
    def conll(self) -> float:
        """The mean of the three F1 of links and entities."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def score(key: Entities[M], response: Entities[M]) -> CoreferenceScores:
    """All four measures of one document."""
    return CoreferenceScores(mentions(key, response), muc(key, response), b_cubed(key, response), ceaf_e(key, response))


def mentions(key: Entities[M], response: Entities[M]) -> Score:
    """Mentions found, whatever they are joined to."""
    sought, found = _all(key), _all(response)
    both = len(sought & found)
    return Score(both, len(found), both, len(sought))


def muc(key: Entities[M], response: Entities[M]) -> Score:
    """Links: an entity of n mentions has n - 1, of which cutting it into p pieces loses p - 1."""
    right_sought, sought = _links(key, response)
    right_found, found = _links(response, key)
    return Score(right_found, found, right_sought, sought)


def b_cubed(key: Entities[M], response: Entities[M]) -> Score:
    """For each mention, how much of its entity is in its entity of the other side."""
    return Score(_shares(response, key), len(_all(response)), _shares(key, response), len(_all(key)))


def ceaf_e(key: Entities[M], response: Entities[M]) -> Score:
    """Entities matched one to one so that their overlaps, as Dice coefficients, sum highest."""
    keys, responses = list(key), list(response)
    if not keys or not responses:
        return Score(0.0, len(responses), 0.0, len(keys))
    gain = np.array([[2 * len(k & r) / (len(k) + len(r)) for r in responses] for k in keys])
    best = sum(gain[row, column] for row, column in assignment(gain))
    return Score(best, len(responses), best, len(keys))


def assignment(gain: "np.ndarray") -> list[tuple[int, int]]:
    """Rows paired with columns, each once, so that the gains sum highest (shortest augmenting paths, O(n^3))."""
    flipped = gain.shape[0] > gain.shape[1]
    cost = -(gain.T if flipped else gain)
    rows, columns = cost.shape
    of_row, of_column = np.zeros(rows + 1), np.zeros(columns + 1)
    matched = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        matched[0] = row
        column, way, free = 0, np.zeros(columns + 1, dtype=int), np.ones(columns + 1, dtype=bool)
        slack = np.full(columns + 1, np.inf)
        while matched[column]:
            free[column] = False
            at = matched[column]
            reduced = cost[at - 1] - of_row[at] - of_column[1:]
            better = free[1:] & (reduced < slack[1:])
            slack[1:][better], way[1:][better] = reduced[better], column
            following = 1 + int(np.argmin(np.where(free[1:], slack[1:], np.inf)))
            delta = slack[following]
            of_row[matched[~free]] += delta
            of_column[~free] -= delta
            slack[free] -= delta
            column = following
        while column:
            matched[column] = matched[way[column]]
            column = int(way[column])
    pairs = [(int(matched[c]) - 1, c - 1) for c in range(1, columns + 1) if matched[c]]
    return sorted((c, r) if flipped else (r, c) for r, c in pairs)


def _all(entities: Iterable[frozenset[M]]) -> set[M]:
    return set().union(*entities)


def _entity_of(entities: Entities[M]) -> dict[M, int]:
    return {mention: number for number, entity in enumerate(entities) for mention in entity}


def _links(key: Entities[M], response: Entities[M]) -> tuple[int, int]:
    other = _entity_of(response)
    kept = total = 0
    for entity in key:
        pieces = len({other[m] for m in entity if m in other}) + sum(m not in other for m in entity)
        kept += len(entity) - pieces
        total += len(entity) - 1
    return kept, total


def _shares(one: Entities[M], other: Entities[M]) -> float:
    number = _entity_of(other)
    total = 0.0
    for entity in one:
        counts: dict[int, int] = {}
        for mention in entity:
            if mention in number:
                counts[number[mention]] = counts.get(number[mention], 0) + 1
        total += sum(n * n for n in counts.values()) / len(entity)
    return total
