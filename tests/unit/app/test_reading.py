"""A report that fails stands in its own place and takes no other with it."""

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any

from sayso.app.read_one import analyse_one
from sayso.app.reading import exit_code
from sayso.errors import DamagedReport
from sayso.model import Problem, Report, Unread


class Refusing:
    """An analyser that refuses the reports whose address starts with "bad"."""

    name = "refusing"

    def analyse(self, reports: Sequence[Report], part_done: object = None) -> Iterator[Any]:
        for each in reports:
            if each.uri.startswith("bad"):
                raise DamagedReport("refused")
            yield SimpleNamespace(report=each)


def unread(uri: str, code: str = "missing") -> Unread:
    return Unread(uri=uri, error=Problem(code=code, message=""))


def test_report_that_the_analyser_refuses_is_told_with_its_code() -> None:
    rooms: Any = SimpleNamespace(analyser=Refusing())
    refused = analyse_one(Report(id="1", uri="bad", text="x"), rooms)
    assert refused == Unread(uri="bad", error=Problem(code="damaged", message="refused"))
    assert not isinstance(analyse_one(Report(id="2", uri="good", text="x"), rooms), Unread)


def test_exit_code_tells_language_from_other_trouble() -> None:
    assert exit_code([]) == 0
    assert exit_code([unread("a", "language")]) == 4
    assert exit_code([unread("a", "language"), unread("b", "empty")]) == 3
