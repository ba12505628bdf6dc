"""Reading in processes: the same records in the same order, and what becomes of a process that ends."""

import json
import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.app.reading import read_reports
from sayso.app.settings import ReadSettings
from sayso.app.workers import read_in_processes
from sayso.errors import AnalyserError
from sayso.model import Problem, Record, Report, Unread
from sayso.read import hold_several

TEXTS = [
    "The mayor of Port Amsel resigned on Monday, her office said on Tuesday evening.",
    "Dockers in Zorva began a strike on 3 May, their union said. The port denied that wages had been cut.",
    "“We will not sail at night,” said Karla Venn, who leads the ferry workers of Port Amsel.",
]


def report(number: int) -> Report:
    return Report(id=str(number), uri=f"report-{number}", text=TEXTS[number % 3])


def test_processes_give_the_records_that_one_gives_in_the_same_order(tmp_path: Path) -> None:
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "1b.txt").write_text("   ", encoding="utf-8")
    alone, together = (list(read_reports([str(tmp_path)], ReadSettings(jobs=jobs))) for jobs in (1, 2))
    assert [isinstance(item, Record) for item in alone] == [True, True, False, True]
    assert together == alone


def test_report_whose_process_is_killed_is_told_and_the_others_are_read() -> None:
    def items() -> Iterator[Report | Unread]:
        yield report(0)
        yield Unread(uri="gone", error=Problem(code="missing", message=""))
        for child in multiprocessing.active_children():
            child.kill()
            child.join()
        yield report(1)
        yield report(2)

    read = read_in_processes(items(), ReadSettings(), jobs=1)
    first, gone, killed, last = read
    assert isinstance(first, Record)
    assert isinstance(gone, Unread)
    assert isinstance(killed, Unread)
    assert (killed.uri, killed.error.code) == ("report-1", "killed")
    assert isinstance(last, Record)
    assert last.report.uri == "report-2"
    assert not multiprocessing.active_children()


def test_what_keeps_a_process_from_loading_ends_the_run() -> None:
    with pytest.raises(AnalyserError, match="no pipeline"):
        list(read_in_processes(iter([report(0)]), ReadSettings(analyser="spacy:there_is_none"), jobs=2))
    assert not multiprocessing.active_children()


def test_leaving_in_the_middle_ends_the_processes() -> None:
    read = read_in_processes((report(number) for number in range(100)), ReadSettings(), jobs=2)
    assert isinstance(next(read), Record)
    read.close()
    assert not multiprocessing.active_children()


def test_what_names_several_reports(tmp_path: Path) -> None:
    one, two, lines = (tmp_path / name for name in ("one.txt", "two.txt", "lines.jsonl"))
    for path in (one, two):
        path.write_text(TEXTS[0], encoding="utf-8")
    lines.write_text(json.dumps({"text": TEXTS[0]}), encoding="utf-8")
    assert hold_several([str(one), str(two)])
    assert hold_several([str(tmp_path)])
    assert hold_several([str(lines)])
    assert not hold_several([str(one)])
    assert not hold_several(["-"])
