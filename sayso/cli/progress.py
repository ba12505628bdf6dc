"""Progress on standard error: only at a terminal, and only once the work has taken a while."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from threading import Lock, Timer
from types import TracebackType
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

T = TypeVar("T")
PATIENCE = 2.0  # seconds that a user waits gladly without being told anything


class Counter(AbstractContextManager["Counter"]):
    """Counts the `unit` that are done. Messages go above the bar, so that the two do not mix."""

    def __init__(self, total: int | None, *, shown: bool, doing: str = "Reading", unit: str = "reports") -> None:
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn(unit),
            TimeElapsedColumn(),
        )
        self._bar = Progress(*columns, console=self._console, transient=True)
        self._task = self._bar.add_task(doing, total=total)
        self._lock = Lock()
        self._ended = False
        self._timer = Timer(PATIENCE, self._start)
        self._timer.daemon = True
        if shown and sys.stderr.isatty():
            self._timer.start()

    def _start(self) -> None:
        with self._lock:
            if not self._ended:
                self._bar.start()

    def step(self, total: int | None = None) -> None:
        """One more is done, of `total` where that is known only now."""
        self._bar.update(self._task, advance=1, total=total)

    def turn_to(self, doing: str, done: int, total: int) -> None:
        """So many of a further piece of work are done."""
        self._bar.update(self._task, description=doing, completed=done, total=total)

    def note(self, message: str) -> None:
        """Tell of something that went wrong."""
        self._console.print(f"sayso: {message}", soft_wrap=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._bar.live.is_started:
                self._bar.stop()


def track(items: Sequence[T], doing: str = "Reading") -> Iterator[T]:
    """The items one by one, counted as texts while they are worked on."""
    with Counter(len(items), shown=True, doing=doing, unit="texts") as counter:
        for item in items:
            yield item
            counter.step()
