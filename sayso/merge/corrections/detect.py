"""A publisher's own words that take a report back or put it right."""

import re
from collections.abc import Iterator

from sayso.extract.words import word_set
from sayso.merge.corrections.days import days_told
from sayso.merge.corrections.numbers import Put, put_right
from sayso.merge.corrections.subject import subject_of
from sayso.merge.corrections.values import Correction, CorrectionKind
from sayso.merge.corrections.words import (
    ALL_WRONG,
    CORRECTION_TITLE,
    CORRECTS,
    HEADLINE,
    HINT,
    OF_OWN,
    REPORTED,
    RETRACTION_TITLE,
    RETRACTS,
    SOURCE,
)
from sayso.merge.names.fold import fold
from sayso.merge.outlets import is_ours, is_own, same_outlet
from sayso.model import Record, Report, Span

_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|St|Lt))(?<!\b(?:Gen|Col|Mrs|Sep|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))"
    r"[.!?][\"'”’]*\s+(?=[\"“A-Z])"
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’.-]*(?: (?:(?:of|the|del|de|la|el|al|di|da|von|des) )*[A-ZÀ-Þ][\w'’.-]*)*")
_OWN_WORDS = word_set("we our us this that the newspaper paper agency editors weekly daily website station its")
_AFTER = 120  # characters after a corrected number in which it is said who had given the wrong one


def corrections_in(record: Record) -> tuple[Correction, ...]:
    """What a report takes back or puts right, in the order of its text: one of each kind for each publisher.

    Only its own words count. What somebody quoted in it denies is that somebody's business; a number that a source puts
    right is a correction without a publisher.
    """
    report = record.report
    found: dict[tuple[CorrectionKind, str | None], Correction] = {}
    sentences = list(_sentences(report))
    for at, span in enumerate(sentences):
        publisher = _retracted(record, span) or _all_wrong(report, sentences[:at][-1:], span)
        if publisher is not None:
            about = report.text[sentences[max(0, at - 1)].start : span.end]
            made = _made(report, "retracts", span, publisher, days_told(about, report.published))
            found.setdefault(("retracts", publisher), made)
    correction = _corrected(record, sentences)
    if correction is not None:
        found[("corrects", correction.publisher)] = correction
    return tuple(found.values())


def _retracted(record: Record, span: Span) -> str | None:
    """Whose report a sentence takes back; None where it takes none back."""
    own = record.report.publisher or record.report.uri
    if RETRACTION_TITLE.search(record.report.title or "") and OF_OWN.search(span.text):
        return own
    for pattern in RETRACTS if HINT.search(span.text) else ():
        match = pattern.search(span.text)
        if match is not None and not _said_by_others(record, span.start + match.start("who")):
            return _whose(str(match["who"]), own)
    return None


def _all_wrong(report: Report, before: list[Span], span: Span) -> str | None:
    """The publisher itself where a sentence says that what it reported, as the sentence before tells, was wrong.

    A number that is put right leaves the rest of the report standing.
    """
    if not before or not ALL_WRONG.search(span.text) or put_right(report.text) is not None:
        return None
    told = REPORTED.search(before[0].text)
    own = report.publisher or report.uri
    return own if told and _whose(before[0].text[: told.start()], own) == own else None


def _whose(words: str, own: str) -> str | None:
    """The publisher before the verb: its name, or the own one for "we" and "the newspaper"; None for anybody else."""
    names: list[str] = [name for name in _NAME.findall(words) if set(fold(name)) - _OWN_WORDS]
    if any(same_outlet(name, own) for name in names):
        return own
    if names:
        return max(names, key=len)
    return own if not words.strip() or set(fold(words)) & _OWN_WORDS else None


def _corrected(record: Record, sentences: list[Span]) -> Correction | None:
    """The one thing that a report puts right, with its numbers where it is a number."""
    report = record.report
    titled = CORRECTION_TITLE.search(report.title or "")
    cues = [span for span in sentences if any(pattern.search(span.text) for pattern in CORRECTS)]
    if not cues and not titled:
        return None
    numbers = put_right(report.text)
    told = [s for at, span in enumerate(sentences) if span in cues for s in sentences[max(0, at - 1) : at + 1]]
    mine = bool(titled) or any(OF_OWN.search(span.text) for span in told)
    if not sentences or (numbers is None and not mine):
        return None
    source = _source(report, numbers)
    of_report = " ".join(span.text for span in sentences if OF_OWN.search(span.text))
    span = next((s for s in sentences if numbers and s.start <= numbers.start < s.end), (cues or sentences)[0])
    publisher = report.publisher or report.uri if mine and source is None else None
    return _made(report, "corrects", span, publisher, days_told(of_report, report.published), numbers, source)


def _made(
    report: Report,
    kind: CorrectionKind,
    span: Span,
    publisher: str | None,
    days: tuple[str, ...],
    numbers: Put | None = None,
    source: str | None = None,
) -> Correction:
    quoted = HEADLINE.search(report.text)
    titled = CORRECTION_TITLE.search(report.title or "")
    return Correction(
        report=report.id,
        kind=kind,
        span=span,
        publisher=publisher,
        source=source,
        days=days,
        headline=quoted[1] if quoted else titled["rest"] if titled else None,
        subject=subject_of(report),
        of=numbers.of if numbers else None,
        before=numbers.before if numbers else None,
        after=numbers.after if numbers else None,
    )


def _source(report: Report, numbers: Put | None) -> str | None:
    """On whose word the wrong number was told, where that is no outlet's own."""
    named = SOURCE.search(report.text, numbers.end, numbers.end + _AFTER) if numbers is not None else None
    source: str | None = str(named["source"] or named["other"]) if named else None
    return None if source is None or _ours(source, report) or set(fold(source)) <= _OWN_WORDS else source


def _ours(name: str, report: Report) -> bool:
    return is_ours(name) or (report.publisher is not None and same_outlet(name, report.publisher))


def _said_by_others(record: Record, at: int) -> bool:
    """Whether the characters there are claimed by somebody other than the publisher."""
    return any(
        span.start <= at < span.end and any(not is_own(link, record) for link in claim.chain)
        for claim in record.claims
        for span in claim.spans
    )


def _sentences(report: Report) -> Iterator[Span]:
    """The sentences of its paragraphs, of its whole text where none is marked."""
    blocks = [(b.start, b.end) for b in report.blocks if b.kind == "paragraph"] or [(0, len(report.text))]
    for start, end in blocks:
        ends = [m.end() for m in _END.finditer(report.text, start, end)]
        for a, b in zip([start, *ends], [*ends, end], strict=True):
            stripped = report.text[a:b].rstrip()
            if stripped:
                yield Span.cut(report.text, a, a + len(stripped))
