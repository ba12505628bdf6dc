"""How fast Sayso reads a folder of reports, beside the encoder alone on the same text in the same run.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.reading FOLDER [--jobs 1 2]     (as the command `sayso` sets it)

Prints words a second of both, their ratio, and the peak of memory. Run it on an idle machine; the ratio is what to
compare between machines. The whole is the product's own path, from files to records, with the start of its processes.
"""

import argparse
import resource
import time
from collections.abc import Sequence

from sayso.app.reading import read_reports, reports
from sayso.app.settings import ReadSettings
from sayso.language.analyser import SaysoAnalyser
from sayso.language.encoder import Encoder, Scores
from sayso.language.pieces import Pieces
from sayso.model import Record, Report


class Recorder(Encoder):
    """The encoder, keeping the batches that it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[list[Pieces]] = []

    def run(self, windows: Sequence[Pieces]) -> list[Scores]:
        self.batches.append(list(windows))
        return super().run(windows)


def batches_of(folder: str) -> tuple[Encoder, list[list[Pieces]]]:
    """The batches that the product gives to the encoder for this folder."""
    recorder = Recorder()
    analyser = SaysoAnalyser(encoder=recorder)
    for item in reports([folder], ReadSettings()):
        if isinstance(item, Report):
            list(analyser.analyse([item]))
    return recorder, recorder.batches


def encoder_seconds(encoder: Encoder, batches: list[list[Pieces]]) -> float:
    started = time.perf_counter()
    for batch in batches:
        Encoder.run(encoder, batch)
    return time.perf_counter() - started


def whole(folder: str, jobs: int) -> tuple[float, float, int]:
    """Seconds from files to the last record, seconds to the first, and words read."""
    started = time.perf_counter()
    first, words = 0.0, 0
    for item in read_reports([folder], ReadSettings(jobs=jobs)):
        first = first or time.perf_counter() - started
        words += len(item.report.text.split()) if isinstance(item, Record) else 0
    return time.perf_counter() - started, first, words


def peak(who: int) -> float:
    """Megabytes that this process, or the largest of those that it started and that have ended, has had at most."""
    return resource.getrusage(who).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--jobs", type=int, nargs="*", default=[2], help="measure with so many processes, one by one")
    parser.add_argument(
        "--times", type=int, default=3, help="measure so often, and print the best of each; 0: memory alone"
    )
    options = parser.parse_args()
    for jobs in [j for j in options.jobs if j > 1]:
        list(read_reports([options.folder], ReadSettings(jobs=jobs)))
        print(
            f"jobs {jobs}: peak of memory {peak(resource.RUSAGE_SELF):.0f} MB in the process that hands out,", end=" "
        )
        print(f"{peak(resource.RUSAGE_CHILDREN):.0f} MB in the largest process that reads")
    if not options.times:
        return
    encoder, batches = batches_of(options.folder)
    pieces = sum(len(w.ids) for batch in batches for w in batch)
    alone = float("inf")
    best = {jobs: (float("inf"), 0.0, 0) for jobs in options.jobs}
    for _ in range(options.times):
        alone = min(alone, encoder_seconds(encoder, batches))
        for jobs in options.jobs:
            best[jobs] = min(best[jobs], whole(options.folder, jobs))
    words = max(words for _, _, words in best.values())
    print(f"{words} words, {pieces} word pieces")
    print(f"encoder alone  {words / alone:7.0f} words/s  ({pieces / alone:.0f} word pieces/s)")
    for jobs, (seconds, first, _) in best.items():
        share = 100 * alone / seconds
        print(f"whole, jobs {jobs}  {words / seconds:7.0f} words/s  ({share:.0f} % of the encoder alone)", end="")
        print(f", first record after {first:.1f} s")


if __name__ == "__main__":
    main()
