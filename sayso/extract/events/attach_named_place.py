"""Places that an event goes by ("the [Orrun] massacre"), or that are what is guarded ("guard the [Harsa] area")."""

from collections.abc import Sequence

from sayso.extract.events.attach import head_of, in_sentence
from sayso.extract.events.filler import Filler
from sayso.extract.events.found import Found
from sayso.extract.places import Place
from sayso.extract.tree import preposition
from sayso.extract.words import word_set
from sayso.language.doc import Token

# Nouns that say what sort of place a name is of.
SORTS_OF_PLACE = word_set(
    """city town village hamlet capital district neighborhood neighbourhood department province region state county
    municipality suburb settlement camp port island valley area quarter township governorate canton canyon sector
    airport base stronghold parish community peninsula territory prefecture oblast zone street avenue highway bridge"""
)
_GUARDING = word_set("guard patrol protect secure occupy surround garrison defend")


def called_by(found: Found, places: Sequence[Place]) -> Place | None:
    """The place by whose name its noun goes ("the [Orrun] massacre"); a country may be whose it is."""
    if found.trigger.pos != "noun" or found.type.group not in {"Violence", "Protest"}:
        return None
    for place in in_sentence(places, found.token.sent):
        head = head_of(place, found.token.doc)
        before = place.last == found.first and head.head == found.token and head.dep_ in {"compound", "nmod"}
        if before and place.use == "place" and place.where.precision != "country":
            return place
    return None


def guarded(found: Found, fillers: Sequence[Filler], places: Sequence[Place]) -> Place | None:
    """The place that is guarded, wherever those who guard it come from."""
    targets = [f.token for f in fillers if f.role == "target"] if found.trigger.lemma in _GUARDING else []
    return next((p for t in targets for p in places if p.first <= t.i < p.last or names(t, p)), None)


def names(head: Token, place: Place) -> bool:
    """ "The town of X", "X province"; not "the X embassy"."""
    marks = {"of", ""} if head.lemma_.lower() in SORTS_OF_PLACE else {"of"}
    return any(place.first <= c.i < place.last and preposition(c) in marks for c in head.children)
