"""The index is built once, whole or not at all, and somewhere even where nothing can be written."""

import sqlite3
import threading
from pathlib import Path

import pytest

from sayso.gazetteer import store
from sayso.gazetteer.store import open_index


class Builder:
    """A build that takes no time, and counts."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.times += 1
        connection.executescript("CREATE TABLE names (key TEXT); INSERT INTO names VALUES ('hama');")
        connection.commit()


def names_in(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT key FROM names")]


def test_a_second_opening_does_not_build(tmp_path: Path) -> None:
    build = Builder()
    assert names_in(open_index(tmp_path, build)) == names_in(open_index(tmp_path, build)) == ["hama"]
    assert build.times == 1


def test_the_index_is_read_only(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_index(tmp_path, Builder()).execute("INSERT INTO names VALUES ('homs')")


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00 cut short"])
def test_a_damaged_index_is_built_anew(tmp_path: Path, content: bytes) -> None:
    open_index(tmp_path, Builder()).close()
    (path,) = tmp_path.iterdir()
    path.write_bytes(content)
    assert names_in(open_index(tmp_path, Builder())) == ["hama"]


def test_a_build_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE names (key TEXT)")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_index(tmp_path, fail)
    assert list(tmp_path.iterdir()) == []


def test_many_may_build_at_once(tmp_path: Path) -> None:
    results: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: results.append(names_in(open_index(tmp_path, Builder())))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [["hama"]] * 8
    assert len(list(tmp_path.iterdir())) == 1


def test_where_the_cache_cannot_be_written_the_temporary_folder_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setattr(store.tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))
    assert names_in(open_index(blocked / "cache", Builder())) == ["hama"]
    assert (tmp_path / "temporary").is_dir()


def test_where_nothing_can_be_written_memory_serves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setattr(store.tempfile, "gettempdir", lambda: str(blocked))
    assert names_in(open_index(blocked / "cache", Builder())) == ["hama"]
