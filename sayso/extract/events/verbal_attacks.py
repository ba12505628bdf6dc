"""Attacks in words: of two people who are named, the one that "attacked" the other mostly did it by what he said."""

from collections.abc import Sequence

from sayso.codebook import Codebook, EventType
from sayso.extract.actors import Actors
from sayso.extract.events.found import Found
from sayso.extract.events.means import BODY
from sayso.model import Actor, Participant

_WORD = "attack"
_FULL = 4  # of a report full of violence, at least one event in so many is violent


def in_words(
    told: Sequence[tuple[Found, Sequence[Participant]]], actors: Actors, codebook: Codebook
) -> dict[int, EventType]:
    """The attacks that are words, by their place in the list, with the type that they are of.

    Of nine attacks of a named person on another in 900 published reports eight were words. It was none of words where
    the sentence tells of other violence, of what it was done with or of what it hurt, nor in a report full of violence.
    """
    condemning = codebook.types.get("condemn")
    if condemning is None:
        return {}
    named = {actor.id: actor for actor in actors.all}
    hurt = {found.token.sent.start for found, _ in told if found.type.group == "Violence" and found.type.id != _WORD}
    violent = sum(found.type.group == "Violence" and found.type.id != _WORD for found, _ in told)
    if violent * _FULL >= len(told):
        return {}
    return {
        at: condemning
        for at, (found, roles) in enumerate(told)
        if found.type.id == _WORD
        and found.trigger.lemma == _WORD
        and found.token.sent.start not in hurt
        and not any(t.lemma_.lower() in BODY for t in found.token.sent)
        and _only_of_two(roles, named)
    }


def _only_of_two(roles: Sequence[Participant], actors: dict[str, Actor]) -> bool:
    """Whether one named person does it to another, with nothing."""
    kinds = {"agent": 0, "target": 0}
    for each in roles:
        actor = actors.get(each.actor or "")
        if each.role not in kinds:
            return False
        if actor is None or not actor.named or actor.kind != "person":
            return False
        kinds[each.role] += 1
    return kinds == {"agent": 1, "target": 1}
