"""The reason given for an event, where a phrase beside it says that it is one ("in protest at [her arrest]")."""

from collections.abc import Iterator

from sayso.extract.events.found import Found
from sayso.extract.events.light_verbs import light_verb
from sayso.extract.tree import child, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# What says that the phrase on it is a reason.
_REASONS = word_set(
    """protest dispute row quarrel retaliation revenge reprisal response connection suspicion charge accusation
    allegation solidarity"""
)
_MARKS = frozenset({"because of", "due to", "amid", "on account of", "owing to"})
_NAMING = frozenset({"at", "against", "over", "about", "for", "to", "with", "of"})


def reason_of(found: Found) -> Token | None:
    """The head of the first phrase that is said to be the reason; None where none is."""
    for one in _beside(found):
        if not one.dep_.startswith(("obl", "nmod")) or one.i < found.token.i:
            continue
        if preposition(one) in _MARKS:
            return one
        if one.lemma_.lower() in _REASONS and preposition(one) in {"in", "on"}:
            if (named := _named_behind(one)) is not None:
                return named
            if preposition(one) == "on" and child(one, "compound", "amod") is not None:
                return one  # "on bribery charges"
    return None


def _beside(found: Found) -> Iterator[Token]:
    """What hangs on the trigger, on the verb that carries it, and on whom it is done to."""
    yield from found.token.children
    carrier = light_verb(found.token) if found.trigger.pos == "noun" else None
    if carrier is not None:
        yield from carrier.children
    for one in found.slots.get("object", []):
        yield from one.children


def _named_behind(word: Token) -> Token | None:
    """What the preposition right behind the word names, on whatever the tree hangs it."""
    mark = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    named = mark is not None and mark.lower_ in _NAMING and mark.dep_ in {"case", "mark"} and mark.head.i > mark.i
    return mark.head if mark is not None and named else None
