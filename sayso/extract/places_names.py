"""Finds the names in a text that may be places."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from sayso.extract.places_words import CALENDAR, COMMON, DIRECTIONS, TITLES, TYPES, words
from sayso.gazetteer import Demonym, Entry, Gazetteer, key
from sayso.language.doc import Doc, Span, Token

_LONGEST = 6
_INSIDE = words("of the and de la le les el al du des da do dos das del y sur on upon in bin ul und - ' ’ . , & /")
_ARTICLES = frozenset({"al-", "el-", "ash", "as-", "ad-", "ar-", "an-"})
# Demonyms that mean other things when capitals don't tell: "POLISH", or "Finn" as a first name.
_DOUBTFUL = words("polish pole poles finn scot brit kiwi kiwis german roma maya slav western native hazara dane turk")


@dataclass
class Name:
    """A name of the text: token range `first` to `last` (exclusive), and the places or the people that it may name.

    `label` is the entity label that covers it, "" where none does, `alone` where it covers nothing else; `called`
    tells that the words beside it, here or elsewhere, call it a place; `whole` tells
    a name that fills its run of capitals from a part of a longer name; `container` is the index, among the names, of a
    name that the text gives as a larger place around it, and `kind` what the words beside it call it.
    """

    first: int
    last: int
    text: str
    entries: list[Entry] = field(default_factory=list)
    demonym: Demonym | None = None
    label: str = ""
    whole: bool = True
    alone: bool = False
    called: bool = False
    shouted: bool = False
    kind: str | None = None
    outer: tuple[int, int] = (0, 0)
    container: int | None = None
    contains: bool = False
    score: float = 0.0

    @cached_property
    def key(self) -> str:
        return key(self.text)


def find_names(doc: Doc, gazetteer: Gazetteer) -> list[Name]:
    """Every name that may be of a place or a people, in text order, none inside another."""
    shouted = shouting(doc)
    labels = [token.ent_type_ for token in doc]
    entities = {(entity.start, entity.end) for entity in doc.ents}
    names: list[Name] = []
    taken = [False] * len(doc)
    for name in _entities(doc, gazetteer, shouted):
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


def shouting(doc: Doc) -> list[bool]:
    """For each token, whether its line is in capitals throughout, so that a capital says nothing."""
    flags = [False] * len(doc)
    line: list[Token] = []
    for token in doc:
        if token.is_space and "\n" in token.text:
            _flag(line, flags)
            line = []
        else:
            line.append(token)
    _flag(line, flags)
    # A single word or two in capitals on a line of their own follow the rest of the text.
    if sum(flags) > 0.6 * max(1, sum(1 for t in doc if t.is_alpha)):
        return [True] * len(doc)
    return flags


def _flag(line: list[Token], flags: list[bool]) -> None:
    words = [token for token in line if token.is_alpha and len(token) > 1]
    if len(words) >= 4 and sum(token.is_upper for token in words) > 0.8 * len(words):
        for token in line:
            flags[token.i] = True


def namelike(token: Token) -> bool:
    """Whether a name may begin or end with the token."""
    text = token.text
    if text[:1].isupper() or ("-" in text and text[:3].lower() in _ARTICLES):
        return True
    return text[:1].isalpha() and text.lower() == text.upper()


def _entities(doc: Doc, gazetteer: Gazetteer, shouted: list[bool]) -> Iterator[Name]:
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
    for end in range(min(len(doc), first + _LONGEST), last - 1, -1):
        if gazetteer.candidates(doc[first:end].text) and (end == last or _may_be_name(doc, first, end)):
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


# Places of fewer people are hardly ever written with a capital on what says which part of them is meant: "Northern
# Syria" and "Upper Manhattan", but "Upper Kesh" is a village of that name.
_KNOWN_BY_PARTS = 100_000


def is_minor(entry: Entry) -> bool:
    """Whether the place is a town, village or county that few readers elsewhere have heard of."""
    if entry.own or entry.capital or entry.kind not in {"city", "district", "address", "area"}:
        return False
    return entry.level != 1 and entry.population < _KNOWN_BY_PARTS


def _trimmed(entity: Span) -> tuple[int, int]:
    """The entity's tokens without the words and signs around its name."""
    doc, first, last = entity.doc, entity.start, entity.end
    while first < last and (doc[first].is_space or doc[first].is_punct or doc[first].lower_ in _OPENING):
        first += 1
    while first < last and doc[first].text.islower() and not namelike(doc[first]) and doc[first].lower_ not in _INSIDE:
        first += 1
    while last > first and (doc[last - 1].is_space or doc[last - 1].lower_ in _CLOSING):
        last -= 1
    return first, last


def _completed(doc: Doc, first: int, last: int, gazetteer: Gazetteer) -> int:
    """The end of a name that nobody knows, past its last words where the model left them out ("Pulau [Kering]")."""
    end = last
    while end < min(len(doc), first + _LONGEST) and doc[end].pos_ == "PROPN" and not doc[end].ent_type_:
        if not doc[end].text.istitle() or _says_no_name(doc[end]) or doc[end - 1].is_punct:
            break
        end += 1
    return last if gazetteer.candidates(doc[first:last].text) else end


def _says_no_name(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    return (
        word in DIRECTIONS or word in TYPES or word in TITLES or word in CALENDAR or not any(c.isalpha() for c in word)
    )


_OPENING = words("the in of at")
_CLOSING = words("'s ’s ' ’ , - – ; : ) of the and in on at")


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
        if all(part.lower_ in DIRECTIONS for part in span) or (end - start == 1 and token.lower_ == "city"):
            continue
        if token.lower_ in ("the", "a", "an") and not text.casefold().startswith("the hague"):
            continue
        if entries := gazetteer.candidates(text):
            whole = shouted[start] or _fills_run(doc, start, end, gazetteer)
            whole = whole and not (start and _names_part(doc[start - 1], shouted[start], entries))
            return Name(start, end, text, entries, whole=whole, shouted=shouted[start])
    return None


def _ends(doc: Doc, start: int, taken: list[bool]) -> list[int]:
    """Where a name that begins at the token may end, the farthest first."""
    ends: list[int] = []
    for end in range(start + 1, min(len(doc), start + _LONGEST) + 1):
        token = doc[end - 1]
        if taken[end - 1] or _breaks(token):
            break
        capital = namelike(token)
        if capital and _commas_belong(doc, start, end):
            ends.append(end)
        if end - 1 > start and not (capital or token.lower_ in _INSIDE):
            break
    return ends[::-1]


def _ordinary(token: Token, shouted: bool) -> bool:
    """A token that its tag, or in capitals its being a common word, keeps from naming a place."""
    if token.lower_ in CALENDAR:
        return True
    if token.ent_type_ in ("LOC", "GPE"):
        return False
    if token.lower_.strip(".") in TITLES or (token.lower_ == "us" and (shouted or token.text != "US")):
        return True
    if shouted:
        return token.lower_ in COMMON or (token.tag_ != "" and not token.tag_.startswith("NN"))
    return token.text.islower() or (token.tag_ != "" and token.tag_ not in ("NNP", "NNPS", "NN", "JJ", "FW"))


def _doubtful(token: Token, shouted: bool) -> bool:
    return (shouted and token.lower_ in _DOUBTFUL) or token.text.islower() or token.ent_type_ == "PER"


def _may_be_name(doc: Doc, start: int, end: int) -> bool:
    inside = doc[start + 1 : end - 1]
    joined = namelike(doc[end - 1]) and all(namelike(token) or token.lower_ in _INSIDE for token in inside)
    return joined and _commas_belong(doc, start, end) and not any(_breaks(token) for token in doc[start:end])


def _commas_belong(doc: Doc, start: int, end: int) -> bool:
    """Whether no comma stands in the name, but for the one that does."""
    if end - start < 3 or all(token.text != "," for token in doc[start + 1 : end - 1]):
        return True
    return doc[start:end].text.lower() in {"washington, d.c.", "washington, d.c"}


def _breaks(token: Token) -> bool:
    """Whether a line ends at the token."""
    return token.is_space and "\n" in token.text


def _fills_run(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether no other capitalised word leans on the name: false for "Boston" in "Boston Globe"."""
    return not _leans(doc, start - 1, gazetteer, before=True) and not _leans(doc, end, gazetteer, before=False)


def _names_part(before: Token, shouted: bool, entries: list[Entry]) -> bool:
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
