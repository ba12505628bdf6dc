"""The names in what the language model marks as places, as the gazetteer has them."""

from collections.abc import Iterator

from sayso.extract.places_name import INSIDE, LONGEST, Name, is_minor, may_be_name, namelike
from sayso.extract.places_words import CALENDAR, DIRECTIONS, TITLES, TYPES, words
from sayso.gazetteer import Gazetteer
from sayso.language.doc import Doc, Span, Token

_OPENING = words("the in of at")
_CLOSING = words("'s ’s ' ’ , - – ; : ) of the and in on at")


def marked_names(doc: Doc, gazetteer: Gazetteer, shouted: list[bool]) -> Iterator[Name]:
    """The names in the entities, with the places that each may mean; `shouted` tells of each token whether capitals say
    nothing there."""
    for entity in doc.ents:
        if entity.label_ not in ("LOC", "GPE", "FAC"):
            continue
        for piece in _pieces(entity, gazetteer):
            demonym = gazetteer.demonym(piece.text)
            entries = [] if demonym else gazetteer.candidates(piece.text)
            yield Name(piece.start, piece.end, piece.text, entries, demonym, "LOC", shouted=shouted[piece.start])


def _pieces(entity: Span, gazetteer: Gazetteer) -> Iterator[Span]:
    """What is named in an entity: a longer known name that begins with it, the entity less the words around its name,
    or its parts between commas ("Hama, Syria")."""
    doc = entity.doc
    first, last = _trimmed(entity)
    if first >= last or all(_says_no_name(token) for token in doc[first:last]):
        return
    last = _completed(doc, first, last, gazetteer)
    for end in range(min(len(doc), first + LONGEST), last - 1, -1):
        if gazetteer.candidates(doc[first:end].text) and (end == last or may_be_name(doc, first, end)):
            yield doc[first:end]
            return
    if last > first + 1 and doc[first].lower_ in DIRECTIONS:
        rest = gazetteer.candidates(doc[first + 1 : last].text)
        if rest and not (doc[first].text[:1].isupper() and all(is_minor(entry) for entry in rest)):
            yield doc[first + 1 : last]
            return
    several = doc[last - 1].text[:1].isupper() and doc[last - 1].lower_.endswith("s")  # "the Gulf States"
    if (
        last > first + 1
        and doc[last - 1].lower_ in TYPES
        and not several
        and gazetteer.candidates(doc[first : last - 1].text)
    ):
        yield doc[first : last - 1]
        return
    begin = first
    for index in range(first, last + 1):
        if index == last or doc[index].text in {",", "(", ")", ";"} or "\n" in doc[index].text:
            if index > begin and not all(_says_no_name(token) for token in doc[begin:index]):
                yield doc[begin:index]
            begin = index + 1


def _trimmed(entity: Span) -> tuple[int, int]:
    """The entity's tokens without the words and signs around its name."""
    doc, first, last = entity.doc, entity.start, entity.end
    while first < last and (doc[first].is_space or doc[first].is_punct or doc[first].lower_ in _OPENING):
        first += 1
    while first < last and doc[first].text.islower() and not namelike(doc[first]) and doc[first].lower_ not in INSIDE:
        first += 1
    while last > first and (doc[last - 1].is_space or doc[last - 1].lower_ in _CLOSING):
        last -= 1
    return first, last


def _completed(doc: Doc, first: int, last: int, gazetteer: Gazetteer) -> int:
    """The end of a name that nobody knows, past its last words where the model left them out ("Pulau [Kering]")."""
    end = last
    while end < min(len(doc), first + LONGEST) and doc[end].pos_ == "PROPN" and not doc[end].ent_type_:
        if not doc[end].text.istitle() or _says_no_name(doc[end]) or doc[end - 1].is_punct:
            break
        end += 1
    return last if gazetteer.candidates(doc[first:last].text) else end


def _says_no_name(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    return (
        word in DIRECTIONS or word in TYPES or word in TITLES or word in CALENDAR or not any(c.isalpha() for c in word)
    )
