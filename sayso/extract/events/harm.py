"""Who did it and with what, where a sentence has a word for the harm and another for the attack that did it: "12 people
died when [militants] [shelled] the port", or for what was done and the attack in which it was."""

from collections.abc import Iterator, Sequence

from sayso.extract.events.attach import happened_in
from sayso.extract.events.triggers import Found
from sayso.extract.tree import grouped_by, is_passive, preposition
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
    at = {one.token.i: place for place, one in enumerate(found)}
    for place, one in enumerate(found):
        noun = grouped_by(one.token)
        does = at.get(noun.head.i) if noun.dep_ == "obl" and preposition(noun) in {"in", "during"} else None
        if does is None or one.type.id not in _FORCE or any(p.role == "agent" for p in roles[place]):
            continue
        done = found[does]
        acts = done.trigger.pos == "verb" and done.type.group in {"Violence", "Coercion"} and not is_passive(done.token)
        if acts and (who := tuple(p for p in roles[does] if p.role == "agent")):
            yield place, who


def lent_to_attacks_by_harm(
    found: Sequence[Found], roles: Sequence[Sequence[Participant]]
) -> Iterator[tuple[int, tuple[Participant, ...]]]:
    """For the noun of an attack in which somebody is killed or hurt, those who are, unless it says itself whom or what
    it hit: "[the mayor] was killed in an attack", "[the mayor] was wounded by a blast"."""
    at = {one.token.i: place for place, one in enumerate(found)}
    for place, one in enumerate(found):
        noun = grouped_by(one.token)
        within = noun.dep_.startswith("obl") and preposition(noun) in {"in", "by"}
        harm = at.get(noun.head.i) if within else None
        if harm is None or one.trigger.pos != "noun" or one.type.id not in _DOINGS:
            continue
        if any(p.role == "target" for p in roles[place]):
            continue
        done = found[harm]
        suffers = done.type.id in {"kill", "injure"} and done.trigger.pos == "verb"
        if suffers and (whom := tuple(p for p in roles[harm] if p.role == "target")):
            yield place, whom


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
