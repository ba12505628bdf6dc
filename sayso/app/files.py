"""Files that appear only once they are complete, and never in the place of what must not be lost."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sayso.errors import UsageError

_DATABASE = b"SQLite format 3\0"  # how every file of SQLite begins: a ledger is one
_BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside its file


class NewFile:
    """A file that is written beside its name and takes it when it is kept. What is no plain file, a pipe or a device,
    is written to as it stands; behind a link lies what is written.

    Raises UsageError where it can't be written, is a database or lies beside one, or is one of `spared`: what the
    command reads.
    """

    def __init__(self, path: Path, spared: Iterable[Path] = ()) -> None:
        self.path = path.resolve()
        _refuse_loss(path, self.path, spared)
        plain = self.path.is_file() or not self.path.exists()
        self._draft = self.path.with_name(f".{self.path.name}.{os.getpid()}.part") if plain else None
        try:
            self.file: IO[bytes] = (self._draft or self.path).open("wb")
        except OSError as error:
            raise UsageError(f"{path} can't be written: {error.strerror}; give a file in a folder of yours") from error

    def keep(self) -> None:
        """Let it appear under its name; an error in it leaves what was there."""
        try:
            self.file.close()
            if self._draft is not None:
                self._draft.replace(self.path)
        finally:
            if self._draft is not None:
                self._draft.unlink(missing_ok=True)

    def drop(self) -> None:
        """Leave nothing of it."""
        try:
            self.file.close()
        finally:
            if self._draft is not None:
                self._draft.unlink(missing_ok=True)


@contextmanager
def complete_file(path: Path) -> Iterator[IO[bytes]]:
    """A new file that is kept when the block ends, and dropped after an error in it. Raises as `NewFile` does."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder; give a file's name")
    new = NewFile(path)
    try:
        yield new.file
    except BaseException:
        new.drop()
        raise
    new.keep()


def _refuse_loss(named: Path, path: Path, spared: Iterable[Path]) -> None:
    if any(source.exists() and path.exists() and source.samefile(path) for source in spared):
        raise UsageError(f"{named} is one of the reports that are read: give another name to write to")
    beside = next((Path(str(path).removesuffix(end)) for end in _BESIDE if path.name.endswith(end)), path)
    if _is_database(beside):
        raise UsageError(f"{named} is a ledger, or another database, or a part of one: give another name to write to")


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:  # what can't be read can't be written either, which is told then
        return False
