"""What was taken back, by people or by publishers, and what falls with it."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.merge.account.known import Known
from sayso.merge.account.testimony import Testimony
from sayso.merge.outlets import one_outlet
from sayso.model import KeptJudgement


def standing(judgements: Sequence[KeptJudgement]) -> list[KeptJudgement]:
    """The judgements that nobody withdrew, in the order in which they were made."""
    gone = {target.id for j in judgements if j.what == "withdraw" for target in j.targets}
    return sorted((j for j in judgements if j.id not in gone and j.what != "withdraw"), key=lambda j: (j.at, j.id))


def with_withdrawals(testimonies: Sequence[Testimony], known: Known) -> list[Testimony]:
    """The testimonies, with the reason where one was taken back, rejected, or falls with what it rests on.

    A report that takes back an earlier one vouches for nothing of what it takes back.
    """
    reasons = _reports_taken_back(testimonies, known)
    outlets = _outlets_taken_back(testimonies, reasons)
    rejected = _rejected(known)
    return [replace(t, retracted=_reason(t, reasons, outlets, rejected, known)) for t in testimonies]


def _reports_taken_back(testimonies: Sequence[Testimony], known: Known) -> dict[str, str]:
    """Why, by the report's id: a person's word first, then the publisher's, then that of the original of a copy."""
    names = {t.report: t.telling.report.publisher or t.telling.report.uri for t in testimonies}
    reasons = dict(known.taken_back)
    for resolved in known.corrections:
        correction = resolved.correction
        if correction.kind == "retracts" and names.keys() & set(resolved.reports):
            for report in resolved.reports:
                by = names.get(correction.report, correction.publisher or "its publisher")
                reasons.setdefault(report, f'{by} took it back: "{correction.span.text}"')
            reasons.setdefault(correction.report, "it takes back an earlier report")
    return reasons


def _outlets_taken_back(testimonies: Sequence[Testimony], reasons: dict[str, str]) -> dict[str, str]:
    """Publishers all of whose reports that vouched for the incident were taken back, and why."""
    reports: dict[str, set[str]] = {}
    for t in testimonies:
        if t.telling.report.publisher and t.root is not None:
            reports.setdefault(t.telling.report.publisher, set()).add(t.report)
    return {
        publisher: f"it rests on {publisher}, which took its report back"
        for publisher, told in reports.items()
        if told <= reasons.keys()
    }


def _reason(
    testimony: Testimony, reports: dict[str, str], outlets: dict[str, str], rejected: dict[str, str], known: Known
) -> str | None:
    direct = rejected.get(testimony.telling.id) or reports.get(testimony.report)
    if direct is not None:
        return direct
    for group in known.copies:
        original = group.members[0]
        copies = testimony.copied and original in reports and testimony.report in group.members[1:]
        if copies and _taken_over(testimony, original, known):
            return f"it copies a report that was taken back: {reports[original]}"
    rests = [testimony.chain.outlet] if testimony.chain.outlet else []
    if testimony.root is not None and testimony.root.kind != "source":
        rests.append(testimony.root.name)
    return next((why for name in rests for p, why in outlets.items() if one_outlet(name, p)), None)


def _taken_over(testimony: Testimony, original: str, known: Known) -> bool:
    """Whether this stands in a passage taken from the original; where the copy is of one text only, all of it does."""
    groups = [group for group in known.copies if testimony.report in group.members]
    if len(groups) == 1:
        return True
    start = testimony.telling.event.trigger.start
    return any(
        p.report == testimony.report and p.source == original and p.here.start <= start < p.here.end
        for group in groups
        for p in group.passages
    )


def _rejected(known: Known) -> dict[str, str]:
    """Events that a person rejected, and why."""
    return {
        target.id: f"{j.by} rejected it: {j.why}"
        for j in standing(known.judgements)
        if j.what == "reject"
        for target in j.targets
        if target.kind == "event"
    }
