"""How like the names of two sighted actors are. Rests on the names alone, and is kept: the same few come again."""

import math
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from sayso.merge.actors.keys import sound_key
from sayso.merge.actors.standing import COMMON
from sayso.merge.names import NameKind, same_name
from sayso.merge.names.bodies import content_words
from sayso.merge.names.persons import align, words_of

NameFeatures = dict[str, float]

MOST = 2.2  # log odds that the likeness of names can give: same letters need not be one person
_LEAST = -5.0
# Names less like than that are no ground for a comparison. Two bodies' names need more: they often share a word.
_UNLIKE: dict[NameKind, float] = {"person": 0.1, "organization": 0.5}
_MOST_NAMES = 4  # spellings of one report, the fullest first
_SOUNDS_ALIKE = 0.5


@lru_cache(maxsize=100_000)
def name_features(left: tuple[str, ...], right: tuple[str, ...], kind: NameKind) -> NameFeatures | None:
    """The features of the two names, one of each side, that are most alike; None where none are."""
    pairs = [(x, y) for x in left[:_MOST_NAMES] for y in right[:_MOST_NAMES]]
    liked = [(likeness, *pair) for pair in pairs if (likeness := _likeness(*pair, kind)) is not None]
    if not liked:
        return None
    best, one, other = max(liked)
    found: NameFeatures = {"likeness of names": best}
    if kind == "organization":
        found["short form"] = float(_short_form(one, other))
        return found
    words = words_of(one).words, words_of(other).words
    answered = [words[0][pair.left[0]] for pair in align(*words) if pair.likeness >= 0.5]
    found["a third word answers"] = float(len(answered) > 2)
    found["only common words"] = float(all(word in COMMON or len(word) == 1 for word in answered))
    found["surname alone"] = float(min(map(len, words)) == 1)
    return found


def full(names: Sequence[str]) -> tuple[str, ...]:
    """The persons' names of more than one word; all where there is none."""
    return tuple(name for name in names if len(words_of(name).words) > 1) or tuple(names)


def _likeness(left: str, right: str, kind: NameKind) -> float | None:
    if kind == "person" and not _may_sound_alike(left, right):
        return None
    score = same_name(left, right, kind).score
    if score < _UNLIKE[kind] and (kind == "person" or not _short_form(left, right)):
        return None
    if score in (0.0, 1.0):
        return MOST if score else _LEAST
    return min(max(math.log(score / (1 - score)), _LEAST), MOST)


def _may_sound_alike(left: str, right: str) -> bool:
    """Whether each word of the shorter name has one in the other that begins like it or has most of its consonants:
    where one has none, the names are unlike, and need no closer look."""
    short, long = sorted((_sounds(left), _sounds(right)), key=len)
    return all(any(_near(word, other) for other in long) for word in short)


@lru_cache(maxsize=50_000)
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sound_key(word) for word in words_of(name).words)


def _near(word: str, other: str) -> bool:
    if min(len(word), len(other)) < 2:
        return word[:1] == other[:1]
    return word[:3] == other[:3] or Indel.normalized_similarity(word, other) >= _SOUNDS_ALIKE


@lru_cache(maxsize=100_000)
def _short_form(left: str, right: str) -> bool:
    """Whether the words of one body's name are some of the other's."""
    one, other = set(content_words(left)), set(content_words(right))
    return one < other or other < one
