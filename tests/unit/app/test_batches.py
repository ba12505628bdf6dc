"""Reports are analysed in groups, and a report that fails does not take its group with it."""

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sayso.app import reading
from sayso.app.reading import BATCH_CHARACTERS, BATCH_REPORTS, batches, exit_code
from sayso.errors import DamagedReport
from sayso.model import Problem, Report, Unread


def report(uri: str, length: int = 10) -> Report:
    return Report(id=uri, uri=uri, text="x" * length)


def unread(uri: str, code: str = "missing") -> Unread:
    return Unread(uri=uri, error=Problem(code=code, message=""))


class Refusing:
    """An analyser that refuses the reports whose address starts with "bad", as ours does: its iterator ends there."""

    name = "refusing"

    def __init__(self) -> None:
        self.calls: list[int] = []

    def analyse(self, reports: Sequence[Report]) -> Iterator[Any]:
        self.calls.append(len(reports))
        for each in reports:
            if each.uri.startswith("bad"):
                raise DamagedReport("refused")
            yield SimpleNamespace(report=each)


def uris(items: list[Any]) -> list[str]:
    return [item.uri if isinstance(item, Unread) else "read " + item.report.uri for item in items]


def test_report_that_the_analyser_refuses_leaves_the_others_in_order() -> None:
    analyser = Refusing()
    batch = [report("a"), unread("gone"), report("bad 1"), report("bad 2"), report("b"), unread("lost")]
    found = list(reading._analyse(batch, SimpleNamespace(analyser=analyser)))  # type: ignore[arg-type]
    assert uris(found) == ["read a", "gone", "bad 1", "bad 2", "read b", "lost"]
    assert analyser.calls == [4, 2, 1]


@given(st.lists(st.integers(0, 2 * BATCH_CHARACTERS), max_size=200))
def test_batches_keep_the_order_and_the_limits(lengths: list[int]) -> None:
    items = [report(str(n), length) if length else unread(str(n)) for n, length in enumerate(lengths)]
    made = list(batches(items))
    assert [item for batch in made for item in batch] == items
    for batch in made:
        assert 0 < len(batch) <= BATCH_REPORTS
        sizes = [len(item.text) for item in batch if isinstance(item, Report)]
        assert sum(sizes) <= BATCH_CHARACTERS or len(sizes) == 1


def test_first_report_does_not_wait_for_the_second() -> None:
    def endless() -> Iterator[Report]:
        yield report("first")
        raise AssertionError("asked for the second before the first was out")

    assert next(batches(endless())) == [report("first")]


def test_exit_code_tells_language_from_other_trouble() -> None:
    assert exit_code([]) == 0
    assert exit_code([unread("a", "language")]) == 4
    assert exit_code([unread("a", "language"), unread("b", "empty")]) == 3
