"""What it costs to ask a large ledger whom it relies on.

    python -m benchmarks.sources --incidents 100000 --ledger /tmp/incidents.db

Fills a new ledger with made-up incidents (no reports: the question looks at incidents only) of one to twelve accounts,
mostly few, by sources of which few are frequent and most are rare; one in ten is contested. Prints how long `sayso
sources` takes for the whole ledger and for one month of it (the processor's time and the clock's, median of three), how
many sources there are, and the peak of memory.
"""

import argparse
import datetime
import resource
import statistics
import time
from collections.abc import Callable, Iterator

from benchmarks.ledger import FIRST_DAY, OUTLETS, World
from sayso.app.merging.incidents import state_of
from sayso.ledger import Snapshot, open_ledger
from sayso.model import (
    Account,
    Conflict,
    ConflictValue,
    GroupState,
    Incident,
    IncidentRole,
    Link,
    Merge,
    Origin,
    Span,
    WhenTold,
)
from sayso.query.sources import SourceFilter, known_sources

_DAYS = 3650
_STEP = 500  # incidents that are added at once


def incidents(world: World) -> Iterator[GroupState]:
    """Incidents without end."""
    number = 0
    while True:
        number += 1
        yield state_of(_incident(world, number))


def _incident(world: World, number: int) -> Incident:
    day = FIRST_DAY + datetime.timedelta(days=world.draw.randrange(_DAYS))
    accounts = [_account(world, number, n, day) for n in range(1 + world.rare(12))]
    origins = _origins(accounts)
    contested = world.draw.random() < 0.1 and len(accounts) > 1
    events = [account.event for account in accounts]
    sides = (ConflictValue(value="yes", accounts=tuple(events[:-1])), ConflictValue(value="no", accounts=(events[-1],)))
    actor = world.people[world.rare(len(world.people))]
    return Incident(
        id=f"in-{number:016x}", type="attack", title=f"Attack by {actor}", admiralty="F3", status="occurred",
        grade="contested" if contested else "fair" if len(origins) > 1 else "weak",
        reasons=(f"{len(origins)} origins vouch for it: {origins[0].name}",), where=None, copies=(), judgements=(),
        when=WhenTold(
            start=0, end=6, text="Monday", edtf=day.isoformat(), earliest=day.isoformat(), latest=day.isoformat(),
            precision="day", basis="relative", report=accounts[0].report,
        ),
        roles=(IncidentRole(role="agent", actor=None, name=actor, accounts=tuple(events)),),
        counts=(), reports=len(accounts), outlets=len(accounts), origins=len(origins), independent=origins,
        accounts=tuple(accounts), conflicts=(Conflict(field="happened", values=sides),) if contested else (),
        first_reported=day.isoformat(), last_changed=None,
    )  # fmt: skip


def _account(world: World, number: int, place: int, day: datetime.date) -> Account:
    name = world.people[world.rare(len(world.people))] if world.draw.random() < 0.7 else ""
    link = Link(actor="A1", name=name, kind="person", source=Span(start=0, end=len(name), text=name)) if name else None
    outlet = OUTLETS[world.rare(len(OUTLETS))]
    return Account(
        report=f"https://{outlet.replace(' ', '')}.example/{number % 40_000}/{place}",
        event=f"ev-{number:08x}{place:08x}",
        type="attack", trigger=Span(start=20, end=28, text="attacked"), chain=(link,) if link else (),
        status="occurred", voice="attributed" if link else "report", origin=name or outlet, background=False,
        published=(day + datetime.timedelta(days=world.rare(6))).isoformat(),
    )  # fmt: skip


def _origins(accounts: list[Account]) -> tuple[Origin, ...]:
    found: dict[str, list[Account]] = {}
    for account in accounts:
        found.setdefault(account.origin or "", []).append(account)
    return tuple(
        Origin(
            id=name, name=name, kind="source" if told[0].chain else "publisher",
            reports=tuple(account.report for account in told),
        )
        for name, told in found.items()
    )  # fmt: skip


def measure(name: str, ask: Callable[[], object]) -> None:
    """Prints the median of three runs."""
    clock, processor = [], []
    for _ in range(3):
        start, before = time.perf_counter(), time.process_time()
        ask()
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - before)
    print(
        f"{name}: {statistics.median(processor):.2f} s of the processor, {statistics.median(clock):.2f} s", flush=True
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--ledger", required=True, help="a new file, or one of a run before")
    options = parser.parse_args()
    with open_ledger(options.ledger, create=True) as ledger:
        made = incidents(World(1))
        if ledger.as_of().upto == 0:
            for _ in range(0, options.incidents, _STEP):
                ledger.add_merge(Merge(merger="made up", groups=tuple(next(made) for _ in range(_STEP))))
        now: Snapshot = ledger.as_of()
        print(f"{len(known_sources(now, SourceFilter())):,} sources")
        measure("the whole ledger", lambda: known_sources(now, SourceFilter(), 20))
        measure("one month", lambda: known_sources(now, SourceFilter(since="2024-03-01", until="2024-03-31"), 20))
    print(f"peak of memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
