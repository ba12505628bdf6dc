"""Progress on standard error: only at a terminal, and only once the work has taken a while."""

import sys
import time
from contextlib import AbstractContextManager
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

PATIENCE = 2.0  # seconds that a user waits gladly without being told anything


class Progress(AbstractContextManager["Progress"]):
    """Counts reports. Messages go above the bar, so that the two do not mix."""

    def __init__(self, *, shown: bool) -> None:
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
        self._shown = shown and sys.stderr.isatty() and not sys.stdout.isatty()
        self._began = time.monotonic()
        self._bar: Bar | None = None

    def step(self, done: int) -> None:
        """Say how many reports are done."""
        if not self._shown:
            return
        if self._bar is None and time.monotonic() - self._began > PATIENCE:
            columns = (TextColumn("Reading"), BarColumn(), TextColumn("{task.completed} reports"), TimeElapsedColumn())
            self._bar = Bar(*columns, console=self._console, transient=True)
            self._bar.add_task("reading", total=None)
            self._bar.start()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done)

    def note(self, message: str) -> None:
        """Tell of something that went wrong."""
        self._console.print(f"sayso: {message}", soft_wrap=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
