"""Pairs of names made from data/names, and the weights of sayso/merge/names/same.py fitted on half of them.

    python -m training.name_pairs --data DATA            prints the weights, and figures on the other half

A person of a pair is two or three Arabic names, each written in one of its Latin spellings. The same person's other
spelling draws other spellings and does what reports do: leaves a middle name out or adds one, puts the surname first,
writes an initial, a title, an article, joins words. Another person shares all but one name, or all names but in looks.
Bodies are made of words in the same manner. The two halves share no Arabic name.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from sayso.merge.names.bodies import body_features
from sayso.merge.names.person_features import person_features
from training.same_name import best_f1, spellings

Pair = tuple[str, str, bool]
TITLES = ("Dr.", "Gen.", "Sheikh", "Mr", "President", "Col.")
HEADS = (
    "Ministry of {}", "{} Liberation Front", "{} University", "Bank of {}", "{} Oil Company", "{} Party",
    "Free {} Army", "National {} Council", "{} Human Rights Watch", "{} Brigade",
    "Union of {} Workers", "{} Holding", "{} News Agency",
)  # fmt: skip
FORMS = ("Ltd", "LLC", "Inc.", "GmbH", "S.A.", "JSC")


class Maker:
    """Makes pairs from one half of the Arabic names."""

    def __init__(self, found: dict[str, Counter[str]], keys: list[str], rng: random.Random) -> None:
        self.found, self.rng = found, rng
        self.keys = keys
        self.given = [k for k in keys if found[k].total() >= 8] or keys
        self.pool = sorted({w for k in keys for w in found[k]})
        self.of = {w: k for k in keys for w in found[k]}

    def spell(self, key: str) -> str:
        """One of the name's spellings, by how often each is used."""
        words = self.found[key]
        return self.rng.choices(list(words), [n**0.5 for n in words.values()])[0]

    def like(self, key: str) -> str:
        """Another name that looks like this one."""
        word = self.spell(key)
        near = [w for w, _, _ in process.extract(word, self.pool, scorer=JaroWinkler.similarity, limit=8)]
        others = [self.of[w] for w in near if not set(self.found[self.of[w]]) & set(self.found[key])]
        return self.rng.choice(others) if others else self.rng.choice(self.keys)

    def person(self) -> list[str]:
        return [self.rng.choice(self.given), *(self.rng.choice(self.keys) for _ in range(self.rng.choice((1, 1, 2))))]

    def write(self, keys: list[str]) -> str:
        """One way of writing the person down."""
        rng, words = self.rng, [self.spell(k).title() for k in keys]
        if len(words) > 2 and rng.random() < 0.35:
            del words[1]
        if rng.random() < 0.12:
            words[0] = words[0][0] + "."
        if rng.random() < 0.15:
            words[-1] = rng.choice(("al-", "Al ", "el-", "El")) + words[-1]
        if rng.random() < 0.1:
            words.insert(1, rng.choice("ABDHKMNRS") + ".")
        if rng.random() < 0.08:
            words = [words[-1] + ",", *words[:-1]]
        elif rng.random() < 0.05:
            words = [words[-1], *words[:-1]]
        if rng.random() < 0.1:
            words.insert(0, rng.choice(TITLES))
        return " ".join(words)

    def other(self, keys: list[str]) -> list[str]:
        """Somebody else whose name is like theirs."""
        changed, at = list(keys), self.rng.choice((0, 0, -1, -1, 1))
        changed[at] = (
            self.like(keys[at]) if self.rng.random() < 0.5 else self.rng.choice(self.given if at == 0 else self.keys)
        )
        if self.rng.random() < 0.15:
            changed = [self.like(k) for k in keys]
        return changed

    def persons(self, n: int) -> Iterator[Pair]:
        """`n` pairs of one person and `n` of two."""
        for _ in range(n):
            keys = self.person()
            yield self.write(keys), self.write(keys), True
            yield self.write(keys), self.write(self.other(keys)), False

    def body(self, head: str, keys: list[str]) -> str:
        rng, name = self.rng, head.format(" ".join(self.spell(k).title() for k in keys))
        if rng.random() < 0.2:
            name += " " + rng.choice(FORMS)
        if rng.random() < 0.15:
            name = "The " + name
        if rng.random() < 0.15 and len(name.split()) > 2:
            name = "".join(w[0].upper() for w in name.split() if w not in ("of", "The", *FORMS))
        return name

    def bodies(self, n: int) -> Iterator[Pair]:
        """As `persons`, for organisations: another one has another head, or another name in it."""
        rng = self.rng
        for _ in range(n):
            head, keys = rng.choice(HEADS), [rng.choice(self.keys) for _ in range(rng.choice((1, 1, 2)))]
            full = head.format(" ".join(self.spell(k).title() for k in keys))
            yield full, self.body(head, keys), True
            if rng.random() < 0.5:
                yield full, self.body(rng.choice([h for h in HEADS if h != head]), keys), False
            else:
                yield (
                    full,
                    self.body(head, [self.like(keys[0]) if rng.random() < 0.5 else rng.choice(self.keys), *keys[1:]]),
                    False,
                )


def matrix(pairs: list[Pair], features: Callable[[str, str], dict[str, float]]) -> tuple[list[str], NDArray, NDArray]:
    """Names of the features, their values a row a pair, and which pairs are the same."""
    rows = [features(a, b) for a, b, _ in pairs]
    names = list(rows[0])
    return names, np.array([[r[n] for n in names] for r in rows]), np.array([float(s) for *_, s in pairs])


def fit(values: NDArray, same: NDArray, ridge: float = 1.0) -> NDArray:
    """Logistic regression by Newton's method."""
    weights = np.zeros(values.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-values @ weights))
        gradient = values.T @ (p - same) + ridge * weights
        curve = (values * (p * (1 - p))[:, None]).T @ values + ridge * np.eye(len(weights))
        weights -= np.linalg.solve(curve, gradient)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pairs", type=int, default=1500)
    options = parser.parse_args()
    rng = random.Random(11)
    found = spellings(options.data / "names")
    keys = sorted(found)
    rng.shuffle(keys)
    makers = [Maker(found, keys[k::2], rng) for k in (0, 1)]
    for kind, features in (("persons", person_features), ("bodies", body_features)):
        teach, measure = (list(getattr(m, kind)(options.pairs)) for m in makers)
        names, values, same = matrix(teach, features)
        weights = fit(values, same)
        _, values, same = matrix(measure, features)
        scores = values @ weights
        print(kind, *(f'    "{n}": {w:.2f},' for n, w in zip(names, weights, strict=True)), sep="\n")
        right, said = int(((scores >= 0) & (same == 1)).sum()), int((scores >= 0).sum())
        wanted = int(same.sum())
        f1 = 2 * right / (said + wanted)
        print(f"precision {right / said:.3f} recall {right / wanted:.3f} F1 {f1:.3f} on {len(measure)}")
        plain = [JaroWinkler.similarity(a.lower(), b.lower()) for a, b, _ in measure]
        print(f"Jaro-Winkler, at its best threshold: {best_f1(plain, [s for *_, s in measure]):.3f}")
        for (a, b, s), score in list(zip(measure, scores, strict=True))[:400]:
            if (score >= 0) != s:
                print(f"   {a} | {b} | {'same' if s else 'other'} | {score:.1f}")


if __name__ == "__main__":
    main()
