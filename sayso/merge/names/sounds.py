"""How likely two words are spellings of one name: a stochastic edit distance (Ristad & Yianilos 1998) over sounds.

The cost of writing one letter group for another was learnt from Latin spellings of the same Arabic names
(`python -m training.same_name`), by expectation maximisation. What such spellings do, others do too: double or drop
letters, swap vowels, write k for q, j for y, sh for ch.
"""

import csv
import math
import re
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).parent / "facts" / "sounds.csv"
_GROUPS = (
    "tsch", "tch", "sch", "sh", "ch", "kh", "gh", "th", "dh", "dj", "dz", "zh", "ph", "ck", "ts", "tz", "cz", "sz",
    "rz", "ou", "oo", "ee", "ei", "ai", "ay", "ey", "ie", "eu", "au", "oe", "ue", "ia", "ya", "yu", "yo", "ju", "ja",
)  # fmt: skip
_UNITS = re.compile("|".join(_GROUPS) + "|.")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")
# Latin habits of writing one letter of another alphabet: the Cyrillic and Arabic j ("Dzhumaliev", "Djoumaliev"), and
# the glide within "-ayev" and "-iyev".
_SAME = ((re.compile(r"dzh|dj"), "j"), (re.compile(r"(?<=[aeiou])ye"), "e"))
UNSEEN = 14.0  # nats, where the training pairs never wrote one for the other
# Logistic regression on the excess cost in nats, fitted on the pairs that taught the costs; on others F1 .82, where
# Jaro-Winkler, by which the unlike pairs were chosen to look alike, does not rise above chance.
_AT_ZERO, _PER_NAT = 2.244, -0.305
_TOO_UNLIKE = 11.0  # nats in excess, from which on the probability is under a quarter


def sounds(word: str) -> list[str]:
    """The letter groups of a folded word; doubled consonants count once."""
    for habit, letters in _SAME:
        word = habit.sub(letters, word)
    return _UNITS.findall(_DOUBLED.sub(r"\1", word))


@lru_cache(maxsize=1)
def _costs() -> dict[tuple[str, str], float]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {(row["one"], row["other"]): float(row["cost"]) for row in csv.DictReader(file)}


def cost(one: list[str], other: list[str], costs: dict[tuple[str, str], float], most: float = math.inf) -> float:
    """Nats of the cheapest way of writing both words at once; infinite as soon as it is known to be over `most`."""
    added = [costs.get(("", unit), UNSEEN) for unit in other]
    before = [0.0]
    for each in added:
        before.append(before[-1] + each)
    for left in one:
        dropped = costs.get((left, ""), UNSEEN)
        last = before[0] + dropped
        row = [last]
        for k, right in enumerate(other):  # the innermost loop of merging: no call that can be spared
            best = before[k] + costs.get((left, right), UNSEEN)
            if (without := before[k + 1] + dropped) < best:
                best = without
            if (more := last + added[k]) < best:
                best = more
            row.append(best)
            last = best
        if min(row) > most:
            return math.inf
        before = row
    return before[-1]


_sounds = lru_cache(maxsize=50_000)(sounds)


@lru_cache(maxsize=50_000)
def _own_cost(word: str) -> float:
    """Nats of writing a word twice in the same way."""
    return cost(_sounds(word), _sounds(word), _costs())


@lru_cache(maxsize=200_000)
def likeness(one: str, other: str) -> float:
    """Probability (0-1) that two folded words are spellings of one name; 1 where they are the same, 0 where it is under
    a quarter, which nobody asks for more closely."""
    if one == other:
        return 1.0
    own = (_own_cost(one) + _own_cost(other)) / 2
    excess = cost(_sounds(one), _sounds(other), _costs(), own + _TOO_UNLIKE) - own
    return 1 / (1 + math.exp(-(_AT_ZERO + _PER_NAT * max(excess, 0.0)))) if excess < _TOO_UNLIKE else 0.0
