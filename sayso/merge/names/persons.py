"""Whether two spellings can name one person: words aligned one to one, whatever their order, and what is left over.

What comes and goes between spellings of one name (titles, articles, patronymics, second surnames, initials) costs
little; words on both sides that answer each other and differ cost most.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.merge.names.fold import fold
from sayso.merge.names.sounds import likeness
from sayso.merge.names.words import ARTICLES, GENERATIONS, GIVEN, NICKNAMES, PARTICLES, TITLES

# "Abd al-Rahman", "Abdel Rahman", "Abdurrahman"; "Husam al-Din", "Husameddine"; "Nasr Allah", "Nasrullah".
_SERVANT = re.compile(r"^(?:abd|abed)(?:[aeiou]{1,2}[lrsnzdt])?$")
_SERVANT_OF = re.compile(r"^ab[ei]?d(?:[aeou]{1,2}[lrsnzdt]h?|[aeou])?(?=[b-df-hj-np-tv-z]\w{3})")
_FAITH = re.compile(r"(?:[aeou]{1,2}(?:l|dd?))?d(?:ee|i|ie)n[ei]?$")
_GOD = re.compile(r"[aou]?ll?a+h?$")
_PATRONYMIC = re.compile(r"\w{3,}(?:ovich|evich|ovna|evna|ichna|ovych|ivna)$")
_MANS = re.compile(r"\w{2,}(?:ov|ev|off|sky|skiy|skii|ski|cki)$")
_WOMANS = re.compile(r"\w{2,}(?:ova|eva|skaya|skaia|skaja|ska|cka)$")


@dataclass(frozen=True, slots=True)
class Words:
    """A person's name as compared: its words in order, without titles and articles, and the generation ("Jr")."""

    words: tuple[str, ...]
    generation: int | None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two stretches of words that answer each other, and how likely they are one name (0-1)."""

    left: tuple[int, int]
    right: tuple[int, int]
    likeness: float


@lru_cache(maxsize=50_000)
def words_of(name: str) -> Words:
    """The words of the name that name somebody. A name of nothing but titles and particles keeps them."""
    folded = list(fold(name))
    while len(folded) > 1 and folded[0] in TITLES:
        del folded[0]
    generation = GENERATIONS.get(folded[-1]) if len(folded) > 2 else None
    if generation:
        del folded[-1]
    return Words(tuple(_without_particles(_joined(folded))) or tuple(folded), generation)


def _joined(words: list[str]) -> list[str]:
    """Words that are one name in Arabic: "abd al rahman", "husam al din", "nasr allah"."""
    found: list[str] = []
    k = 0
    while k < len(words):
        word = words[k]
        after = k + 1
        joined = word in ("abdu", "abdi") and after + 1 < len(words) and words[after] in ARTICLES
        if (joined or _SERVANT.match(word)) and after < len(words):
            after += words[after] in ARTICLES and after + 1 < len(words)
            found.append("abd" + words[after])
            k = after + 1
            continue
        if found and word in ARTICLES and after < len(words) and re.fullmatch(r"d(?:ee|i|ie)ne?", words[after]):
            found[-1] += "din"
            k += 2
            continue
        if found and (word in ("allah", "ullah", "ollah") or re.fullmatch(r"(?:ed|ud|ad)d(?:ee|i|ie)ne?", word)):
            found[-1] += "din" if word.startswith(("ed", "ud", "ad")) else "allah"
            k += 1
            continue
        if word in ("abu", "abou", "umm", "um", "oum") and after < len(words):
            after += words[after] in ARTICLES and after + 1 < len(words)
            found.append(("abu" if word.startswith("a") else "umm") + words[after])
            k = after + 1
            continue
        found.append(word)
        k += 1
    return found


def _without_particles(words: list[str]) -> list[str]:
    """The words less what only joins them. The last of three joins nothing ("Kim Jong-il"); of two it may be all that
    is left of a name that was cut off ("Ludwig van")."""
    last = len(words) - 1 if len(words) > 2 else -1
    return [w for k, w in enumerate(words) if w not in PARTICLES or k == last]


@lru_cache(maxsize=100_000)
def _plain(word: str) -> str:
    """A word with what Arabic compounds vary in written in one way."""
    word = NICKNAMES.get(word, word)
    if len(word) > 6 and (match := _SERVANT_OF.match(word)):
        word = "abd" + word[match.end() :]
    if len(word) > 6 and (match := _FAITH.search(word)) and match.start() >= 3:
        word = word[: match.start()] + "din"
    if len(word) > 5 and (match := _GOD.search(word)) and word.endswith("h"):
        word = word[: match.start()] + "allah"
    return word


_CUT = 0.85  # probability that a name begins as its short form does because it is one


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> float:
    """Probability (0-1) that two words of persons' names are one; an initial is likely its name."""
    if len(one) == 1 or len(other) == 1:
        return 0.75 if one[0] == other[0] else 0.0
    if one != other and one in GIVEN and other in GIVEN:
        return 0.95 if GIVEN[one] & GIVEN[other] else 0.1
    best = likeness(_plain(one), _plain(other))
    short, long = sorted((one, other), key=len)
    if short in NICKNAMES and long.startswith(short) and len(long) > len(short) + 1:
        best = max(best, _CUT)  # "Ed" is what Edward, Edgar and Edmund are called
    for article in ("al", "el"):  # "alassad", "elbaradei"
        for x, y in ((one, other), (other, one)):
            if x.startswith(article) and len(x) > 5 and not y.startswith(article):
                best = max(best, 0.95 * likeness(x[2:], y))
    return best


def align(left: tuple[str, ...], right: tuple[str, ...]) -> list[Pairing]:
    """The best one-to-one pairing of words, greedily by likeness; two in a row may answer one ("jong un", "jongun")."""
    options = sorted(_options(left, right), key=lambda p: -p.likeness)
    used_left: set[int] = set()
    used_right: set[int] = set()
    chosen = []
    for option in options:
        a, b = set(range(*option.left)), set(range(*option.right))
        if a & used_left or b & used_right:
            continue
        used_left |= a
        used_right |= b
        chosen.append(option)
    return chosen


def _options(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[Pairing]:
    least = 0.35  # below it words do not answer each other at all
    for i, x in enumerate(left):
        for j, y in enumerate(right):
            # Words in the same place win over words elsewhere where both are as alike.
            place = 0.0 if i == j or len(left) - i == len(right) - j else 0.01
            if (p := alike(x, y)) >= least:
                yield Pairing((i, i + 1), (j, j + 1), p - place)
            if i + 1 < len(left) and len(y) > 3 and (p := alike(x + left[i + 1], y)) >= 0.55 and len(x) > 1:
                yield Pairing((i, i + 2), (j, j + 1), p + 0.001)
            if j + 1 < len(right) and len(x) > 3 and (p := alike(x, y + right[j + 1])) >= 0.55 and len(y) > 1:
                yield Pairing((i, i + 1), (j, j + 2), p + 0.001)


def slavic_sex(word: str) -> int:
    """-1 where the word has the ending of a man's Slavic surname, 1 of a woman's, else 0."""
    return -1 if _MANS.search(word) else 1 if _WOMANS.search(word) else 0


def patronymic(word: str) -> bool:
    """Whether the word is a Slavic patronymic."""
    return bool(_PATRONYMIC.match(word))
