"""What a process loads once and keeps, sooner: from the user's cache folder, and past Python's collector of garbage."""

import gc
import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any


def cache_directory() -> Path:
    """SAYSO_CACHE where it is set, else "sayso" under XDG_CACHE_HOME or ~/.cache."""
    if own := os.environ.get("SAYSO_CACHE"):
        return Path(own).expanduser()
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base and Path(base).is_absolute() else Path.home() / ".cache") / "sayso"


def from_cache(name: str, source: bytes, make: Callable[[], Any]) -> Any:
    """What `make` makes of `source`, kept in the file `name` of the cache folder for the next process.

    A file that is damaged, or made of another source, is made anew; where none can be written, nothing is kept. Files
    are pickles, so that whoever may write into the folder may also run code as this user: it is this user's alone.
    """
    path = cache_directory() / name
    with suppress(OSError):
        content = path.read_bytes()
        if content[:_CHECKSUM] == _checksum(source, content[_CHECKSUM:]):
            return pickle.loads(content[_CHECKSUM:])
    value = make()
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    with suppress(OSError):
        _write(path, _checksum(source, data) + data)
    return value


# Values made before the collector looks through the newest; Python's own 700 is meant for smaller heaps.
_NEW_VALUES = 10_000
_CHECKSUM = hashlib.sha256().digest_size


def _checksum(source: bytes, data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(source).digest() + data).digest()


def _write(path: Path, content: bytes) -> None:
    """Writes beside the file and renames: of several processes that do so at once, each leaves a whole file."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps the collector of garbage from running in the block. It starts whenever much has been made, and where all
    of that stays, it looks through it again and again for nothing: half of the time of loading."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def keep_all() -> None:
    """Tells the collector that what this process holds stays, so that it never looks through it again, and to look
    less often for what a report leaves behind: a report makes tens of thousands of values, all of which live until it
    is read. Both together save a fifth of the time around the encoder."""
    gc.freeze()
    gc.set_threshold(_NEW_VALUES, *gc.get_threshold()[1:])
