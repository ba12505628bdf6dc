"""Reads reports in processes of their own, so that several are read at once.

Each process loads the rooms once and reads one report at a time with one thread. This process reads the sources, hands
the reports out and gives the records back in their order. A process that is killed takes only the report in its hands
with it. Processes are spawned, not forked: the encoder's threads would not outlive a fork.
"""

import multiprocessing
import signal
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait

from sayso.app.read_one import read_one, refused
from sayso.app.settings import ReadSettings
from sayso.app.wiring import open_rooms
from sayso.errors import AnalyserError, ReadingKilled, SaysoError
from sayso.model import Record, Report, Unread

# How many reports, for each process, may be read ahead of one that takes long: enough to keep the others at work, few
# enough that memory does not grow with the number of reports.
AHEAD = 8
# Seconds that a process which has let go of its pipe may take to end, so that its exit code can be told.
PATIENCE = 5.0

_SPAWN = multiprocessing.get_context("spawn")


def read_in_processes(
    items: Iterator[Report | Unread], settings: ReadSettings, jobs: int
) -> Generator[Record | Unread, None, None]:
    """As `sayso.app.reading.read_reports`, in at most `jobs` processes; a process is started when a report has none. A
    report in whose reading a process ends gives an Unread of the code "killed".

    Raises what `open_rooms` raises, and AnalyserError where a process ends before it has read anything.
    """
    crew: list[_Worker] = []
    done: dict[int, Record | Unread] = {}
    taken = given = 0
    more = True
    try:
        while more or given < taken:
            while more and taken < given + AHEAD * jobs and (len(crew) < jobs or any(w.idle for w in crew)):
                item = next(items, None)
                if isinstance(item, Report):
                    _free(crew, settings).give(taken, item)
                elif item is not None:
                    done[taken] = item
                more = item is not None
                taken += more
            while given in done:
                yield done.pop(given)
                given += 1
            for worker in _heard(crew):
                result = worker.take()
                if result is not None:
                    done[worker.number] = result
                if worker.ended:
                    crew.remove(worker)
    finally:
        for worker in crew:
            worker.end()


def _free(crew: "list[_Worker]", settings: ReadSettings) -> "_Worker":
    """A process with nothing to do; a new one where all are at work."""
    idle = next((worker for worker in crew if worker.idle), None)
    if idle is None:
        idle = _Worker(settings)
        crew.append(idle)
    return idle


def _heard(crew: "list[_Worker]") -> "list[_Worker]":
    """The processes at work that have something to say, once one has; none where none is at work."""
    busy = [worker for worker in crew if not worker.idle]
    ready = wait([worker.connection for worker in busy]) if busy else []
    return [worker for worker in busy if worker.connection in ready]


class _Worker:
    """A process that reads, seen from here. `number` is that of the report in its hands, or of the last one; `idle`
    says that it has none, `ended` that it is gone."""

    def __init__(self, settings: ReadSettings) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_work, args=(theirs, settings), name="sayso-reader", daemon=True)
        with _interrupts_held():
            self._process.start()
        theirs.close()
        self.number = -1
        self.idle, self.ended = True, False
        self._loaded = False
        self._report: Report | None = None

    def give(self, number: int, report: Report) -> None:
        """Hand it the report of this number."""
        self.number, self._report, self.idle = number, report, False
        with suppress(OSError):  # where it has ended, `take` hears of it
            self.connection.send(report)

    def take(self) -> Record | Unread | None:
        """What it made of the report in its hands; None where it only says that it is ready. Raises what kept it from
        being so."""
        try:
            result: Record | Unread | SaysoError | None = self.connection.recv()
        except (EOFError, OSError):
            result = self._gone()
        if isinstance(result, SaysoError):
            raise result
        self._loaded = True
        self.idle = result is not None
        return result

    def _gone(self) -> Unread | AnalyserError:
        """What is to be said of a process that has ended of itself, or was killed."""
        self._process.join(PATIENCE)
        code = self._process.exitcode
        self.end()
        if not self._loaded or self._report is None:
            return AnalyserError(
                f"a reading process ended before it was ready (exit code {code}); where memory is short, let fewer "
                "read at once: --jobs 1"
            )
        return refused(
            self._report,
            ReadingKilled(
                f"the process that read this report ended before it was done (exit code {code}), most often for want "
                "of memory: read it by itself, or split it"
            ),
        )

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.ended = True
        self.connection.close()
        self._process.terminate()
        self._process.join()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keeps Ctrl-C, which reaches all processes of a terminal, to this process: those started in the block inherit
    that they don't hear it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # Python 3.11 lets Ctrl-C through again when it starts this helper of its own
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(connection: Connection, settings: ReadSettings) -> None:
    """What a reading process does: reports in, records out, until nobody sends any more."""
    try:
        rooms = open_rooms(settings, threads=1)
        connection.send(None)
        while True:
            connection.send(read_one(connection.recv(), rooms))
    except SaysoError as error:
        connection.send(error)
    except (EOFError, ConnectionError, KeyboardInterrupt):
        pass  # nobody listens any more
