"""How fast Sayso reads a folder of reports, beside the encoder alone on the same text in the same run.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.reading FOLDER     (as the command `sayso` sets it)

Prints words a second for both, the encoder's share of the whole, seconds by room, and the peak of memory. Run it on an
idle machine; the ratio is what to compare between machines.
"""

import argparse
import resource
import time
from collections.abc import Iterator, Sequence

from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.extract.compose import compose
from sayso.language.analyser import SaysoAnalyser
from sayso.language.analysis import Analysis
from sayso.language.encoder import Encoder, Scores
from sayso.language.pieces import Pieces
from sayso.model import Report
from sayso.read import Failure, read_sources


class Stopwatch(Encoder):
    """The encoder, with the seconds that its graph takes and the word pieces that it reads."""

    seconds = 0.0
    pieces = 0

    def run(self, windows: Sequence[Pieces]) -> list[Scores]:
        started = time.perf_counter()
        scores = super().run(windows)
        self.seconds += time.perf_counter() - started
        self.pieces += sum(len(w.ids) for w in windows)
        return scores


def batches(reports: Sequence[Report], characters: int = 60_000) -> Iterator[list[Report]]:
    """Reports in groups of the size in which the product reads them."""
    group: list[Report] = []
    for report in reports:
        group.append(report)
        if sum(len(r.text) for r in group) >= characters:
            yield group
            group = []
    if group:
        yield group


def analyse(reports: Sequence[Report], analyser: SaysoAnalyser) -> list[Analysis]:
    return [analysis for group in batches(reports) for analysis in analyser.analyse(group)]


def measure(folder: str, rooms: Rooms) -> dict[str, float]:
    """Seconds by room, words and word pieces. The first report warms everything up and does not count."""
    started = time.perf_counter()
    reports = [item for item in read_sources([folder]) if not isinstance(item, Failure)]
    read = time.perf_counter() - started
    encoder = Stopwatch()
    analyser = SaysoAnalyser(encoder=encoder)
    for analysis in analyse(reports[:1], analyser):
        compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader)
    encoder.seconds, encoder.pieces = 0.0, 0
    started = time.perf_counter()
    analyses = analyse(reports[1:], analyser)
    language = time.perf_counter() - started
    started = time.perf_counter()
    for analysis in analyses:
        compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader)
    extract = time.perf_counter() - started
    words = sum(len(r.text.split()) for r in reports[1:])
    return {"read": read, "encoder": encoder.seconds, "language": language, "extract": extract,
            "words": words, "pieces": encoder.pieces, "reports": len(reports) - 1}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    options = parser.parse_args()
    m = measure(options.folder, open_rooms(ReadSettings()))
    whole = m["read"] + m["language"] + m["extract"]
    print(f"{m['reports']:.0f} reports, {m['words']:.0f} words, {m['pieces']:.0f} word pieces")
    print(f"encoder alone  {m['words'] / m['encoder']:7.0f} words/s  ({m['pieces'] / m['encoder']:.0f} word pieces/s)")
    print(f"whole reading  {m['words'] / whole:7.0f} words/s  (the encoder takes {100 * m['encoder'] / whole:.0f} %)")
    print(f"seconds: read {m['read']:.1f}, encoder {m['encoder']:.1f}, rest of the analysis "
          f"{m['language'] - m['encoder']:.1f}, extraction {m['extract']:.1f}")  # fmt: skip
    print(f"peak of memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
