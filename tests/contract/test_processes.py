"""Several processes write at once, and one is killed in the middle: nothing is lost, nothing is half-written."""

import signal
import subprocess
import sys

import pytest

from sayso.ledger import open_ledger

EACH = 15


def start(address: str, first: int, last: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.contract.writer", address, str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def troubles(address: str) -> list[str]:
    with open_ledger(address) as ledger:
        return [trouble for each in ledger.check() for trouble in each.troubles]


def kept(address: str) -> list[int]:
    with open_ledger(address) as ledger:
        return sorted(int(report[1:].split("-")[0]) for report in ledger.as_of().read_reports())


def test_two_processes_write_at_once_even_while_the_ledger_is_made(free: str) -> None:
    writers = [start(free, 0, EACH), start(free, EACH, 2 * EACH)]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    assert kept(free) == list(range(2 * EACH))
    assert troubles(free) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
@pytest.mark.parametrize("after", [1, 4])
def test_process_killed_while_it_writes_loses_nothing_that_it_told_of(address: str, after: int) -> None:
    writer = start(address, 0, 100_000)
    assert writer.stdout is not None
    told = [int(writer.stdout.readline()) for _ in range(after)]
    writer.send_signal(signal.SIGKILL)
    told += [int(line) for line in writer.stdout.read().splitlines()]
    writer.wait()
    writer.stdout.close()
    found = kept(address)
    assert found[: len(told)] == told
    assert len(found) - len(told) in (0, 1)  # kept, and killed before it could tell
    assert troubles(address) == []
    with open_ledger(address) as ledger:
        assert [entry.kind for entry in ledger.as_of().entries()] == ["sighting", "reading"] * len(found)
