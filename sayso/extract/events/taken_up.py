"""Who did it and to whom, where a word takes up what the report told before: "Gunmen shot a mayor. [The attack] ..."

A definite noun that says neither, or a verb that leaves one out, takes those of the nearest event of its kind within a
few sentences, as long as nothing speaks against it: another time or place, another person, or a second event of that
kind of which it could be said.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from sayso.extract.events.found import Found
from sayso.extract.subjects import is_passive
from sayso.extract.tree import child, children
from sayso.extract.words import word_set
from sayso.language.doc import Token
from sayso.model import EventStatus, Participant, RoleName, When, Where

# How many sentences before its own a word may take up.
_REACH = 3
# Types of which a noun may take up an event of another type: "the attack" in which somebody was killed.
_KIN: dict[str, frozenset[str]] = {
    "attack": word_set("attack bomb shoot kill injure raid"),
    "bomb": word_set("bomb"),
    "shoot": word_set("shoot kill attack"),
    "kill": word_set("kill shoot"),
}
_POINTING = word_set("the this that these those")
# Words before a noun that set it apart from what was told before.
_OTHER = word_set(
    """another other second third new previous earlier last similar first former recent past subsequent later further
    next latest alleged ongoing planned proposed possible potential same-day wider whole worst"""
)
# Nouns of what goes on for long: no single attack before them is it.
_WIDE = word_set("offensive siege war campaign violence unrest conflict insurgency")
# Words for what many did together: who is named with one of them is one of many.
_OF_MANY = word_set("clash vote")
# What both sides do.
_BOTH_SIDES = word_set("meet negotiate agree")
_PARTS: tuple[RoleName, ...] = ("agent", "target")


@dataclass(frozen=True)
class Told:
    """An event as far as it is known: its roles, whether it happened or is only alleged, when and where."""

    found: Found
    roles: tuple[Participant, ...]
    status: EventStatus
    alleged: bool
    when: When | None
    where: Where | None


def taken_up(told: Sequence[Told]) -> Iterator[tuple[int, tuple[Participant, ...]]]:
    """By the place of an event among those that are `told`, in text order: the parts in it that it takes from one
    before it."""
    now = list(told)
    for at, one in enumerate(now):
        lent = _lent(at, now)
        if lent:
            now[at] = replace(one, roles=(*one.roles, *lent))
            yield at, lent


def _lent(at: int, told: Sequence[Told]) -> tuple[Participant, ...]:
    one = told[at]
    parts = _PARTS[:1] if one.found.type.id in _BOTH_SIDES else _PARTS
    lacking = [r for r in parts if r in one.found.type.roles and not any(p.role == r for p in one.roles)]
    if not lacking or one.found.type.id in _OF_MANY or not _takes_up(one):
        return ()
    before = _before(at, told)
    if not before or not _may_be(one, before[0]):
        return ()
    found: list[Participant] = []
    for role in lacking:
        given, *rest = ([p for p in other.roles if p.role == role] for other in before)
        none = any(p.text.lower().startswith(("no ", "none")) for p in given)
        if given and not none and all(_shared(given, others) for others in rest if others):
            found += given
    others = [p for p in one.roles if p.role in _PARTS]
    return tuple(p for p in found if not _shared([p], others))


def _before(at: int, told: Sequence[Told]) -> list[Told]:
    """The events of its kind within reach before it, the nearest first."""
    one = told[at]
    same = frozenset({one.found.type.id})
    wanted = _KIN.get(one.found.type.id, same) if one.found.trigger.pos == "noun" else same
    start = one.found.token.sent.start
    for _ in range(_REACH):
        start = one.found.token.doc[start - 1].sent.start if start else 0
    near = takewhile(lambda t: t.found.token.i >= start, (told[k] for k in range(at - 1, -1, -1)))
    kin = (t for t in near if t.found.type.id in wanted and any(p.role in _PARTS for p in t.roles))
    return [t for t in kin if not _within(t.found.token, one.found.token)]


def _within(a: Token, b: Token) -> bool:
    """Whether one of the two stands in the other's phrase or clause."""
    return a.head == b or b.head == a or b.is_ancestor(a)


def _takes_up(one: Told) -> bool:
    """Whether the word can take up what was told: a definite noun that says no more of it, or a passive."""
    word = one.found.token
    if one.found.trigger.pos == "verb":
        return is_passive(word) and any(p.role == "target" for p in one.roles)
    if one.found.trigger.pos != "noun":
        return False
    if child(word, "acl", "acl:relcl", "appos") is not None or any(c.i > word.i for c in children(word, "nmod")):
        return False
    if word.tag_ == "NNS" and child(word, "amod", "compound") is not None:
        return False
    if any(c.lower_ in _OTHER or c.ent_type_ for c in children(word, "amod", "compound", "nummod", "nmod:poss")):
        return False
    owned = child(word, "nmod:poss") is not None and any(p.role in _PARTS for p in one.roles)
    article = child(word, "det")
    return owned or (article is not None and article.lower_ in _POINTING)


def _may_be(one: Told, before: Told) -> bool:
    """Whether nothing speaks against both being one event."""
    if one.status not in {"occurred", "ongoing"} or (one.status, one.alleged) != (before.status, before.alleged):
        return False
    if one.found.token.lemma_.lower() in _WIDE and one.found.token.lemma_ != before.found.token.lemma_:
        return False
    if one.found.type.group != before.found.type.group:
        return False
    if one.when is not None and before.when is not None and one.when.edtf != before.when.edtf:
        return False
    if one.where is not None and before.where is not None and one.where.name != before.where.name:
        return False
    if one.found.token.tag_ == "NNS" and before.found.token.tag_ != "NNS":
        return False
    own = [p for p in one.roles if p.role in _PARTS]
    return all(_agrees(p, before.roles) for p in own)


def _agrees(part: Participant, roles: Iterable[Participant]) -> bool:
    """Whether the event before has the same one in that role."""
    return _shared([part], [p for p in roles if p.role == part.role])


def _shared(some: Sequence[Participant], others: Sequence[Participant]) -> bool:
    """Whether the two name anybody in common."""
    return any(_is(a, b) for a in some for b in others)


def _is(a: Participant, b: Participant) -> bool:
    return a.actor == b.actor if a.actor is not None or b.actor is not None else a.text.lower() == b.text.lower()
