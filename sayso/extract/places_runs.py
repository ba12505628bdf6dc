"""Whether a name fills its run of capitals, or is a part of a longer name ("Boston" in "Boston Globe")."""

from sayso.extract.places_name import is_minor
from sayso.extract.places_words import COMMON, DIRECTIONS, TITLES, words
from sayso.gazetteer import Entry, Gazetteer
from sayso.language.doc import Doc, Token

_AROUND_BEFORE = words(
    """in at near from to the of for and but with since outside inside across around throughout while as if when on by
    north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern downtown greater upper lower nearby city town province district"""
)
_AROUND_AFTER = words(
    """city town village county parish province district state governorate region island islands valley river suburb
    township territory peninsula police and in is was has said on monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december"""
)


def fills_run(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether no other capitalised word leans on the name: false for "Boston" in "Boston Globe"."""
    return not _leans(doc, start - 1, gazetteer, before=True) and not _leans(doc, end, gazetteer, before=False)


def names_part(before: Token, shouted: bool, entries: list[Entry]) -> bool:
    """Whether the word before belongs to the name ("[Upper] Kesh"), so that the rest of it is another place."""
    capital = before.text[:1].isupper() and not shouted and before.lower_ in DIRECTIONS and not before.is_sent_start
    return capital and all(is_minor(entry) for entry in entries)


def _leans(doc: Doc, index: int, gazetteer: Gazetteer, before: bool) -> bool:
    if not 0 <= index < len(doc):
        return False
    token = doc[index]
    if before and token.text == "." and index and len(doc[index - 1]) < 4:
        token = doc[index - 1]
    if token.text in {"-", "‑", "&"} and 0 <= index + (-1 if before else 1) < len(doc):
        beyond = doc[index + (-1 if before else 1)]
        return beyond.text[:1].isupper()
    if not token.text[:1].isupper() or token.is_punct:
        return False
    return not _harmless(token, gazetteer, before)


def _harmless(token: Token, gazetteer: Gazetteer, before: bool) -> bool:
    from_words = token.lower_.rstrip(".") in _AROUND_BEFORE if before else token.lower_.rstrip("s.") in _AROUND_AFTER
    if from_words or gazetteer.demonym(token.text):
        return True
    if not before and token.lower_.rstrip(".") in TITLES:
        return True
    return before and bool(token.is_sent_start) and token.lower_ in COMMON and token.lower_ not in TITLES
