"""A ledger knows its schema: an older one is brought up to date, a newer one is left alone."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from sayso.errors import LedgerTooNew, NoLedger
from sayso.ledger import GroupFilter, open_ledger
from sayso.ledger.engines import Backend, PostgreSQL, SQLite
from sayso.ledger.files import make_file
from sayso.ledger.migrating import migrate, schema_of
from sayso.ledger.schema import HEAD, WORDS, metadata
from sayso.ledger.transaction import locked
from tests.contract.reports_by_hand import reading


def backend_of(address: str) -> Backend:
    return PostgreSQL(address) if "://" in address else SQLite(Path(address))


def make_old(address: str) -> None:
    """A ledger as the first version made them, with a report in it."""
    if "://" not in address:
        make_file(Path(address), "0001")
        return
    backend = backend_of(address)
    with locked(backend) as connection:
        migrate(connection, "0001")
    backend.close()


def test_migrations_make_the_tables_that_the_code_uses(address: str) -> None:
    backend = backend_of(address)
    with backend.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_ours})
        assert compare_metadata(context, metadata) == []
        assert schema_of(connection) == HEAD
    backend.close()


def _is_ours(name: str | None, kind: str, parents: object) -> bool:
    return kind != "table" or not str(name).startswith(tuple(WORDS))


def test_older_ledger_is_brought_up_to_date_when_it_is_opened(free: str) -> None:
    make_old(free)
    with open_ledger(free) as ledger:
        ledger.add_reading(*reading())
        assert list(ledger.as_of().groups("incident", GroupFilter())) == []
        assert [trouble for each in ledger.check() for trouble in each.troubles] == []


def test_copy_of_an_older_file_is_kept_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    make_old(str(path))
    open_ledger(str(path)).close()
    open_ledger(str(path)).close()
    copy = SQLite(tmp_path / "ledger.db.schema-0001")
    with copy.engine.connect() as connection:
        assert schema_of(connection) == "0001"
    copy.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ledger.db", "ledger.db.schema-0001"]


def test_backup_of_an_older_schema_can_be_restored(free: str, tmp_path: Path) -> None:
    make_old(str(tmp_path / "old.db"))
    with open_ledger(free, create=True) as ledger:
        assert ledger.restore(tmp_path / "old.db") == 0


def test_newer_ledger_is_left_alone_and_the_message_says_what_to_do(address: str, change: object) -> None:
    assert callable(change)
    change("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerTooNew, match=r"schema is 9999.*install the newer version"):
        open_ledger(address)
    with pytest.raises(LedgerTooNew):
        open_ledger(address, create=True)


def test_other_programs_tables_are_left_alone(address: str, change: object) -> None:
    assert callable(change)
    change("UPDATE alembic_version SET version_num = 'abc'")
    with pytest.raises(NoLedger, match="another program"):
        open_ledger(address)


def test_nothing_is_made_where_only_asked(free: str) -> None:
    with pytest.raises(NoLedger, match="sayso ingest makes one"):
        open_ledger(free)
    assert "://" in free or not Path(free).exists()
