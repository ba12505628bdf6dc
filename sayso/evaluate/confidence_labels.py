"""Reads annotated texts with Sayso and asks of each link, event and role whether the annotators agree.

- A **link** (the nearest of a claim's chain) is right where PolNeAR has an attribution with a source that shares a word
  and content that shares at least half the words of the shorter (`sayso.evaluate.attribution.matches`). Claims within
  claims are left out: PolNeAR marks one level.
- An **event** is right where an annotator marked an event on its words, and what is marked of its status agrees: real
  or not, negated or not. The sets know no codebook types, so that the *type* fits is not asked.
- A **role** is right where the event's word is marked, and the phrase's head is the head of an argument (or coordinated
  with it or apposed to it) whose PropBank label the codebook takes for the role; where it takes the label for none, any
  role but agent and target will do.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.app.settings import ReadSettings
from sayso.app.wiring import Rooms, open_rooms
from sayso.evaluate.attribution import Attributed, matches, read_polnear
from sayso.evaluate.attribution_run import from_claims
from sayso.evaluate.confidence_sets import MarkedEvent, MarkedText, Stretch, read_ecb, read_ewt, read_meantime_events
from sayso.extract.compose import compose
from sayso.extract.confidence import Evidence, evidence
from sayso.extract.confidence.page import Features, Page
from sayso.extract.confidence.table import Kind
from sayso.extract.confidence.triggers import triggers_of
from sayso.language.analysis import Analysis
from sayso.model import Event, Participant, Record, Report, Span

_REAL = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True)
class Sample:
    """One link, event or role: its evidence, the confidence that it got, and whether annotators agree. `measure` says
    that it belongs to the half of the set that is only measured on."""

    kind: Kind
    set: str
    measure: bool
    evidence: Features
    confidence: float
    right: bool


def samples(data: Path) -> Iterator[Sample]:
    """All samples of the sets in the folder (`polnear`, `meantime`, `ecb_plus`, and `ud_ewt` with `propbank_ewt` and
    `uds_factuality`). Every second text of PolNeAR, MEANTIME and EWT is for measuring, every second topic of ECB+."""
    rooms = open_rooms(ReadSettings())
    yield from of_links(list(read_polnear(data / "polnear", "dev")), rooms)
    yield from of_events(list(read_meantime_events(data / "meantime" / "intra-doc_annotation")), rooms)
    yield from of_events(list(read_ecb(data / "ecb_plus")), rooms)
    treebank = next((data / "ud_ewt").glob("*ewt*-dev.conllu"))
    frames, factuality = (data / name / "dev.jsonl" for name in ("propbank_ewt", "uds_factuality"))
    yield from of_events(list(read_ewt(treebank, frames, factuality)), rooms)


def of_links(given: Sequence[tuple[str, str, list[Attributed]]], rooms: Rooms) -> Iterator[Sample]:
    """The links of texts with their attributions."""
    reads = _read([text for _, text, _ in given], rooms)
    for n, ((_, text, gold), (record, analysis)) in enumerate(zip(given, reads, strict=True)):
        found = evidence(record, analysis, rooms.codebook)
        top = [(c, features) for c, features in found.links if c.within is None]
        agreed = {p for p, _ in matches(text, from_claims([c for c, _ in top]), gold)}
        for k, (claim, features) in enumerate(top):
            yield Sample("link", "PolNeAR", n % 2 == 1, features, claim.chain[0].confidence, k in agreed)


def of_events(given: Sequence[MarkedText], rooms: Rooms) -> Iterator[Sample]:
    """The events and roles of texts in which events are marked."""
    groups = {name: n for n, name in enumerate(sorted({m.group for m in given}))}
    for marked, (record, analysis) in zip(given, _read([m.text for m in given], rooms), strict=True):
        measure = groups[marked.group] % 2 == 1
        found = evidence(record, analysis, rooms.codebook)
        page = Page(analysis, rooms.codebook, {a.id: a for a in record.actors})
        yield from _events(found, marked, measure)
        yield from _roles(found, marked, page, measure)


def _read(texts: Sequence[str], rooms: Rooms) -> Iterator[tuple[Record, Analysis]]:
    reports = [Report(id=str(n), uri=str(n), text=text) for n, text in enumerate(texts)]
    for analysis in rooms.analyser.analyse(reports):
        yield compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader), analysis


def _events(found: Evidence, marked: MarkedText, measure: bool) -> Iterator[Sample]:
    for event, features in found.events:
        at = (event.trigger.start, event.trigger.end)
        if any(start <= at[0] < end for start, end in marked.complete):
            right = any(_agrees(event, e) for e in _on(marked.events, at))
            yield Sample("event", marked.set, measure, features, event.confidence, right)


def _on(events: Iterable[MarkedEvent], at: Stretch) -> list[MarkedEvent]:
    """The marked events that share characters with a trigger."""
    return [e for e in events if e.at[0] < at[1] and at[0] < e.at[1]]


def _agrees(event: Event, marked: MarkedEvent) -> bool:
    """Whether the status is not against what is marked."""
    if marked.real is not None:
        return marked.real == (event.status in _REAL)
    return marked.negated is None or marked.negated == (event.status == "negated")


def _roles(found: Evidence, marked: MarkedText, page: Page, measure: bool) -> Iterator[Sample]:
    for event, role, features in found.roles:
        here = [e for e in _on(marked.events, (event.trigger.start, event.trigger.end)) if e.arguments is not None]
        head = page.top(role).idx
        known = marked.fillers is None or any(start <= head < end for start, end in marked.fillers)
        if here and known:
            right = any(_fills(page, event, role, e) for e in here)
            yield Sample("role", marked.set, measure, features, role.confidence, right)


def _fills(page: Page, event: Event, role: Participant, marked: MarkedEvent) -> bool:
    filler = page.top(role)
    for argument in marked.arguments or ():
        start, end = argument.at
        if not start <= filler.idx < end:
            continue
        head = page.top(Span.cut(page.analysis.report.text, start, end))
        if head != filler and filler.dep_ not in {"conj", "appos", "flat"}:
            continue
        means = {t.roles[argument.label] for t in triggers_of(page, event) if argument.label in t.roles}
        if role.role in means if means else role.role not in {"agent", "target"}:
            return True
    return False
