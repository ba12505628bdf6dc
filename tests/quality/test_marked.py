"""Prose in which every event is marked: no fewer are found, and no more words are taken for events, than before."""

from collections import Counter

from sayso.codebook import load_codebook
from tests.quality.marked_score import files, passages, reports, score

EVERY = 12  # so many passages are read for one that counts here; the program reads all
FOUND, FALSE = 0.80, 0.19
FOUND_IN_REPORTS, FALSE_IN_REPORTS = 0.88, 0.19


def test_marked_prose_keeps_its_floors() -> None:
    shown: list[str] = []
    wanted = [p for path in files() for p in passages(path) if not p.aside][::EVERY]
    total = score(wanted, shown)
    assert total["found"] / total["marks"] >= FOUND, "\n".join(s for s in shown if s.startswith("missed"))
    assert total["false"] / total["events"] <= FALSE, "\n".join(s for s in shown if s.startswith("false"))


def test_whole_reports_keep_their_floors() -> None:
    shown: list[str] = []
    total = score([report for report in reports() if not report.aside], shown)
    total += score([report for report in reports() if report.aside], [])  # counted, and never shown
    assert total["found"] / total["marks"] >= FOUND_IN_REPORTS, "\n".join(s for s in shown if s.startswith("missed"))
    assert total["false"] / total["events"] <= FALSE_IN_REPORTS, "\n".join(s for s in shown if s.startswith("false"))


def test_every_type_has_marked_prose_and_every_mark_is_of_a_type() -> None:
    types = set(load_codebook(None).types)
    assert {path.stem for path in files()} == types | {"none"}
    marks = Counter(kind for path in files() for p in passages(path) for _, _, kind in p.marks)
    assert set(marks) == types
