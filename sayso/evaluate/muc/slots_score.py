"""Scores all slots of the templates in the spirit of MUC-4's own scorer (Chinchor, MUC-4 Evaluation Metrics, 1992).

A filler is correct, partially correct (counts half) or incorrect, else spurious or missing; over all templates, those
without a partner with all their fillers, recall is (correct + half the partial) / possible and precision the same over
actual, and F their harmonic mean. In 1992 people judged the strings that did not match; here words decide (see
`judge`), as scoring-guidelines.v7 describes what they were told, so that figures are near but not the same. A template
may stand for an answer with which it shares the type, at least partly, and a perpetrator or a target. Optional answers
that are not given are not missed.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.evaluate.muc.data import SLOTS, Fill, Template
from sayso.extract.words import word_set

_TYING = (
    "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PHYS TGT: ID", "PHYS TGT: TYPE", "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION", "HUM TGT: TYPE",
)  # fmt: skip
_STRINGS = frozenset({"INCIDENT: INSTRUMENT ID", *(s for s in _TYING if not s.endswith("TYPE"))})
_TAGGED = frozenset({"TYPE", "NUMBER", "FOREIGN NATION", "EFFECT OF INCIDENT", "ORGANIZATION CONFIDENCE"})
_WORD = re.compile(r"[\w'-]+")
_NONESSENTIAL = word_set("a an the of two three four five six seven eight nine ten one some several")
# Where the first is answered and the second is right, it counts half (scoring-guidelines.v7, section 3.2).
_HALVES = frozenset(
    {
        ("GUN", "MACHINE GUN"), ("GUN", "HANDGUN"), ("GUN", "RIFLE"), ("GUN", "MORTAR"), ("EXPLOSIVE", "BOMB"),
        ("EXPLOSIVE", "GRENADE"), ("EXPLOSIVE", "DYNAMITE"), ("EXPLOSIVE", "MINE"), ("EXPLOSIVE", "VEHICLE BOMB"),
        ("BOMB", "VEHICLE BOMB"), ("BOMB", "DYNAMITE"), ("BOMB", "MINE"), ("BOMB", "AERIAL BOMB"),
        ("SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"), ("DESTROYED", "SOME DAMAGE"),
        ("POLITICAL FIGURE OFFICE OR RESIDENCE", "GOVERNMENT OFFICE OR RESIDENCE"),
        ("POLITICAL FIGURE", "GOVERNMENT OFFICIAL"), ("GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL"),
        ("ACTIVE MILITARY", "FORMER ACTIVE MILITARY"),
    }
)  # fmt: skip


@dataclass
class Sum:
    """Of one slot: credit (a partial match half), and how many fillers were possible and actual."""

    credit: float = 0.0
    possible: int = 0
    actual: int = 0

    def f1(self) -> tuple[float, float, float]:
        """Precision, recall and F, 0-1."""
        precision = self.credit / self.actual if self.actual else 0.0
        recall = self.credit / self.possible if self.possible else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


@dataclass
class SlotScores:
    """Sums over messages, by slot."""

    sums: dict[str, Sum] = field(default_factory=lambda: {slot: Sum() for slot in SLOTS})

    def add(self, predicted: Sequence[Template], gold: Sequence[Template]) -> None:
        """Counts one message more."""
        free_predicted, free_gold = list(predicted), list(gold)
        for one, other in pairs(predicted, gold):
            self._slots(one, other)
            free_predicted.remove(one)
            free_gold.remove(other)
        for one in free_predicted:
            self._slots(one, Template(one.message))
        for other in free_gold:
            if not other.optional:
                self._slots(Template(other.message), other)

    def _slots(self, one: Template, other: Template) -> None:
        for slot, total in self.sums.items():
            credit, possible, actual = compare(slot, one.slots.get(slot, ()), other.slots.get(slot, ()))
            total.credit += credit
            total.possible += possible
            total.actual += actual

    def all(self) -> Sum:
        """The sum over all slots."""
        return union(self.sums.values())


def pairs(predicted: Sequence[Template], gold: Sequence[Template]) -> list[tuple[Template, Template]]:
    """The templates with the answers they stand for, best first, each used once."""
    rated = [
        (sum(compare(slot, p.slots.get(slot, ()), g.slots.get(slot, ()))[0] for slot in SLOTS), i, j)
        for i, p in enumerate(predicted)
        for j, g in enumerate(gold)
        if _may_pair(p, g)
    ]
    found: list[tuple[Template, Template]] = []
    used: set[tuple[str, int]] = set()
    for _, i, j in sorted(rated, key=lambda r: -r[0]):
        if ("p", i) not in used and ("g", j) not in used:
            used |= {("p", i), ("g", j)}
            found.append((predicted[i], gold[j]))
    return found


def _may_pair(one: Template, other: Template) -> bool:
    kind = compare("INCIDENT: TYPE", one.slots.get("INCIDENT: TYPE", ()), other.slots.get("INCIDENT: TYPE", ()))
    return kind[0] > 0 and any(compare(s, one.slots.get(s, ()), other.slots.get(s, ()))[0] for s in _TYING)


def compare(slot: str, given: Sequence[Fill], right: Sequence[Fill]) -> tuple[float, int, int]:
    """Credit, possible and actual of one slot of a pair: each right filler takes the best of those given."""
    left = list(given)
    credit, matched, optional = 0.0, 0, 0
    for answer in right:
        worth, best = max(((judge(slot, one, answer), i) for i, one in enumerate(left)), default=(0.0, -1))
        if worth > 0:
            credit += worth
            matched += 1
            left.pop(best)
        elif answer.optional:
            optional += 1
    return credit, len(right) - optional, len(given)


def judge(slot: str, given: Fill, right: Fill) -> float:
    """1 where the filler is right, a half where partly, else 0.

    Strings: right with the same words, or with more than the answer has, before the same last one; half where the last
    word of one is among the other's. Classes that are said of the wrong thing count half.
    """
    value = given.options[0] if given.options else ""
    if slot in _STRINGS:
        return max((_string(value, option) for option in right.options), default=0.0)
    if slot == "INCIDENT: DATE":
        return max((_date(value, option) for option in right.options), default=0.0)
    if slot == "INCIDENT: LOCATION":
        return max((_place(value, option) for option in right.options), default=0.0)
    tagged = slot.split(": ")[1] in _TAGGED and bool(given.of) and bool(right.of)
    on_target = not tagged or any(_string(a, b) for a in given.of for b in right.of)
    if value in right.options:
        return 1.0 if on_target else 0.5
    if slot == "INCIDENT: TYPE":
        return 0.5 if value == "ATTACK" else 0.0
    if slot.endswith("NUMBER"):
        return 0.5 if any(value in re.split(r"[~-]", option.replace(" ", "")) for option in right.options) else 0.0
    return 0.5 if any((value, option) in _HALVES for option in right.options) else 0.0


def _string(given: str, right: str) -> float:
    ours, theirs = _words(given), _words(right)
    if not ours or not theirs:
        return 0.0
    if ours[-1] == theirs[-1] and set(theirs) <= set(ours):
        return 1.0
    return 0.5 if ours[-1] in theirs or theirs[-1] in ours else 0.0


def _words(name: str) -> list[str]:
    return [w for w in _WORD.findall(name.casefold()) if w not in _NONESSENTIAL and not w.isdigit()]


def _date(given: str, right: str) -> float:
    if given == right:
        return 1.0
    ours, theirs = _ends(given), _ends(right)
    if given.startswith("-"):
        return 0.5 if ours[-1] == theirs[-1] else 0.0
    if len(ours) == 1 and (ours[0] in theirs or right.startswith("-")):
        return 0.5
    return 0.0


def _ends(date: str) -> list[str]:
    return [part.strip() for part in date.split("-") if part.strip()]


def _place(given: str, right: str) -> float:
    country, *places = [_place_name(p) for p in given.split(":")]
    wanted, *finer = [_place_name(p) for part in right.split(":") for p in part.split(" - ")]
    if country != wanted:
        return 0.5 if places and places[-1] in finer else 0.0
    same = (not finer and not places) or (bool(finer and places) and places[-1] == finer[-1])
    return 1.0 if same else 0.5


def _place_name(part: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", part).strip()


def union(sums: Iterable[Sum]) -> Sum:
    """The sum of sums."""
    every = list(sums)
    return Sum(sum(s.credit for s in every), sum(s.possible for s in every), sum(s.actual for s in every))


def by_group(scores: SlotScores) -> Mapping[str, Sum]:
    """The sums of the slots of each group ("INCIDENT", "PERP", "PHYS TGT", "HUM TGT")."""
    groups = dict.fromkeys(slot.split(":")[0] for slot in SLOTS)
    return {g: union(s for slot, s in scores.sums.items() if slot.startswith(f"{g}:")) for g in groups}
