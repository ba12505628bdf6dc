"""What the tests of reading share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.model import Report
from sayso.read import Failure, ReadOptions, read_sources

Read = Callable[..., "Report | Failure"]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Writes bytes to a file of the given name and gives what reading it gives: exactly one report or failure."""

    def of(data: bytes | str, name: str = "report.txt", options: ReadOptions | None = None) -> Report | Failure:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        (found,) = read_sources([str(path)], options)
        return found

    return of
