"""Whether what the analyser marked as a name can be one."""

import re

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import lemma_of
from sayso.extract.actors.names import fold
from sayso.extract.actors.post_nominals import are_letters
from sayso.extract.actors.proper_name import ProperName
from sayso.extract.actors.scene import Scene
from sayso.extract.actors.titles import describes, is_courtesy, is_office
from sayso.extract.words import word_set
from sayso.language.doc import Doc
from sayso.language.doc import Span as DocSpan

_DERIVED = re.compile(r"\S+[-‐‑][a-z]+ed")  # "U.S.-supported"
# Months that nobody is called by.
_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february july september october november december"
)
_PARTS_OF_PLACES = frozenset({"north", "south", "east", "west", "central", "municipality", "county", "town", "city"})
_PARTY_LETTERS = frozenset("RDI")
_CREEDS = nouns.ADHERENTS | {"nationalist", "separatist", "revolutionary"} - {"marxist"}
_PARTIES = frozenset({"party", "alliance", "union", "movement", "coalition", "league", "front"})
_QUANTITIES = frozenset({"several", "many", "most", "some", "few", "two", "three", "four", "dozens", "hundreds"})
_INDEXES = frozenset({"composite", "industrials", "index", "average"})
_PASSAGES = frozenset({"article", "articles", "section", "sections", "clause", "paragraph", "chapter"})
_LAWS = frozenset({"act", "law", "code", "treaty", "ordinance", "decree"})
_FIELDS = frozenset({"foreign", "interior", "defence", "defense", "prime", "attorney"})
_SORTS = frozenset({"super", "-", "pac", "pacs", "super-pac", "super-pacs", "ngo", "ngos"})
_PARAGRAPH = re.compile(r"\d+\s?-?\s?[A-Z]?(?:\s?\(\w+\))*")
_PARTY_BEHIND = re.compile(r"[DRI]\s?[-–—]\s?[A-Z][A-Za-z.]*")
_PARTY_AND_STATE = re.compile(r"[A-Z](?:[A-Z]{2})?\s?[-–—]\s?[A-Z]")


def plausible(scene: Scene, name: ProperName) -> bool:
    """Whether the name has a word that can be a name, and is no office ("Secretary of Defense")."""
    tokens = scene.doc[name.first : name.last]
    if not any(t.text[:1].isupper() or not t.text[:1].isascii() or "-" in t.text for t in tokens):
        return False
    if all(t.tag_ in {"PRP", "PRP$", "DT", "IN", "CC", "WP"} for t in tokens):
        return False
    if name.label != "PER" and len(tokens) == 1 and tokens[0].is_stop and not tokens[0].text.isupper():
        return False  # "We", "No"
    if len(tokens) == 1 and fold(tokens[0].text) in nouns.LANGUAGES | _DAYS:
        return False
    if {t.lower_ for t in tokens} <= _SORTS:
        return False  # "super PAC": what it is, not which
    if _DERIVED.fullmatch(tokens.text) or _is_us(scene, name) or _is_constituency(scene, name):
        return False
    if all(is_courtesy(t) or t.is_punct for t in tokens) or is_party_and_state(scene.doc, name.first, name.last):
        return False
    if _is_tag(scene.doc, name) or are_letters(scene.doc, name) or (name.label == "ORG" and _is_index(scene.doc, name)):
        return False
    if name.label == "PER" and (tokens[0].lower_ in _QUANTITIES or _before_office(scene.doc, name)):
        return False
    if name.label == "PER" and tokens.text == "Middle East":
        return False
    if name.label == "PER" and len(tokens) == 1 and tokens[0].lower_ in _FIELDS:
        return False  # "the Foreign Secretary"
    if name.label == "PER" and len(tokens) == 1 and describes(tokens[0]):
        return False  # "IGP" before "Oren Dask"
    if all(t.like_num or t.text in {"-", "and"} for t in tokens):
        return False
    lower = all(t.text.islower() or t.is_space for t in tokens)
    if (scene.layout.shouting or lower) and all(t.is_space or nouns.common(t.text) for t in tokens):
        return name.label == "ORG" and not lower and _is_party(tokens)  # "GUERRILLA GROUP"
    if len(tokens) > 1 and _head_word(tokens) in nouns.NO_BODIES and (name.label == "ORG" or _the(scene.doc, name)):
        return False  # "Harbour Day", "Declaration of Lusk", "the State Secrets Act"
    if _is_passage(scene.doc, name) or (name.label == "ORG" and _is_law(tokens)):
        return False  # "Article 4", "the Freedom of Harbours Act"
    if name.label == "PER" and len(tokens) > 1 and lemma_of(tokens[-1]) in nouns.POSTS:
        return False  # "Foreign Minister"
    if name.label == "ORG" and len(tokens) > 1 and _is_post(tokens):
        return False
    return not (len(tokens) > 2 and is_office(tokens[0]) and tokens[1].lower_ == "of")


def _is_party(tokens: DocSpan) -> bool:
    """Whether common words in capitals are the name of a party by what its adherents are called: "LIBERAL PARTY"."""
    words = [t.lower_ for t in tokens if not t.is_space]
    return len(words) > 1 and words[0] in _CREEDS and words[-1] in _PARTIES and not any(w.endswith("s") for w in words)


def _is_tag(doc: Doc, name: ProperName) -> bool:
    """Whether a mark before the name makes it a hashtag, or the state behind a party: "#FreeRoe", "Ada Roe, R-Lusk"."""
    before = [t.text for t in doc[max(0, name.first - 2) : name.first]]
    return before[-1:] == ["#"] or (len(before) > 1 and before[0] in _PARTY_LETTERS and before[1] in {"-", "–"})


def _is_passage(doc: Doc, name: ProperName) -> bool:
    """Whether the name is a part of a law: "Article" before "4", "124-A"."""
    tokens, after = doc[name.first : name.last], doc[name.last : name.last + 1].text
    if _PARAGRAPH.fullmatch(tokens.text):
        return True
    return (
        tokens[0].lower_ in _PASSAGES
        and (len(tokens) == 1 or tokens[1].text[0].isdigit())
        and (len(tokens) > 1 or after[:1].isdigit())
    )


def _is_law(tokens: DocSpan) -> bool:
    """Whether a name ends as a law's does, behind "of" too; "College of Law" ends in a field."""
    ends = len(tokens) > 2 and lemma_of(tokens[-1]) in _LAWS and tokens[-2].tag_ not in {"IN", "CC"}
    return ends and lemma_of(tokens[0]) not in nouns.ORGANIZATIONS | nouns.SCHOOLS


def _is_index(doc: Doc, name: ProperName) -> bool:
    """Whether the name is of a stock index: "the Ostri Composite", "Dask & Roe's 500"."""
    last = name.last
    while last < min(len(doc), name.last + 4) and (doc[last].text[:1].isupper() or doc[last].text in {"&", "'s", "’s"}):
        last += 1
    words = {t.lower_ for t in doc[name.first : last + 1]}
    figure = last < len(doc) and last > name.last and doc[last].text in {"100", "500", "1000"}
    return figure or not words.isdisjoint(_INDEXES)


def _before_office(doc: Doc, name: ProperName) -> bool:
    """Whether an office and a person's name follow right behind: "Lusk Hill Mayor Ada Roe" is mayor of it."""
    at = name.last
    if at + 1 >= len(doc) or not is_office(doc[at]) or not doc[at].text.istitle() or is_office(doc[name.first]):
        return False
    return doc[at + 1].ent_type_ == "PER" and doc[at + 1].ent_iob_ == "B" and doc[at - 1].ent_type_ == "PER"


def _is_post(tokens: DocSpan) -> bool:
    """ "Chief Justice", "U.S. Attorney for the District of Lusk"; "Union of Lawyers" is none."""
    end = next((k for k, t in enumerate(tokens) if k and t.lower_ in {"of", "for"}), len(tokens))
    head = tokens[end - 1]
    return is_office(head) if end == len(tokens) else head.tag_ != "NNPS" and lemma_of(head) in nouns.POSTS


def _is_us(scene: Scene, name: ProperName) -> bool:
    """Whether "US" is the pronoun, in a text in capitals that calls the country "U.S."."""
    doc = scene.doc
    if not scene.layout.shouting or doc[name.first : name.last].text != "US" or "U.S." not in doc.text:
        return False
    return name.first == 0 or doc[name.first - 1].lower_ != "the"


def _is_constituency(scene: Scene, name: ProperName) -> bool:
    """ "Oren Dask (Lusk East)": a place, or a part of one, in brackets right behind a person's name."""
    doc = scene.doc
    if name.label != "PER" or name.first < 2 or name.last >= len(doc) or doc[name.first - 2].ent_type_ != "PER":
        return False
    if (doc[name.first - 1].text, doc[name.last].text) != ("(", ")"):
        return False
    return name.first in scene.spots or doc[name.last - 1].lower_ in _PARTS_OF_PLACES


def _the(doc: Doc, name: ProperName) -> bool:
    """Whether an article stands before the name, or before the word before it, or a genitive right before it."""
    before = doc[max(0, name.first - 2) : name.first]
    return any(t.lower_ == "the" for t in before) or (name.first > 0 and doc[name.first - 1].tag_ == "POS")


def _head_word(tokens: DocSpan) -> str:
    """The noun that heads a name: the last before "of" or "on"."""
    end = next((k for k, t in enumerate(tokens) if k and t.tag_ == "IN"), len(tokens))
    return lemma_of(tokens[end - 1])


def is_party_and_state(doc: Doc, first: int, last: int) -> bool:
    """ "(R-Wash.)" or ", R-Wash.," behind a legislator's name."""
    if first > 1 and doc[first - 1].text == "," and doc[first - 2].ent_type_ == "PER":
        return _PARTY_BEHIND.fullmatch(doc[first:last].text) is not None
    # Asked before the walk: a text without blanks would be walked to its end for every token.
    if first == 0 or doc[first - 1].text != "(":
        return False
    while last < len(doc) and not doc[last - 1].whitespace_ and doc[last].text != ")":
        last += 1
    return _PARTY_AND_STATE.match(doc[first:last].text) is not None
