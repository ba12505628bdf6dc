"""A word that announces an event, with the words of its construction."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.codebook import EventType, Trigger
from sayso.extract.events.slots_verbs import Slots
from sayso.extract.events.word_forms import hyphened
from sayso.language.doc import Doc, Token


@dataclass(frozen=True)
class Found:
    """A word that announces an event, with the type, the trigger that admits it, what fills the slots around it, and
    the token range of its span; `told_at` is the token of the event before of which it only gives a number; `learnt`:
    no trigger of the codebook admits it, but the language model is sure."""

    token: Token
    type: EventType
    trigger: Trigger
    slots: Slots
    first: int
    last: int
    particle: int | None = None
    told_at: int | None = None
    learnt: bool = False


def find_particle(token: Token, particle: str) -> Token | None:
    """The particle of a verb, whatever the tree makes of it."""
    for one in token.children:
        if particle in {one.lower_, one.lemma_.lower()}:
            return one
    after = token.i + 1
    if after < len(token.doc) and token.doc[after].lower_ == particle and token.doc[after].pos_ in {"ADP", "ADV"}:
        return token.doc[after]
    return None


def construct(token: Token, type_: EventType, trigger: Trigger, slots: Slots) -> Found:
    """The word as one that announces an event, with the stretch of its construction."""
    parts = {token.i} | fixed_tokens(trigger, slots) | _hyphened(token, trigger)
    particle = find_particle(token, trigger.particle) if trigger.particle is not None else None
    if particle is not None:
        parts.add(particle.i)
    first, last = _stretch(token.doc, token.i, parts)
    return Found(token, type_, trigger, slots, first, last, particle.i if particle is not None else None)


def fixed_tokens(trigger: Trigger, slots: Mapping[str, list[Token]]) -> set[int]:
    """The words in the slots that belong to the trigger itself."""
    tokens = set()
    for name in trigger.fixed:
        condition = trigger.conditions.get(name)
        for one in slots.get(name, []):
            if condition is not None and (not condition.any or one.lemma_.lower() in condition.any):
                tokens.add(one.i)
    return tokens


def _stretch(doc: Doc, at: int, parts: set[int]) -> tuple[int, int]:
    """The range of the construction's words around its head, over gaps of at most two words."""
    first, last = at, at + 1
    for i in sorted(parts):
        if i >= last and i - last <= 2:
            last = i + 1
    for i in sorted(parts, reverse=True):
        if i < first and first - i <= 3:
            first = i
    if any(doc[i].is_space for i in range(first, last)):
        return at, at + 1
    return first, last


def parts_of(found: Found) -> set[int]:
    """All words of the construction, wherever they stand."""
    particle = {found.particle} if found.particle is not None else set()
    return {found.token.i} | fixed_tokens(found.trigger, found.slots) | particle | _hyphened(found.token, found.trigger)


def _hyphened(token: Token, trigger: Trigger) -> set[int]:
    return {t.i for t in hyphened(token)} if "-" in trigger.lemma else set()
