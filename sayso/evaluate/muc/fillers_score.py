"""Scores templates as Du, Rush and Cardie do (Template Filling with Generative Transformers, NAACL 2021):
the incident's type and five roles, micro-averaged.

A template stands for the answer of the same type with which it agrees best; each answer is used once. A filler is right
where it equals one of the answer's names for it, small letters, articles and punctuation aside. Fillers of templates
without a partner are wrong or missed. Answers whose words the text lacks are left out, and templates that are alike
count once; only named victims are fillers.
"""

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.evaluate.muc.data import Message, Template
from sayso.evaluate.tally import Tally

TYPE = "incident type"
ROLES = {
    "PerpInd": "PERP: INDIVIDUAL ID",
    "PerpOrg": "PERP: ORGANIZATION ID",
    "Target": "PHYS TGT: ID",
    "Victim": "HUM TGT: NAME",
    "Weapon": "INCIDENT: INSTRUMENT ID",
}
_ARTICLES = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)

Entity = frozenset[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """A template reduced to what is scored: the types that are right, and each role's fillers with all their names."""

    types: frozenset[str]
    roles: Mapping[str, tuple[Entity, ...]]

    def size(self) -> int:
        """How many fillers it has, its type among them."""
        return 1 + sum(len(fillers) for fillers in self.roles.values())


@dataclass
class FillerScores:
    """Sums over messages: a tally for the type and each role; agreement on either side is counted by itself, as two
    fillers may equal the same answer."""

    found: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in (TYPE, *ROLES)})
    covered: dict[str, int] = field(default_factory=lambda: dict.fromkeys((TYPE, *ROLES), 0))

    def add(self, predicted: Sequence[Frame], gold: Sequence[Frame]) -> None:
        """Counts one message more."""
        for name in (TYPE, *ROLES):
            self.found[name].add(_number(predicted, name), _number(gold, name), 0)
        for one, other in pairs(predicted, gold):
            for name in (TYPE, *ROLES):
                self.found[name].agreed += _right(one, other, name)
                self.covered[name] += _right(other, one, name)

    def scores(self, *names: str) -> tuple[float, float, float]:
        """Precision, recall and F1 (0-1) over the named rows; over all of them where none is named."""
        rows = names or (TYPE, *ROLES)
        predicted = sum(self.found[n].predicted for n in rows)
        gold = sum(self.found[n].gold for n in rows)
        precision = sum(self.found[n].agreed for n in rows) / predicted if predicted else 0.0
        recall = sum(self.covered[n] for n in rows) / gold if gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def frame(template: Template) -> Frame:
    """What is scored of a template."""
    kind = template.first("INCIDENT: TYPE")
    roles = {
        role: tuple(frozenset(plain(o) for o in fill.options) for fill in template.slots.get(slot, ()))
        for role, slot in ROLES.items()
    }
    return Frame(frozenset(kind.options) if kind else frozenset(), roles)


def answers(message: Message) -> list[Frame]:
    """The message's answers, less the names that its text lacks, each once."""
    text = " ".join(message.text.split()).casefold()
    found: list[Frame] = []
    for template in message.templates:
        slots = {
            slot: tuple(
                type(fill)(kept, fill.of, fill.optional)
                for fill in fills
                if (kept := tuple(o for o in fill.options if slot not in ROLES.values() or o.casefold() in text))
            )
            for slot, fills in template.slots.items()
        }
        one = frame(Template(template.message, slots, template.optional))
        if one not in found:
            found.append(one)
    return found


def plain(name: str) -> str:
    """A name as it is compared."""
    return " ".join(_ARTICLES.sub(" ", name.casefold().translate(_PUNCTUATION)).split())


def pairs(predicted: Sequence[Frame], gold: Sequence[Frame]) -> list[tuple[Frame, Frame]]:
    """The templates with the answers that they stand for: the assignment with the greatest sum of precision and recall.
    Every set of used answers is tried in turn (Held and Karp's way), so it is the best one there is."""
    total, wanted = sum(p.size() for p in predicted), sum(g.size() for g in gold)
    best: dict[frozenset[int], tuple[float, tuple[tuple[int, int], ...]]] = {frozenset(): (0.0, ())}
    for i, one in enumerate(predicted):
        gains = {
            j: _all_right(one, other) / total + _all_right(other, one) / wanted
            for j, other in enumerate(gold)
            if one.types & other.types
        }
        for used, (value, chosen) in list(best.items()):
            for j, gain in gains.items():
                if j not in used:
                    key = used | {j}
                    if key not in best or value + gain > best[key][0]:
                        best[key] = (value + gain, (*chosen, (i, j)))
    return [(predicted[i], gold[j]) for i, j in max(best.values())[1]]


def _all_right(one: Frame, other: Frame) -> int:
    return sum(_right(one, other, name) for name in (TYPE, *ROLES))


def _right(one: Frame, other: Frame, name: str) -> int:
    """How many of the first's fillers are among the second's."""
    if name == TYPE:
        return 1
    return sum(any(filler & answer for answer in other.roles[name]) for filler in one.roles[name])


def _number(frames: Sequence[Frame], name: str) -> int:
    return len(frames) if name == TYPE else sum(len(f.roles[name]) for f in frames)
