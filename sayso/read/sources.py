"""What a user names -> files, addresses and standard input, in the order given."""

import glob
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import MissingSource, UnreadableReport
from sayso.read.failure import Failure
from sayso.read.options import Told, untold
from sayso.read.sidecar import describes

STANDARD_INPUT = "-"
# What is more likely an address without its https:// than a file that is not there: "www.example.org", "example.no/a".
_HOST = re.compile(
    r"(?i)(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.(?:(?:com|org|net|int|gov|edu|info|news)(?:/|$)|[a-z]{2}/))"
)
# What reports are kept in that is no kind which is read. Other files (pictures, programs) are left out without a word.
_TABLES = (".csv", ".tsv")  # beside reports, lists of places and the like rather than reports
_OTHER = {
    ".7z", ".doc", ".docx", ".epub", ".gz", ".mbox", ".mobi", ".msg", ".ods", ".odt", ".pages", ".rar", ".rtf", ".tar",
    ".tgz", ".warc", ".wpd", ".xls", ".xlsx", ".xml", ".zip", *_TABLES,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bytes of a source are: a file (`path`), an address, or standard input (neither)."""

    uri: str
    path: Path | None = None
    address: bool = False


def is_address(source: str) -> bool:
    """Whether a source is fetched over http or https."""
    return source.lower().startswith(("http://", "https://"))


def places(sources: Sequence[str], suffixes: frozenset[str], told: Told = untold) -> Iterator[Place | Failure]:
    """Where the sources lie, found one by one; folders and patterns give the files of the known suffixes, sorted.

    `told` hears of the others in a folder that may hold reports.

    A NAME.json beside a NAME.txt that is read too describes it and is left out, unless it holds a list. A source that
    isn't there is a Failure.
    """
    named = frozenset(sources)
    for source in sources:
        if source == STANDARD_INPUT:
            yield Place(source)
        elif is_address(source):
            yield Place(source, address=True)
        elif source in ("", "."):
            yield from _folder(source or ".", suffixes, told)
        elif os.path.isdir(source):
            yield from _folder(source, suffixes, told)
        elif os.path.lexists(source):
            if not _describes(Path(source), suffixes, named):
                yield Place(source, Path(source))
        elif glob.has_magic(source):
            yield from _matching(source, suffixes, told)
        else:
            yield Failure(source, MissingSource(_missing(source)))


def _missing(source: str) -> str:
    if "\x00" in source:
        return "the name holds a NUL character: no file can have it"
    if "://" in source:
        return f"{source.split('://')[0]}:// addresses are not read: give an http or https address, or a file"
    if _HOST.match(source):
        return f"no such file or folder; if an address is meant, write https://{source}"
    return "no such file or folder: check the name and the folder you are in"


def _matching(pattern: str, suffixes: frozenset[str], told: Told) -> Iterator[Place | Failure]:
    found = sorted(glob.iglob(pattern, recursive=True))
    if not found:
        yield Failure(pattern, MissingSource("nothing matches this pattern: check it, and the folder you are in"))
        return
    whole = frozenset(found)
    explicit = Path(pattern).suffix not in ("", ".*")
    empty = True
    for name in found:
        path = Path(name)
        if path.is_dir():
            # "**" matches folders beside all that is in them
            if "**" not in pattern:
                empty = False
                yield from _folder(name, suffixes, told)
        elif (explicit or path.suffix.lower() in suffixes) and not _describes(path, suffixes, whole):
            empty = False
            yield Place(name, path)
    if empty:
        yield Failure(pattern, MissingSource(f"nothing that matches this pattern is a report ({_listed(suffixes)})"))


def _folder(name: str, suffixes: frozenset[str], told: Told) -> Iterator[Place | Failure]:
    empty = True
    others = Counter[str]()
    for found in _walk(name, suffixes, others):
        empty = False
        yield found
    if empty:
        why = f"no report in this folder: none of its files is named {_listed(suffixes)}"
        yield Failure(name, MissingSource(f"{why}; {_unread(others)}" if others else why))
    for suffix in _TABLES:
        del others[suffix]
    if others and not empty:
        told(name, _unread(others))


def _unread(others: Counter[str]) -> str:
    """What is said of the files in a folder that may hold reports, by their suffixes."""
    named = ", ".join(f"{number} {suffix}" for suffix, number in sorted(others.items()))
    return f"files that are not read: {named}; save what they hold as .txt, .html or .pdf, or as JSON lines"


def _walk(folder: str, suffixes: frozenset[str], others: Counter[str]) -> Iterator[Place | Failure]:
    """The reports of a folder; `others` counts what else may hold some."""
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda e: e.name)
    except OSError as error:
        yield Failure(folder, UnreadableReport(f"this folder can't be listed: {error.strerror or error}"))
        return
    names = {e.name for e in inside}
    for entry in inside:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, suffixes, others)
        elif path.suffix.lower() in suffixes and not entry.is_dir():
            beside = any(path.stem + s in names for s in suffixes if s not in _DATA)
            if path.suffix.lower() == ".json" and beside and describes(path):
                continue
            yield Place(entry.path, path)
        elif path.suffix.lower() in _OTHER and not entry.is_dir():
            others[path.suffix.lower()] += 1


_DATA = frozenset((".json", ".jsonl", ".ndjson"))


def _describes(path: Path, suffixes: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the file is a NAME.json beside a NAME.txt among the others."""
    beside = any(str(path.with_suffix(s)) in others for s in suffixes if s not in _DATA)
    return path.suffix.lower() == ".json" and beside and describes(path)


def _listed(suffixes: frozenset[str]) -> str:
    return ", ".join(sorted(f"*{s}" for s in suffixes))
