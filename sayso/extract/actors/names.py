"""Whether two names are one actor's: full and last names, initials, acronyms, other spellings."""

import re
import unicodedata
from collections.abc import Hashable, Iterable
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = frozenset({"al", "el", "de", "da", "del", "della", "di", "du", "van", "von", "der", "den", "la", "le",
                       "bin", "ibn", "ben", "abu", "dos", "y", "e"})  # fmt: skip
"""Small words within people's names."""
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "del", "to", "&", "y", "los", "las", "el"})
_COMPANY = frozenset({"inc", "ltd", "llc", "corp", "co", "plc", "sa", "gmbh", "ag"})


# A name is compared with every other of its report: fewer would be computed again and again in a long one.
_NAMES = 1 << 15
# Shorter words that differ by a letter are different words.
_SPELT = 6


@lru_cache(maxsize=_NAMES)
def fold(word: str) -> str:
    """The word without case, accents, apostrophes and full stops, to compare names by."""
    plain = word
    if not word.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return re.sub(r"['’‘`ʼ.]", "", re.sub(r"['’‘]s$", "", plain.casefold()))


@lru_cache(maxsize=_NAMES)
def person_parts(words: tuple[str, ...]) -> tuple[str, ...]:
    """The folded parts of a person's name: hyphened ones split, "Jr." and the like left out."""
    parts = [part for word in words for part in re.split(r"[-‐‑–]", fold(word)) if part]
    return tuple(p for p in parts if p not in _SUFFIXES) or tuple(parts)


def own_parts(words: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a person's name without its particles: "van" and the like."""
    return tuple(p for p in person_parts(words) if p not in PARTICLES)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's, both full: first and last agree and no part contradicts."""
    a, b = person_parts(one), person_parts(other)
    if not a or not b:
        return False
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < 2:
        return False
    if len(short) == len(long):
        return all(_same_part(x, y) for x, y in zip(short, long, strict=True))
    return (
        _same_part(short[0], long[0])
        and _within(short, long)
        and (_same_part(short[-1], long[-1]) or len(short) >= 3 or _same_part(short[-1], long[-2]))
    )


def person_keys(words: tuple[str, ...]) -> set[Hashable]:
    """Two names of several parts that `same_person` or `alike` joins share one of these."""
    keys: set[Hashable] = set()
    for first in person_parts(words)[:1]:
        keys.add(("begins", first[0]))
        if len(first) >= _SPELT:
            keys.add(("ends", first[-1]))
    return keys


def shortens_person(short: tuple[str, ...], full: tuple[str, ...]) -> str | None:
    """How `short` may stand for `full`: "last" (family name, with its particles), "first", or None."""
    a, b = person_parts(short), person_parts(full)
    if not a or len(a) >= len(b):
        return None
    if _ends(a, b) or _ends(tuple(p for p in a if p not in PARTICLES), tuple(p for p in b if p not in PARTICLES)):
        return "last"
    if len(a) == 1 and len(b) > 2 and len(a[0]) > 1 and a[0] in b[1:] and a[0] not in PARTICLES:
        return "last"  # Spanish and Arabic names: the family name is not the last
    if len(a) == 1 and a[0] == b[0]:
        return "first"
    return None


@lru_cache(maxsize=_NAMES)
def organization_parts(words: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of an organisation's name, without articles and company forms."""
    parts = [fold(w) for w in words]
    parts = [p for p in parts if p and any(c.isalnum() for c in p)]
    parts = [p for k, p in enumerate(parts) if p != "and" or not 0 < k < len(parts) - 1]
    while parts and parts[0] in {"the", "a", "an"}:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in _COMPANY:
        parts = parts[:-1]
    return tuple(parts)


def same_organization(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one organisation's: the same words, or the initials of the other."""
    a, b = organization_parts(one), organization_parts(other)
    if not a or not b:
        return False
    if "".join(a).replace("-", "") == "".join(b).replace("-", ""):
        return True  # "M-19", "M- 19"
    return is_acronym(a, b) or is_acronym(b, a) or (len(a) == len(b) and len(a) > 1 and _respelt(a, b))


def organization_keys(words: tuple[str, ...]) -> set[Hashable]:
    """Two names that `same_organization` joins share one of these: their letters, initials, or a part at its place."""
    parts = organization_parts(words)
    joined = "".join(parts).replace("-", "")
    if len(parts) < 2:
        return {joined, *parts}
    return {joined, *_initials(parts), *((len(parts), k, part) for k, part in enumerate(parts))}


def is_acronym(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `short`, one word, spells the initials of `full`."""
    if len(short) != 1 or len(full) < 2 or len(short[0]) < 2:
        return False
    heavy, every, *longer = _initials(full)
    return short[0] in {heavy, every} or (len(short[0]) > 2 and short[0] in longer)


def acronyms(names: Iterable[tuple[str, ...]]) -> set[str]:
    """The words of which `is_acronym` holds with one of the names."""
    found: set[str] = set()
    for full in names:
        if len(full) > 1:
            heavy, every, *longer = _initials(full)
            found.update(word for word in (heavy, every) if len(word) > 1)
            found.update(word for word in longer if len(word) > 2)
    return found


def _initials(full: tuple[str, ...]) -> tuple[str, str, str, str]:
    """Those of the words that count, those of all, and the first as a plural and with "u" before it."""
    heavy = "".join(p[:1] for p in full if p not in _SMALL)
    return heavy, "".join(p[:1] for p in full), heavy + "s", "u" + heavy


def shortens_organization(short: tuple[str, ...], full: tuple[str, ...], definite: bool) -> bool:
    """Whether `short` is the beginning of `full` ("Amnesty"), or its end where an article makes it definite ("the
    Brotherhood")."""
    a, b = organization_parts(short), organization_parts(full)
    if not a or len(a) >= len(b) or (len(a) == 1 and (len(a[0]) < 4 or a[0] in _SMALL)):
        return False
    if b[: len(a)] == a and b[len(a)] not in _SMALL:
        return len(a) > 1 or not definite
    return definite and b[-len(a) :] == a


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ only as spellings of one name do ("Qaddafi", "Gaddafi")."""
    a, b = person_parts(one), person_parts(other)
    return len(a) == len(b) and _respelt(a, b)


def _respelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) == 1 and all(_spelt_alike(x, y) for x, y in differing)


def _spelt_alike(x: str, y: str) -> bool:
    if min(len(x), len(y)) < _SPELT or x.isdigit() or y.isdigit() or {x, y} & _SMALL:
        return False
    return DamerauLevenshtein.distance(x, y) <= 1 + (min(len(x), len(y)) > 8) and x[-1] == y[-1]


def _same_part(x: str, y: str) -> bool:
    return x == y or (len(min(x, y, key=len)) == 1 and x[0] == y[0]) or _spelt_alike(x, y)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_same_part(s, part) for part in rest) for s in short)


def _ends(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return bool(a) and len(a) < len(b) and b[-len(a) :] == a
