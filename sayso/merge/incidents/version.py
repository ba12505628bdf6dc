"""What one report tells of one happening: its tellings brought together.

A report names what it is about again and again: the blast in its first sentence, those whom it killed, "the attack",
"Thursday's bombing". From its first sentence to its last, every telling goes to the happening before it that it fits
best, or begins one. Only the report itself decides, and who its actors are across reports.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from sayso.merge.incidents.card import Card, card_of, pooled
from sayso.merge.incidents.features import features_of
from sayso.merge.incidents.kinds import HARM, kinship
from sayso.merge.telling import Telling

# "Another bomb", "a second raid": said of what has not been told yet.
_ANOTHER = re.compile(
    r"\b(?:another|a (?:second|third|fourth|fifth|new|separate|further)|other|previous|earlier)\s+(?:\S+\s+){0,2}$"
)
_NEW = re.compile(r"\b(?:an?|two|three|several|many|more)\s+(?:[a-z]+\s+){0,2}$")
_KNOWN = re.compile(r"(?:\b(?:the|this|that|these|those|such|his|her|its|their)|['’]s)\s+(?:\S+\s+){0,2}$")

# Log odds. Set by hand on the first open worlds and on the events within each report of ECB+, then fitted by logistic
# regression on the pairs of all open worlds and of 120 published reports whose events readers brought together, held
# near what they had been (docs/quality-merging.md). Three were set later, by reports in which one number of dead made
# three incidents, two numbers one, and who denied a part denied the whole: "the same toll again" and the last two.
WEIGHTS = {
    "base": -0.23,
    "types: same": 1.44,
    "types: near": 0.58,
    "types: part": -0.33,
    "days: the same": 0.86,
    "days: overlap": 0.31,
    "days: next to each other": -1.6,
    "days: apart": -2.2,
    "days: told before it happened": -0.6,
    "days: old when published": -0.6,
    "place: the same": 0.25,
    "place: the same area": 0.44,
    "place: one within the other's name": 0.26,
    "place: another": -2.5,
    "place: another country": -3.0,
    "place: wider or another": -0.16,
    "central: the same": 1.2,
    "central: described alike": 1.0,
    "central: the same person": 1.54,
    "central: happens to a person once": 0.33,
    "central: another": -3.0,
    "central: not to be told": -0.28,
    "agent: the same": 0.41,
    "agent: another": -0.86,
    "target: the same": 0.92,
    "target: another": -1.72,
    "others: the same": 0.57,
    "others: another": -0.67,
    "number: the same": 1.09,
    "number: another": -1.52,
    "wording": 1.13,
    "names in the sentence": 0.15,
    "told by one word": 0.75,
    "said or done again and again": -0.64,
    "nothing particular in common": -0.26,
    "harm in the same sentence": 1.36,
    "harm in the next sentence": 0.64,
    "two kinds of harm in one sentence": 0.61,
    "the same toll again": 2.0,
    "said to be known": 0.26,
    "says nothing of its own": 0.56,
    "says only who did it": 0.77,
    "said to be another": -2.32,
    "said to be new": -0.27,
    "status: the same": 0.47,
    "one is not said to have happened": -0.61,
    "both recalled": -0.46,
    "one recalled": -0.5,
    "many of the kind in the report": -0.68,
    "sentences apart": -0.12,
    "another number of others": -1.7,
    "a part that is denied": -3.0,
}
_HAPPENED = ("occurred", "ongoing")
_ANOTHER_NUMBER = 0.4  # logarithm of the ratio of two numbers from which on they are not rounded from one
_MANY = 3  # people whose number, told again in one report, is hardly that of others
# What no number outweighs.
_ELSEWHERE = ("days: apart", "days: next to each other", "place: another", "place: another country")


def versions_of(
    tellings: Iterable[Telling],
    different: Collection[tuple[str, str]] = (),
    known: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Card, ...]:
    """The happenings that a report tells of, each with its tellings pooled; `different` are pairs of events that a
    person has told apart, `known` tells who the record's actors are across reports, by the ledger's ids."""
    apart = {frozenset(pair) for pair in different}
    found: list[Card] = []
    ordered = sorted(tellings, key=lambda each: each.event.trigger.start)
    types = Counter(each.event.type for each in ordered)
    for telling in ordered:
        card = card_of(telling, known)
        many = sum(n for kind, n in types.items() if kinship(kind, telling.event.type) in ("same", "near"))
        options = [
            (_fit(version, card, many), place)
            for place, version in enumerate(found)
            if not any(frozenset((each.id, telling.id)) in apart for each in version.tellings)
        ]
        fit, place = max(options, key=lambda option: (option[0], option[1]), default=(0.0, 0))
        if options and fit > 0:
            found[place] = pooled(found[place], card)
        else:
            found.append(card)
    return tuple(found)


def _fit(version: Card, card: Card, many: int) -> float:
    """Log odds that the card is of the version's happening; so `many` tellings of the report are of its kind: a roundup
    tells of many happenings, a dispatch of one again and again."""
    features = features_of(version, card)
    if features is None:
        return float("-inf")
    known = bool(_KNOWN.search(card.lead))
    near = min(abs(card.sentences[0] - each) for each in version.sentences)
    harms = [HARM.issuperset(each.types) for each in (version, card)]
    harm = any(harms) and not all(harms)
    if near == 0:
        features.pop("wording", None)  # of one sentence all is alike
    features |= {
        "harm in the same sentence": float(harm and near == 0),
        "harm in the next sentence": float(harm and near == 1),
        "two kinds of harm in one sentence": float(all(harms) and near == 0),
        "said to be known": float(known),
        "says nothing of its own": float(card.bare and (known or near <= 1)),
        "says only who did it": float(known and card.names_only_agents),
        "said to be another": float(bool(_ANOTHER.search(card.lead))),
        "said to be new": float(bool(_NEW.search(card.lead))),
        "status: the same": float(any(each.event.status == card.status for each in version.tellings)),
        "one is not said to have happened": float((version.status in _HAPPENED) != (card.status in _HAPPENED)),
        "both recalled": float(version.background and card.background),
        "one recalled": float(version.background != card.background),
        "many of the kind in the report": math.log(many),
        "sentences apart": float(min(near, 20)),
        "another number of others": float(_others(card, features)),
        # Who denies that prisoners were beaten does not deny that they were arrested.
        "a part that is denied": float("types: part" in features and (_denied(version) or _denied(card))),
    }
    if not any(features.get(name) for name in _ELSEWHERE):
        features["the same toll again"] = float(_told_again(version, card))
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())


def _denied(card: Card) -> bool:
    """Whether all that is told of it is that it did not happen."""
    return all(each.event.status == "negated" or each.event.voice == "denied" for each in card.tellings)


def _others(card: Card, features: Mapping[str, float]) -> bool:
    """Whether the card tells of another number of people than the version, whom it calls something, and that nothing
    the version has: nine people killed by a bomb, and two suspects."""
    called = any(filler.words for filler in card.central)
    met = any(features.get(f"central: {how}") for how in ("the same", "described alike", "the same person"))
    return called and not met and features.get("number: another", 0.0) >= _ANOTHER_NUMBER


def _told_again(version: Card, card: Card) -> bool:
    """Whether the card gives a number of people that the version has, and the same status: "three others have been
    found dead", and further down "two girls and a boy"."""
    ours = {(of, low) for of, low, high in version.counts if low == high}
    same = any((of, low) in ours and (low or 0) >= _MANY for of, low, high in card.counts if low == high)
    return same and any(each.event.status == card.status for each in version.tellings)
