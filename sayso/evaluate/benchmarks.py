"""The benchmarks by name: each takes the folder with its data and gives figures as JSON values."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sayso.errors import UsageError
from sayso.evaluate.attribution import Scores, Tally, read_polnear
from sayso.evaluate.attribution_run import predictions
from sayso.evaluate.places import evaluate_places
from sayso.evaluate.times import evaluate_times

Figures = dict[str, Any]


def run(name: str, data: Path) -> Figures:
    """The figures of the benchmark. Raises UsageError for a name that is none, or a folder without its data."""
    if name not in BENCHMARKS:
        raise UsageError(f"no benchmark {name!r}; there are {', '.join(BENCHMARKS)}")
    if not data.is_dir():
        raise UsageError(f"--data {data} is no folder: give the one that holds the benchmark's files")
    return BENCHMARKS[name](data)


def _attribution(data: Path) -> Figures:
    given = list(read_polnear(data, "dev")) if (data / "dev").is_dir() else []
    if not given:
        raise UsageError(f"{data} holds no PolNeAR (a folder dev with texts and annotations); see docs/benchmarks.md")
    scores = Scores()
    for (_, text, gold), found in zip(given, predictions([t for _, t, _ in given], "sayso", False), strict=True):
        scores.add(text, found, gold)
    exact = {f"exact {kind}": _percent(tally) for kind, tally in scores.exact.items()}
    tokens = {f"tokens {kind}": _percent(tally) for kind, tally in scores.tokens.items()}
    return {**exact, **tokens, "linked": _percent(scores.linked)}


def _percent(tally: Tally) -> dict[str, float]:
    return {name: round(100 * float(getattr(tally, name)), 1) for name in ("precision", "recall", "f1")}


def _places(data: Path) -> Figures:
    path = data / "lgl.xml"
    if not path.is_file():
        raise UsageError(f"{data} holds no lgl.xml (the Local-Global Lexicon); see docs/benchmarks.md")
    return evaluate_places(path)


def _times(data: Path) -> Figures:
    return dict(evaluate_times(data).figures())


BENCHMARKS: dict[str, Callable[[Path], Figures]] = {
    "attribution": _attribution,
    "places": _places,
    "times": _times,
}
