"""The words before a person's name that belong to it: "Mr", "Brig. Gen.", "Syria's deputy oil minister"."""

import re

from sayso.extract.actors import nouns
from sayso.extract.actors.kinds import lemma_of
from sayso.language.doc import Doc, Token

_OCCUPATION = re.compile(r"\w{3,}(?:er|or|ist|ian|eer|man|woman)")
_LINKS = frozenset({"nmod:desc", "compound", "flat", "amod", "appos"})
_COMMANDING = frozenset({("in", "charge"), ("in", "command"), ("in", "chief"), ("at", "large")})
_LONGEST_FIELD = 6  # words between an office with its "of" and the name behind it
_OUTSIDE = frozenset({"cop", "nsubj", "nsubj:pass", "aux", "mark", "case", "cc", "advmod", "expl", "discourse"})


def is_office(token: Token) -> bool:
    """Whether the noun names an office, a rank or an occupation."""
    word = lemma_of(token).rstrip(".")
    if token.tag_.startswith(("V", "R")):
        return False
    if word in nouns.UNSURE_OFFICES and token.tag_ in {"JJ", "JJR"} and not _before_person(token):
        return word in {"executive", "representative"} and _begins_person(token)
    if word in nouns.OFFICES or is_abbreviated(token):
        return True
    if not _before_person(token):
        return False
    several = token.tag_[:3] == "NNP" and nouns.singular(word) in nouns.OFFICES  # "Senators Roe and Dask"
    return several or (word in nouns.CLERGY and not _is_kin(token))


def describes(token: Token) -> bool:
    """Whether any other noun says right before a person's name what the person does: "ski jumper Oren Dask", "IGP
    Dask". The tree has it hang on the name, the name on it, or wrongly both on one word ("met biochemist Ada Roe")."""
    after = _beyond_break(token.doc, token.i + 1)
    if after is None or token.tag_ not in {"NN", "NNP"} or after.tag_ != "NNP" or not after.text[:1].isupper():
        return False
    word = lemma_of(token)
    if is_courtesy(token) or word in nouns.NO_ROLES or nouns.names_no_person(word) or not token.text[:1].isalpha():
        return False
    initials = token.text.isupper() and not after.text.isupper()
    if token.tag_ == "NNP" and not initials and word not in nouns.PEOPLE:
        return False  # "Than" of "Than Dask Roe"
    if token.dep_ == "nmod:desc":
        return token.head == after
    begins = after.ent_type_ == "PER" and after.ent_iob_ == "B" and token.tag_ == "NN"
    apposed = after.dep_ in {"appos", "flat"} and after.head == token
    return begins and (apposed or (token.dep_ == after.dep_ and token.head == after.head != token))


def is_occupation(token: Token) -> bool:
    """Whether a noun that no list has is built as those of occupations are: "jumper", "glaciologist"."""
    word = lemma_of(token)
    if token.tag_ != "NN" or word in nouns.PEOPLE | nouns.NO_ROLES or nouns.names_no_person(word):
        return False
    return _OCCUPATION.fullmatch(word) is not None


def _beyond_break(doc: Doc, at: int) -> Token | None:
    """The token, or the next where it is a line break within a sentence."""
    at += at < len(doc) and doc[at].is_space and doc[at].text.count("\n") < 2
    return doc[at] if at < len(doc) else None


def _is_kin(token: Token) -> bool:
    """Whether "father" or the like is somebody's: "his father Oren Dask"."""
    before = token.doc[token.i - 1] if token.i else None
    return before is not None and (before.tag_ in {"PRP$", "POS"} or lemma_of(before) in nouns.PEOPLE | nouns.KIN)


def _before_person(token: Token) -> bool:
    """Whether the word stands, in capitals, right before a person's name: "Private Oren Dask"."""
    after = token.i + 1
    beside = token.doc[after] if after < len(token.doc) else None
    return token.text[:1].isupper() and beside is not None and beside.ent_type_ == "PER" and beside.text[:1].isupper()


def _begins_person(token: Token) -> bool:
    """Whether a person's name begins right behind the word: "Ostrey Motors [executive] Oren Dask"."""
    beside = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return beside is not None and beside.ent_type_ == "PER" and beside.ent_iob_ == "B"


def is_abbreviated(token: Token) -> bool:
    """Whether the token is an office's abbreviation, with its full stop or without."""
    return token.lower_.rstrip(".") in nouns.ABBREVIATED and token.text[:1].isupper()


def is_courtesy(token: Token) -> bool:
    """Whether the token is "Mr" or the like."""
    return token.lower_.rstrip(".") in nouns.COURTESY


def is_title(token: Token) -> bool:
    """Whether the token may stand before a name and describe who bears it."""
    return is_office(token) or is_courtesy(token) or (lemma_of(token) in nouns.PEOPLE and token.tag_[:1] == "N")


def title_before(doc: Doc, first: int, last: int, lowest: int) -> tuple[int, tuple[Token, ...]]:
    """Where the phrase of the name in tokens `first` to `last` begins, and the title words in it.

    Words count to the phrase where they stand right before the name as titles do, or hang on it in the tree; none
    before token `lowest`.
    """
    start = first
    post = _post_of(doc, first, lowest)
    if post is not None:
        start = post
    while start > lowest:
        before = start - 2 if doc[start - 1].is_space and start - 1 > lowest else start - 1
        if _of_several(doc[before]) or not (_touches(doc, before) or _belongs(doc[before], first, last)):
            break
        start = before
    until = first if post is None else post + 1  # "State" of "Secretary of State" is none
    titles = tuple(t for t in doc[start:until] if (is_title(t) or describes(t)) and not _possesses(t))
    if not titles:
        return first, ()
    while start < titles[0].i and (doc[start].is_punct or doc[start].tag_ in {"CC", "IN", "POS"}):
        start += 1
    return start, titles


def _post_of(doc: Doc, first: int, lowest: int) -> int | None:
    """The office that stands before a name with what it is of: "[Minister] of Health Ada Roe", "[Attache] to Tavia
    Oren Dask"."""
    if first - lowest > 2 and (doc[first - 2].lower_, doc[first - 1].lower_) in _COMMANDING:
        return first - 3 if is_office(doc[first - 3]) else None  # "Special [Agent] in Charge Ada Roe"
    at = first - 1
    while at > max(lowest, first - _LONGEST_FIELD) and _in_field(doc[at]):
        at -= 1
    if at == first - 1 or at <= lowest or doc[at].lower_ not in {"of", "to", "for"}:
        return None
    post = doc[at - 1]
    return post.i if is_office(post) and post.text[:1].isupper() and not _of_several(post) else None


def _in_field(token: Token) -> bool:
    if token.lower_ in {"the", "and", "&"}:
        return True
    return token.text[:1].isupper() and token.tag_[:2] in {"NN", "JJ"} and not is_office(token)


def _possesses(token: Token) -> bool:
    """ "The minister's" before a name; the label alone may be wrong."""
    return token.dep_ == "nmod:poss" and token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"


# Offices that women hold under the same name: "spokesman Ada Roe ... she said".
_OF_EITHER = frozenset({"spokesman", "chairman", "congressman", "councilman"})


def sex_of(titles: tuple[Token, ...]) -> str | None:
    """What the title words tell of the person's sex."""
    for token in titles:
        word = token.lower_.rstrip(".")
        if word in nouns.COURTESY_MALE:
            return "m"
        if word in nouns.COURTESY_FEMALE:
            return "f"
    return next((s for t in titles if (s := nouns.sex(lemma_of(t))) and lemma_of(t) not in _OF_EITHER), None)


def begins_office(doc: Doc, at: int) -> bool:
    """Whether the word begins the office behind it: "Ostri Palace [Press] Secretary", "[Prime] Minister"."""
    return at + 1 < len(doc) and doc[at].lower_ in nouns.BEFORE_OFFICES and is_office(doc[at + 1])


def _touches(doc: Doc, at: int) -> bool:
    """Whether the token is a title, or its full stop, that stands right before the name or another title."""
    token = doc[at]
    if token.text == "." and at:
        return is_abbreviated(doc[at - 1]) or is_courtesy(doc[at - 1])
    if begins_office(doc, at):
        return True
    titled = is_abbreviated(token) or is_courtesy(token) or is_office(token) or describes(token)
    return titled and token.tag_ not in {"NNS", "NNPS"}


def _of_several(token: Token) -> bool:
    """Whether an office in capitals is in the plural, which no tag tells there: "PRESIDENTS ADA ROE AND OREN DASK"."""
    word = token.lower_
    return token.text.isupper() and word not in nouns.OFFICES and nouns.singular(word) in nouns.OFFICES


def _belongs(token: Token, first: int, last: int) -> bool:
    """Whether a token before a name stands in one phrase with it."""
    if token.is_space or (token.is_punct and token.text not in {".", "-"}) or token.tag_ in {"IN", "TO", "CC"}:
        return False
    if token.text == "and":
        return False  # whatever its tag
    for _ in range(8):
        head = token.head
        if head == token or head.i > last or head.i < first - 12:
            return False
        if first <= head.i < last:
            return token.dep_ not in _OUTSIDE
        token = head
        if token.i < first and any(first <= c.i < last and c.dep_ in _LINKS for c in token.children):
            return is_title(token)
    return False
