"""How fast Sayso reads a folder of reports, beside the encoder alone on the same text in the same run.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.reading FOLDER     (as the command `sayso` sets it)

Prints words a second for both, their ratio, and the peak of memory. Run it on an idle machine; the ratio is what to
compare between machines. The whole is the product's own path, from files to records; it composes one report while the
encoder reads the next.
"""

import argparse
import resource
import time
from collections.abc import Sequence

from sayso.app.reading import BATCH_CHARACTERS, records
from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.language.analyser import SaysoAnalyser
from sayso.language.encoder import Encoder, Scores
from sayso.language.pieces import Pieces
from sayso.model import Record
from sayso.read import Failure, read_sources


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
    group, size = [], 0
    for item in read_sources([folder]):
        if isinstance(item, Failure):
            continue
        group.append(item)
        size += len(item.text)
        if size >= BATCH_CHARACTERS:
            list(analyser.analyse(group))
            group, size = [], 0
    list(analyser.analyse(group))
    return recorder, recorder.batches


def encoder_seconds(encoder: Encoder, batches: list[list[Pieces]]) -> float:
    started = time.perf_counter()
    for batch in batches:
        Encoder.run(encoder, batch)
    return time.perf_counter() - started


def whole(folder: str, rooms: Rooms) -> tuple[float, int]:
    """Seconds from files to records, and words read."""
    started = time.perf_counter()
    words = sum(len(r.report.text.split()) for r in records([folder], ReadSettings(), rooms) if isinstance(r, Record))
    return time.perf_counter() - started, words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--times", type=int, default=3, help="measure so often, and print the best of each")
    options = parser.parse_args()
    rooms = open_rooms(ReadSettings())
    encoder, batches = batches_of(options.folder)
    pieces = sum(len(w.ids) for batch in batches for w in batch)
    alone, both = float("inf"), float("inf")
    for _ in range(options.times):
        alone = min(alone, encoder_seconds(encoder, batches))
        seconds, words = whole(options.folder, rooms)
        both = min(both, seconds)
    print(f"{words} words, {pieces} word pieces")
    print(f"encoder alone  {words / alone:7.0f} words/s  ({pieces / alone:.0f} word pieces/s)")
    print(f"whole reading  {words / both:7.0f} words/s  ({100 * alone / both:.0f} % of the encoder alone)")
    print(f"peak of memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
