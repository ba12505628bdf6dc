"""Reports that hold given words, with a passage of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ledger import Snapshot, first_match
from sayso.model import Report, Span
from sayso.query.claims import retracted_reports

_AROUND = 90  # characters before and behind the words that were found


@dataclass(frozen=True, slots=True)
class FoundReport:
    """A report, and the stretch of its text around the first words that match; None where only its title holds them."""

    report: Report
    passage: Span | None
    retracted: bool


def found_reports(snapshot: Snapshot, query: str, limit: int | None = None) -> Iterator[FoundReport]:
    """The reports that hold the words, the last read first; raises UsageError for a query without a word."""
    retracted = retracted_reports(snapshot)
    for report in snapshot.search(query, limit):
        record = snapshot.record(report)
        if record is not None:
            yield FoundReport(record.report, _passage(record.report.text, query), report in retracted)


def _passage(text: str, query: str) -> Span | None:
    match = first_match(text, query)
    if match is None:
        return None
    start, end = max(0, match[0] - _AROUND), min(len(text), match[1] + _AROUND)
    start = text.find(" ", start, match[0]) + 1 if start else 0
    end = max(text.rfind(" ", match[1], end), match[1]) if end < len(text) else end
    return Span.cut(text, start, end)
