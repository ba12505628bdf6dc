"""What an actor is found by: sightings that share a key are candidates for one actor, all others are never compared.

A person stands under each word of the name, by its sound, with the first sound of each other word ("H. R. Tavola" and
"Hamid Tavolah" share "tvl h"), so that neither the order of the words nor a name left out matters. A surname alone
stands with its quarter of a year and those beside it, and with the places of its report.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise

from sayso.merge.names.bodies import content_words
from sayso.merge.names.fold import fold
from sayso.merge.names.persons import words_of
from sayso.merge.names.words import LEGAL, SMALL

_SOUNDS = (
    (r"tsch|tch|sch|sh|ch", "s"), (r"kh|ck|q|c(?![eiy])", "k"), (r"dzh|dj|zh|gh|j", "g"), (r"ph", "f"), (r"th", "t"),
    (r"dh", "d"), (r"x", "ks"), (r"z|c|ts", "s"), (r"w", "v"), (r"ff|v", "v"),
)  # fmt: skip
_MOST_PLACES = 4
_VOWELS = re.compile(r"[aeiouyh]+")
_DOUBLED = re.compile(r"(.)\1+")
_ACRONYM = re.compile(r"[A-Z][A-Z.]{1,7}")


@lru_cache(maxsize=100_000)
def sound_key(word: str) -> str:
    """The consonants of a folded word, those that are written for each other as one; vowels only at its head."""
    plain = word
    for pattern, sound in _SOUNDS:
        plain = re.sub(pattern, sound, plain)
    head = "a" if plain[:1] in "aeiouyh" else ""
    return head + _DOUBLED.sub(r"\1", _VOWELS.sub("", plain))


def name_keys(name: str, *, body: bool) -> frozenset[str]:
    """The keys of a full name; those of an organisation's are its words in twos, and its first letters."""
    return frozenset(_body_keys(name) if body else _person_keys(name))


def _person_keys(name: str) -> Iterator[str]:
    words = words_of(name).words
    joined = [left + right for left, right in pairwise(words) if len(words) > 2]
    for place, word in enumerate(words):
        others = {sound_key(other)[:1] for at, other in enumerate(words) if at != place}
        if len(word) > 1:
            yield from (f"p:{sound_key(word)} {first}" for first in others)
    for pair in joined:
        yield from (f"p:{sound_key(pair)} {sound_key(word)[:1]}" for word in words if word not in pair)


def _body_keys(name: str) -> Iterator[str]:
    words = [sound_key(word) for word in content_words(name)]
    if len(words) == 1:
        yield f"b:{words[0]}"
    yield from (f"b:{' '.join(sorted(pair))}" for pair in pairwise(words))
    if len(words) > 2:
        # What leaves one word out, and the short form at either end.
        yield from (f"b:{each}" for each in {words[0], words[-1]})
    if _ACRONYM.fullmatch(name):
        yield f"i:{''.join(fold(name))}"
    letters = "".join(word[0] for word in fold(name) if word not in LEGAL | SMALL)
    if len(letters) > 2:
        yield f"i:{letters}"


def surname_keys(name: str, day: date | None, *, around: bool) -> Iterator[str]:
    """The keys by which one word of a name is found in its quarter of a year; `around`: and in those beside it."""
    words = words_of(name).words
    # "Poor-Kazem", and "Poorkazem".
    for word in {*words, "".join(words)}:
        yield from (f"s:{sound_key(word)} {quarter}" for quarter in quarters(day, around=around))


def placed_keys(name: str, places: Collection[str]) -> Iterator[str]:
    """The keys by which a surname is found at any time in what is told of the same places."""
    words = words_of(name).words
    for place in sorted(places)[:_MOST_PLACES] if words else ():
        yield f"t:{sound_key(words[-1])} {place}"


def quarters(day: date | None, *, around: bool) -> Iterator[str]:
    """The number of a day's quarter of a year; `around`: and of those beside it."""
    quarter = None if day is None else (day.year * 12 + day.month - 1) // 3
    if quarter is not None:
        yield from (str(each) for each in range(quarter - around, quarter + around + 1))
