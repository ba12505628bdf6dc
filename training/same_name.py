"""Learns what spellings of one name do to each other, and writes sayso/merge/names/facts/sounds.csv.

    python -m training.same_name --data DATA

From Latin spellings of the same Arabic name (`names/wd_arabic.tsv`, `names/ar2en-train.txt`): half of the Arabic names
teach, the other half measures. The costs are the edit operations' negative log probabilities under a memoryless
stochastic transducer, fitted by expectation maximisation (Ristad & Yianilos 1998) and made symmetric.
"""

import argparse
import csv
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from sayso.merge.names.fold import fold
from sayso.merge.names.sounds import cost, sounds

Probabilities = dict[tuple[str, str], float]
OUT = Path("sayso/merge/names/facts/sounds.csv")
FLOOR = 1e-9
ROUNDS = 6


def spellings(data: Path) -> dict[str, Counter[str]]:
    """Latin spellings (folded, one word) by Arabic name."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    rows = [line.split("\t") for line in (data / "wd_arabic.tsv").read_text(encoding="utf-8").splitlines()]
    rows += [
        [b, a, "1"] for a, b in (x.split("\t") for x in (data / "ar2en-train.txt").read_text("utf-8").splitlines())
    ]
    for latin, arabic, count in rows:
        words = fold(latin)
        if len(words) == 1 and len(words[0]) > 2:
            found[arabic.replace(" ", "")][words[0]] += int(count)
    return found


def word_pairs(found: dict[str, Counter[str]], keys: list[str], rng: random.Random) -> list[tuple[str, str, bool]]:
    """As many pairs of words that are one name as of pairs that look alike and are not."""
    of: dict[str, set[str]] = defaultdict(set)
    for arabic, latin in found.items():
        for word in latin:
            of[word].add(arabic)
    same = []
    for key in keys:
        words = sorted(found[key])
        pairs = [(a, b) for k, a in enumerate(words) for b in words[k + 1 :] if JaroWinkler.similarity(a, b) > 0.55]
        same += rng.sample(pairs, min(6, len(pairs)))
    pool = sorted({word for key in keys for word in found[key]})
    other = [
        (word, near)
        for word in rng.sample(pool, 2500)
        for near, _, _ in process.extract(word, pool, scorer=JaroWinkler.similarity, limit=6)
        if near != word and not of[word] & of[near]
    ]
    other = rng.sample(other, min(len(same), len(other)))
    return [(a, b, True) for a, b in same] + [(a, b, False) for a, b in other]


def learn(pairs: list[tuple[list[str], list[str]]]) -> Probabilities:
    """Probabilities of the edit operations ((x, y) writes y for x; "" for nothing)."""
    counts = Counter(unit for pair in pairs for word in pair for unit in word)
    total = counts.total()
    known: Probabilities = {(a, b): 0.1 * counts[a] * counts[b] / total**2 for a in counts for b in counts if a != b}
    for unit, n in counts.items():
        known |= {(unit, unit): 0.8 * n / total, (unit, ""): 0.05 * n / total, ("", unit): 0.05 * n / total}
    for _ in range(ROUNDS):
        expected: dict[tuple[str, str], float] = defaultdict(float)
        for one, other in pairs:
            for (a, b), share in _expected(one, other, known):
                expected[a, b] += share / 2
                expected[b, a] += share / 2
        all_ = sum(expected.values())
        known = {operation: n / all_ for operation, n in expected.items() if n > 0.3}
    return known


def _expected(one: list[str], other: list[str], known: Probabilities) -> Iterator[tuple[tuple[str, str], float]]:
    """Expected counts of the operations in writing this pair: forward and backward sums over all ways."""
    n, m = len(one), len(other)

    def moves(i: int, j: int) -> Iterator[tuple[int, int, tuple[str, str]]]:
        if i < n:
            yield i + 1, j, (one[i], "")
        if j < m:
            yield i, j + 1, ("", other[j])
        if i < n and j < m:
            yield i + 1, j + 1, (one[i], other[j])

    cells = [(i, j) for i in range(n + 1) for j in range(m + 1)]
    forward, backward = defaultdict(float, {(0, 0): 1.0}), defaultdict(float, {(n, m): 1.0})
    for i, j in cells:
        for p, q, operation in moves(i, j):
            forward[p, q] += forward[i, j] * known.get(operation, FLOOR)
    for i, j in reversed(cells):
        for p, q, operation in moves(i, j):
            backward[i, j] += backward[p, q] * known.get(operation, FLOOR)
    whole = forward[n, m]
    for i, j in cells:
        for p, q, operation in moves(i, j):
            yield operation, forward[i, j] * known.get(operation, FLOOR) * backward[p, q] / whole


def best_f1(scores: list[float], same: list[bool]) -> float:
    """The best F1 that any threshold on the scores gives."""
    right, best, positives = 0, 0.0, sum(same)
    for n, (_, is_same) in enumerate(sorted(zip(scores, same, strict=True), reverse=True), 1):
        right += is_same
        best = max(best, 2 * right / (n + positives))
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    rng = random.Random(5)
    found = spellings(options.data / "names")
    keys = sorted(found)
    rng.shuffle(keys)
    teach, measure = (word_pairs(found, keys[k::2], rng) for k in (0, 1))
    known = learn([(sounds(a), sounds(b)) for a, b, same in teach if same])
    costs = {operation: -math.log(p) for operation, p in sorted(known.items())}
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["one", "other", "cost"])
        writer.writerows([a, b, f"{nats:.2f}"] for (a, b), nats in costs.items())
    excess = []
    for a, b, _ in measure:
        x, y = sounds(a), sounds(b)
        excess.append((cost(x, x, costs) + cost(y, y, costs)) / 2 - cost(x, y, costs))
    truth = [same for *_, same in measure]
    print(
        f"{len(costs)} costs from {len(teach)} pairs; best F1 on {len(measure)} others: {best_f1(excess, truth):.3f};"
    )
    print(f"Jaro-Winkler: {best_f1([JaroWinkler.similarity(a, b) for a, b, _ in measure], truth):.3f}")


if __name__ == "__main__":
    main()
