"""A ledger's file in trouble: what was kept before stays whole, and the message says what to do."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from sayso.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerFull,
    LedgerLocked,
    LedgerReadOnly,
    LedgerUnreachable,
    NoLedger,
    UsageError,
)
from sayso.ledger import ClaimFilter, Ledger, open_ledger
from sayso.ledger.engines import backend
from tests.contract.reports_by_hand import reading

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with one report in it."""
    made = tmp_path / "ledger.db"
    with open_ledger(str(made), create=True) as ledger:
        ledger.add_reading(*reading(1))
    return made


@pytest.fixture
def bound(tmp_path: Path) -> Iterator[None]:
    """Without root's right to write anywhere."""
    for folder in (tmp_path, *tmp_path.parents[:3]):
        if folder.stat().st_uid == os.geteuid():
            folder.chmod(0o755)
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


def whole(path: Path) -> bool:
    with open_ledger(str(path)) as ledger:
        return list(ledger.as_of().read_reports()) == ["r1-2024-03-05"] and not any(
            each.troubles for each in ledger.check()
        )


def fill(ledger: Ledger) -> None:
    for number in range(2, 50):
        ledger.add_reading(*reading(number))


def test_full_disk_loses_nothing_that_was_kept(path: Path) -> None:
    def little_room(connection: sqlite3.Connection, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    event.listen(Pool, "connect", little_room)
    try:
        with open_ledger(str(path)) as ledger, pytest.raises(LedgerFull, match=r"ledger\.db is full.*make room"):
            fill(ledger)
        with open_ledger(str(path)) as ledger:
            kept = len(list(ledger.as_of().read_reports()))
    finally:
        event.remove(Pool, "connect", little_room)
    with open_ledger(str(path)) as ledger:
        assert not any(each.troubles for each in ledger.check())
        assert len(list(ledger.as_of().read_reports())) == kept < 49
        assert len(ledger.add_reading(*reading(50))) == 2


def test_locked_file_is_waited_for_and_then_told_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "WAIT", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_ledger(str(path)) as ledger:
        with pytest.raises(LedgerLocked, match=r"held by another process.*0\.05 seconds"):
            ledger.add_reading(*reading(2))
        assert len(list(ledger.as_of().claims(ClaimFilter()))) == 1  # a reader need not wait
        other.execute("ROLLBACK")
        assert len(ledger.add_reading(*reading(2))) == 2
    other.close()


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions as on Unix")
@pytest.mark.parametrize("folder_mode", [0o777, 0o555])
def test_file_that_may_only_be_read_is_read(path: Path, bound: None, folder_mode: int) -> None:
    _as_owner(path.chmod, 0o444)
    _as_owner(path.parent.chmod, folder_mode)
    with open_ledger(str(path)) as ledger:
        assert len(list(ledger.as_of().claims(ClaimFilter(text="pier")))) == 1
        assert not any(each.troubles for each in ledger.check())
        with pytest.raises(LedgerReadOnly, match="may only be read"):
            ledger.add_reading(*reading(2))
    _as_owner(path.parent.chmod, 0o755)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions as on Unix")
def test_ledger_that_cant_be_made_is_told_of(tmp_path: Path, bound: None) -> None:
    _as_owner(tmp_path.chmod, 0o555)
    with pytest.raises(LedgerError, match=r"new\.db"):
        open_ledger(str(tmp_path / "new.db"), create=True)
    _as_owner(tmp_path.chmod, 0o755)


def _as_owner(action: Any, argument: int) -> None:
    effective = os.geteuid()
    os.seteuid(os.getuid())
    action(argument)
    os.seteuid(effective)


def test_files_that_are_no_ledgers_are_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("The pier was closed. " * 200, encoding="utf-8")
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE entries (seq integer)")
    connection.close()
    (tmp_path / "empty.db").touch()
    for path, told in [(text, "not an SQLite file"), (other, "another program"), (tmp_path / "empty.db", "empty file")]:
        before = path.read_bytes()
        for create in (False, True):
            with pytest.raises(NoLedger, match=told):
                open_ledger(str(path), create=create)
        assert path.read_bytes() == before
    with pytest.raises(NoLedger, match="is a folder"):
        open_ledger(str(tmp_path), create=True)
    with pytest.raises(LedgerError, match="there is no folder"):
        open_ledger(str(tmp_path / "no" / "folder" / "ledger.db"), create=True)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty.db", "notes.txt", "other.db"]


def test_damaged_file_is_told_from_a_sound_one(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 20] = b"\xff" * (4096 * 19)
    path.write_bytes(data)
    with pytest.raises(LedgerDamaged, match="restore a backup"), open_ledger(str(path)) as ledger:
        list(ledger.check())


def test_names_with_odd_characters_are_names(tmp_path: Path) -> None:
    path = tmp_path / "my ledger? #1 100%.db"
    with open_ledger(str(path), create=True) as ledger:
        ledger.add_reading(*reading(1))
    assert whole(path)


@pytest.mark.parametrize(
    ("address", "kind", "told"),
    [
        ("mysql://host/ledger", UsageError, "not at mysql://"),
        ("sqlite:///ledger.db", UsageError, "not at sqlite://"),
        ("postgresql://host:port/ledger", UsageError, "expected postgresql://NAME"),
        ("postgresql://ida:secret@127.0.0.1:1/ledger", LedgerUnreachable, "check the address"),
    ],
)
def test_address_that_leads_nowhere_is_told_without_its_password(
    address: str, kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=told) as caught:
        open_ledger(address, create=True)
    assert "secret" not in str(caught.value)
