"""Who did it and with what, where a sentence has a word for the harm and another for the attack that did it: "12 people
died when [militants] [shelled] the port"."""

from collections.abc import Iterator, Sequence

from sayso.extract.events.attach import happened_in
from sayso.extract.events.triggers import Found
from sayso.model import Participant, RoleName

_HARMS = frozenset({"kill", "injure", "destroy", "displace"})
_DOINGS = frozenset({"bomb", "shoot", "attack"})
_SHARED: frozenset[RoleName] = frozenset({"agent", "instrument"})


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
