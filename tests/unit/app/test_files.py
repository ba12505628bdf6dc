"""What is written takes the place of nothing that must not be lost."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from sayso.app.files import NewFile, complete_file
from sayso.errors import UsageError


def test_a_file_appears_when_it_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    with complete_file(out) as file:
        file.write(b"new")
        assert not out.exists()
    assert out.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), complete_file(out) as file:
        file.write(b"half" * (1 // 0))
    assert out.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out.csv"]


@pytest.mark.parametrize("name", ["l.db", "l.db-wal", "l.db-shm", "link.db"])
def test_a_ledger_is_spared(tmp_path: Path, name: str) -> None:
    with sqlite3.connect(tmp_path / "l.db") as ledger:
        ledger.execute("CREATE TABLE entries (hash TEXT)")
    (tmp_path / "link.db").symlink_to("l.db")
    before = (tmp_path / "l.db").read_bytes()
    with pytest.raises(UsageError, match="is a ledger"), complete_file(tmp_path / name):
        pass
    assert (tmp_path / "l.db").read_bytes() == before


def test_what_is_read_is_spared(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("The mill reopened.")
    with pytest.raises(UsageError, match="one of the reports"):
        NewFile(tmp_path / "report.txt", [Path("-"), report])
    assert report.read_text() == "The mill reopened."


def test_a_link_goes_on_leading_to_what_is_written(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to("target.txt")
    with complete_file(link) as file:
        file.write(b"told")
    assert link.is_symlink()
    assert (tmp_path / "target.txt").read_bytes() == b"told"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    with complete_file(pipe) as file:
        file.write(b"told")
    reader.join()
    assert got == [b"told"]
    assert pipe.is_fifo()
