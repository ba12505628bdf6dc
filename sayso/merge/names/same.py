"""Scores two names by a table of features that a person can read, and says why."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.merge.names.bodies import body_features
from sayso.merge.names.fold import fold
from sayso.merge.names.person_features import person_features

NameKind = Literal["person", "organization"]

# Log odds per unit of each feature, fitted by logistic regression on pairs made from Latin spellings of Arabic names
# (`python -m training.name_pairs`). On pairs of names that had no part in it: F1 .87 for persons, .95 for bodies, where
# Jaro-Winkler at its best threshold has .69 and .80. Set by hand, since those pairs hold no such names: the sexes,
# generations, middle initials and numbers.
PERSON: Mapping[str, float] = {
    "base": -0.1,  # fitted 0.23; lower, since to merge two people is worse than to keep two spellings apart
    "likeness of words that answer each other": 0.73,
    "words that answer each other": -1.15,
    "initials that fit": 0.08,
    "words on both sides that differ": -2.94,
    "words that one side lacks": -0.49,
    "one side is a single word": 0.26,
    "last words differ": -1.63,
    "a man's and a woman's form": -2.5,
    "generations differ": -6.0,
    "other middle initials": -5.0,
}
BODY: Mapping[str, float] = {
    "base": 2.45,
    "likeness of words that answer each other": -2.47,
    "one is the other's acronym": 3.33,
    "words on both sides that differ": -2.90,
    "words that one side lacks": -0.69,
    "numbers differ": -4.0,
    "written as one": 4.65,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two spellings compare: probability (0-1) that they are one name, and each feature's share in log odds.

    One name need not be one person: office, place and time decide that.
    """

    score: float
    reasons: tuple[tuple[str, float], ...]

    @property
    def same(self) -> bool:
        """Whether the spellings pass for one name."""
        return self.score >= 0.5


def same_name(one: str, other: str, kind: NameKind = "person") -> Comparison:
    """Compares two names of the kind. Names of nothing but punctuation are like no other name."""
    if not fold(one) or not fold(other):
        return Comparison(0.0, (("no letters to compare", -math.inf),))
    if fold(one) == fold(other):
        return Comparison(1.0, (("the same letters", math.inf),))
    features, weights = (person_features(one, other), PERSON) if kind == "person" else (body_features(one, other), BODY)
    shares = [(name, weights[name] * value) for name, value in features.items() if value]
    total = sum(share for _, share in shares)
    return Comparison(1 / (1 + math.exp(-total)), tuple(sorted(shares, key=lambda s: -abs(s[1]))))
