"""What one more report costs, and what questions cost, in a ledger of any size.

    python -m benchmarks.growth /tmp/archive-10000.db /tmp/archive-100000.db /tmp/archive-1000000.db

Works on copies of the ledgers that `benchmarks.archive` has made, with the reports that come next in its archive. For
each it prints the milliseconds of processor time (and by the clock) that one of them takes to add and to merge: fifty a
step, as `ingest` does it, and one a step; then those of questions (median of five), and the peak of memory.
"""

import argparse
import itertools
import resource
import shutil
import statistics
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

from benchmarks import ledger as made_up
from benchmarks.archive import following
from sayso.app.merging import merge_new
from sayso.codebook import load_codebook
from sayso.ledger import Box, GroupFilter, Ledger, open_ledger
from sayso.query.actors import ActorFilter, known_actors
from sayso.query.incidents import found_incidents

TOGETHER = 100  # reports that are added and merged fifty a step
ALONE = 20  # reports that are added and merged one a step
_TIMES = 5


def questions(ledger: Ledger) -> dict[str, Callable[[], int]]:
    """Questions with three filters; each returns the number of its answers."""
    now, world = ledger.as_of(), made_up.World(seed=1)
    since, until = "2024-03-01", "2024-03-31"
    types = tuple(made_up.TYPES[:3])
    place = made_up.World(seed=1).places[3]
    near = Box(place[1] - 1, place[2] - 1, place[1] + 1, place[2] + 1)
    frequent, rare = world.people[0], world.people[20_000]

    def incidents(wanted: GroupFilter) -> Callable[[], int]:
        return lambda: sum(1 for _ in found_incidents(now, wanted, 20))

    def actors(wanted: ActorFilter) -> Callable[[], int]:
        return lambda: sum(1 for _ in known_actors(now, wanted, 20))

    return {
        "incidents: type, place, days": incidents(GroupFilter(types=types, box=near, since=since, until=until)),
        "incidents: a frequent name, grade, days": incidents(
            GroupFilter(names=frequent, grades=("fair",), since=since, until=until)
        ),
        "incidents: a rare name, grade, origins": incidents(GroupFilter(names=rare, grades=("fair",), origins=2)),
        "incidents: text, grade, days": incidents(
            GroupFilter(text=place[0], grades=("fair",), since=since, until=until)
        ),
        "incidents: type, grade, origins": incidents(GroupFilter(types=types, grades=("weak",), origins=1)),
        "incidents: grade, origins, until a day": incidents(GroupFilter(grades=("weak",), origins=3, until=since)),
        "actors: a word of a frequent name, kind": actors(ActorFilter(name=frequent.split()[0], kinds=("person",))),
        "actors: a rare name": actors(ActorFilter(name=rare)),
        "actors: all organisations": actors(ActorFilter(kinds=("organization",))),
    }


def measure(path: Path) -> None:
    """Prints what reports and questions cost in a copy of this ledger."""
    copy = path.with_suffix(".work")
    _remove(copy)
    shutil.copyfile(path, copy)
    reports = iter(following(path))
    made_up.TYPES[:] = sorted(load_codebook().types)
    with open_ledger(str(copy)) as ledger:
        print(f"{path.name}: {path.stat().st_size / 1e6:.0f} MB", flush=True)
        some = list(itertools.islice(reports, TOGETHER))
        show("add a report, fifty a step", *_timed(lambda: _added(ledger, some), len(some)))
        show("merge a report, fifty a step", *_timed(lambda: merge_new(ledger), len(some)))
        show("add and merge a report alone", *_timed(lambda: _one_by_one(ledger, list(reports)[:ALONE]), ALONE))
        asked = made_up.questions(ledger, made_up.World(seed=1)) | questions(ledger)
        for name, ask in asked.items():
            found = [_timed(ask, 1) for _ in range(_TIMES)]
            show(name, *(statistics.median(each) for each in zip(*found, strict=True)), f"{ask()} found")
    print(f"  peak of memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB", flush=True)
    _remove(copy)


def _remove(ledger: Path) -> None:
    for left in (ledger, Path(f"{ledger}-wal"), Path(f"{ledger}-shm")):
        left.unlink(missing_ok=True)


def show(name: str, busy: float, clock: float, more: str = "") -> None:
    """Prints a line; seconds in."""
    print(f"  {name:<40} {1000 * busy:8.1f} ms  (by the clock {1000 * clock:.1f})  {more}", flush=True)


def _added(ledger: Ledger, reports: list[tuple[made_up.Sighting, made_up.Record]]) -> None:
    for start in range(0, len(reports), 50):
        ledger.add_readings(reports[start : start + 50])


def _one_by_one(ledger: Ledger, reports: list[tuple[made_up.Sighting, made_up.Record]]) -> None:
    for each in reports:
        ledger.add_reading(*each)
        merge_new(ledger)


def _timed(work: Callable[[], object], times: int) -> tuple[float, float]:
    """Seconds of the processor and by the clock, for each of so many."""
    clock, busy = time.perf_counter(), time.process_time()
    work()
    return (time.process_time() - busy) / times, (time.perf_counter() - clock) / times


def main() -> None:
    """Parses the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledgers", type=Path, nargs="+", help="made by benchmarks.archive")
    for path in parser.parse_args().ledgers:
        # A process each, so that each has its own peak of memory.
        child = get_context("spawn").Process(target=measure, args=(path,))
        child.start()
        child.join()


if __name__ == "__main__":
    main()
