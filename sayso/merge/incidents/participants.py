"""Whether what fills a role in two tellings can be one: the same, different, or not to be told."""

from collections.abc import Sequence
from functools import lru_cache

from sayso.merge.incidents.callings import of_other_callings
from sayso.merge.incidents.card import Filler
from sayso.merge.names import same_name
from sayso.merge.names.fold import fold

_KEPT_APART = 0.6  # what it takes from the likeness of names that two actors are kept apart across reports
_OTHER_OFFICE = 0.6  # and what it takes that they hold different offices
_DESCRIBED_OTHERWISE = -0.1  # how unlike "lawyers" and "colleagues" are
_OTHER_CALLING = -0.6  # how unlike "students" and "traders" are
_ONE_AND_MANY = -0.5  # how unlike a named person and a group are


def likeness(one: Sequence[Filler], other: Sequence[Filler]) -> float:
    """From 1 (somebody or something is in both) over 0 (not to be told) to -1 (nobody is in both).

    People are compared with people, things with things: that a bomb hit a market and nine people says nothing of a
    bomb that hit a bus station and six, but that a market is no bus station does. Where both name people, only these
    count: that journalists were arrested here and there makes no arrest of one of them that of another.
    """
    named, others = named_people(one), named_people(other)
    if named and others:
        one, other = named, others
    scores = [_alike(a, b) for a in one for b in other if _comparable(a, b)]
    if not scores:
        return 0.0
    best = max(scores)
    if best > 0:
        return best
    things = [_alike(a, b) for a in one for b in other if a.kind == b.kind == "thing"]
    return max(things) if things else best


def named_people(fillers: Sequence[Filler]) -> list[Filler]:
    """Those of the fillers that are people with a name."""
    return [filler for filler in fillers if filler.named and filler.kind == "person"]


def _comparable(one: Filler, other: Filler) -> bool:
    """What is no actor to the reading may be one all the same: "the deputy minister", whose office somebody holds."""
    if (one.kind == "thing") == (other.kind == "thing"):
        return True
    return bool(one.words & other.offices or other.words & one.offices)


def _alike(one: Filler, other: Filler) -> float:
    if one.named and other.named:
        return _named_alike(one, other)
    ours, theirs = one.words | one.offices, other.words | other.offices
    if not ours or not theirs:
        return _ONE_AND_MANY if _person_and_group(one, other) else 0.0
    shared = len(ours & theirs)
    if shared:
        return 0.8 * shared / min(len(ours), len(theirs))
    if one.kind == "thing" and other.kind == "thing":
        return -1.0
    if of_other_callings(one.words, other.words):
        return _OTHER_CALLING
    return _ONE_AND_MANY if _person_and_group(one, other) else _DESCRIBED_OTHERWISE


def _person_and_group(one: Filler, other: Filler) -> bool:
    """The general, and fourteen soldiers."""
    return any(a.named and a.kind == "person" and b.kind == "group" for a, b in ((one, other), (other, one)))


def _named_alike(one: Filler, other: Filler) -> float:
    """Names, and where both hold offices, these: two people of one name are told apart by what they are."""
    bodies = one.kind != "person", other.kind != "person"
    if one.known and one.known == other.known:
        return 1.0
    found = _names_alike(one.names, other.names, *bodies)
    # Looked at with all that is known of both, they were not taken for one.
    kept_apart = _KEPT_APART if one.known and other.known else 0.0
    if any(bodies) or not one.offices or not other.offices or (abs(found) == 1.0 and found < 0):
        return max(-1.0, found - kept_apart)
    met = bool(one.offices & other.offices)
    if kept_apart:
        return max(-1.0, found - kept_apart - (0.0 if met else _OTHER_OFFICE))
    return max(-1.0, min(1.0, found + (0.5 if met else -_OTHER_OFFICE)))


@lru_cache(maxsize=100_000)
def _names_alike(one: tuple[str, ...], other: tuple[str, ...], body: bool, other_body: bool) -> float:
    """-1 to 1: how likely two actors bear one name, going by the spellings that are nearest."""
    if body != other_body:
        return -1.0
    kind = "organization" if body else "person"
    best = max(same_name(a, b, kind).score for a in one[:3] for b in other[:3])  # type: ignore[arg-type]
    short, long = sorted((fold(one[0]), fold(other[0])), key=len)
    # A single word is too little for a name, but it is what one is called by: "Quiroga" for Baltasar Quiroga.
    if len(short) == 1 and len(long) > 1 and best > 0.5:
        best = 0.85
    return 2 * best - 1
