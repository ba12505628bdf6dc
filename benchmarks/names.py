"""How well spellings of one name are told from other names, beside Jaro-Winkler and nomenklatura's LogicV2.

    python -m benchmarks.names --data DATA [--peer PYTHON] [--errors N]

The pairs are those of `training.name_pairs`, of the half of the names that had no part in fitting: persons and bodies
written in two ways, and others that look like them. A system says "same" from a threshold on: ours at one half, LogicV2
at the .7 that it ships with; Jaro-Winkler, and LogicV2 once more, at whatever threshold is best on the other half.
PYTHON is that of an environment in which nomenklatura is installed (`benchmarks/names_peer.py`); without it LogicV2 is
left out.
"""

import argparse
import json
import random
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from sayso.merge.names import NameKind, same_name
from training.name_pairs import Maker, Pair
from training.same_name import spellings

SHIPPED = 0.7  # from which score on nomenklatura takes two for one
_SCHEMAS = {"person": "Person", "organization": "Organization"}
Scorer = Callable[[Sequence[Pair], NameKind], list[float]]


class Result(NamedTuple):
    """Shares of 1."""

    precision: float
    recall: float
    f1: float


def result(scores: Sequence[float], pairs: Sequence[Pair], threshold: float) -> Result:
    """How the scores do that reach the threshold; a precision or recall over nothing is 0."""
    said = [score >= threshold for score in scores]
    right = sum(mine and same for mine, (_, _, same) in zip(said, pairs, strict=True))
    precision, recall = right / max(1, sum(said)), right / max(1, sum(same for *_, same in pairs))
    return Result(precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0)


def best_threshold(scores: Sequence[float], pairs: Sequence[Pair]) -> float:
    """The score from which on F1 is highest, the lowest one of several."""
    return max(sorted(set(scores)), key=lambda threshold: result(scores, pairs, threshold).f1)


def ours(pairs: Sequence[Pair], kind: NameKind) -> list[float]:
    return [same_name(one, other, kind).score for one, other, _ in pairs]


def jaro_winkler(pairs: Sequence[Pair], kind: NameKind) -> list[float]:
    return [JaroWinkler.similarity(one.lower(), other.lower()) for one, other, _ in pairs]


def logic_v2(python: str) -> Scorer:
    """LogicV2 in an environment of its own."""

    def scores(pairs: Sequence[Pair], kind: NameKind) -> list[float]:
        lines = "".join(json.dumps([one, other, _SCHEMAS[kind]]) + "\n" for one, other, _ in pairs)
        peer = Path(__file__).with_name("names_peer.py")
        done = subprocess.run([python, str(peer)], input=lines, capture_output=True, text=True, check=True)
        return [float(line) for line in done.stdout.split()]

    return scores


def measure(kind: NameKind, teach: Sequence[Pair], test: Sequence[Pair], peer: str | None, errors: int) -> None:
    """Prints a line for each system."""
    found = ours(test, kind)
    print(f"{kind}s, {len(test)} pairs")
    show("Sayso", result(found, test, 0.5))
    if peer:
        theirs = logic_v2(peer)
        scores = theirs(test, kind)
        show(f"LogicV2 at {SHIPPED}", result(scores, test, SHIPPED))
        best = best_threshold(theirs(teach, kind), teach)
        show(f"LogicV2 at {best:.2f}", result(scores, test, best))
    best = best_threshold(jaro_winkler(teach, kind), teach)
    show(f"Jaro-Winkler at {best:.2f}", result(jaro_winkler(test, kind), test, best))
    wrong = [(pair, score) for pair, score in zip(test, found, strict=True) if (score >= 0.5) != pair[2]]
    for (one, other, same), score in random.Random(0).sample(wrong, min(errors, len(wrong))):
        print(f"    {one} | {other} | {'same' if same else 'another'}, said {score:.2f}")


def show(name: str, of: Result) -> None:
    print(f"  {name:<24} precision {100 * of.precision:.1f}  recall {100 * of.recall:.1f}  F1 {100 * of.f1:.1f}")


def main() -> None:
    """Parses the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="a folder that holds names/")
    parser.add_argument("--pairs", type=int, default=600, help="so many of each sort in each half")
    parser.add_argument("--peer", metavar="PYTHON", help="an interpreter that has nomenklatura")
    parser.add_argument("--errors", type=int, default=0, help="show so many of our mistakes of each kind")
    given = parser.parse_args()
    rng = random.Random(11)
    found = spellings(given.data / "names")
    keys = sorted(found)
    rng.shuffle(keys)
    teach, test = (Maker(found, keys[half::2], rng) for half in (0, 1))
    people = [list(maker.persons(given.pairs)) for maker in (teach, test)]
    bodies = [list(maker.bodies(given.pairs)) for maker in (teach, test)]
    measure("person", *people, given.peer, given.errors)
    measure("organization", *bodies, given.peer, given.errors)


if __name__ == "__main__":
    main()
