"""Who did it and with what, where a sentence has a word for the harm and another for the attack that did it: "12 people
died when [militants] [shelled] the port"."""

from collections.abc import Sequence

from sayso.extract.events.attach import happened_in
from sayso.extract.events.triggers import Found
from sayso.model import Participant, RoleName

HARMS = frozenset({"kill", "injure", "destroy", "displace"})
_DOINGS = frozenset({"bomb", "shoot", "attack"})
_SHARED: frozenset[RoleName] = frozenset({"agent", "instrument"})


def lent_by_attack(at: int, found: Sequence[Found], roles: Sequence[Sequence[Participant]]) -> tuple[Participant, ...]:
    """Agents and instruments of the attack in which the harm happened, where none are named for the harm. `found`
    are the report's events in text order, `roles` what is known of each; `at` is the harm's place among them."""
    one = found[at]
    if one.type.id not in HARMS or any(p.role in _SHARED for p in roles[at]):
        return ()
    around = {word.i for word in happened_in(one.token)}
    for i, other in enumerate(found):
        if other.token.i in around and other.type.id in _DOINGS:
            return tuple(p for p in roles[i] if p.role in _SHARED)
    return ()
