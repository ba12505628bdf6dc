"""What only looks like a deed: who leaves "his office" mostly goes home, and a search for the missing raids nobody."""

from collections.abc import Sequence

from sayso.extract.events.found import Found
from sayso.extract.tree import child
from sayso.extract.words import word_set
from sayso.language.doc import Token

# What sentences around a search for the missing tell of.
_RESCUE = word_set(
    "missing rescuer survivor landslide avalanche earthquake quake mudslide flood rubble debris wreckage capsize "
    "drown lifeguard coastguard diver trapped"
)
_NEAR = 40  # tokens on either side


def without_everyday(found: Sequence[Found]) -> list[Found]:
    """The events less those of people who leave the room that they work in, or look for the missing."""
    return [one for one in found if not (_goes_out(one) or _looks_for_missing(one))]


def _goes_out(found: Found) -> bool:
    if found.type.id != "resign" or found.trigger.lemma != "leave":
        return False
    office = child(found.token, "obj")
    return office is not None and office.lower_ == "office" and any(_tells_which(c) for c in office.children)


def _tells_which(word: Token) -> bool:
    return word.dep_ == "nmod:poss" or word.lower_ == "the"


def _looks_for_missing(found: Found) -> bool:
    if found.type.id != "raid" or found.trigger.lemma != "search" or found.trigger.pos != "noun":
        return False
    doc, at = found.token.doc, found.token.i
    around = doc[max(0, at - _NEAR) : at + _NEAR]
    return any(t.lemma_.lower() in _RESCUE or t.lower_ in _RESCUE for t in around)
