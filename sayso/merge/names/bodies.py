"""What speaks for and against two spellings of an organisation's name: words, acronyms, translations, legal forms."""

from functools import lru_cache

from sayso.merge.names.fold import fold
from sayso.merge.names.sounds import likeness
from sayso.merge.names.words import LEGAL, SMALL, TRANSLATED

Features = dict[str, float]


@lru_cache(maxsize=50_000)
def content_words(name: str) -> tuple[str, ...]:
    """The words that tell bodies apart, in English where we know the word; all of them where nothing else is left."""
    words = _letters_joined(fold(name))
    told = tuple(TRANSLATED.get(w, w) for w in words if w not in SMALL and w not in LEGAL)
    return told or words


def _letters_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """Single letters in a row as one word: "S.A.", "U.N."."""
    found: list[str] = []
    before = ""
    for word in words:
        if len(word) == 1 and len(before) == 1:
            found[-1] += word
        else:
            found.append(word)
        before = word
    return tuple(found)


def acronym_of(short: str, name: str) -> bool:
    """Whether `short` is made of the first letters of the name's words, with or without the small ones.

    Two letters are too few to tell.
    """
    letters = "".join(fold(short))
    words = [w for w in fold(name) if w not in LEGAL]
    if len(letters) < 3 or len(words) < 3:
        return False
    # Each content word gives its first letter or is passed over only if it is small.
    reachable = {0}
    for word in words:
        forward = {at + 1 for at in reachable if at < len(letters) and letters[at] == word[0]}
        reachable = forward | (reachable if word in SMALL else set())
    return len(letters) in reachable


def body_features(one: str, other: str) -> Features:
    """The features of a pair, by name; `same.BODY` weighs them."""
    left, right = content_words(one), content_words(other)
    pairs = _pairs(left, right)
    rest_left, rest_right = len(left) - len(pairs), len(right) - len(pairs)
    return {
        "base": 1.0,
        "likeness of words that answer each other": sum(p for *_, p in pairs) / max(1, len(pairs)),
        "one is the other's acronym": float(acronym_of(one, other) or acronym_of(other, one)),
        "words on both sides that differ": float(min(rest_left, rest_right)),
        "words that one side lacks": float(abs(rest_left - rest_right)),
        "numbers differ": float(_numbers(left) != _numbers(right)),
        "written as one": float("".join(left) == "".join(right) or sorted(left) == sorted(right)),
    }


def _pairs(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[int, int, float]]:
    options = [(likeness(x, y), i, j) for i, x in enumerate(left) for j, y in enumerate(right)]
    chosen: list[tuple[int, int, float]] = []
    for p, i, j in sorted(options, key=lambda o: -o[0]):
        if p >= 0.55 and all(i != a and j != b for a, b, _ in chosen):
            chosen.append((i, j, p))
    return chosen


def _numbers(words: tuple[str, ...]) -> set[str]:
    return {w for w in words if w.isdigit()}
