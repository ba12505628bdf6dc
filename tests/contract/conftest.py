"""One body of tests for every database that a ledger can lie in.

SQLite is always there. SAYSO_TEST_POSTGRESQL names a PostgreSQL database in which schemas can be made; without it the
same tests are skipped for PostgreSQL, and say so.
"""

import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, make_url, text

from sayso.ledger import Ledger, open_ledger
from sayso.ledger.schema import HEAD

POSTGRESQL = "SAYSO_TEST_POSTGRESQL"
_NAMED = os.environ.get(POSTGRESQL, "")
_MARKS = [
    pytest.mark.postgresql,
    pytest.mark.skipif(not _NAMED, reason=f"{POSTGRESQL} names no PostgreSQL database"),
]
DATABASES = ["sqlite", pytest.param("postgresql", marks=_MARKS)]


@pytest.fixture(params=DATABASES)
def address(request: pytest.FixtureRequest) -> str:
    """Where an empty ledger lies that no other test uses."""
    found: str = request.getfixturevalue(f"{request.param}_ledger")
    return found


@pytest.fixture(params=DATABASES)
def free(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a ledger can be made, and none is."""
    if request.param == "sqlite":
        yield str(tmp_path / "free.db")
        return
    with _schema() as own:
        yield own


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with open_ledger(address) as opened:
        yield opened


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "empty.db"
    open_ledger(str(path), create=True).close()
    return path


@pytest.fixture
def sqlite_ledger(template: Path, tmp_path: Path) -> str:
    return str(shutil.copy(template, tmp_path / "ledger.db"))


@pytest.fixture(scope="session")
def postgresql_schema() -> Iterator[str]:
    with _schema() as own:
        open_ledger(own, create=True).close()
        yield own


@pytest.fixture
def postgresql_ledger(postgresql_schema: str) -> str:
    engine = create_engine(make_url(postgresql_schema).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        tables = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
        connection.execute(text(f"TRUNCATE {', '.join(tables)}"))
        connection.execute(text(f"UPDATE alembic_version SET version_num = '{HEAD}'"))
    engine.dispose()
    return postgresql_schema


@contextmanager
def _schema() -> Iterator[str]:
    """The address of a schema of its own, for as long as the block lasts."""
    schema = f"test_{uuid.uuid4().hex}"
    url = make_url(_NAMED).set(drivername="postgresql+psycopg")
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    own = url.set(drivername="postgresql").update_query_dict({"options": f"-csearch_path={schema}"})
    yield own.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture
def change(address: str) -> Iterator[Callable[[str], None]]:
    """Changes the ledger's tables behind its back."""
    plain = "://" not in address
    url = f"sqlite:///{address}" if plain else make_url(address).set(drivername="postgresql+psycopg")
    engine = create_engine(url)

    def run(statement: str) -> None:
        with engine.begin() as connection:
            connection.execute(text(statement))

    yield run
    engine.dispose()
