"""Runs the command line: in this process, or as one of its own where signals and pipes matter."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from playwright.sync_api import sync_playwright
from typer.testing import CliRunner

from sayso.app import reading
from sayso.cli.main import app
from tests.e2e.browsing import PROGRAM

GOOD = (
    "Ferry workers in Port Amsel began a strike on Monday, their union said.\n\n"
    "“We will not sail at night,” said Karla Venn, the union's leader. The ferry company denied it had cut wages.\n"
)


@pytest.fixture(scope="session")
def sayso() -> Iterator[Callable[..., Result]]:
    """Calls the command with these arguments, and gives its exit code, standard output and standard error. Several
    reports are read as on a machine with one core, without the wait for further processes to load."""

    def call(*arguments: object, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, [str(each) for each in arguments], input=stdin)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_cores", lambda: 1)
        yield call


def hear_ctrl_c() -> None:
    """Shells start background jobs deaf to it, and their children inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def spawn() -> Callable[..., "subprocess.Popen[bytes]"]:
    """Starts the command as a process with all its streams as pipes."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: object) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "sayso", *(str(each) for each in arguments)]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=pipe, preexec_fn=hear_ctrl_c, start_new_session=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None and not stream.closed:
                stream.close()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A report that can be read."""
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium, for tests that are marked as needing one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        yield browser
        browser.close()
