"""Runs a benchmark on a user's data."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import UsageError
from sayso.evaluate.benchmark import Benchmark, Mistake, Part, Published, Section, Track, untracked
from sayso.evaluate.locate import gather, own_folder
from sayso.language.encoder import WEIGHTS

# Any fixed number: the same mistakes are shown each time.
SEED = 0


@dataclass(frozen=True, slots=True)
class Measured:
    """A section with the values that others published for its measures."""

    section: Section
    published: tuple[Published, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a benchmark gave: its sections, and for each part that could not be run, why."""

    benchmark: Benchmark
    sections: tuple[Measured, ...]
    skipped: tuple[str, ...]

    def sample(self, number: int) -> list[Mistake]:
        """So many mistakes, drawn evenly from all and in the order of the texts; the same ones each time."""
        every = [mistake for measured in self.sections for mistake in measured.section.mistakes]
        chosen = random.Random(SEED).sample(range(len(every)), min(number, len(every)))
        return [every[k] for k in sorted(chosen)]


def run(
    benchmark: Benchmark, data: Path, split: str = "dev", track: Track = untracked, weights: Path = WEIGHTS
) -> Outcome:
    """The benchmark's outcome on `data`, which is a set's own folder or one that holds sets.

    Raises UsageError where none of the benchmark's sets is there with that split; it says where to get them.
    """
    (outcome,) = run_all([benchmark], data, split, track, weights)
    return outcome


def run_all(
    benchmarks: Sequence[Benchmark], data: Path, split: str = "dev", track: Track = untracked, weights: Path = WEIGHTS
) -> list[Outcome]:
    """The outcomes of several benchmarks; one without data has no sections.

    Raises UsageError where there are no data for any of them."""
    if not data.is_dir():
        raise UsageError(f"--data {data} is no folder: give the one that holds the benchmark's sets, or a set's own")
    outcomes = [_run(benchmark, data, split, track, weights) for benchmark in benchmarks]
    if not any(outcome.sections for outcome in outcomes):
        # Several benchmarks may want one set.
        raise UsageError("\n".join(dict.fromkeys(reason for outcome in outcomes for reason in outcome.skipped)))
    return outcomes


def _run(benchmark: Benchmark, data: Path, split: str, track: Track, weights: Path) -> Outcome:
    measured: list[Measured] = []
    skipped: list[str] = []
    for part in _parts(benchmark, data):
        try:
            given = gather(data, part, split, track, weights)
        except UsageError as problem:
            skipped.append(str(problem))
        else:
            measured += (Measured(section, part.published) for section in part.score(given))
    return Outcome(benchmark, tuple(measured), tuple(skipped))


def _parts(benchmark: Benchmark, data: Path) -> tuple[Part, ...]:
    """All parts; or, where `data` is the own folder of a set and holds no other, those that need that set."""
    if any((data / one.folder).is_dir() for part in benchmark.parts for one in part.sets):
        return benchmark.parts
    return tuple(p for p in benchmark.parts if any(own_folder(data, one) for one in p.sets)) or benchmark.parts
