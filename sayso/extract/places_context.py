"""What the words around a name say of it: what kind of place it is, what larger place holds it, whether it is one."""

from collections.abc import Sequence

from sayso.extract.places_called import called_by_place
from sayso.extract.places_name import Name
from sayso.extract.places_words import (
    ARTICLES,
    COMMON,
    DATELINE_MARKS,
    DIRECTIONS,
    LOCALS,
    LOOSE,
    QUARTERS,
    STRONG_PREPOSITIONS,
    TITLES,
    TYPES,
    WEAK_PREPOSITIONS,
    words,
)
from sayso.gazetteer import Entry, Gazetteer
from sayso.language.doc import Doc, Token

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
# What people have and places have not.
_OF_PEOPLE = words(
    "hometown birthplace wife husband widow mother father parents son daughter brother sister siblings relatives uncle "
    "aunt cousin nephew niece girlfriend boyfriend"
)
_LINKS = frozenset({"in", "of", ",", "(", "near", "outside", "at"})
_NEAR = 70.0
# A list of quarters before their common word: how many tokens, and what joins them.
_LISTED = 9
_LIST_JOINTS = frozenset({",", "and", "or", "the"})


def read_context(doc: Doc, names: list[Name], gazetteer: Gazetteer) -> None:
    """Fills `kind`, `outer`, `container` and `contains` of each name."""
    for name in names:
        if name.demonym is None:
            _read_type(doc, name)
    for index in range(len(names) - 1):
        _link(doc, names, index, gazetteer)


def holds(outer: Entry, inner: Entry) -> bool:
    """Whether, by all the gazetteer knows, one place lies in the other."""
    if outer is inner or (outer.geonames is not None and outer.geonames == inner.geonames):
        return False
    if inner.within and outer.name in inner.within:
        return True
    if outer.kind == "country":
        return outer.country == inner.country and inner.kind != "country"
    if outer.kind == "area" and outer.country == inner.country:
        if outer.level == 2:
            return inner.kind in ("city", "district", "address") and outer.admin1 == inner.admin1
        if outer.admin1:
            return outer.admin1 == inner.admin1 and inner.level != 1
        return inner.kind != "country" and inner.level != 1
    return False


def _read_type(doc: Doc, name: Name) -> None:
    if kind := _type_after(doc, name):
        name.kind = kind
        name.outer = (name.first, name.last + 1)
    before = _skip_back(doc, name.first - 1, ARTICLES)
    typed = doc[before.i - 1].lower_ if before is not None and before.lower_ == "of" and before.i else ""
    if typed not in LOOSE and (kind := TYPES.get(typed)):
        name.kind = kind
    elif (
        before is not None and (kind := TYPES.get(before.lower_)) and before.lower_ not in ("state", "country", "area")
    ):
        name.kind = name.kind or (kind if kind in ("city", "district") else None)
    last_word = doc[name.last - 1].lower_
    if not name.entries:
        name.kind = name.kind or kind_in_apposition(doc, name.last)
    if (
        name.kind is None
        and name.last - name.first > 1
        and last_word in TYPES
        and last_word not in ("city", "state", "island")
    ):
        name.kind = TYPES[last_word]


def mark_quarters(doc: Doc, names: Sequence[Name]) -> None:
    """Says of each name whether the words beside it call it a part of a town: "the Roma neighborhood", "the barrio of
    Roma", "in the Roma, Sonte and Old Mill neighborhoods"."""
    for name in names:
        if name.demonym is None and (_before_quarter(doc, name) or _after_quarter(doc, name)):
            name.quarter = True
            name.kind = name.kind or "district"


def _before_quarter(doc: Doc, name: Name) -> bool:
    """Whether the word for quarters follows, right behind the name or behind a list that it begins."""
    behind = [token for token in doc[name.last : name.last + _LISTED] if not token.is_space]
    if not behind or behind[0].lower_ in QUARTERS:
        return bool(behind)
    for token in behind if behind[0].lower_ in _LIST_JOINTS else ():
        if token.lower_ in QUARTERS:
            return token.lower_.endswith("s")
        if token.lower_ not in _LIST_JOINTS and not _may_list(token):
            return False
    return False


def _may_list(token: Token) -> bool:
    return token.text[:1].isupper() and not (token.text.isupper() and token.lower_ in COMMON)


def _after_quarter(doc: Doc, name: Name) -> bool:
    before = [token.lower_ for token in doc[max(0, name.first - 3) : name.first] if token.lower_ not in ARTICLES]
    return before[-1:] == ["of"] and len(before) > 1 and before[-2] in QUARTERS - LOOSE


def kind_in_apposition(doc: Doc, last: int) -> str | None:
    """What the words behind the name at token `last` say that it is: "Alford, a small town in the hills"."""
    if last + 1 >= len(doc) or doc[last].text != "," or doc[last + 1].lower_ not in {"a", "an"}:
        return None
    for token in doc[last + 2 : last + 5]:
        if token.lower_ in TYPES and token.lower_ not in LOOSE:
            return TYPES[token.lower_]
        if not token.is_alpha or token.pos_ not in {"ADJ", "NOUN", "VERB", ""}:
            return None
    return None


def _type_after(doc: Doc, name: Name) -> str | None:
    """What a noun right behind the name calls it: "Homs province", "Lake County"; not in "Paris City Council"."""
    if name.last >= len(doc):
        return None
    after = doc[name.last]
    further = doc[name.last + 1] if name.last + 1 < len(doc) else None
    if further is not None and not name.shouted and after.text[:1].isupper() and further.text[:1].isupper():
        return None
    return TYPES.get(after.lower_)


def _skip_back(doc: Doc, index: int, words: frozenset[str]) -> Token | None:
    while index >= 0 and doc[index].lower_ in words:
        index -= 1
    return doc[index] if index >= 0 else None


def _link(doc: Doc, names: list[Name], index: int, gazetteer: Gazetteer) -> None:
    """Says of a name and its next whether one holds the other."""
    name, other = names[index], names[index + 1]
    gap = [token.lower_ for token in doc[name.last : other.first]]
    if len(gap) > 8 or any(not _fits(word) for word in gap) or any("\n" in word for word in gap):
        return
    if name.demonym is not None or (gap and gap[0] in _POSSESSIVE):
        if other.demonym is None and (
            (name.demonym is not None and any(w in TYPES for w in gap)) or (gap[:1] and gap[0] in _POSSESSIVE)
        ):
            _contain(names, index + 1, index, sure=True)
        return
    if other.demonym is not None or not gap:
        if not gap and other.demonym is None and name.whole and other.whole:
            _contain(names, index, index + 1, sure=False)
        return
    if len(gap) in (2, 3) and gap[0] in TYPES and gap[1] == "of":
        _link_typed(doc, names, index)
    elif any(word in _LINKS for word in gap):
        _contain(names, index, index + 1, sure="in" in gap)


def _link_typed(doc: Doc, names: list[Name], index: int) -> None:
    """Tells "the Baba Amr district of Homs" from "the Homs district of Baba Amr" by which of the two is known."""
    name, other = names[index], names[index + 1]
    if name.entries and (not other.entries or any(holds(n, o) for n in name.entries for o in other.entries)):
        other.kind, name.kind, name.outer = name.kind, None, (name.first, name.last)
        _contain(names, index + 1, index, sure=True)
    elif other.entries:
        # The words say that the one lies in the other, whatever namesakes the gazetteer has.
        name.entries = [n for n in name.entries if any(holds(o, n) for o in other.entries)]
        name.called = True
        name.outer = (name.outer[0], other.last)
        name.container, other.contains = index + 1, True


def _contain(names: list[Name], inner: int, outer: int, sure: bool) -> None:
    """Believes that one name holds the other where the gazetteer bears it out, or knows nothing of the inner."""
    small, large = names[inner], names[outer]
    if small.container is not None:
        return
    if large.demonym is not None:
        small.container = outer
        return
    pairs = [(i, o) for i in small.entries for o in large.entries if o.kind in ("country", "area") and holds(o, i)]
    if pairs or (not small.entries and (sure or any(o.kind in ("country", "area") for o in large.entries))):
        small.container = outer
        large.contains = True


def _fits(word: str) -> bool:
    return (
        word in _LINKS
        or word in TYPES
        or word in DIRECTIONS
        or word in ARTICLES
        or word in _POSSESSIVE
        or word.isspace()
        or word == "part"
    )


def weigh(doc: Doc, name: Name, persons: frozenset[str], labelled: bool) -> float:
    """How much speaks for the name's being a place; at 2 and above it is taken for one."""
    fame = _fame(name)
    words = name.text.casefold().split()
    ordinary = len(words) == 1 and words[0] in COMMON
    label = _label(name, labelled, fame, ordinary)
    if called_by_place(doc, name):
        label = max(label, -0.5) + 2.5
    score = fame + _surroundings(doc, name) + label
    score += (3.0 if name.container is not None else 0.0) + (1.0 if name.contains else 0.0)
    if not name.whole and name.label != "LOC":
        score -= 3.5
    if ordinary:
        score -= 3.0
    if not (name.entries or name.called or name.kind is not None or name.container is not None):
        score -= 2.0 if name.text.isupper() and not name.shouted else 1.5
    if words[-1] in persons:
        score -= 3.0 if len(words) == 1 else 2.0
    if name.shouted and name.label != "LOC":
        score -= 0.5
    return score


def _label(name: Name, labelled: bool, fame: float, ordinary: bool) -> float:
    """What the label says. One that covers just the name is doubted where the name is a well-known place's."""
    if not name.label:
        return -0.5 if labelled else 0.5
    if name.label in ("PER", "ORG") and name.alone and fame >= 2.0 and not ordinary:
        return -0.5
    if name.label == "ORG" and name.alone:
        return -1.0
    return {"LOC": 3.0, "PER": -4.0, "ORG": -3.0}.get(name.label, -1.0)


def _fame(name: Name) -> float:
    best = 0.0
    for entry in name.entries:
        value = 0.0
        if entry.own or entry.kind in ("country", "continent", "region", "water"):
            value = 2.5
        elif entry.kind == "area":
            value = 2.0 if entry.level == 1 and (entry.population or entry.geonames or entry.lat) else 0.5
        elif entry.population > 1_000_000 or (entry.capital and entry.population > 10_000):
            value = 2.0
        elif entry.population > 200_000:
            value = 1.0
        elif entry.population > 15_000:
            value = 0.5
        best = max(best, value - (0.7 if entry.alternate and entry.kind == "city" else 0.0))
    return best


def _surroundings(doc: Doc, name: Name) -> float:
    score = 0.0
    before = _skip_back(doc, name.first - 1, ARTICLES | DIRECTIONS)
    if before is not None and before.i < name.first - 1 and doc[name.first - 1].lower_ in DIRECTIONS:
        score += 1.5
    if before is not None:
        if before.lower_ in STRONG_PREPOSITIONS:
            score += 2.0
        elif before.lower_ == "of" and _is_title(doc, before.i - 1) and not name.shouted and name.label != "LOC":
            score -= 3.0
        elif before.lower_ in WEAK_PREPOSITIONS:
            score += 1.0
        elif before.lower_.rstrip(".") in TITLES and before.text[:1].isupper() and not name.shouted:
            score -= 3.0
    if name.kind is not None:
        score += 3.0 if name.quarter else 2.0
    if in_dateline(doc, name):
        score += 3.0
    if name.last < len(doc) and doc[name.last].lower_ in LOCALS:
        score += 2.0
    possessed = doc[name.last : name.last + 2]
    if len(possessed) == 2 and possessed[0].lower_ in _POSSESSIVE and possessed[1].lower_ in _OF_PEOPLE:
        score -= 4.0
    return score


def _is_title(doc: Doc, index: int) -> bool:
    """Whether a capitalised noun before "of" makes the name a part of a longer one, as in "Bank of England"."""
    if index < 1 or doc[index].is_sent_start is True or "\n" in doc[index - 1].text or doc[index - 1].text in '."“':
        return False
    word = doc[index]
    return word.text[:1].isupper() and word.lower_ not in TYPES and word.lower_ not in TITLES


def in_dateline(doc: Doc, name: Name) -> bool:
    """Whether the name opens a line and a dash or a bracket follows, as in "HAMA (News Agency) -"."""
    if name.first and "\n" not in doc[name.first - 1].text:
        return False
    for token in doc[name.last : name.last + 8]:
        if token.text in DATELINE_MARKS:
            return True
        if "\n" in token.text or token.text[:1].islower():
            return False
    return False
