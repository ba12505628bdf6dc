"""What speaks for and against two tellings being of one happening: features with names that a person can read.

Every feature rests on the two alone and on who their actors are across reports: where that changes, the step of merging
looks at them again.
"""

import math
from collections.abc import Collection
from functools import cache

from sayso.merge.incidents.card import Card, Filler, Place
from sayso.merge.incidents.kinds import AGAIN, AGREED, ONCE, REPEATED, Kinship, central_role, kinship
from sayso.merge.incidents.participants import likeness, named_people
from sayso.merge.story import one_story, shared, shared_in_reports

_KILOMETRES = 111.2  # one degree of latitude
_SURE = 0.5  # likeness from which two named fillers are taken for one
_STRANGE = 0.1  # cosine of the names of two reports under which they are hardly of one story
# What two happenings have in common that not every other of their kind has, from which value on.
_PARTICULAR = {
    "days: the same": 1, "days: overlap": 0.3, "days: fresh when published": 1, "place: the same": 1,
    "place: named beside the other": 1, "central: the same": 0.5, "central: the same person": 0.5,
    "agent: the same": 0.5, "target: the same": 0.3, "target: named beside the other": 1, "others: the same": 0.5,
    "number: the same": 0.3, "wording": 0.2, "names in the sentence": 0.3,
}  # fmt: skip
# What ties two happenings to a moment: a time or a place of both, or that it happens to a person but once.
_MOMENT = frozenset({
    "days: the same", "days: overlap", "days: fresh when published", "place: the same", "place: near",
    "place: one within the other's name", "place: named beside the other", "central: happens to a person once",
})  # fmt: skip
_FORMULA = 6  # words that two sentences have to share to be more than a formula: "police arrested three men"
_AHEAD = 7  # days from the agreeing on something to the day that it begins
_FRESH = 4  # days before its publication in which a report's undated news lies
_WEEK = 7
_MONTH = 30
_STALE = 7  # days between two publications from which on undated news is hardly the same
_HAPPENED = ("occurred", "ongoing")
_THOUGHT_OF = ("hypothetical", "demanded", "predicted", "threatened")


def features_of(one: Card, other: Card) -> dict[str, float] | None:
    """The features of a pair, by name, those that are 0 left out; None where the types are never one happening."""
    kin = kin_of(one, other)
    if kin is None:
        return None
    found = {"base": 1.0, f"types: {kin}": 1.0}
    for part in (_status, _time, _place, _people, _numbers, _words):
        found |= part(one, other)
    if _MOMENT.isdisjoint(name for name, value in found.items() if value):
        found["neither when nor where in common"] = 1.0 - one_story(one.story, other.story)
        again = AGAIN.issuperset((*one.types, *other.types))
        found["again and again, neither when nor where in common"] = float(again)
    found["nothing particular in common"] = float(
        all(found.get(name, 0) < least for name, least in _PARTICULAR.items())
    )
    return {name: value for name, value in found.items() if value}


def kin_of(one: Card, other: Card) -> Kinship | None:
    """How the types of two cards go together at their closest."""
    return _kin(one.types, other.types)


@cache  # asked of every pair, of which few are of any kin
def _kin(types: tuple[str, ...], others: tuple[str, ...]) -> Kinship | None:
    found = {kinship(a, b) for a in types for b in others}
    return next((kin for kin in ("same", "near", "part") if kin in found), None)


def _status(one: Card, other: Card) -> dict[str, float]:
    """What is only thought of is seldom what has happened; what is said is said again and again."""
    statuses = {one.status, other.status}
    happened = not statuses.isdisjoint(_HAPPENED)
    return {
        "one only thought of": float(happened and not statuses.isdisjoint(_THOUGHT_OF)),
        "one did not happen": float(happened and "negated" in statuses),
        "told by one word": float(not one.said.isdisjoint(other.said)),
        "said or done again and again": float(REPEATED.issuperset((*one.types, *other.types))),
    }


def _time(one: Card, other: Card) -> dict[str, float]:
    if one.days and other.days:
        gap = max(one.days[0] - other.days[1], other.days[0] - one.days[1], 0)
        width = max(one.days[1] - one.days[0], other.days[1] - other.days[0])
        if gap == 0:
            return {
                "days: the same": 1.0 if width <= 2 else 0.0,
                "days: overlap": 1 / (1 + width / _MONTH) if width > 2 else 0,
            }
        if gap == 1 or (gap <= _AHEAD and _agreed(one) and _agreed(other)):
            return {"days: next to each other": 1.0}
        return {"days: apart": min(3.0, math.log(gap))}
    if one.days or other.days:
        dated, undated = (one, other) if one.days else (other, one)
        return _undated(dated, undated)
    if one.published is None or other.published is None:
        return {}
    gap = abs(one.published - other.published)
    if one.background or other.background or gap <= _STALE:
        return {}
    return {"published days apart": min(3.0, math.log(gap / _STALE))}


def _undated(dated: Card, undated: Card) -> dict[str, float]:
    """A time against none: news lies shortly before its publication, what is recalls anywhere before."""
    if dated.days is None or undated.published is None:
        return {}
    after = dated.days[0] - undated.published
    if after > 0:
        # What is planned or agreed lies ahead; what happened does not.
        ahead = undated.status in ("planned", "predicted", "demanded", "threatened", "hypothetical")
        ahead = ahead or (after <= _AHEAD and _agreed(undated))
        return {"days: told before it happened": 0.0 if ahead else min(3.0, 1.0 + math.log(after))}
    before, width = undated.published - dated.days[1], dated.days[1] - dated.days[0]
    share = 1 / 2 if undated.background else 1.0  # what it recalls may lie anywhere, and not all of it is recalled
    return {
        "days: fresh when published": share / (1 + width / _WEEK) if before <= _FRESH else 0.0,
        "days: old when published": share * min(3.0, math.log(before / _FRESH)) if before > _FRESH else 0.0,
    }


def _agreed(card: Card) -> bool:
    return not AGREED.isdisjoint(card.types)


def _place(one: Card, other: Card) -> dict[str, float]:
    if one.places and other.places:
        lies = _around(one) | _around(other)
        return {max((_places(a, b, lies) for a in one.places for b in other.places), key=_NEARNESS.index): 1.0}
    blank = other if one.places else one
    known = one.places or other.places
    named = [place for place in known if place.name and (place.name in blank.names or place.name in blank.scenes)]
    fine = any(place.fine for place in named)
    return {
        "place: named beside the other": float(fine),
        "place: an area named beside the other": float(bool(named) and not fine),
    }


_NEARNESS = (
    "place: another country",
    "place: another",
    "place: wider or another",
    "place: near",
    "place: one within the other's name",
    "place: the same area",
    "place: the same",
)


def _around(card: Card) -> set[tuple[str, str]]:
    """What lies in what, as far as a report's dateline tells it: the town, and what is named behind it."""
    return {(card.scenes[0], wider) for wider in card.scenes[1:]}


def _places(one: Place, other: Place, lies: Collection[tuple[str, str]]) -> str:
    """How near two places are; `lies` are pairs of names of which the first lies in the second."""
    if one.name == other.name or (one.geonames is not None and one.geonames == other.geonames):
        return "place: the same" if one.fine or other.fine else "place: the same area"
    if one.country and other.country and one.country != other.country:
        return "place: another country"
    if (one.name, other.name) in lies or (other.name, one.name) in lies:
        return "place: the same area"
    if any(place.name == wider for place in (one, other) for _, wider in lies):
        return "place: wider or another"
    words, others = set(one.name.split()), set(other.name.split())
    if words < others or others < words:
        return "place: one within the other's name"
    if one.fine and other.fine:
        far = _far(one, other)
        return "place: near" if far is not None and far < 25 else "place: another"
    return "place: wider or another"


def _far(one: Place, other: Place) -> float | None:
    """Kilometres between two places, roughly; None where either's position is not known."""
    if one.at is None or other.at is None or one.at == other.at:
        return None
    north = one.at[0] - other.at[0]
    east = (one.at[1] - other.at[1]) * math.cos(math.radians((one.at[0] + other.at[0]) / 2))
    return _KILOMETRES * math.hypot(north, east)


def _people(one: Card, other: Card) -> dict[str, float]:
    found = {}
    for name, ours, theirs in (
        ("central", _whom(one), _whom(other)),
        ("agent", one.agents, other.agents),
        ("target", one.targets, other.targets),
        ("others", one.others, other.others),
    ):
        alike = likeness(ours, theirs)
        found[f"{name}: the same" if alike > 0 else f"{name}: another"] = abs(alike)
    if not (found.get("target: the same") or found.get("target: another")):
        found["target: named beside the other"] = max(_beside(one, other), _beside(other, one))
    if found.get("central: the same"):
        alike = found.pop("central: the same")
        if not (named_people(_whom(one)) and named_people(_whom(other))):
            found["central: described alike"] = alike
        elif alike >= _SURE:
            found["central: the same person"] = alike
            found["central: happens to a person once"] = float(_once(one) and _once(other))
        else:
            found["central: the same"] = alike
    if not any(found.get(f"central: {told}") for told in ("the same person", "the same", "described alike", "another")):
        found["central: not to be told"] = float(_about_someone(one) and _about_someone(other))
    return found


def _whom(card: Card) -> tuple[Filler, ...]:
    """Whom a card is about; of a shooting that is told without the killing, the people shot at."""
    return card.central or tuple(named_people(card.targets))


def _beside(one: Card, other: Card) -> float:
    """How much the other's sentences speak of what one was done to: "the massacre at the market"."""
    things = [filler.words for filler in one.targets if filler.kind == "thing" and filler.words]
    return max((len(words & other.words) / len(words) for words in things), default=0.0)


def _about_someone(card: Card) -> bool:
    return all(central_role(kind) for kind in card.types)


def _once(card: Card) -> bool:
    return not ONCE.isdisjoint(card.types)


def _numbers(one: Card, other: Card) -> dict[str, float]:
    ours = {of: (low, high) for of, low, high in one.counts}
    same, apart = 0.0, 0.0
    for of, low, high in other.counts:
        if of not in ours:
            continue
        a, b = ours[of][0] or ours[of][1] or 0, low or high or 0
        if ours[of] == (low, high):
            same = max(same, min(1.0, math.log1p(a) / 3))
        elif a and b:
            apart = max(apart, min(2.0, abs(math.log(a / b))))
    return {"number: the same": same, "number: another": apart}


def _words(one: Card, other: Card) -> dict[str, float]:
    alike = shared_in_reports(one.story, other.story)
    return {
        "wording": shared(one.words, other.words) * min(1.0, len(one.words & other.words) / _FORMULA),
        "names in the sentence": shared(one.names, other.names),
        "names in the report": alike,
        "names in the report: hardly any": max(0.0, 1.0 - alike / _STRANGE),
    }
