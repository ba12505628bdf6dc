"""Ctrl-C in the middle, and a reader of the output that goes away."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

LINE = (
    json.dumps(
        {"uri": "one", "text": "The mayor of Port Amsel resigned on Monday, her office said on Tuesday evening."}
    )
    + "\n"
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes as on Unix")


def test_ctrl_c_keeps_what_was_read_and_says_how_much(spawn: Callable[..., "subprocess.Popen[bytes]"]) -> None:
    process = spawn("read", "-", "--format", "jsonl")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(LINE.encode())
    process.stdin.flush()
    first = process.stdout.readline()  # the second report never comes: Sayso waits for it
    process.send_signal(signal.SIGINT)
    rest, told = process.communicate(timeout=60)
    assert json.loads(first)["report"]["uri"] == "one"
    assert rest == b""
    assert process.returncode == 130
    assert b"1 report read and written" in told
    assert b"Traceback" not in told


def test_ctrl_c_leaves_a_complete_file(spawn: Callable[..., "subprocess.Popen[bytes]"], tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    process = spawn("read", "-", "--format", "jsonl", "--out", out)
    assert process.stdin is not None
    process.stdin.write(LINE.encode())
    process.stdin.flush()
    draft = _first_draft(tmp_path, process)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    assert [json.loads(line)["report"]["uri"] for line in out.read_text(encoding="utf-8").splitlines()] == ["one"]
    assert not draft.exists()


def _first_draft(folder: Path, process: "subprocess.Popen[bytes]") -> Path:
    """The unfinished file, once a record stands in it."""
    while process.poll() is None:
        for path in folder.glob(".*.part"):
            if path.stat().st_size:
                return path
    raise AssertionError(f"ended with {process.returncode} before it wrote a record")


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_closed_output_pipe_ends_quietly(spawn: Callable[..., "subprocess.Popen[bytes]"], form: str) -> None:
    process = spawn("read", "-", "--format", form)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(LINE.encode())
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write(LINE.encode() * 3)
    process.stdin.close()
    assert process.stderr is not None
    told = process.stderr.read()
    assert process.wait(timeout=60) == 141
    assert told == b""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """More reports than two processes read in the time of a test."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(json.loads(LINE)["text"] * 20, encoding="utf-8")
    return folder


def test_ctrl_c_ends_all_reading_processes(spawn: Callable[..., "subprocess.Popen[bytes]"], folder: Path) -> None:
    process = spawn("read", folder, "--format", "jsonl", "--jobs", "2")
    assert process.stdout is not None
    first = process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the job
    rest, told = process.communicate(timeout=60)  # ends only when nobody holds the pipes any more
    written = 1 + len(rest.splitlines())
    assert json.loads(first)["report"]["uri"].endswith("000.txt")
    assert process.returncode == 130
    assert told.decode().strip() == f"sayso: interrupted; {written} report{'s' * (written > 1)} read and written"


def test_closed_output_pipe_ends_all_reading_processes(
    spawn: Callable[..., "subprocess.Popen[bytes]"], folder: Path
) -> None:
    process = spawn("read", folder, "--format", "jsonl", "--jobs", "2")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 141
