"""What speaks for and against two spellings of a person's name, as numbers."""

import math

from sayso.merge.names.persons import Pairing, Words, align, patronymic, slavic_sex, words_of

Features = dict[str, float]


def person_features(one: str, other: str) -> Features:
    """The features of a pair, by name; `same.PERSON` weighs them."""
    left, right = words_of(one), words_of(other)
    pairs = align(left.words, right.words)
    rest_left = _rest(left.words, [p.left for p in pairs])
    rest_right = _rest(right.words, [p.right for p in pairs])
    # Patronymics come and go.
    firm_left = [w for w in rest_left if not patronymic(w)]
    firm_right = [w for w in rest_right if not patronymic(w)]
    answered = min(len(firm_left), len(firm_right))
    full = [p for p in pairs if min(len(left.words[p.left[0]]), len(right.words[p.right[0]])) > 1]
    return {
        "base": 1.0,
        "likeness of words that answer each other": sum(_log_odds(p.likeness) for p in full),
        "words that answer each other": float(len(full)),
        "initials that fit": float(len(pairs) - len(full)),
        "words on both sides that differ": float(answered),
        "words that one side lacks": float(len(rest_left) + len(rest_right) - 2 * answered),
        "one side is a single word": float(min(len(left.words), len(right.words)) == 1),
        "last words differ": float(not _last_meet(left, right, pairs)),
        "a man's and a woman's form": float(_sexes(left, right, full)),
        "generations differ": float(left.generation != right.generation),
        "other middle initials": float(_other_initials(left, right)),
    }


def _log_odds(likeness: float) -> float:
    """Bounded, so that no single word decides alone."""
    p = min(max(likeness, 0.05), 0.97)
    return math.log(p / (1 - p))


def _rest(words: tuple[str, ...], taken: list[tuple[int, int]]) -> list[str]:
    used = {k for start, end in taken for k in range(start, end)}
    return [w for k, w in enumerate(words) if k not in used]


def _last_meet(left: Words, right: Words, pairs: list[Pairing]) -> bool:
    """Whether the last word of one side answers some word of the other."""
    return any(p.left[1] == len(left.words) or p.right[1] == len(right.words) for p in pairs)


def _other_initials(left: Words, right: Words) -> bool:
    """Whether both write middle initials behind a given name, and not the same: George W. and George H. W. Bush."""
    initials = [[w for w in side.words[1:-1] if len(w) == 1] for side in (left, right)]
    spelt = all(len(side.words[0]) > 1 for side in (left, right))
    return spelt and all(initials) and initials[0] != initials[1]


def _sexes(left: Words, right: Words, pairs: list[Pairing]) -> bool:
    """Whether a Slavic surname stands in a man's form on one side and in a woman's on the other."""
    return any(slavic_sex(left.words[p.left[1] - 1]) * slavic_sex(right.words[p.right[1] - 1]) < 0 for p in pairs)
