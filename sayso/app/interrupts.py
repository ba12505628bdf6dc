"""Work that Ctrl-C must not cut in two."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def unbroken() -> Iterator[None]:
    """Lets what stands inside come to its end before Ctrl-C is heard; a second Ctrl-C breaks in.

    Only the main thread hears Ctrl-C, and only where nobody else has taken it over or told the program to ignore it:
    elsewhere this does nothing.
    """
    hears = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not hears or threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = False

    def hear(number: int, frame: FrameType | None) -> None:
        nonlocal heard
        if heard:
            raise KeyboardInterrupt
        heard = True

    signal.signal(signal.SIGINT, hear)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if heard:
        signal.raise_signal(signal.SIGINT)
