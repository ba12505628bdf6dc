"""A name in a text that may be a place's, and of which words such names are made."""

from dataclasses import dataclass, field
from functools import cached_property

from sayso.extract.places_words import words
from sayso.gazetteer import Demonym, Entry, key
from sayso.language.doc import Doc, Token

LONGEST = 6  # tokens
# Words and signs that a name may have inside without a capital.
INSIDE = words("of the and de la le les el al du des da do dos das del y sur on upon in bin ul und - ' ’ . , & /")
_ARTICLES = frozenset({"al-", "el-", "ash", "as-", "ad-", "ar-", "an-"})
# Places of fewer people are hardly ever written with a capital on what says which part of them is meant: "Northern
# Syria" and "Upper Manhattan", but "Upper Kesh" is a village of that name.
_KNOWN_BY_PARTS = 100_000


@dataclass
class Name:
    """A name of the text: token range `first` to `last` (exclusive), and the places or the people that it may name.

    `label` is the entity label that covers it, "" where none does, `alone` where it covers nothing else; `called`
    tells that the words beside it, here or elsewhere, call it a place; `whole` tells a name that fills its run
    of capitals from a part of a longer name; `container` is the index, among the names, of a name that the text gives
    as a larger place around it, and `kind` what the words beside it call it; `quarter` tells that they call it a part
    of a town, and `setting` is the country that the report is about where the gazetteer lacks the place.
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
    quarter: bool = False
    setting: str | None = None

    @cached_property
    def key(self) -> str:
        return key(self.text)


def namelike(token: Token) -> bool:
    """Whether a name may begin or end with the token."""
    text = token.text
    if text[:1].isupper() or ("-" in text and text[:3].lower() in _ARTICLES):
        return True
    return text[:1].isalpha() and text.lower() == text.upper()


def may_be_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the words up to the end can be one name that begins with the first."""
    inside = doc[start + 1 : end - 1]
    joined = namelike(doc[end - 1]) and all(namelike(token) or token.lower_ in INSIDE for token in inside)
    return joined and commas_belong(doc, start, end) and not any(ends_line(token) for token in doc[start:end])


def commas_belong(doc: Doc, start: int, end: int) -> bool:
    """Whether no comma stands in the name, but for the one that does."""
    if end - start < 3 or all(token.text != "," for token in doc[start + 1 : end - 1]):
        return True
    return doc[start:end].text.lower() in {"washington, d.c.", "washington, d.c"}


def ends_line(token: Token) -> bool:
    """Whether a line ends at the token."""
    return token.is_space and "\n" in token.text


def is_minor(entry: Entry) -> bool:
    """Whether the place is a town, village or county that few readers elsewhere have heard of."""
    if entry.own or entry.capital or entry.kind not in {"city", "district", "address", "area"}:
        return False
    return entry.level != 1 and entry.population < _KNOWN_BY_PARTS
