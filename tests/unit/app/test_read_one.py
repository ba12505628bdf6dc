"""A mistake of ours on one report is told in its place."""

import pytest

from sayso.app import read_one as module
from sayso.app.wiring import Rooms
from sayso.model import Report, Unread
from tests.unit.extract.docs_by_hand import analysis


class _Analyser:
    name = "by hand"

    def analyse(self, reports: object, part_done: object = None) -> object:
        return iter([analysis("They PRP nsubj left\nleft VBD root -")])


def test_a_mistake_of_ours_costs_one_report_and_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr(module, "compose", fails)
    rooms = Rooms(None, None, _Analyser(), None)  # type: ignore[arg-type]
    found = module.read_one(Report(id="R1", uri="story.txt", text="They left."), rooms)
    assert isinstance(found, Unread)
    assert (found.uri, found.error.code) == ("story.txt", "our-mistake")
    assert "IndexError: list index out of range; " in found.error.message
    assert "test_read_one.py, line" in found.error.message
