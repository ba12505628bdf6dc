"""How many: the number that a noun phrase gives, as a range with open ends.

What the words mean here: "dozens" is at least 24, "scores" 40, "hundreds" 200, "thousands" 2,000, "tens of thousands"
20,000, "several" 3, "a few" 3, "a couple" 2, and "several hundred" so at least 300. "At least 14" and "14 or more"
leave the upper end open, "more than 14" and "over 14" are at least 15, "up to 14", "as many as 14" and "nearly 14"
leave the lower end open. "About 30" and "some 30" are 30: the report gives no other number, and the span quotes the
"about".
"""

import re
from dataclasses import dataclass

from sayso.extract.number_words import SCALES, parse_number
from sayso.extract.words import word_set
from sayso.language.doc import Doc, Token

_MULTIPLIED = frozenset({*SCALES, "dozen"})
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000, "tens": 20}
_LOOSE: dict[str, tuple[int, int | None]] = {
    "several": (3, None), "few": (3, None), "couple": (2, 2), "pair": (2, 2), "dozen": (12, 12), "both": (2, 2),
    "trio": (3, 3), "many": (3, None), "numerous": (3, None), "score": (20, 20), "half-dozen": (6, 6),
}  # fmt: skip
_TOLLS = frozenset({"toll", "count", "casualty", "death"})
_NOBODY = frozenset({"nobody", "no-one", "none", "neither"})
_AT_LEAST = re.compile(r"\b(at least|no fewer than|no less than|not less than|a minimum of)\b")
_MORE = re.compile(r"\b(more than|in excess of|upwards of|greater than|over|above)\b")
_UP_TO = re.compile(r"\b(up to|at most|no more than|not more than|a maximum of|as many as)\b")
_FEWER = re.compile(r"\b(fewer than|less than|under)\b")
_NEARLY = re.compile(r"\b(nearly|almost|close to|just under|just short of)$")
_ABOUT = re.compile(r"\b(about|around|some|approximately|roughly|an estimated|estimated|circa|an average of)$")
_SHARES = frozenset({"%", "percent", "percentage", "cent"})
_BEHIND_MORE = re.compile(r"^(or more|plus|and counting)\b")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its token range; null bounds are open."""

    min: int | None
    max: int | None
    first: int
    last: int


def count_in(head: Token, first: int, last: int) -> Number | None:
    """The number of what a noun phrase (its head and token range) names. A plural without a number, and a person
    alone, give None: only what the words count."""
    doc = head.doc
    if head.lower_ in _SHARES:
        return None  # "12 % of its officers": how many that is, no word says
    for found in (_nobody(head), _family(head), _between(doc, head, first, last), _vague(head, first)):
        if found is not None:
            return found
    before = [c for c in head.children if c.dep_ in {"nummod", "det", "amod"}]
    numbers = [c for c in before if first <= c.i < last and _is_number(c)]
    if not numbers and _is_number(head):
        numbers = [head]
    if not numbers and first > 0 and _is_number(doc[first - 1]) and _counts_next(doc[first - 1], head):
        numbers = [doc[first - 1]]
    if numbers:
        return _written(doc, numbers[0], first)
    return _loose(head) or _single(head)


def _counts_next(number: Token, head: Token) -> bool:
    """Whether a number right before a phrase counts it, and is no part of what stands before ("on May 28 [she]")."""
    if head.pos_ == "PRON" or number.nbor().is_sent_start or (number.head.i < number.i and number.dep_ != "root"):
        return False
    return number.i == 0 or (number.doc[number.i - 1].ent_type_ == "" and number.doc[number.i - 1].pos_ != "PROPN")


def toll_of(word: Token) -> Number | None:
    """The number that a toll has reached: "put the death toll at five", "the toll rose to 14", "the number of those who
    were [killed] has risen to 23". `word` is that for the toll, or the one for what is counted."""
    noun = word if word.lemma_.lower() in _TOLLS else _size_of(word)
    if noun is None or noun.dep_ not in {"nsubj", "obj", "nsubj:pass"}:
        return None
    for one in noun.head.children:
        marks = {c.lower_ for c in one.children if c.dep_ == "case"}
        if one.dep_ == "obl" and marks & {"at", "to"} and one.i > noun.i:
            return count_in(one, one.left_edge.i, one.i + 1)
    return None


def _size_of(word: Token) -> Token | None:
    """The "number" or "figure" of those whom a word counts ("the [number] of people who were killed", "of dead")."""
    counted = word.head if word.dep_ in {"acl", "acl:relcl", "amod"} else word
    of = any(c.dep_ == "case" and c.lower_ == "of" for c in counted.children)
    return (
        counted.head if of and counted.dep_ == "nmod" and counted.head.lemma_.lower() in {"number", "figure"} else None
    )


def _is_number(token: Token) -> bool:
    if token.tag_ == "PRP":
        return False  # "one cannot vote": anybody
    return (token.pos_ == "NUM" or token.tag_ == "CD" or token.like_num) and parse_number(token.text) is not None


def _nobody(head: Token) -> Number | None:
    no = next(
        (c for c in head.children if c.dep_ in {"det", "advmod"} and c.lower_ in {"no", "zero"} and not _compares(c)),
        None,
    )
    if no is not None:
        return _over(0, 0, no, head)
    return Number(0, 0, head.i, head.i + 1) if head.lower_ in _NOBODY else None


def _compares(no: Token) -> bool:
    """ "No fewer than", "no more than": the word bounds a number and denies nothing."""
    return no.i + 1 < len(no.doc) and no.doc[no.i + 1].lower_ in {"fewer", "less", "more", "longer", "later", "doubt"}


def _family(head: Token) -> Number | None:
    """ "A family of six": the number behind "of" counts the group."""
    if head.lemma_.lower() not in {"family", "group", "party", "crew", "gang", "team", "crowd", "convoy", "total"}:
        return None
    behind = head.doc[head.i + 1 : head.i + 3]
    if len(behind) == 2 and behind[0].lower_ == "of" and _is_number(behind[1]):
        return _written(head.doc, behind[1], behind[1].i)
    for one in head.children:
        if one.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "of" for c in one.children):
            number = one if _is_number(one) else next((c for c in one.children if c.dep_ == "nummod"), None)
            if number is not None:
                return _written(head.doc, number, number.left_edge.i)
    return None


def _between(doc: Doc, head: Token, first: int, last: int) -> Number | None:
    """ "Between 30 and 45", "30 to 45", "from 30 to 45", "30-45"."""
    # "said between [7] and 11 people were killed": the tree may hang the lower number on what stands before.
    opened = first >= 4 and doc[first - 4].lower_ in {"between", "from"} and _is_number(doc[first - 3])
    words = [t for t in doc[max(0, first - (4 if opened else 2)) : last] if not t.is_space]
    text = " ".join(t.text for t in words if t.i <= head.i)
    match = re.search(
        r"\b(?:between |from )?(\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b ?(and|to|-|–|or) ?\b(\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b",
        text,
        re.I,
    )
    if match is None:
        return None
    if match[2].lower() in {"and"} and not re.search(r"between $", text[: match.start(1)], re.I):
        return None
    low, high = parse_number(match[1]), parse_number(match[3])
    if low is None or high is None or low >= high:
        return None
    numbers = [t.i for t in words if t.i <= head.i and (_is_number(t) or t.lower_ == "between")]
    return Number(low, high, numbers[0], numbers[-1] + 1) if numbers else None


def _vague(head: Token, first: int) -> Number | None:
    """ "Dozens of soldiers", "tens of thousands": the plural is a number, whether it heads the phrase or not."""
    chain = [
        head,
        *(c for c in head.children if c.dep_ in {"nmod", "nummod", "compound", "amod"} and c.lower_ in _VAGUE),
    ]
    plurals = [t for t in chain if t.lower_ in _VAGUE]
    if not plurals:
        return None
    one = plurals[0]
    low, last = _VAGUE[one.lower_], one.i + 1
    for of in one.children:
        if of.dep_ == "nmod" and of.lower_ in _VAGUE:
            low = low * (1000 if of.lower_ == "thousands" else 1_000_000 if of.lower_ == "millions" else 100)
            last = of.i + 1
    return Number(low, None, min(one.i, last - 1), max(one.i + 1, last))


def _written(doc: Doc, number: Token, first: int) -> Number | None:
    """A number in words or digits, and the words before and behind it that open or widen it."""
    if number.lower_ == "half" or (number.lower_ == "dozen" and doc[max(0, number.i - 2)].lower_ == "half"):
        dozen = next((t for t in doc[number.i : number.i + 3] if t.lower_ == "dozen"), None)
        half = next((t for t in doc[max(0, number.i - 2) : number.i + 1] if t.lower_ == "half"), None)
        if dozen is None or half is None:
            return None
        low, high = _bounds(6, " ".join(t.lower_ for t in doc[max(0, half.i - 4) : half.i]), "")
        return Number(low, high, half.i, dozen.i + 1)
    start, end = number.i, number.i + 1
    while start > 0 and _continues(doc, start - 1, end):
        start -= 1
    while end < len(doc) and _continues(doc, end, end):
        end += 1
    value = parse_number(" ".join(t.text for t in doc[start:end]))
    if value is None:
        return None
    if (halved := _half(doc, start, value)) is not None:
        return Number(halved, halved, start - 2, end)
    times = _times(doc, start)
    if times is not None:
        return Number(times.min and value * times.min, times.max and value * times.max, times.first, end)
    begin = max(0, min(first, start) - 4, start - 4, doc[start].sent.start if doc.has_annotation("SENT_START") else 0)
    before = " ".join(t.lower_ for t in doc[begin:start] if not t.is_space)
    behind = " ".join(t.lower_ for t in doc[end : end + 3])
    low, high = _bounds(value, before, behind)
    return Number(low, high, _opened(doc, start, before), end)


def _half(doc: Doc, start: int, value: int) -> int | None:
    """ "Half a million"."""
    halved = start > 1 and doc[start].lower_ in SCALES and [t.lower_ for t in doc[start - 2 : start]] == ["half", "a"]
    return value // 2 if halved else None


def _times(doc: Doc, start: int) -> Number | None:
    """How often a hundred, a dozen and the like is meant: "several hundred", "a couple of thousand"."""
    if doc[start].lower_ not in _MULTIPLIED:
        return None
    at = start - 2 if start > 1 and doc[start - 1].lower_ == "of" else start - 1
    if at < 0 or doc[at].lower_ not in {"several", "few", "many", "couple"}:
        return None
    low, high = _LOOSE[doc[at].lower_]
    return Number(low, high, at, start)


def _continues(doc: Doc, at: int, end: int) -> bool:
    """Whether the token carries a number on in words ("three thousand"), or behind the space that parts thousands ("300
    000"); other figures side by side are two numbers."""
    token = doc[at]
    if _parted(doc, at) or (at + 1 < end and _parted(doc, at + 1)):
        return True
    if token.text == "-":
        return 0 < at < len(doc) - 1 and all(_is_number(doc[i]) and doc[i].is_alpha for i in (at - 1, at + 1))
    beside = doc[at + 1] if at + 1 < end else doc[at - 1]
    return _is_number(token) and (token.is_alpha or beside.is_alpha) and token.lower_ not in _VAGUE


def _parted(doc: Doc, at: int) -> bool:
    """Whether the token is the "000" of "300 000", which stands right behind its thousands."""
    token = doc[at]
    if not re.fullmatch(r"\d{3}", token.text) or at == 0:
        return False
    before = doc[at - 1]
    group = r"\d{1,3}" if not _parted(doc, at - 1) else r"\d{3}"
    apart = doc.text[before.idx + len(before.text) : token.idx]
    dated = at > 1 and (doc[at - 2].ent_type_ or doc[at - 2].pos_ == "PROPN")  # "on May 28 300 people"
    return bool(re.fullmatch(group, before.text)) and len(apart) == 1 and not dated


def _bounds(value: int, before: str, behind: str) -> tuple[int | None, int | None]:
    tail = before[-28:]
    if re.search(r"(no|not) (more|fewer|less) than$", tail):
        return (None, value) if "more" in tail else (value, None)
    if re.search(r"(more than|in excess of|upwards of|greater than|over|above)$", tail):
        return value + 1, None
    if re.search(r"(fewer than|less than|under)$", tail):
        return None, value - 1
    if re.search(r"(up to|at most|as many as|a maximum of|maximum)$", tail):
        return None, value
    if re.search(r"(at least|a minimum of)$", tail) or _BEHIND_MORE.match(behind):
        return value, None
    if _NEARLY.search(tail):
        return None, value
    return value, value


def _opened(doc: Doc, start: int, before: str) -> int:
    """Where the words that open the number begin."""
    for width in (4, 3, 2, 1):
        words = " ".join(t.lower_ for t in doc[max(0, start - width) : start] if not t.is_space)
        if words == "about" and doc[start - 1].dep_ == "case":
            continue  # "worries about three colleagues"
        for pattern in (_AT_LEAST, _MORE, _UP_TO, _FEWER, _NEARLY, _ABOUT):
            match = pattern.match(words)
            if match is not None and match.end() == len(words):
                return max(0, start - width)
    return start


def _loose(head: Token) -> Number | None:
    """ "Several", "a few", "a couple of", "a dozen"."""
    for one in (head, *head.children):
        if one.lower_ in _LOOSE and (one == head or one.dep_ in {"amod", "det", "nummod", "compound", "nmod"}):
            behind = [t for t in one.doc[one.i + 1 : one.i + 3] if t.lower_ != "of"][:1]
            scale = next((t for t in (one, *behind) if t.lower_ in _MULTIPLIED), None)
            if scale is not None:  # "a dozen", "a couple of hundred"
                return _written(one.doc, scale, one.i)
            low, high = _LOOSE[one.lower_]
            return Number(low, high, one.i, one.i + 1)
    return None


def _single(head: Token) -> Number | None:
    """ "A man", "an elderly woman", "one": one, where the article counts it."""
    article = next(
        (c for c in head.children if c.dep_ in {"det", "nummod"} and c.lower_ in {"a", "an", "another"}), None
    )
    if article is None or head.tag_ not in {"NN", "NNP"} or head.lemma_.lower() not in _PEOPLE:
        return None
    return _over(1, 1, article, head)


def _over(low: int, high: int, one: Token, other: Token) -> Number:
    """The number over all words from one to the other, whichever stands first."""
    return Number(low, high, min(one.i, other.i), max(one.i, other.i) + 1)


# Nouns for one human being: "a" before them counts.
_PEOPLE = word_set(
    """man woman boy girl child person civilian soldier officer policeman policewoman journalist reporter activist
    student teacher farmer worker villager resident protester demonstrator rebel militant guerrilla fighter gunman
    colonel general captain sergeant lieutenant major minister deputy official judge lawyer priest doctor nurse
    driver guard bystander passer-by peasant youth teenager baby infant toddler father mother son daughter brother
    sister husband wife leader member candidate mayor governor senator lawmaker politician blogger editor
    photographer cameraman engineer foreigner tourist diplomat businessman prisoner detainee hostage"""
)
