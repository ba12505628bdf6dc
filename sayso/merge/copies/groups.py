"""Reports as they come -> groups that descend from one text, with who copied whom.

Direction: the agency's own text comes first where another of them credits it, then the earlier day, then the one that
credits no agency, then the longer one. All links are weighed whenever groups are asked for, so the order in which
reports came makes no difference.
"""

import re

from sayso.merge.copies.align import turned
from sayso.merge.copies.index import CandidateIndex
from sayso.merge.copies.texts import Texts
from sayso.merge.copies.values import Comparison, CopyGroup, Passage
from sayso.model import Report
from sayso.read import agency

_HEAD, _FOOT = 120, 80  # characters: where a dateline's brackets end at the latest; the longest line that is a credit
_SERVICE = re.compile(r"(?:\s+(?:News|Press|Cable|Agency|Service|Wire))+$")


class Copies:
    """What is known of copying among the reports added so far. `texts` remembers what was worked out of them for
    others who look at the same ones."""

    def __init__(self, texts: Texts | None = None) -> None:
        self._texts = texts or Texts()
        self._index = CandidateIndex()
        self._reports: dict[str, Report] = {}
        self._copies: dict[str, dict[str, Comparison]] = {}

    def add(self, report: Report) -> tuple[Comparison, ...]:
        """Adds a report; returns what it shares with those before it: copies, and those `copy` says are none.

        A report that is already there adds nothing.
        """
        if report.id in self._reports:
            return ()
        found = []
        for other in self._index.add(report.id, self._texts.keys(report)):
            comparison = self._texts.compare(report, self._reports[other])
            if comparison.passages:
                found.append(comparison)
            if comparison.copy:
                self._copies.setdefault(report.id, {})[other] = comparison
                self._copies.setdefault(other, {})[report.id] = turned(comparison)
        self._reports[report.id] = report
        return tuple(found)

    def groups(self) -> tuple[CopyGroup, ...]:
        """All groups, by the id of their foremost report."""
        members: dict[str, set[str]] = {}
        for report in self._copies:
            for root in self._roots(report):
                members.setdefault(root, set()).add(report)
        return tuple(self._group(root, members[root] - {root}) for root in sorted(members) if members[root] - {root})

    def _order(self, report: str) -> tuple[bool, str, bool, int, str]:
        """Sorts the source before the copy, the same for all that are compared."""
        one = self._reports[report]
        credited = any(_credits(self._reports[other], one) for other in self._copies.get(report, ()))
        length = sum(len(s.words) for s in self._texts.sentences(one))
        return not credited, one.published or "9999", bool(one.agencies), -length, report

    def _sources(self, report: str) -> list[str]:
        """Those of its kin that come before it, the first first."""
        own = self._order(report)
        return sorted((o for o in self._copies[report] if self._order(o) < own), key=self._order)

    def _roots(self, report: str) -> set[str]:
        """The originals that it shares prose with; of a copy of copies only, those of the one it shares most with."""
        sources = self._sources(report)
        if not sources:
            return {report}
        direct = {source for source in sources if not self._sources(source)}
        return direct or self._roots(self._nearest(report, sources))

    def _nearest(self, report: str, sources: list[str]) -> str:
        return min(sources, key=lambda s: (-self._copies[report][s].words, self._order(s)))

    def _group(self, root: str, others: set[str]) -> CopyGroup:
        copies = sorted(others, key=self._order)
        passages: list[Passage] = []
        for report in copies:
            kin = self._copies[report]
            source = root if root in kin else self._nearest(report, self._sources(report))
            passages += kin[source].passages
        first = self._reports[root]
        rests = [self._reports[report] for report in copies]
        unseen = set(first.agencies).intersection(*(one.agencies for one in rests)) if not _is_agency(first) else set()
        original = None if unseen else root
        return CopyGroup((root, *copies), original, _reasons(first, rests, unseen), tuple(passages))


def _is_agency(report: Report) -> bool:
    """Whether it is an agency's own text: published by the one it credits, or by an agency and crediting none."""
    own = agency(report.publisher or "")
    return own is not None and (not report.agencies or own in report.agencies)


def _credits(report: Report, source: Report) -> bool:
    """Whether the report credits the source's publisher: as the agency of its text, in brackets at its head, or in a
    short line at its foot ("With material from HPA")."""
    publisher = source.publisher
    if not publisher or publisher == report.publisher:
        return False
    if (agency(publisher) or publisher) in report.agencies:
        return True
    head, foot = report.text[:_HEAD], report.text.rstrip().rsplit("\n", 1)[-1]
    foot = foot if len(foot) <= _FOOT else ""
    return any(f"({form})" in head or re.search(rf"\b{re.escape(form)}\b", foot) for form in _forms(publisher))


def _forms(publisher: str) -> set[str]:
    """The names under which an agency is credited: in full, without "News Agency", by its initials."""
    words = publisher.split()
    short = _SERVICE.sub("", publisher)
    initials = "".join(word[0] for word in words if word[0].isupper())
    return {publisher} | {form for form in (short, initials) if len(form) >= 3}


def _reasons(first: Report, rests: list[Report], unseen: set[str]) -> tuple[str, ...]:
    """Why `first` is taken to be the first."""
    if unseen:
        return (f"all credit {', '.join(sorted(unseen))}, whose own text is not among the reports",)
    reasons = []
    crediting = sum(_credits(one, first) for one in rests)
    if crediting:
        reasons.append(f"{crediting} of {len(rests)} credit {first.publisher}")
    days = [one.published for one in rests]
    if first.published and all(day and day > first.published for day in days):
        reasons.append(f"published first, on {first.published}")
    return tuple(reasons) or ("neither a credit nor a day tells which was first: the longest is taken",)
