"""A number as a text writes it, in words or digits, with the words around it that open or widen it ("at least 14",
"several hundred", "half a dozen")."""

import re
from dataclasses import dataclass

from sayso.extract.number_words import SCALES, parse_number
from sayso.language.doc import Doc, Token

# What a number or "several" before them multiplies.
MULTIPLIED = frozenset({*SCALES, "dozen"})
# Plurals that are numbers, and the other words that are: at least how many, and at most (`sayso.extract.counts`).
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000, "tens": 20}
LOOSE: dict[str, tuple[int, int | None]] = {
    "several": (3, None), "few": (3, None), "couple": (2, 2), "pair": (2, 2), "dozen": (12, 12), "both": (2, 2),
    "trio": (3, 3), "many": (3, None), "numerous": (3, None), "score": (20, 20), "half-dozen": (6, 6),
}  # fmt: skip
_AT_LEAST = re.compile(r"\b(at least|no fewer than|no less than|not less than|a minimum of)\b")
_MORE = re.compile(r"\b(more than|in excess of|upwards of|greater than|over|above)\b")
_UP_TO = re.compile(r"\b(up to|at most|no more than|not more than|a maximum of|as many as)\b")
_FEWER = re.compile(r"\b(fewer than|less than|under)\b")
_NEARLY = re.compile(r"\b(nearly|almost|close to|just under|just short of)$")
_ABOUT = re.compile(r"\b(about|around|some|approximately|roughly|an estimated|estimated|circa|an average of)$")
_BEHIND_MORE = re.compile(r"^(or more|plus|and counting)\b")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its token range; null bounds are open."""

    min: int | None
    max: int | None
    first: int
    last: int


def is_number(token: Token) -> bool:
    """Whether the token writes a number, in words or digits."""
    if token.tag_ == "PRP":
        return False  # "one cannot vote": anybody
    return (token.pos_ == "NUM" or token.tag_ == "CD" or token.like_num) and parse_number(token.text) is not None


def written(doc: Doc, number: Token, first: int) -> Number | None:
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
    if doc[start].lower_ not in MULTIPLIED:
        return None
    at = start - 2 if start > 1 and doc[start - 1].lower_ == "of" else start - 1
    if at < 0 or doc[at].lower_ not in {"several", "few", "many", "couple"}:
        return None
    low, high = LOOSE[doc[at].lower_]
    return Number(low, high, at, start)


def _continues(doc: Doc, at: int, end: int) -> bool:
    """Whether the token carries a number on in words ("three thousand"), or behind the space that parts thousands ("300
    000"); other figures side by side are two numbers."""
    token = doc[at]
    if _parted(doc, at) or (at + 1 < end and _parted(doc, at + 1)):
        return True
    if token.text == "-":
        return 0 < at < len(doc) - 1 and all(is_number(doc[i]) and doc[i].is_alpha for i in (at - 1, at + 1))
    beside = doc[at + 1] if at + 1 < end else doc[at - 1]
    return is_number(token) and (token.is_alpha or beside.is_alpha) and token.lower_ not in VAGUE


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
        return value, None
    if re.search(r"(fewer than|less than|under)$", tail):
        return None, value
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
                return next(t.i for t in doc[max(0, start - width) : start] if not t.is_space)
    return start
