"""Names that the gazetteer lacks but the words around them call places: "the town of X", "the X district of Homs"."""

from collections.abc import Iterator, Sequence

from sayso.extract.places_context import kind_in_apposition
from sayso.extract.places_name import Name, namelike
from sayso.extract.places_words import COMMON, DIRECTIONS, LOOSE, STRONG_PREPOSITIONS, TITLES, TYPES
from sayso.gazetteer import key
from sayso.language.doc import Doc

_LONGEST = 5
_INSIDE = frozenset({"-", "al", "el", "de", "la", "del", "du", "ibn", "bin", "'", "’"})
_CLOSE = ("city", "district", "area")


def find_unknown(doc: Doc, names: Sequence[Name], shouted: Sequence[bool]) -> list[Name]:
    """Places that none of the names is, in text order; each mention of a name once it has been called a place."""
    taken = [False] * len(doc)
    for name in (n for n in names if n.whole or n.label == "LOC" or n.demonym is not None):
        taken[name.first : name.last] = [True] * (name.last - name.first)
    containers = {name.first for name in names if any(e.kind in ("country", "area") for e in name.entries)}
    runs = list(_runs(doc, taken, shouted))
    kinds: dict[str, str | None] = {name.key: name.kind for name in names if name.called and not name.entries}
    for first, last in runs:
        is_place, kind = _called_place(doc, first, last, containers, shouted[first])
        if is_place:
            called_by = key(doc[first:last].text)
            kinds[called_by] = kinds.get(called_by) or kind
    for name in names:
        if not name.entries:
            name.kind = name.kind or kinds.get(name.key)
    found = []
    for first, last in runs:
        text = doc[first:last].text
        if key(text) in kinds:
            name = Name(first, last, text, label="LOC", called=True, shouted=shouted[first], outer=(first, last))
            name.kind = kinds[key(text)]
            found.append(name)
    return found


def _runs(doc: Doc, taken: Sequence[bool], shouted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that are no known name; in lines all in capitals, single uncommon words."""
    index = 0
    while index < len(doc):
        if taken[index] or not _starts(doc, index, shouted[index]):
            index += 1
            continue
        end = index + 1
        while not shouted[index] and end < min(len(doc), index + _LONGEST) and not taken[end]:
            if not (namelike(doc[end]) or doc[end].lower_ in _INSIDE):
                break
            end += 1
        while end > index + 1 and (not namelike(doc[end - 1]) or doc[end - 1].lower_ in TYPES):
            end -= 1
        yield index, end
        index = end


def _starts(doc: Doc, index: int, shouted: bool) -> bool:
    token = doc[index]
    word = token.lower_.rstrip(".")
    if not namelike(token) or not token.text[0].isalpha() or word in TITLES or word in TYPES:
        return False
    opens = shouted or index == 0 or token.is_sent_start is True
    return word not in (COMMON if opens else _NEVER)


_NEVER = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "at",
        "of",
        "on",
        "i",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that",
        "these",
        "those",
    ]
)


def _called_place(doc: Doc, first: int, last: int, containers: set[int], shouted: bool) -> tuple[bool, str | None]:
    """Whether the words beside the run call it a place, and of what kind."""
    before = doc[first - 1].lower_ if first else ""
    after = doc[last] if last < len(doc) else None
    typed = doc[first - 2].lower_ if before == "of" and first > 1 else ""
    if TYPES.get(typed) in _CLOSE and typed not in LOOSE:
        return True, TYPES[typed]
    if doc[first].lower_ in DIRECTIONS and last > first + 1 and before in STRONG_PREPOSITIONS:
        return True, None
    if after is None or shouted:
        return False, None
    if kind := kind_in_apposition(doc, last):
        return True, kind
    kind = TYPES.get(after.lower_)
    if kind in _CLOSE and after.text.islower() and before in {"the", "of", *STRONG_PREPOSITIONS}:
        return True, kind
    followed = last + 1 in containers and after.lower_ in {",", "in"}
    return followed and before in STRONG_PREPOSITIONS, None
