"""Finds the names in a text that may be places."""

from sayso.extract.places_entities import marked_names
from sayso.extract.places_name import INSIDE, LONGEST, Name, commas_belong, ends_line, namelike
from sayso.extract.places_runs import fills_run, names_part
from sayso.extract.places_shouted import shouting
from sayso.extract.places_words import CALENDAR, COMMON, DIRECTIONS, TITLES, TYPES, words
from sayso.gazetteer import Gazetteer
from sayso.language.doc import Doc, Token

# Demonyms that mean other things when capitals don't tell: "POLISH", or "Finn" as a first name.
_DOUBTFUL = words("polish pole poles finn scot brit kiwi kiwis german roma maya slav western native hazara dane turk")


def find_names(doc: Doc, gazetteer: Gazetteer) -> list[Name]:
    """Every name that may be of a place or a people, in text order, none inside another."""
    shouted = shouting(doc)
    labels = [token.ent_type_ for token in doc]
    entities = {(entity.start, entity.end) for entity in doc.ents}
    names: list[Name] = []
    taken = [False] * len(doc)
    for name in marked_names(doc, gazetteer, shouted):
        if not any(taken[name.first : name.last]):
            names.append(name)
            taken[name.first : name.last] = [True] * (name.last - name.first)
    start = 0
    while start < len(doc):
        found = None if taken[start] else _longest(doc, start, taken, shouted, gazetteer)
        if found is None:
            start += 1
            continue
        found.label = next((label for label in labels[found.first : found.last] if label), "")
        found.alone = (found.first, found.last) in entities
        names.append(found)
        start = found.last
    for name in names:
        name.outer = (name.first, name.last)
    return sorted(names, key=lambda name: name.first)


def _longest(doc: Doc, start: int, taken: list[bool], shouted: list[bool], gazetteer: Gazetteer) -> Name | None:
    """The longest name of the gazetteer, or demonym, that begins at the token."""
    token = doc[start]
    if not namelike(token) and token.lower_ not in ("al", "el", "ash", "ar", "as", "ad", "an"):
        return None
    for end in _ends(doc, start, taken):
        span = doc[start:end]
        text = span.text
        demonym = gazetteer.demonym(text)
        if demonym is not None and (end - start > 1 or not _doubtful(token, shouted[start])):
            return Name(start, end, text, [], demonym, shouted=shouted[start])
        if end - start == 1 and ((len(text) < 3 and text not in ("US", "UK")) or _ordinary(token, shouted[start])):
            continue
        if shouted[start] and all(map(_no_name, span)):
            continue
        if all(part.lower_ in DIRECTIONS for part in span) or (end - start == 1 and token.lower_ == "city"):
            continue
        if token.lower_ in ("the", "a", "an") and not text.casefold().startswith("the hague"):
            continue
        if entries := gazetteer.candidates(text):
            whole = shouted[start] or fills_run(doc, start, end, gazetteer)
            whole = whole and not (start and names_part(doc[start - 1], shouted[start], entries))
            return Name(start, end, text, entries, whole=whole, shouted=shouted[start])
    return None


def _ends(doc: Doc, start: int, taken: list[bool]) -> list[int]:
    """Where a name that begins at the token may end, the farthest first."""
    ends: list[int] = []
    for end in range(start + 1, min(len(doc), start + LONGEST) + 1):
        token = doc[end - 1]
        if taken[end - 1] or ends_line(token):
            break
        capital = namelike(token)
        if capital and commas_belong(doc, start, end):
            ends.append(end)
        if end - 1 > start and not (capital or token.lower_ in INSIDE):
            break
    return ends[::-1]


def _ordinary(token: Token, shouted: bool) -> bool:
    """A token that its tag, or in capitals its being a common word, keeps from naming a place."""
    if token.lower_ in CALENDAR or (shouted and token.lower_ in TYPES):
        return True
    if token.ent_type_ in ("LOC", "GPE"):
        return False
    if token.lower_.strip(".") in TITLES or (token.lower_ == "us" and (shouted or token.text != "US")):
        return True
    if shouted:
        return token.lower_ in COMMON or (token.tag_ != "" and not token.tag_.startswith("NN"))
    return token.text.islower() or (token.tag_ != "" and token.tag_ not in ("NNP", "NNPS", "NN", "JJ", "FW"))


def _no_name(token: Token) -> bool:
    """A word in a line of capitals whose tag and want of a label keep it from being part of a name ("AT [DAWN]")."""
    return token.tag_ != "" and token.tag_ not in {"NNP", "NNPS", "FW"} and token.ent_type_ not in {"LOC", "GPE"}


def _doubtful(token: Token, shouted: bool) -> bool:
    return (shouted and token.lower_ in _DOUBTFUL) or token.text.islower() or token.ent_type_ == "PER"
