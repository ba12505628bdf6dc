"""How fast Sayso reads a folder of reports, beside the encoder alone on the same text in the same run.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.reading FOLDER [--jobs 1 2]     (as the command `sayso` sets it)

Prints words a second of both by the clock and by processor time, and the peak of memory. On an idle machine the clock
says more; beside other work only processor time and ratios do. The whole is the product's own path, from files to
records, with the start of its processes. `--peer` times a spaCy pipeline (its name, or its folder) on the same texts.
"""

import argparse
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass

import spacy

from sayso.app.reading import read_reports, reports
from sayso.app.settings import ReadSettings
from sayso.language.analyser import SaysoAnalyser
from sayso.language.encoder import Encoder, Scores
from sayso.language.pieces import Pieces
from sayso.model import Record, Report

NEVER = float("inf")


@dataclass
class Best:
    """The least seconds of several runs: by the clock, and of processors, its own and those of processes it started."""

    clock: float = NEVER
    processor: float = NEVER

    def measure(self, work: Callable[[], object]) -> None:
        clock, processor = time.perf_counter(), _processor()
        work()
        self.clock = min(self.clock, time.perf_counter() - clock)
        self.processor = min(self.processor, _processor() - processor)

    def row(self, name: str, words: int) -> str:
        return f"{name:24} {words / self.clock:7.0f} words/s, {words / self.processor:7.0f} a second of processor time"


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


class Recorder(Encoder):
    """The encoder, in one thread, keeping the windows that it was given."""

    def __init__(self) -> None:
        super().__init__(threads=1)
        self.windows: list[Pieces] = []

    def run(self, window: Pieces) -> Scores:
        self.windows.append(window)
        return super().run(window)

    def again(self) -> None:
        """Reads all windows once more, and does nothing with what it says of them."""
        for window in self.windows:
            Encoder.run(self, window)


def recorded(texts: list[Report]) -> Recorder:
    """An encoder that has been given what the product gives it for these reports."""
    recorder = Recorder()
    analyser = SaysoAnalyser(encoder=recorder)
    for report in texts:
        list(analyser.analyse([report]))
    return recorder


def whole(folder: str, jobs: int) -> int:
    """Reads the folder; the words of what could be read."""
    words = 0
    for item in read_reports([folder], ReadSettings(jobs=jobs)):
        words += len(item.report.text.split()) if isinstance(item, Record) else 0
    return words


def peak(who: int) -> float:
    """Megabytes that this process, or the largest of those that it started and that have ended, has had at most."""
    return resource.getrusage(who).ru_maxrss / 1024


def measure_memory(folder: str, jobs: int) -> None:
    whole(folder, jobs)
    print(f"jobs {jobs}: peak of memory {peak(resource.RUSAGE_SELF):.0f} MB in the process that hands out,", end=" ")
    print(f"{peak(resource.RUSAGE_CHILDREN):.0f} MB in the largest process that reads")


def measure_speed(folder: str, jobs: list[int], times: int, peer: str | None) -> None:
    texts = [item for item in reports([folder], ReadSettings()) if isinstance(item, Report)]
    recorder = recorded(texts)
    works: dict[str, Callable[[], object]] = {"encoder alone": recorder.again}
    for n in jobs:
        works[f"whole, jobs {n}"] = lambda n=n: whole(folder, n)
    if peer:
        pipeline = spacy.load(peer)
        works[f"spaCy, {pipeline.meta['name']}"] = lambda: [pipeline(report.text) for report in texts]
    best = {name: Best() for name in works}
    for _ in range(times):
        for name, work in works.items():
            best[name].measure(work)
    words = sum(len(report.text.split()) for report in texts)
    print(f"{len(texts)} reports, {words} words, {sum(len(w.ids) for w in recorder.windows)} word pieces")
    alone = best["encoder alone"]
    for name, one in best.items():
        print(f"{one.row(name, words)} ({100 * alone.processor / one.processor:.0f} % of the encoder alone)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--jobs", type=int, nargs="*", default=[2], help="measure with so many processes, one by one")
    parser.add_argument("--peer", help="a spaCy pipeline to time beside")
    parser.add_argument(
        "--times", type=int, default=3, help="measure so often, and print the best of each; 0: memory alone"
    )
    options = parser.parse_args()
    for jobs in [j for j in options.jobs if j > 1]:
        measure_memory(options.folder, jobs)
    if options.times:
        measure_speed(options.folder, options.jobs, options.times, options.peer)


if __name__ == "__main__":
    main()
