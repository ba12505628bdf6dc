"""Progress on standard error: only at a terminal, and only once the work has taken a while."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from importlib import import_module
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from sayso.cli.ending import tell

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")
PATIENCE = 2.0  # seconds that a user waits gladly without being told anything


class Counter(AbstractContextManager["Counter"]):
    """Counts the `unit` that are done. Messages go above the bar, so that the two do not mix."""

    def __init__(self, total: int | None, *, shown: bool, doing: str = "Reading", unit: str = "reports") -> None:
        self._doing, self._done, self._total, self._unit = doing, 0, total, unit
        self._bar: Progress | None = None
        self._lock = Lock()
        self._ended = False
        self._timer = Timer(PATIENCE, self._start)
        self._timer.daemon = True
        self._single = total == 1 or total is None  # several, where they turn out to be, are counted
        if shown and sys.stderr.isatty():
            self._timer.start()

    def _start(self) -> None:
        bar = _bar()
        with self._lock:
            if not self._ended:
                bar.add_task(self._doing, total=self._total, completed=self._done, count=self._count())
                bar.start()
                self._bar = bar

    def step(self, total: int | None = None) -> None:
        """One more is done, of `total` where that is known only now."""
        self._show(self._doing, self._done + 1, self._total if total is None else total)

    def turn_to(self, doing: str, done: int, total: int) -> None:
        """So many of a further piece of work are done."""
        self._show(doing, done, total)

    def within(self, done: int, total: int) -> None:
        """So many parts of the report in hand are analysed: shown where no number of reports is. What is made of the
        parts comes once all are there, and is not counted."""
        if self._single and total > 1:
            with self._lock:
                if done < total:
                    self._update("Reading", done, total, f"{done}/{total} parts")
                else:
                    self._update("Making the record", done, total, "")

    def stop(self) -> None:
        """Show no more: what the work gives goes to the terminal now."""
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._bar is not None:
                self._bar.stop()
                self._bar = None

    def _show(self, doing: str, done: int, total: int | None) -> None:
        with self._lock:
            self._doing, self._done, self._total = doing, done, total
            self._update(doing, done, total, self._count())

    def _count(self) -> str:
        return f"{self._done}/{'?' if self._total is None else self._total} {self._unit}"

    def _update(self, doing: str, done: int, total: int | None, count: str) -> None:
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], description=doing, completed=done, total=total, count=count)

    def note(self, message: str) -> None:
        """Tell of something that went wrong."""
        with self._lock:
            if self._bar is None:
                tell(f"sayso: {message}")
            else:
                self._bar.console.print(f"sayso: {message}", soft_wrap=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _bar() -> "Progress":
    """A bar, not yet to be seen. Rich takes a while to load, so it is only where work takes longer."""
    rich = import_module("rich.progress")
    console = import_module("rich.console").Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.TextColumn("{task.fields[count]}"),
        rich.TimeElapsedColumn(),
    )
    bar: Progress = rich.Progress(*columns, console=console, transient=True)
    return bar


def track(items: Sequence[T], doing: str = "Reading") -> Iterator[T]:
    """The items one by one, counted as texts while they are worked on."""
    with Counter(len(items), shown=True, doing=doing, unit="texts") as counter:
        for item in items:
            yield item
            counter.step()
