"""The numbers that a correction puts against each other: what was told, and what is right."""

import re
from dataclasses import dataclass

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate(_UNITS)} | {
    f"{ten}{dash}{unit}": 20 + 10 * at + number
    for at, ten in enumerate(_TENS)
    for number, unit in [(0, ""), *enumerate(_UNITS[:10])]
    for dash in ([""] if not unit else ["-", " "])
}
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_RIGHT, _WRONG = (rf"(?<![\d,.])\b(?P<{name}>{_NUMBER})\b(?![,.]?\d)" for name in ("right", "wrong"))
_GAP = r"(?:[ -]+[\w'’]+){0,5}?"
_MEND = r"\b(?:correct|revis|lower|reduc|amend|chang|cut)\w*"
_REVISED = re.compile(r"revis|chang", re.I)
_WRONGLY = r"\b(?:wrongly|mistakenly|incorrectly|erroneously|in error|by mistake)\b"
# What is right against what was wrong, in either order.
_PAIRS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_RIGHT}{_GAP},? (?:and |but )?not(?: the)? {_WRONG}",
        rf"\bnot(?: the)? {_WRONG}{_GAP},? but {_RIGHT}",
        rf"{_RIGHT}{_GAP},? (?:instead of|rather than)(?: the)? {_WRONG}",
        rf"{_MEND}[^.]{{0,120}}? from {_WRONG}{_GAP} to {_RIGHT}",
        rf"{_MEND}[^.]{{0,120}}? to {_RIGHT}{_GAP},? from {_WRONG}",
        rf"{_WRONGLY}[^.;]{{0,90}}?{_WRONG}[^;]{{0,120}}?\b(?:correct|right|actual|true|real)\w* [^.]{{0,60}}?{_RIGHT}",
        rf"{_WRONG}[^;]{{0,120}}?\b(?:correct|right|actual|true) (?:[\w-]+ ){{0,2}}?(?:is|was|are|were) {_RIGHT}",
        rf"{_WRONG}[^;]{{0,120}}?\bshould have (?:said|read|been|stated|given) {_RIGHT}",
        rf"{_WRONGLY}[^.;]{{0,90}}?{_WRONG}[^.;]{{0,60}}?[.;:,] ?[^.]{{0,60}}?{_RIGHT}",
    )
)
# What is counted, by the words beside the numbers.
_COUNTED = {
    "killed": r"kill|dead|death|died|dying|lives|fatalit|victims",
    "injured": r"injur|wound|hurt",
    "arrested": r"arrest|detain",
    "abducted": r"abduct|kidnap|hostage",
    "displaced": r"displac|homeless",
    "missing": r"missing",
    "participants": r"protesters|demonstrators|marchers|took part",
}
_NEAR, _FAR = 50, 300  # characters before a pair in which the word for what is counted is looked for
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Put:
    """A number put right: what was told, what is right, of what, and the characters that say so."""

    before: int
    after: int
    of: str | None
    start: int
    end: int


def put_right(text: str) -> Put | None:
    """The first pair of numbers in a text of which one is put in the place of the other; None where there is none.

    Years are no such numbers.
    """
    for pattern in _PAIRS:
        for found in pattern.finditer(text):
            before, after = _whole(found["wrong"]), _whole(found["right"])
            risen = after > before and _REVISED.match(found[0])  # a toll that rises corrects nothing
            if before != after and not risen and before not in _YEARS and after not in _YEARS:
                return Put(before, after, _counted(text, found.start(), found.end()), found.start(), found.end())
    return None


def tells(text: str, number: int) -> bool:
    """Whether the text has the number anywhere, in words or digits."""
    return any(_whole(found[0]) == number for found in re.finditer(rf"\b{_NUMBER}\b", text, re.I))


def _counted(text: str, start: int, end: int) -> str | None:
    """What is counted: by the words between the numbers and just around them, else by the nearest before."""
    for reach in (0, _NEAR, _FAR):
        around = text[max(0, start - reach) : end + min(reach, _NEAR)]
        places = {of: re.search(rf"\b(?:{words})", around, re.I) for of, words in _COUNTED.items()}
        near = [(place.start(), of) for of, place in places.items() if place is not None]
        if near:
            return min(near)[1]
    return None


def _whole(words: str) -> int:
    plain = words.casefold()
    return _WORDS[plain] if plain in _WORDS else int(plain.replace(",", ""))
