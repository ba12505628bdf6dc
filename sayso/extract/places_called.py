"""Happenings that go by the name of the place where they were: "the Orrun massacre"."""

from sayso.extract.places_name import Name
from sayso.extract.places_words import words
from sayso.language.doc import Doc

# Happenings that go by where they were, hardly ever by whom they befell.
_CALLED_BY_PLACE = words(
    "massacre massacres genocide pogrom bombing bombings siege uprising attacks shooting shootings riots clashes "
    "earthquake blast blasts"
)
# Of these, the ones that go by no perpetrator either ("the attacks of Roe").
_CALLED_BY_VILLAGE = words("massacre genocide pogrom siege uprising")


def called_by_place(doc: Doc, name: Name) -> bool:
    """Whether a happening goes by the name of a place that is not a hamlet: "the Andijan massacre"."""
    before = doc[name.first - 1] if name.first else None
    alone = before is None or before.tag_ not in {"NNP", "NNPS"} or before.ent_type_ == ""
    behind = name.last < len(doc) and doc[name.last].lower_ in _CALLED_BY_PLACE
    least = 1_000 if behind and doc[name.last].lower_ in _CALLED_BY_VILLAGE else 15_000
    return behind and alone and any(entry.own or entry.population > least for entry in name.entries)
