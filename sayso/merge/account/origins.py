"""What each telling rests on, across reports: roots of the chains, own voices, copies, outlets that cite outlets."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.extract.words import word_set
from sayso.merge.account.cast import Cast
from sayso.merge.account.known import Known
from sayso.merge.account.passing import PASSING, days_between
from sayso.merge.account.presence import was_there
from sayso.merge.account.roots import Chain, Root, chain_of, publisher_root
from sayso.merge.account.same_root import same_root
from sayso.merge.account.stands import mistaken, stand_of
from sayso.merge.account.testimony import Testimony
from sayso.merge.account.voting import happened
from sayso.merge.copies import CopyGroup
from sayso.merge.outlets import Outlets, same_outlet
from sayso.merge.telling import Telling
from sayso.model import Report, dateline_of
from sayso.read import providers_of

# Stances in which somebody tells what is so, rather than what he wants, asks or believes.
_TELLS = ("says", "announces", "alleges", "accuses", "denies", "confirms")
# What somebody who comes later, or meets whoever it befell, can't have seen for himself.
_UNSEEN = word_set("defect resign appoint dismiss elect join charge sentence sanction ban agree recognise break_ties")
_BRACKETS = re.compile(r"\(([^()]+)\)")
_SAID = 2  # claims in a paragraph whose source the rest of it rests on
_NEAR = 3  # days within which the past perfect tells the news itself rather than something older


def testimonies(tellings: Sequence[Telling], cast: Cast, known: Known) -> list[Testimony]:
    """Each telling with what it rests on; they come in the order of publication."""
    outlets = Outlets(t.report.publisher for t in tellings if t.report.publisher)
    there = {t.report.id: was_there(t.record) for t in {t.report.id: t for t in tellings}.values()}
    first = next((t.report.published for t in tellings if t.report.published), None)
    told = []
    for telling in tellings:
        chain = chain_of(telling, cast, outlets)
        present = there[telling.report.id] and chain.root is None and chain.outlet is None
        background = _recalled(telling, chain, present, first)
        stand, belongs = stand_of(telling, chain, cast), known.belongs.get(telling.id)
        if mistaken(telling):
            chain, stand = Chain(), "no"
        told.append(Testimony(telling, chain, stand, present, background, belongs=belongs))
    return _Resting(told, cast, known, outlets).all()


class _Resting:
    """Finds the root of each testimony; one that leads to another's finds that first."""

    def __init__(self, told: list[Testimony], cast: Cast, known: Known, outlets: Outlets) -> None:
        self._told, self._cast, self._outlets = told, cast, outlets
        self._roots: dict[str, Root | None] = {}
        self._providers: dict[str, tuple[str, ...]] = {}
        self._copied: set[str] = set()
        self._by_report: dict[str, list[Testimony]] = {}
        self._by_publisher: dict[str, list[Testimony]] = {}
        for t in told:
            self._by_report.setdefault(t.report, []).append(t)
            self._by_publisher.setdefault(t.telling.report.publisher or "", []).append(t)
        self._groups: dict[str, list[CopyGroup]] = {}
        for group in known.copies:
            for report in group.members:
                self._groups.setdefault(report, []).append(group)

    def all(self) -> list[Testimony]:
        found: list[Testimony] = []
        reported = False
        said: dict[tuple[str, str, bool], dict[Root, str | None]] = {}
        for t in self._told:
            root = self._root(t)
            before = said.setdefault((t.telling.event.type, t.stand, happened(t)), {})
            # Somebody's word on something old is news where nobody reported it before.
            fresh = not reported and bool(t.chain.root or t.chain.outlet)
            again = (t.background and not fresh) or (root is not None and _says_again(t, root, before))
            copied = t.telling.id in self._copied or self._is_copy(t.report)
            found.append(replace(t, root=root, copied=copied, background=again))
            reported = reported or not again
            if root is not None:
                before.setdefault(root, t.telling.report.published)
        return found

    def _root(self, testimony: Testimony) -> Root | None:
        name = testimony.telling.id
        if name not in self._roots:
            self._roots[name] = None if testimony.chain.hearsay else publisher_root(_publisher(testimony.telling))
            self._roots[name] = self._found(testimony)
        return self._roots[name]

    def _found(self, testimony: Testimony) -> Root | None:
        """Copies rest on what their original rests on; then the chain speaks; then the report as a whole."""
        source = self._copied_from(testimony)
        if source is not None:
            return self._root(source)
        chain = testimony.chain
        if chain.root is not None:
            return chain.root
        if chain.outlet is not None:
            return self._through(testimony, chain.outlet)
        if chain.hearsay:
            return None
        return self._own_voice(testimony)

    def _own_voice(self, testimony: Testimony) -> Root | None:
        """The reporter's own word, unless the report attributes the same elsewhere and nobody was there."""
        own = self._publisher_root(testimony.telling)
        unseen = testimony.telling.event.type in _UNSEEN
        if testimony.there and not (unseen and self._attributed(testimony)):
            return own
        credited = self._credited(testimony.telling)
        if credited is not None:
            return self._through(testimony, credited)
        if testimony.chain.heard:
            return own
        other = self._attributed(testimony) or self._told_before(testimony)
        if other is not None:
            return self._root(other)
        return self._only_source(testimony) or own

    def _attributed(self, testimony: Testimony) -> Testimony | None:
        """What the same report tells of the incident on another's word: the nearest before it, else the nearest."""
        start = testimony.telling.event.trigger.start
        others = [
            t
            for t in self._by_report[testimony.report]
            if t.stand == testimony.stand and (t.chain.root is not None or t.chain.outlet is not None)
        ]
        place = [(t.telling.event.trigger.start > start, abs(t.telling.event.trigger.start - start)) for t in others]
        return min(zip(place, others, strict=True), key=lambda pair: pair[0])[1] if others else None

    def _only_source(self, testimony: Testimony) -> Root | None:
        """The one source of a paragraph around it that mostly tells what he says; else that of such a paragraph in
        which the report tells the same; else the one source of the whole report, where that says more than the report
        tells in its own voice: a report of what somebody said."""
        if testimony.stand != "yes":
            return None  # that they heard no shots is the reporters' own word, whoever else speaks beside it
        telling = testimony.telling
        said = self._said(telling)
        around = _around(telling, said)
        if around:
            return _one_voice(around)
        told = (t for t in self._by_report[testimony.report] if t.stand == testimony.stand and not t.chain.hearsay)
        again = next((root for t in told if (root := _one_voice(_around(t.telling, said))) is not None), None)
        if again is not None:
            return again
        own = sum(event.claim is None and event.role_in_report == "news" for event in telling.record.events)
        return _one_root([root for _, root in said]) if len(said) > own else None

    def _said(self, telling: Telling) -> list[tuple[int, Root | None]]:
        """Who tells something in a report, and where; None where that is nobody who could be asked."""
        said: list[tuple[int, Root | None]] = []
        for claim in telling.record.claims:
            if claim.stance not in _TELLS:
                continue
            event = telling.event.model_copy(update={"claim": claim.id, "voice": "attributed"})
            chain = chain_of(replace(telling, event=event), self._cast, self._outlets)
            root = chain.root if chain.outlet is None else publisher_root(chain.outlet)
            said.append((claim.spans[0].start, root))
        return said

    def _told_before(self, testimony: Testimony) -> Testimony | None:
        """What the same publisher told of it in an earlier report: it repeats itself."""
        theirs = self._by_publisher[testimony.telling.report.publisher] if testimony.telling.report.publisher else []
        earlier = theirs[: next(at for at, t in enumerate(theirs) if t.report == testimony.report)] if theirs else []
        return next(
            (t for t in earlier if t.stand == testimony.stand and (happened(t) or not happened(testimony))), None
        )

    def _through(self, testimony: Testimony, outlet: str) -> Root:
        """What another outlet rests on, by its own reports where they are known; else that outlet itself."""
        day = testimony.telling.report.published
        theirs = [t for t in self._by_publisher.get(outlet, ()) if days_between(t.telling.report.published, day) >= 0]
        alike = [t for t in theirs if t.stand == testimony.stand] or theirs
        for one in alike:
            root = self._root(one)
            if root is not None:
                return root
        return publisher_root(outlet)

    def _credited(self, telling: Telling) -> str | None:
        """The publisher among those known whom the text credits as its provider: as its agency, or in the brackets of
        its dateline."""
        line = dateline_of(telling.report.blocks)
        names = (*self._provided(telling.report), *(_BRACKETS.findall(line.text) if line else ()))
        found = (self._outlets.find(name, telling.record) for name in names)
        return next((publisher for publisher in found if publisher is not None), None)

    def _publisher_root(self, telling: Telling) -> Root:
        """The publisher, or the agency whose text it credits."""
        own = _publisher(telling)
        provider = next(iter(self._provided(telling.report)), None)
        if provider is not None and not same_outlet(provider, own):
            return publisher_root(provider, agency=True)
        return publisher_root(own)

    def _provided(self, report: Report) -> tuple[str, ...]:
        if report.id not in self._providers:
            self._providers[report.id] = providers_of(report)
        return self._providers[report.id]

    def _is_copy(self, report: str) -> bool:
        return any(report in group.members[1:] or group.original is None for group in self._groups.get(report, ()))

    def _copied_from(self, testimony: Testimony) -> Testimony | None:
        """What the original tells where this was copied from; None for a report's own words."""
        start = testimony.telling.event.trigger.start
        for group in self._groups.get(testimony.report, ()):
            for passage in group.passages:
                if passage.report == testimony.report and passage.here.start <= start < passage.here.end:
                    source = self._counterpart(testimony, passage.source, passage.there.start, passage.there.end)
                    if source is not None:
                        self._copied.add(testimony.telling.id)
                        return source
        if testimony.chain.root is not None or testimony.chain.outlet is not None:
            return None
        return self._anywhere(testimony)

    def _anywhere(self, testimony: Testimony) -> Testimony | None:
        """For a copy's own voice outside the passages found: what its originals tell of the same kind, if anything."""
        for group in self._groups.get(testimony.report, ()):
            for source in group.members[: group.members.index(testimony.report)]:
                found = self._counterpart(testimony, source, 0, -1)
                if found is not None:
                    return found
        return None

    def _counterpart(self, testimony: Testimony, report: str, start: int, end: int) -> Testimony | None:
        """The telling of the original that answers one of the copy: of its type in the passage, else of its type."""
        kind = testimony.telling.event.type
        theirs = [t for t in self._by_report.get(report, ()) if t.telling.event.type == kind]
        inside = [t for t in theirs if start <= t.telling.event.trigger.start < end]
        agreeing = [t for t in inside or theirs if t.stand == testimony.stand]
        return next(iter(agreeing or inside or theirs), None)


def _says_again(testimony: Testimony, root: Root, before: Mapping[Root, str | None]) -> bool:
    """Whether somebody only repeats what he said of it long before; `before` has the day on which each root said so."""
    day = testimony.telling.report.published
    return any(days_between(then, day) >= PASSING and same_root(said, root) for said, then in before.items())


def _around(telling: Telling, said: Sequence[tuple[int, Root | None]]) -> list[Root | None]:
    """Those of a report's sources who speak in the paragraph of the telling."""
    at = telling.event.trigger.start
    paragraph = next((b for b in telling.report.blocks if b.kind == "paragraph" and b.start <= at < b.end), None)
    return [root for start, root in said if paragraph is not None and paragraph.start <= start < paragraph.end]


def _one_voice(around: Sequence[Root | None]) -> Root | None:
    """The one root of a paragraph, if it says several things there. Beside a single remark a report mostly tells for
    itself: of 21 deeds told so as news in 80 real reports, five rest on who made the remark."""
    return _one_root(around) if len(around) >= _SAID else None


def _one_root(roots: Sequence[Root | None]) -> Root | None:
    """The root that all are, None where they are several or somebody unnamed is among them."""
    first = roots[0] if roots else None
    if first is None or first.kind == "agency":
        return None
    return first if all(root is not None and same_root(first, root) for root in roots) else None


def _recalled(telling: Telling, chain: Chain, present: bool, first: str | None) -> bool:
    """Whether a report only recalls it: by the reader's mark, or in passing long after it was first reported. Who
    confirms or denies something old makes news of it."""
    published, when = telling.report.published, telling.event.when
    earliest = when.earliest if when is not None else None
    dated = earliest if first and published and earliest and first < earliest <= published else first
    late = days_between(dated, published)
    if any(claim.stance in ("confirms", "denies") for claim in telling.claims()):
        return False
    if telling.event.role_in_report == "background":
        return not (present and late <= _NEAR)
    news = telling.event.status != "negated" and telling.event.voice != "denied"
    seen = present and telling.event.type not in _UNSEEN
    return news and late >= PASSING and chain.root is None and chain.outlet is None and not seen


def _publisher(telling: Telling) -> str:
    return telling.report.publisher or telling.report.uri
