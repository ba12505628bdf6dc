"""What speaks for and against two sighted actors being one, by a table of features that a person can read."""

import math
from collections.abc import Mapping

from sayso.merge.actors.name_features import full, name_features
from sayso.merge.actors.sighted import Sighted
from sayso.merge.actors.standing import Held
from sayso.merge.names.fold import fold
from sayso.merge.names.persons import alike
from sayso.merge.story import names_of, one_story

Features = dict[str, float]

# Log odds per unit of each feature. Set by hand, and tried on the worlds of tests/quality/worlds/open (docs/actors.md
# has the figures): too few people are taken for others there to fit weights to.
WEIGHTS: Mapping[str, float] = {
    "base": -1.2,
    "likeness of names": 1.0,
    "a third word answers": 0.8,
    "only common words": -1.5,
    "short form in one scene": 2.5,
    "short form elsewhere": 0.3,
    "surname alone": -0.5,
    "same office": 2.0,
    "offices that may be one": 0.8,
    "same office of another body": -2.5,
    "same walk of life": 0.6,
    "another walk of life": -2.2,
    "steps between ranks": -1.2,
    "ages fit": 1.5,
    "ages differ by years": -0.7,
    "man and woman": -3.0,
    "not of one kind": -2.5,
    "same seat": 2.5,
    "another seat": -6.0,
    "shared people": 0.6,
    "shared places": 0.4,
    "nothing shared": -0.6,
    "one story": 0.5,
    "within a month": 0.4,
    "years apart": -0.05,
    "two actors of one report": -2.5,
}
_ENOUGH = 2  # shared people or places: more of them say no more
_FEW = 4  # names that two reports have to share beside those of who is compared
ONE_STORY = 0.3  # from here on two reports are rather of one story than not
FORBIDDEN = -math.inf


def features(one: Sighted, other: Sighted) -> Features | None:
    """The features of a pair, by name; None where the names have nothing to do with each other.

    -inf stands for what can't be: people whose ages are ten years apart."""
    if one.common_body or other.common_body:
        found = _common_bodies(one, other)
    elif one.known_by_office or other.known_by_office:
        found = _office_holders(one, other)
    else:
        found = _names(one, other)
    if found is None:
        return None
    return {"base": 1.0, **found, **_standings(one, other), **_lives(one, other), **_scenes(one, other)}


def _names(one: Sighted, other: Sighted) -> Features | None:
    persons = not one.body and not other.body
    # Full names are compared with full ones where both have some.
    both = persons and one.whole and other.whole
    left, right = (full(each.names) if both else each.names for each in (one, other))
    found = name_features(left, right, "person" if persons else "organization")
    if found is None:
        return None
    found = {**found, "not of one kind": float(one.body != other.body and not (one.unsure or other.unsure))}
    if found.pop("short form", 0.0):
        # One person whom both name, the president or a pope, is no story yet.
        scene = shared_people(one, other) > 0 and not one.scene.places.isdisjoint(other.scene.places)
        near = one.report.id == other.report.id or scene or story_of(one, other) >= ONE_STORY
        found["short form in one scene" if near else "short form elsewhere"] = 1.0
    return found


def _common_bodies(one: Sighted, other: Sighted) -> Features | None:
    if not one.common_body or one.common_body != other.common_body:
        return None
    if one.seat and other.seat:
        same = seats_meet(one.seat, other.seat)
        return {"likeness of names": 1.0, "same seat": float(same), "another seat": float(not same)}
    # In a story of two states the ministry may be either's.
    seat, states = one.seat | other.seat, one.scene.states | other.scene.states
    if seat and any(not seats_meet(seat, frozenset([state])) for state in states):
        return None
    return {"likeness of names": 1.0, "surname alone": 1.0}


def seats_meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two states' names can be one: "Zendia" and "Zendian"."""

    def meet(left: str, right: str) -> bool:
        return alike(left, right) >= 0.8 or (left[:4] == right[:4] and min(len(left), len(right)) > 4)

    return any(meet(left, right) for left in one for right in other)


def _office_holders(one: Sighted, other: Sighted) -> Features | None:
    if one.body or other.body or _same_office(one, other) <= 0:
        return None
    return {"likeness of names": 0.0, "surname alone": 1.0}


def _standings(one: Sighted, other: Sighted) -> Features:
    left, right = one.standing, other.standing
    same = _same_office(one, other)
    walks = left.walks & right.walks
    found = {
        "same office": float(same == 1),
        "offices that may be one": float(same == 0.5),
        "same office of another body": float(same == -1),
        "same walk of life": float(bool(walks)),
        "another walk of life": float(bool(left.walks and right.walks and not walks)),
    }
    if left.ranks and right.ranks:
        apart = min(abs(x - y) for x in left.ranks for y in right.ranks)
        # A promotion takes a step now and then.
        found["steps between ranks"] = max(0.0, apart - _days(one, other) / 730)
    return found


def _same_office(one: Sighted, other: Sighted) -> float:
    """1 the same, 0.5 it may be, -1 the same title elsewhere, 0 nothing to compare."""
    best = 0.0
    for left in one.standing.offices:
        for right in other.standing.offices:
            met = _offices_meet(left, right)
            best = met if best == 0 else max(best, met)
    return best


def _offices_meet(left: Held, right: Held) -> float:
    if left.of and right.of and not seats_meet(left.of, right.of):
        return -1.0 if left.title == right.title and (left.single or right.single) else 0.0
    if left.title == right.title:
        return 0.5 if left.single and bool(left.of) != bool(right.of) else 1.0
    return 0.5 if left.title < right.title or right.title < left.title else 0.0


def _lives(one: Sighted, other: Sighted) -> Features:
    found: Features = {"man and woman": float(one.sex * other.sex < 0)}
    if one.born is not None and other.born is not None:
        apart = abs(one.born - other.born)
        found["ages fit"] = float(apart <= 1)
        found["ages differ by years"] = float(apart) if apart > 1 else 0.0
        if apart >= 10:
            found["ages differ by years"] = math.inf
    return found


def _scenes(one: Sighted, other: Sighted) -> Features:
    if one.report.id == other.report.id:
        same = {name.casefold() for name in one.names} & {name.casefold() for name in other.names}
        return {"two actors of one report": 0.0 if same or one.unsure or other.unsure else 1.0}
    people, story = shared_people(one, other), 0.0
    places = len(one.scene.places & other.scene.places)
    days = _days(one, other)
    alone = not (people or places)
    loose = not (one.whole and other.whole)
    if alone or loose:
        story = story_of(one, other)
    return {
        "shared people": float(min(people, _ENOUGH)),
        "shared places": float(min(places, _ENOUGH)),
        "nothing shared": 1.0 - story if alone else 0.0,
        "one story": story if loose else 0.0,
        "within a month": float(days <= 31),
        # A body lasts; people come and go.
        "years apart": min(days / 365, 10.0) if days > 365 and not (one.body and other.body) else 0.0,
    }


def shared_people(one: Sighted, other: Sighted) -> int:
    """How many of those that the report of the one names, the report of the other names too, themselves aside."""
    own = one.scene.people.get(one.id, frozenset()) | other.scene.people.get(other.id, frozenset())
    theirs = {key for who, keys in other.scene.people.items() if who != other.id for key in keys} - own
    return sum(1 for who, keys in one.scene.people.items() if who != one.id and keys - own and keys & theirs)


def story_of(one: Sighted, other: Sighted) -> float:
    """How surely the reports of the two are of one story, by the names in them, 0-1; their own don't count, and a few
    say nothing."""
    left, right = names_of(one.record), names_of(other.record)
    if len(left & right) < _FEW:
        return 0.0
    own = {word for each in (one, other) for name in each.names for word in fold(name)}
    ours, theirs = _others(left, own), _others(right, own)
    return one_story(ours, theirs) if len(ours & theirs) >= _FEW else 0.0


def _others(names: frozenset[str], own: set[str]) -> frozenset[str]:
    return frozenset(name for name in names if own.isdisjoint(name.split()))


def _days(one: Sighted, other: Sighted) -> int:
    """Days between the reports, a year where a day is not known."""
    return abs((one.day - other.day).days) if one.day and other.day else 365
