"""Who is "held" after an abduction is held by those who abducted, not by the police."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.codebook import Codebook
from sayso.extract.events.found import Found

_HOLDING = frozenset({"hold", "keep"})
# Whoever is held for or over something, under a law, in a prison or by somebody who is named is not held by abductors.
_BY_LAW = ("for", "over", "under", "on", "in", "subject", "by")


def with_captives(found: Sequence[Found], codebook: Codebook) -> list[Found]:
    """The events; where the report tells of an abduction and of no other arrest, whoever is held is abducted."""
    abduction = codebook.types.get("abduct")
    arrested = any(one.type.id == "arrest" and not _holds(one) for one in found)
    if abduction is None or arrested or not any(one.type.id == "abduct" for one in found):
        return list(found)

    def meant(one: Found) -> Found:
        if not _holds(one) or any(one.slots.get(slot) for slot in _BY_LAW):
            return one
        roles = {slot: role for slot, role in one.trigger.roles.items() if role is None or role in abduction.roles}
        return replace(one, type=abduction, trigger=replace(one.trigger, roles=roles, counts=abduction.counts))

    return [meant(one) for one in found]


def _holds(one: Found) -> bool:
    return one.type.id == "arrest" and one.trigger.pos == "verb" and one.trigger.lemma in _HOLDING
