"""Lets a producer run ahead of its consumer in a thread of its own, by a bounded number of items."""

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Item(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class _End:
    problem: BaseException | None


def ahead(produce: Callable[[], Iterator[T]], room: int) -> Iterator[T]:
    """The items of `produce()`, in order, made in another thread while the consumer works on the ones before.

    At most `room` items wait. What the producer raises is raised here, after the items before it. Where the consumer
    stops early, the producer is stopped at its next item.
    """
    waiting: queue.Queue[_Item[T] | _End] = queue.Queue(maxsize=room)
    stopped = threading.Event()

    def put(item: _Item[T] | _End) -> None:
        while not stopped.is_set():
            with contextlib.suppress(queue.Full):
                waiting.put(item, timeout=0.1)
                return

    def run() -> None:
        problem: BaseException | None = None
        try:
            for value in produce():
                put(_Item(value))
                if stopped.is_set():
                    return
        except BaseException as raised:  # noqa: BLE001  it is raised again, in the consumer's thread
            problem = raised
        put(_End(problem))

    # A daemon: an interrupted command does not wait for the report that is being read.
    threading.Thread(target=run, name="sayso-ahead", daemon=True).start()
    try:
        while isinstance(item := waiting.get(), _Item):
            yield item.value
        if item.problem is not None:
            raise item.problem
    finally:
        stopped.set()
