"""Files that appear only once they are complete."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sayso.errors import UsageError


@contextmanager
def complete_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that is written beside its name and takes the name when the block ends; an error in it leaves nothing,
    and a file that was there before as it was. Raises UsageError where it can't be written."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder; give a file's name")
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        file = draft.open("wb")
    except OSError as error:
        raise UsageError(f"{path} can't be written: {error.strerror}; give a file in a folder of yours") from error
    try:
        with file:
            yield file
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
