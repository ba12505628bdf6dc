"""Whether two reports tell of one happening, by a table of weights, and why."""

import math
from dataclasses import dataclass

from sayso.merge.incidents.card import Card
from sayso.merge.incidents.features import features_of

# Log odds. Fitted by logistic regression on pairs of the open worlds and of ECB+ (docs/quality-merging.md), held near
# what a coder would say where these hold too few cases; then the few that the clusters of the worlds depend on were set
# by B-cubed F1, and some by pairs of published reports that readers judged.
WEIGHTS = {
    "base": -2.4,
    "types: same": 1.2,
    "types: near": 0.1,
    "types: part": -0.8,
    "told by one word": 0.6,
    "one only thought of": -0.5,
    "one did not happen": -1.0,
    "said or done again and again": -0.8,
    "days: the same": 1.8,
    "days: overlap": 0.8,
    "days: next to each other": -1.0,
    "days: apart": -2.2,
    "days: fresh when published": 1.2,
    "days: old when published": -0.2,
    "days: told before it happened": -1.6,
    "published days apart": -0.4,
    "place: the same": 0.9,
    "place: the same area": 0.4,
    "place: one within the other's name": 0.4,
    "place: near": 0.2,
    "place: another": -2.2,
    "place: another country": -2.9,
    "place: wider or another": -0.4,
    "place: named beside the other": 0.8,
    "place: an area named beside the other": 0.5,
    "central: the same": 1.6,
    "central: described alike": 1.2,
    "central: not to be told": -0.4,
    "central: another": -6.0,
    "central: the same person": 2.6,
    "central: happens to a person once": 1.4,
    "agent: the same": 0.4,
    "agent: another": -0.7,
    "target: the same": 0.9,
    "target: named beside the other": 0.8,
    "target: another": -3.0,
    "others: the same": 0.9,
    "others: another": -0.2,
    "number: the same": 2.2,
    "number: another": -0.4,
    "nothing particular in common": -0.5,
    "neither when nor where in common": -0.8,
    "again and again, neither when nor where in common": -1.5,
    "wording": 3.8,
    "names in the sentence": 0.4,
    "names in the report": 3.4,
    "names in the report: hardly any": -2.5,
}


@dataclass(frozen=True, slots=True)
class Match:
    """How two cards compare: probability (0-1) that they are of one happening, and each feature's share in log
    odds, the weightiest first."""

    score: float
    reasons: tuple[tuple[str, float], ...]


def match(one: Card, other: Card) -> Match | None:
    """Compare two cards of different reports; None where their types are never one happening."""
    features = features_of(one, other)
    if features is None:
        return None
    shares = [(name, WEIGHTS[name] * value) for name, value in features.items()]
    total = sum(share for _, share in shares)
    return Match(1 / (1 + math.exp(-total)), tuple(sorted(shares, key=lambda share: -abs(share[1]))))
