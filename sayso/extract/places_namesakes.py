"""Names of ships and armed groups that would pass for places: "the steamer Amity", "the rebels of the Hill Front"."""

from collections.abc import Collection

from sayso.extract.places_name import Name, is_minor
from sayso.extract.places_words import DIRECTIONS, TITLES, words
from sayso.language.doc import Doc

_SHIPS = words(
    """steamer steamship ferry ferryboat ship vessel tanker trawler freighter frigate destroyer submarine warship yacht
    liner schooner corvette tugboat barge"""
)
_BOARDING = words("board boarded boarding aboard")
_BETWEEN = frozenset({"the", ","})
# Last words of names of those who fight or campaign together.
_BODIES = words("front army brigade brigades battalion party movement militia guard alliance coalition")


def names_ship(doc: Doc, name: Name) -> bool:
    """Whether the words around the name say that it is a ship's: "the ferry Amity", "one of its ships, the Amity",
    "boarded the Amity", "the Amity, a sister ship"."""
    start = name.first - 1
    while start > 0 and doc[start].lower_ in _BETWEEN:
        start -= 1
    before = doc[start].lower_ if start >= 0 else ""
    near = start == name.first - 1 or doc[name.first - 1].lower_ == "the"
    if near and (before.removesuffix("s") in _SHIPS or before in _BOARDING):
        return True
    behind = [t.lower_ for t in doc[name.last : name.last + 6]]
    if behind[:1] != [","] or behind[1:2] not in (["a"], ["an"], ["the"], ["its"]):
        return False
    phrase = behind[1 : behind.index(",", 1) if "," in behind[1:] else len(behind)]
    return any(word in _SHIPS for word in phrase)


def _titles(doc: Doc, name: Name) -> bool:
    """Whether the name is the short form of a title ("COL. VENN")."""
    alone = name.last - name.first == 1 and name.last < len(doc)
    return alone and doc[name.first].lower_ in TITLES and doc[name.last].text == "."


def is_no_place(doc: Doc, name: Name, ships: Collection[str]) -> bool:
    """Whether the name is a ship's, here or, unless a well-known place bears it, elsewhere in the text; a title
    ("COL. VENN"); or a name that no gazetteer has and that ends like a body's ("the Hill Front", but "the Northern
    Front")."""
    elsewhere = name.key in ships and all(is_minor(entry) for entry in name.entries)
    if _titles(doc, name) or names_ship(doc, name) or elsewhere:
        return True
    body = name.last - name.first > 1 and doc[name.last - 1].lower_ in _BODIES
    return body and not name.entries and name.demonym is None and doc[name.first].lower_ not in DIRECTIONS
