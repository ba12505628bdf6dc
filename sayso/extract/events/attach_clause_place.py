"""The only place of an event's own clause, where neither the tree nor a role says that it happened there ("razed
twelve houses at [Orrun]", "a sweep in the hills above [Harsa]")."""

from collections.abc import Sequence

from sayso.extract.events.attach import NOMINAL, eventful, head_of
from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.noun_phrases import noun_phrase
from sayso.extract.places import Place
from sayso.extract.places_words import TITLES
from sayso.extract.tree import child, preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

_LOCATIVE = word_set(
    "in at near on inside outside around across throughout within along off over above beneath under to into from out"
)
# Types that are told where they lead to.
_LED_TO = word_set("aid deploy protest riot visit raid attack capture besiege bomb destroy loot")
# Types in which who goes, goes from one place to another: neither of the two is where it happens for sure.
MOVING = word_set("flee defect expel resign dismiss break_ties join appoint elect displace")
# What these say of a place is what they say it about.
_UNPLACED = frozenset({"Speech", "Diplomacy and politics", "Allegiance and office"})
_PLAIN_LINKS = NOMINAL | {"obj", "nsubj", "nsubj:pass", "obl:agent", "iobj"}


def only_place(found: Found, fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """The place, if there is no other in the sentence."""
    if found.type.group in _UNPLACED or found.type.id in MOVING or len(places) != 1:
        return None
    (place,) = places
    head = head_of(place, found.token.doc)
    clause = _clause(found.token)
    if place.use != "place" or clause is None or _placed_in(head, found.token) != clause:
        return None
    if any(f.role == "to" and _holds(f, place) for f in fillers) and found.type.id not in _LED_TO:
        return None
    return place


def _clause(token: Token) -> Token | None:
    """The verb whose clause the word stands in; itself, if it is one."""
    here = token
    for _ in range(8):
        if here.pos_ in {"VERB", "AUX"} or child(here, "cop") is not None:
            return here
        if here.head == here or here.dep_ not in _PLAIN_LINKS:
            return None
        here = here.head
    return None


def _placed_in(head: Token, trigger: Token) -> Token | None:
    """The verb whose clause a place stands in by a preposition that says where; None where it stands otherwise: "the
    mayor of X", "since the war in X"."""
    here, marked = head, False
    for _ in range(8):
        mark = preposition(here)
        marked = marked or (bool(mark) and mark.split()[-1] in _LOCATIVE) or mark.split(" ")[0] in _LOCATIVE
        above = here.head
        if here != trigger and (above == here or here.dep_ not in _PLAIN_LINKS):
            return None
        if mark == "of" and (above.lower_ in TITLES or above.ent_type_):
            return None
        if mark == "from" and here.dep_ == "nmod" and not eventful(above):
            return None  # "peacekeepers from [Ghana]": where they come from
        if here != head and here != trigger and eventful(here):
            return None
        if above.pos_ in {"VERB", "AUX"} or child(above, "cop") is not None:
            return above if marked else None
        here = above
    return None


def _holds(filler: Filler, place: Place) -> bool:
    first, last = noun_phrase(filler.token)
    return first <= place.first < last
