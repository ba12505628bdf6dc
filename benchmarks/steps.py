"""Where the time of reading goes: processor time by step, for a folder of reports in one process with one thread.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.steps FOLDER

Counts the time that this thread computes, so that other work on the machine moves the figures little.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from sayso.app.read_one import analyse_one
from sayso.app.reading import reports
from sayso.app.settings import ReadSettings
from sayso.app.wiring import open_rooms
from sayso.export.jsonl import to_line
from sayso.extract import compose
from sayso.language import analyser
from sayso.language.encoder import Encoder
from sayso.model import Report, Unread

# What is timed where it is called, by the module that calls it.
STEPS: list[tuple[Any, str]] = [
    (analyser, "tokenise"),
    (analyser, "cut"),
    (Encoder, "run"),
    (analyser, "decode"),
    (analyser, "_assemble"),
    (compose, "straighten"),
    (compose, "find_times"),
    (compose, "find_places"),
    (compose, "find_actors"),
    (compose, "find_claims"),
    (compose, "find_events"),
]


def timed(name: str, function: Callable[..., Any], seconds: "Counter[str]") -> Callable[..., Any]:
    """The function, adding the time it takes to `seconds` under the name."""

    def run(*arguments: Any, **named: Any) -> Any:
        started = time.thread_time()
        try:
            return function(*arguments, **named)
        finally:
            seconds[name] += time.thread_time() - started  # type: ignore[assignment]

    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    folder = parser.parse_args().folder
    rooms = open_rooms(ReadSettings(), threads=1)
    seconds: Counter[str] = Counter()
    for owner, name in STEPS:
        setattr(owner, name, timed(name, getattr(owner, name), seconds))
    write = timed("write JSON lines", to_line, seconds)
    items = iter(reports([folder], ReadSettings()))
    started, words = time.thread_time(), 0
    while (report := timed("read the file", next, seconds)(items, None)) is not None:
        analysis = analyse_one(report, rooms) if isinstance(report, Report) else report
        if not isinstance(analysis, Unread):
            words += len(analysis.report.text.split())
            write(compose.compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader))
    total = time.thread_time() - started
    seconds["the rest"] = total - sum(seconds.values())  # type: ignore[assignment]
    print(f"{words} words, {total:.1f} s of processor time")
    for name, spent in seconds.most_common():
        print(f"{name:18} {1e6 * spent / words:6.1f} µs a word  {100 * spent / total:5.1f} %")


if __name__ == "__main__":
    main()
