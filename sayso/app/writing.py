"""Writes records as they come: as an account for a terminal, as JSON lines, as a table, or as pages."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO, Literal

from sayso.app.files import NewFile
from sayso.codebook import load_codebook
from sayso.errors import UsageError
from sayso.export.account import print_account
from sayso.export.event_cells import COLUMNS, event_cells
from sayso.export.jsonl import to_line
from sayso.export.names import file_name
from sayso.export.page import to_index, to_page
from sayso.export.terminal import Terminal
from sayso.model import Record, Unread
from sayso.read import count_sources

Format = Literal["text", "jsonl", "csv", "html"]
PAGE_SUFFIXES = (".html", ".htm")
_ONE_PAGE = "a page shows one report, and there are several: give a folder for the pages, --out pages/"


class Writer(AbstractContextManager["Writer"]):
    """Takes records one at a time. On leaving, also through an exception, what was taken is kept in full."""

    def write(self, item: Record | Unread) -> None:
        """Write one record, or a report's refusal where the format has a place for it."""
        raise NotImplementedError


def open_writer(
    form: Format,
    stdout: IO[str],
    out: Path | None = None,
    *,
    folder: bool = False,
    codebook: Path | None = None,
    sources: Sequence[str] = (),
) -> Writer:
    """A writer of the format to `stdout`, or to the file or, for pages of several reports, the folder `out`.

    A file appears under its name only once it is complete; `folder` says that `out` is meant as a folder even where
    there is none yet. `codebook` is the one that the records are read with: it names the event types. `sources` are
    what is read: nothing is written over them. Raises UsageError where `out` can't be written, or would be one page
    of several reports; CodebookError for a codebook with a mistake.
    """
    read = [Path(source) for source in sources]
    labels = (
        {} if form in ("jsonl", "csv") else {each.id: each.label for each in load_codebook(codebook).types.values()}
    )
    if form == "html" and out is not None and (folder or out.is_dir() or out.suffix.lower() not in PAGE_SUFFIXES):
        return _Folder(out, labels, read)
    if out is not None and (folder or out.is_dir()):
        raise UsageError(f"--out {out} is a folder, and --format {form} writes one file: give a file's name")
    if form == "html" and (count_sources(sources) or 1) > 1:
        raise UsageError(_ONE_PAGE)
    target: _Target = _Target(stdout) if out is None else _ToFile(out, read)
    if form == "html":
        return _OnePage(target, labels)
    if form == "csv":
        return _Table(target)
    return _Lines(target) if form == "jsonl" else _Account(target, labels)


class _Target:
    """Where text goes: a stream that is already open."""

    def __init__(self, stream: IO[str]) -> None:
        self.stream = stream

    def close(self) -> None:
        self.stream.flush()

    def drop(self) -> None:
        """Leave nothing of what was written, where that can be had."""


class _ToFile(_Target):
    """A file that takes its name when it is complete."""

    def __init__(self, path: Path, spared: Iterable[Path]) -> None:
        self._new = NewFile(path, spared)
        super().__init__(io.TextIOWrapper(self._new.file, encoding="utf-8", newline="\n"))

    def close(self) -> None:
        try:
            self.stream.flush()
        except OSError:  # the disk is full: half a file would look like a whole one
            self.drop()
            raise
        self._new.keep()

    def drop(self) -> None:
        self._new.drop()


class _ToTarget(Writer):
    def __init__(self, target: _Target) -> None:
        self._target = target

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OSError):
            self._target.drop()
        else:
            self._target.close()


class _Lines(_ToTarget):
    """JSON lines: one object a report, refusals in their places."""

    def write(self, item: Record | Unread) -> None:
        self._target.stream.write(to_line(item) + "\n")
        self._target.stream.flush()


class _Table(_ToTarget):
    """CSV as of other lists: a heading, and a row an event. Refusals and reports without an event have no row."""

    def __init__(self, target: _Target) -> None:
        super().__init__(target)
        self._table = csv.DictWriter(target.stream, COLUMNS, lineterminator="\n")
        self._table.writeheader()

    def write(self, item: Record | Unread) -> None:
        if isinstance(item, Record):
            self._table.writerows(event_cells(item))
            self._target.stream.flush()


class _Account(_ToTarget):
    """A readable account, with colours where the stream is a terminal that has them."""

    def __init__(self, target: _Target, labels: Mapping[str, str]) -> None:
        super().__init__(target)
        self._labels = labels
        self._console = Terminal(target.stream)
        self._written = 0

    def write(self, item: Record | Unread) -> None:
        if isinstance(item, Unread):
            return
        if self._written:
            self._console.print()
        print_account(item, self._console, self._labels)
        self._written += 1
        self._target.stream.flush()


class _OnePage(_ToTarget):
    """One page: for one report only. It is written when no other has come: a file may turn out to hold several."""

    def __init__(self, target: _Target, labels: Mapping[str, str]) -> None:
        super().__init__(target)
        self._labels = labels
        self._page = ""

    def write(self, item: Record | Unread) -> None:
        if isinstance(item, Unread):
            return
        if self._page:
            self._page = ""
            raise UsageError(_ONE_PAGE)
        self._page = to_page(item, self._labels)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, UsageError):
            self._target.drop()
            return
        try:
            self._target.stream.write(self._page)
        except OSError as full:
            super().__exit__(type(full), full, None)
            raise
        super().__exit__(kind, error, trace)


class _Folder(Writer):
    """A page a report, and an index of them all."""

    def __init__(self, path: Path, labels: Mapping[str, str], read: Sequence[Path]) -> None:
        self._path = path
        self._labels = labels
        self._read = read
        self._names: dict[str, Record] = {}
        if path.exists() and any(each.is_dir() and each.samefile(path) for each in read):
            raise UsageError(
                f"--out {path} is the folder that is read, and pages might take the place of reports: give another"
            )
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"--out {path} can't be made a folder: {error.strerror}") from error

    def write(self, item: Record | Unread) -> None:
        if isinstance(item, Unread):
            return
        name = file_name(item.report, self._names)
        self._names[name] = item
        self._save(name, to_page(item, self._labels))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._names:
            self._save("index.html", to_index(self._names))

    def _save(self, name: str, text: str) -> None:
        target = _ToFile(self._path / name, self._read)
        try:
            target.stream.write(text)
        except OSError:
            target.drop()
            raise
        target.close()
