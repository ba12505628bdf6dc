"""What it costs to bring one more report together with a ledger, as the ledger grows.

    python -m benchmarks.merging --reports 4000 --ledger /tmp/merged.db

Fills a new ledger with the made-up reports of `benchmarks.ledger`, some outlets telling each story, with types of the
real codebook, and merges them as `sayso ingest` does. At every doubling it prints the events so far, the milliseconds
of processor and of clock that merging one report has taken since the point before (fifty in a step, as ingest does it,
and one in a step: the mean of twenty), the size of the file and the peak of memory. The same seed gives the same
reports.
"""

import argparse
import itertools
import resource
import time
from pathlib import Path

from benchmarks import ledger as made_up
from sayso.app.merging import merge_new
from sayso.codebook import load_codebook
from sayso.ledger import GroupFilter, Ledger, open_ledger

ALONE = 20  # reports at each point that are merged one in a step


def run(ledger: Ledger, path: Path, reports: int) -> None:
    """Print a line at every doubling from 125 reports on."""
    made_up.TYPES[:] = sorted(load_codebook().types)
    made = made_up.World(seed=1).reports()
    print(f"{'reports':>8} {'events':>8} {'ms cpu':>8} {'ms':>8} {'alone':>8} {'MB':>7} {'peak MB':>8}", flush=True)
    done = events = 0
    for point in _points(reports):
        batch = list(itertools.islice(made, point - done - ALONE))
        ledger.add_readings((sighting, record) for sighting, record, _ in batch)
        cpu, clock = time.process_time(), time.perf_counter()
        merge_new(ledger)
        cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
        last = list(itertools.islice(made, ALONE))
        alone = sum(_alone(ledger, each) for each in last) / ALONE
        done = point
        events += sum(len(record.events) for _, record, _ in (*batch, *last))
        size = path.stat().st_size / 1e6
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        each = 1000 / len(batch)
        print(
            f"{done:>8} {events:>8} {cpu * each:>8.0f} {clock * each:>8.0f} {alone * 1000:>8.0f}",
            f"{size:>7.0f} {peak:>8.0f}",
            flush=True,
        )
    found = sum(1 for _ in ledger.as_of().groups("incident", GroupFilter()))
    print(f"{found} incidents of {events} events")


def _points(reports: int) -> list[int]:
    """125, 250, 500 ... up to the number."""
    doubled = itertools.takewhile(lambda point: point < reports, (125 * 2**n for n in itertools.count()))
    return [*doubled, reports]


def _alone(ledger: Ledger, each: tuple[made_up.Sighting, made_up.Record, object]) -> float:
    """Seconds of processor time that merging one report takes."""
    ledger.add_reading(each[0], each[1])
    start = time.process_time()
    merge_new(ledger)
    return time.process_time() - start


def main() -> None:
    """Parses the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=4000)
    parser.add_argument("--ledger", type=Path, required=True, help="a file that is not there yet")
    given = parser.parse_args()
    if given.ledger.exists():
        parser.error(f"{given.ledger} is there already")
    with open_ledger(str(given.ledger), create=True) as ledger:
        run(ledger, given.ledger, given.reports)


if __name__ == "__main__":
    main()
