"""Which earlier reports a correction is about."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sayso.merge.corrections.numbers import tells
from sayso.merge.corrections.subject import subject_of
from sayso.merge.corrections.values import Correction, Resolved
from sayso.merge.names.fold import fold
from sayso.merge.outlets import same_outlet
from sayso.model import Report

_LONGEST = 120  # days that a correction looks back where it gives neither day nor headline
_SHARED = 0.25  # share of the correction's subject that an earlier report has to have, without day or headline
_DATED = 0.12  # the same where the day fits: a publisher has many reports on one day
_BESIDE = 0.6  # share of the best fit's likeness at which another report is meant as well


def resolve(corrections: Iterable[Correction], reports: Sequence[Report]) -> tuple[Resolved, ...]:
    """The corrections that mean any of the reports, with those reports, in the order of their publication.

    A report that is meant is earlier, by the publisher named (by any, where a source's number is put right), and told
    the number that is put right. Among these a headline that is given decides for its day, the days for others; where
    there is neither, how much of the subject they share. A correction that means none of the reports is left out.
    """
    known = {report.id: report for report in reports}
    ordered = sorted(reports, key=lambda r: (r.published or "9999", r.id))
    correcting = list(corrections)
    theirs = {c.report for c in correcting}
    found = []
    for correction in correcting:
        by = known.get(correction.report)
        meant = _meant(correction, by, [r for r in ordered if r.id not in theirs])
        if meant:
            found.append(Resolved(correction, tuple(meant)))
    return tuple(found)


def _meant(correction: Correction, by: Report | None, reports: Sequence[Report]) -> list[str]:
    fitting = {r.id: _likeness(correction, r) for r in reports if _possible(correction, by, r)}
    named = [r.id for r in reports if r.id in fitting and _titled(correction, r)]
    days = set(correction.days) - {r.published for r in reports if r.id in named}
    if not any(r.published in days for r in reports if r.id in fitting):
        days = {beside for day in days for beside in _beside(day)}
    dated = [r.id for r in reports if r.published in days and fitting.get(r.id, 0) >= _DATED]
    if named or dated:
        return [r.id for r in reports if r.id in {*named, *dated}]
    if correction.days:
        return []
    best = max(fitting.values(), default=0.0)
    return [r.id for r in reports if r.id in fitting and fitting[r.id] >= max(_SHARED, _BESIDE * best)]


def _possible(correction: Correction, by: Report | None, report: Report) -> bool:
    """Whether the report can be meant: its publisher, its day and its number fit."""
    if report.id == correction.report:
        return False
    if correction.publisher is not None and not (
        report.publisher and same_outlet(correction.publisher, report.publisher)
    ):
        return False
    if correction.before is not None and not tells(report.text, correction.before):
        return False
    if by is None or by.published is None or report.published is None:
        return True
    age = (date.fromisoformat(by.published) - date.fromisoformat(report.published)).days
    return 0 <= age <= _LONGEST


def _beside(day: str) -> tuple[str, str]:
    """The days before and after: what stood in the paper on Tuesday was on its website on Monday."""
    given, one = date.fromisoformat(day), timedelta(days=1)
    return (given - one).isoformat(), (given + one).isoformat()


def _titled(correction: Correction, report: Report) -> bool:
    """Whether the headline given is the report's."""
    if not correction.headline or not report.title:
        return False
    one, other = fold(correction.headline.replace(",", " ")), fold(report.title.replace(",", " "))
    return bool(one) and (one == other or " ".join(one) in " ".join(other))


def _likeness(correction: Correction, report: Report) -> float:
    """The share of the correction's subject that the report has."""
    return len(correction.subject & subject_of(report)) / max(1, len(correction.subject))
