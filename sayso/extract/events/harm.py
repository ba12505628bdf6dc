"""Who did it and with what, where a sentence has a word for the harm and another for the attack that did it: "12 people
died when [militants] [shelled] the port", or for what was done and the attack in which it was."""

from collections.abc import Iterator, Sequence

from sayso.extract.events.attach import happened_in
from sayso.extract.events.found import Found
from sayso.extract.nobody import is_nobody
from sayso.extract.subjects import is_passive
from sayso.extract.tree import grouped_by, preposition
from sayso.model import Participant, RoleName

_HARMS = frozenset({"kill", "injure", "destroy", "displace"})
_DOINGS = frozenset({"bomb", "shoot", "attack"})
_FORCE = _DOINGS | {"raid", "clash", "besiege"}
_SHARED: frozenset[RoleName] = frozenset({"agent", "instrument"})


def lent_to_attacks(
    found: Sequence[Found], roles: Sequence[Sequence[Participant]]
) -> Iterator[tuple[int, tuple[Participant, ...]]]:
    """For the noun of an attack or a raid in which somebody does something, those who do, unless it says itself whose
    it was: "[soldiers] killed four men in an attack", "[police] arrested two in raids on their houses"."""
    for place, one, does in _within(found, frozenset({"in", "during"})):
        done = found[does]
        acts = done.trigger.pos == "verb" and done.type.group in {"Violence", "Coercion"} and not is_passive(done.token)
        if one.type.id in _FORCE and acts:
            yield from _lent("agent", place, does, roles)


def lent_to_attacks_by_harm(
    found: Sequence[Found], roles: Sequence[Sequence[Participant]]
) -> Iterator[tuple[int, tuple[Participant, ...]]]:
    """For the noun of an attack in which somebody is killed or hurt, those who are, unless it says itself whom or what
    it hit: "[the mayor] was killed in an attack", "[the mayor] was wounded by a blast"."""
    for place, one, harm in _within(found, frozenset({"in", "by"})):
        suffers = found[harm].type.id in {"kill", "injure"} and found[harm].trigger.pos == "verb"
        spared = any(is_nobody(who) for who in found[harm].slots.get("object", ()))
        if one.type.id in _DOINGS and one.trigger.pos == "noun" and suffers and not spared:
            yield from _lent("target", place, harm, roles)


def _within(found: Sequence[Found], marks: frozenset[str]) -> Iterator[tuple[int, Found, int]]:
    """Each event whose noun hangs on another's word by one of the prepositions, with its own place among those found
    and the other's."""
    at = {one.token.i: place for place, one in enumerate(found)}
    for place, one in enumerate(found):
        noun = grouped_by(one.token)
        if noun.dep_.startswith("obl") and preposition(noun) in marks and noun.head.i in at:
            yield place, one, at[noun.head.i]


def _lent(
    role: RoleName, to: int, of: int, roles: Sequence[Sequence[Participant]]
) -> Iterator[tuple[int, tuple[Participant, ...]]]:
    """Those who play the role in the one event, for the other where nobody plays it there."""
    lent = tuple(p for p in roles[of] if p.role == role)
    if lent and not any(p.role == role for p in roles[to]):
        yield to, lent


def lent_by_attacks(
    found: Sequence[Found], roles: Sequence[Sequence[Participant]]
) -> Iterator[tuple[int, tuple[Participant, ...]]]:
    """For harm that names neither who did it nor with what, those of the attack that it happened in. `found` are the
    report's events in text order, `roles` what is known of each; the harm is given by its place among them."""
    attacks = {one.token.i: at for at, one in enumerate(found) if one.type.id in _DOINGS}
    for at, one in enumerate(found):
        if one.type.id not in _HARMS or any(p.role in _SHARED for p in roles[at]):
            continue
        around = sorted(word.i for word in happened_in(one.token) if word.i in attacks)
        if around and (lent := tuple(p for p in roles[attacks[around[0]]] if p.role in _SHARED)):
            yield at, lent
