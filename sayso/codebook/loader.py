"""Reads the shipped codebook, and a user's own over it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from sayso.codebook.entries import Draft, draft_type
from sayso.codebook.source import Entry, parse_yaml
from sayso.codebook.triggers import read_words
from sayso.codebook.types import Codebook, EventType, Trigger
from sayso.errors import CodebookError
from sayso.loading import from_cache, uncollected

FORMAT = "sayso-1"
_KEYS = frozenset({"group", "types", "lists", "replace", "drop"})


@dataclass
class _Book:
    """A codebook in the making."""

    lists: dict[str, frozenset[str]] = field(default_factory=dict)
    types: dict[str, Draft] = field(default_factory=dict)


@uncollected()
def load_codebook(path: Path | None = None) -> Codebook:
    """The shipped codebook; with a `path`, a user's own file over it (or in its place, where it says
    `replace: true`). Raises CodebookError, with file, line and reason, for any mistake in it."""
    if path is None:
        return _shipped()
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
        raise CodebookError(f"{path}: can't be read: {reason}; give the path of a YAML file") from error
    except UnicodeDecodeError as error:
        raise CodebookError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    root = parse_yaml(text, str(path))
    keys = root.fields(_KEYS)
    book = _Book()
    shipped: list[tuple[str, bytes]] = []
    if not ("replace" in keys and keys["replace"].flag()):
        shipped = _shipped_files()
        book = _shipped_book(shipped)
    _add(book, root, extends=True)
    if not book.types:
        root.fail("defines no types; add some under 'types', or leave out 'replace: true'")
    return _finish(book, [*(data for _, data in shipped), content])


@cache
def _shipped() -> Codebook:
    shipped = _shipped_files()
    return _finish(_shipped_book(shipped), [data for _, data in shipped])


def _shipped_book(shipped: list[tuple[str, bytes]]) -> _Book:
    """The book of the shipped files: it takes half a second to read, and a tenth of that to fetch from the cache."""
    code = [file.read_bytes() for file in files("sayso.codebook").iterdir() if file.name.endswith(".py")]
    source = b"".join([*sorted(code), *(data for _, data in shipped)])
    book: _Book = from_cache("codebook.pickle", source, lambda: _read_shipped(shipped))
    return book


def _read_shipped(shipped: list[tuple[str, bytes]]) -> _Book:
    book = _Book()
    for name, data in shipped:
        _add(book, parse_yaml(data.decode(), name), extends=False)
    return book


def _shipped_files() -> list[tuple[str, bytes]]:
    """Name and content of each shipped file, word lists first."""
    folder = files("sayso.codebook") / "data"
    found = [(file.name, file.read_bytes()) for file in folder.iterdir() if file.name.endswith(".yaml")]
    return sorted(found, key=lambda file: (file[0] != "lists.yaml", file[0]))


def _add(book: _Book, root: Entry, *, extends: bool) -> None:
    """Read one file into the book. Only a user's file `extends`: changes types that are already there."""
    keys = root.fields(_KEYS)
    for name, entry in keys["lists"].fields().items() if "lists" in keys else ():
        words = read_words(entry.items(), book.lists)
        book.lists[name] = book.lists.get(name, frozenset()) | words if extends else words
    for entry in keys["drop"].items() if "drop" in keys else ():
        if book.types.pop(entry.text(), None) is None:
            entry.fail(f"there is no type {entry.text()!r} to drop")
    group = keys["group"].text() if "group" in keys else None
    for name, entry in keys["types"].fields().items() if "types" in keys else ():
        before = book.types.get(name)
        if before is not None and not extends:
            entry.fail(f"the type {name!r} is already defined in {before.file}")
        book.types[name] = draft_type(name, entry, group, before, book.lists, learnt=not extends)
    if "types" not in keys and "lists" not in keys and "drop" not in keys:
        root.fail("expected the key 'types'")


def _finish(book: _Book, contents: Iterable[bytes]) -> Codebook:
    digest = hashlib.sha256()
    for content in contents:
        digest.update(hashlib.sha256(content).digest())
    types = {name: draft.type for name, draft in book.types.items()}
    version = f"{FORMAT}+{digest.hexdigest()[:8]}"
    return Codebook(version, MappingProxyType(types), MappingProxyType(_index(types)), MappingProxyType(book.lists))


def _index(types: Mapping[str, EventType]) -> dict[tuple[str, str], tuple[tuple[EventType, Trigger], ...]]:
    found: dict[tuple[str, str], list[tuple[EventType, Trigger]]] = {}
    for event_type in types.values():
        for trigger in event_type.triggers:
            found.setdefault((trigger.lemma, trigger.pos), []).append((event_type, trigger))
    return {key: tuple(sorted(pairs, key=lambda pair: -pair[1].specificity)) for key, pairs in found.items()}
