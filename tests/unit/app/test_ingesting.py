"""What a ledger holds already is not analysed again."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sayso.app import ingesting, read_one
from sayso.app.ingesting import Kept, ingest
from sayso.app.settings import ReadSettings
from sayso.errors import DamagedReport
from sayso.ledger import open_ledger
from sayso.model import Reader, Record, Report


class Analyser:
    """Takes reports down instead of analysing them; refuses those with "Bad" in them."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def analyse(self, reports: Sequence[Report], part_done: object = None) -> Iterator[Any]:
        for each in reports:
            self.seen.append(each.uri.rsplit("/", 1)[-1])
            if "Bad" in each.text:
                raise DamagedReport("refused")
            yield SimpleNamespace(report=each)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Ingests the files of the folder by a reader of a version; gives what was analysed, and what became of each."""

    def ingested(version: str = "1") -> tuple[list[str], list[str]]:
        analyser, reader = Analyser(), Reader(version=version, model="m", codebook="c")
        rooms = SimpleNamespace(analyser=analyser, reader=reader, codebook=None, gazetteer=None)
        monkeypatch.setattr(ingesting, "open_rooms", lambda _: rooms)
        monkeypatch.setattr(read_one, "compose", lambda analysis, *_: Record(reader=reader, report=analysis.report))
        kept: list[Kept] = []
        ingest([str(tmp_path / "in")], ReadSettings(jobs=1), str(tmp_path / "ledger.db"), kept.append)
        return analyser.seen, [each.outcome for each in kept]

    return ingested


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Writes a report into the folder."""
    (tmp_path / "in").mkdir()

    def written(name: str, text: str) -> None:
        (tmp_path / "in" / name).write_text(f"{text} The mayor of Port Amsel said on Monday that it was so.\n")

    return written


def test_known_report_is_not_analysed_again(run: Any, write: Any) -> None:
    write("a.txt", "One.")
    assert run() == (["a.txt"], ["read"])
    write("b.txt", "Two.")
    assert run() == (["b.txt"], ["known", "read"])


def test_newer_reader_reads_all_again(run: Any, write: Any) -> None:
    write("a.txt", "One.")
    run("1.9")
    assert run("1.10") == (["a.txt"], ["read"])
    assert run("1.9") == ([], ["known"])


def test_same_report_twice_in_one_run_is_analysed_once(run: Any, write: Any, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, "One.")
    seen, outcomes = run()
    assert seen == ["a.txt"]
    assert sorted(outcomes) == ["known", "known", "read"]
    with open_ledger(str(tmp_path / "ledger.db")) as ledger:
        (report,) = ledger.as_of().read_reports()
        kept = ledger.as_of().report(report)
        assert kept is not None
        assert len(kept.uris) == 3


def test_report_that_the_analyser_refuses_is_recorded_and_tried_again(run: Any, write: Any, tmp_path: Path) -> None:
    write("a.txt", "One.")
    write("b.txt", "Bad.")
    write("c.txt", "Three.")
    assert run() == (["a.txt", "b.txt", "c.txt"], ["read", "unread", "read"])
    assert run() == (["b.txt"], ["known", "unread", "known"])
    with open_ledger(str(tmp_path / "ledger.db")) as ledger:
        assert [entry.kind for entry in ledger.as_of().entries()].count("unread") == 1
