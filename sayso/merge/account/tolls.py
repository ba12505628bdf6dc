"""What is counted in an incident: who gives which number, and what was put right since."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.merge.account.known import Known
from sayso.merge.account.testimony import Testimony
from sayso.merge.outlets import one_outlet
from sayso.model import Count
from sayso.model.incident import Told, Toll

_ROUGH = re.compile(r"\b(?:tens|dozens|scores|hundreds|thousands|millions|several|many|few|numerous|countless)\b")
_BOUND = re.compile(r"\d|\b(?:least|more|over|above|exceed\w*)\b")


def tolls_of(testimonies: Sequence[Testimony], known: Known) -> tuple[Toll, ...]:
    """A toll for all that is counted, in the order in which it was first told.

    Numbers of reports that were taken back are left out, and words such as "thousands" where anybody gives a number.
    One that was put right stays in the bounds, marked, since it was told: `holds_min` and `holds_max` are the bounds
    without it.
    """
    told: dict[str, dict[tuple[int | None, int | None, str, str], bool]] = defaultdict(dict)
    exact = {c.of for t in testimonies if t.retracted is None for c in t.telling.event.totals if not _vague(c)}
    for t in testimonies:
        for count in t.telling.event.totals if t.retracted is None else ():
            if count.of in exact and _vague(count):
                continue
            if t.stand == "no" and count.max != 0:  # "nobody was killed" is a number, "they did not kill six" is none
                continue
            key = count.min, count.max, t.telling.report.uri, _source(t)
            told[count.of].setdefault(key, _corrected(t, count.of, count.min, known))
    for of, key, wrong in _from_corrections(testimonies, known):
        if all((key[0], key[2]) != (low, report) for low, _, report, _ in told[of]):
            told[of][key] = wrong
    return tuple(_toll(of, numbers) for of, numbers in told.items())


def _vague(count: Count) -> bool:
    """Whether it is told in a word that only says how large it is, with nothing to hold it from below."""
    words = count.text.casefold()
    return count.max is None and _ROUGH.search(words) is not None and _BOUND.search(words) is None


def _toll(of: str, numbers: dict[tuple[int | None, int | None, str, str], bool]) -> Toll:
    by = tuple(
        Told(min=low, max=high, report=report, source=source, corrected=wrong)
        for (low, high, report, source), wrong in numbers.items()
    )
    low, high = _bounds(by)
    holds_low, holds_high = _bounds([t for t in by if not t.corrected] or by)
    return Toll(of=of, min=low, max=high, holds_min=holds_low, holds_max=holds_high, by=by)


def _bounds(told: Iterable[Told]) -> tuple[int | None, int | None]:
    """The lowest and the highest number told; no highest where that was told as "at least"."""
    told = list(told)
    lows = [n for t in told if (n := t.min if t.min is not None else t.max) is not None]
    highs = [(n, t.max is None) for t in told if (n := t.max if t.max is not None else t.min) is not None]
    if not lows or not highs:
        return None, None
    top = max(n for n, _ in highs)
    return min(lows), None if all(open_ for n, open_ in highs if n == top) else top


def _source(testimony: Testimony) -> str:
    chain, report = testimony.chain, testimony.telling.report
    if chain.root is not None:
        return chain.root.name
    claim = next(testimony.telling.claims(), None) if chain.heard else None
    if claim is not None:
        return claim.chain[0].name  # "the organisers", who vouch for nothing without a name, but count
    return chain.outlet or report.publisher or report.uri


def _corrected(testimony: Testimony, of: str, number: int | None, known: Known) -> bool:
    """Whether this number was put right: in this report, in the original that it copies, or in the outlet's that it
    rests on."""
    reports = {testimony.report} | {g.members[0] for g in known.copies if testimony.report in g.members}
    for resolved in known.corrections:
        told = resolved.correction
        through = told.publisher and testimony.chain.outlet and one_outlet(told.publisher, testimony.chain.outlet)
        wrong = (told.kind, told.of, told.before) == ("corrects", of, number)
        if wrong and (through or reports & set(resolved.reports)):
            return True
    return False


def _from_corrections(
    testimonies: Sequence[Testimony], known: Known
) -> Iterable[tuple[str, tuple[int, int, str, str], bool]]:
    """The numbers that corrections give themselves, where they tell of the incident: what was told, what is right."""
    reports = {t.report: t.telling.report for t in testimonies}
    sources = {t.report: t.root.name if t.root is not None else _source(t) for t in reversed(testimonies)}
    for resolved in known.corrections:
        correction = resolved.correction
        by = reports.get(correction.report)
        if correction.of is None or by is None:
            continue
        if correction.before is not None:
            number = correction.before
            for report in [reports[r] for r in resolved.reports if r in reports]:
                source = correction.source or report.publisher or report.uri
                yield correction.of, (number, number, report.uri, source), True
        if correction.after is not None:
            number = correction.after
            yield correction.of, (number, number, by.uri, sources[correction.report]), False
