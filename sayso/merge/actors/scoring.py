"""Scores a pair of sighted actors, and says why."""

import math
from dataclasses import dataclass

from sayso.merge.actors.features import ONE_STORY, WEIGHTS, features, shared_people, story_of
from sayso.merge.actors.sighted import Sighted

# Swept .3 to .8 on the open worlds: .4 to .55 do the same, above it people are torn apart (docs/actors.md).
THRESHOLD = 0.5
# A surname alone, a ministry without its state and an office without a name belong to whoever bears them in the same
# story: reports of so many days that share a name or a place.
_NEAR = 90
_UNLIKE = 0.1  # of two full names that share a word and are no spellings of each other


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two actors are: probability (0-1) that they are one, or -inf where they can't be; each feature's share
    in log odds, the weightiest first."""

    score: float
    reasons: tuple[tuple[str, float], ...]


def compare(one: Sighted, other: Sighted) -> Likeness | None:
    """How like two actors are; None where there is nothing to compare them by."""
    if not (one.whole and other.whole) and not _one_story(one, other):
        return None
    found = features(one, other)
    if found is None:
        # Of names in full that meet somewhere and differ elsewhere that is told; anything else says nothing.
        unlike = one.whole and other.whole and one.body == other.body and not one.common_body and not other.common_body
        return Likeness(_UNLIKE, (("names are unlike", math.log(_UNLIKE / (1 - _UNLIKE))),)) if unlike else None
    shares = [(name, WEIGHTS[name] * value) for name, value in found.items() if value]
    total = sum(share for _, share in shares)
    score = total if total == -math.inf else 1 / (1 + math.exp(-total))
    return Likeness(score, tuple(sorted(shares, key=lambda each: (-abs(each[1]), each[0]))))


def _one_story(one: Sighted, other: Sighted) -> bool:
    if one.report.id == other.report.id or story_of(one, other) >= ONE_STORY:
        return True
    if one.day is None or other.day is None or abs((one.day - other.day).days) > _NEAR:
        return False
    return bool(shared_people(one, other) or one.scene.places & other.scene.places)
