"""Events that are one across documents, as ECB+ marks them: the answers, and the ways of joining that are scored.

ECB+ (Cybulska & Vossen, Using a sledgehammer to crack a nut? Lexical diversity and event coreference resolution, LREC
2014) has two sub-topics a topic: the documents of ECB, and those that were added of a look-alike happening. As is
customary, documents are put into their sub-topics for every way of joining; singletons count.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sayso.evaluate.confidence_sets import CatPage, Stretch
from sayso.language.analysis import Analysis
from sayso.merge.incidents.card import Card
from sayso.merge.incidents.neighbourhood import Matcher
from sayso.merge.incidents.version import versions_of
from sayso.merge.telling import tellings_of
from sayso.model import Record

DEV = ("2", "5", "12", "18", "21", "23", "34", "35")
"""The topics that are customarily developed on (1-35 without them: training, 36-45: test)."""

Mention = tuple[str, int, int]
"""A document's name, and the characters of an event's words in it."""
Entities = list[frozenset[Mention]]


@dataclass(frozen=True)
class GoldPage:
    """A document with its event mentions and the cluster of each; `complete` are the sentences that have any."""

    name: str
    subtopic: str
    text: str
    complete: tuple[Stretch, ...]
    clusters: Mapping[Stretch, str]


@dataclass(frozen=True)
class ReadPage:
    """A document as it was read."""

    gold: GoldPage
    record: Record
    analysis: Analysis

    def lemma(self, at: Stretch) -> str:
        """The lemma of the head of some characters."""
        span = self.analysis.doc.char_span(*at, alignment_mode="expand")
        return span.root.lemma_.casefold() if span else ""

    def triggers(self) -> Iterator[tuple[str, Stretch]]:
        """Our events, by their local ids, in the sentences in which events are marked."""
        for event in self.record.events:
            start, end = event.trigger.start, event.trigger.end
            if any(first <= start < last for first, last in self.gold.complete):
                yield event.id, (start, end)


def read_topics(folder: Path, topics: Sequence[str] = DEV) -> list[GoldPage]:
    """The documents of topics, by sub-topic."""
    paths = (path for topic in topics for path in sorted((folder / topic).glob("*.xml")))
    return sorted(map(_page, paths), key=lambda page: (page.subtopic, page.name))


def _page(path: Path) -> GoldPage:
    page = CatPage(path)
    names: dict[str, str] = {}
    for link in page.root.iter():
        if link.tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
            # Across documents an instance goes by its note, within one by its link.
            name = link.get("note") if link.tag == "CROSS_DOC_COREF" else f"{path.stem}/{link.get('r_id')}"
            names |= {source.get("m_id", ""): str(name) for source in link.iter("source")}
    clusters: dict[Stretch, str] = {}
    for mark in page.root.iter():
        if mark.tag.startswith(("ACTION_", "NEG_ACTION_")) and (at := page.stretch(mark)):
            clusters.setdefault(at, names.get(mark.get("m_id", ""), f"{path.stem}/{at}"))
    complete = tuple(s for s in page.sentences if any(s[0] <= at[0] < s[1] for at in clusters))
    subtopic = f"{path.parent.name} {'ecbplus' if path.stem.endswith('plus') else 'ecb'}"
    return GoldPage(path.stem, subtopic, page.text, complete, clusters)


def key_of(pages: Iterable[ReadPage]) -> Entities:
    """The clusters marked."""
    return together((page.gold.name, *at, cluster) for page in pages for at, cluster in page.gold.clusters.items())


def together(labelled: Iterable[tuple[str, int, int, Hashable]]) -> Entities:
    """Mentions with labels -> those with the same label as one."""
    found: dict[Hashable, set[Mention]] = defaultdict(set)
    for name, start, end, label in labelled:
        found[label].add((name, start, end))
    return [frozenset(group) for group in found.values()]


def by_lemma(pages: Sequence[ReadPage]) -> Entities:
    """Given mentions of which the heads have one lemma are one."""
    return together((page.gold.name, *at, page.lemma(at)) for page in pages for at in page.gold.clusters)


def by_incident(pages: Sequence[ReadPage], *, else_lemma: bool) -> Entities:
    """Given mentions on which events of ours lie that merging makes one incident are one. Those that none of our events
    covers are alone, or with `else_lemma` one by their heads' lemma."""
    incident = incidents(pages)

    def labelled() -> Iterator[tuple[str, int, int, Hashable]]:
        for page in pages:
            events = [(at, incident[page.gold.name, id]) for id, at in page.triggers()]
            for at in page.gold.clusters:
                ours: Hashable = next((label for there, label in events if _overlap(at, there)), None)
                left: Hashable = ("lemma", page.lemma(at)) if else_lemma else ("alone", page.gold.name, at)
                yield page.gold.name, *at, left if ours is None else ours

    return together(labelled())


def own(pages: Sequence[ReadPage], label: Callable[[ReadPage, str, Stretch], Hashable]) -> Entities:
    """Our own mentions, those with one label as one. What lies on a marked mention counts for that one, the first of
    several."""
    taken: set[Mention] = set()

    def labelled() -> Iterator[tuple[str, int, int, Hashable]]:
        for page in pages:
            for id, at in page.triggers():
                place = next((there for there in page.gold.clusters if _overlap(at, there)), at)
                if (mention := (page.gold.name, *place)) not in taken:
                    taken.add(mention)
                    yield *mention, label(page, id, at)

    return together(labelled())


def incidents(pages: Sequence[ReadPage]) -> dict[tuple[str, str], int]:
    """The incident of each event (document, local id) by our merging, all documents compared with each other."""
    reports = _Reports(pages)
    found = Matcher(reports).together([card for page in pages for card in reports.versions(page.record.report.id)])
    return {
        (telling.report.uri, telling.event.id): number
        for number, cards in enumerate(found)
        for card in cards
        for telling in card.tellings
    }


class _Reports:
    """The documents of a sub-topic as matching asks for them. None is settled, none was put together before."""

    def __init__(self, pages: Sequence[ReadPage]) -> None:
        self._cards = {page.record.report.id: versions_of(tellings_of(page.record)) for page in pages}

    def versions(self, report: str) -> tuple[Card, ...]:
        return self._cards[report]

    def alike(self, report: str) -> list[str]:
        return [other for other in self._cards if other != report]

    def holding(self, events: object) -> tuple[Card, ...]:
        return ()

    def beside(self, events: object) -> tuple[Card, ...]:
        return ()

    def settled(self, card: Card) -> None:
        return None


def subtopics(pages: Sequence[ReadPage]) -> Iterator[list[ReadPage]]:
    """The documents of each sub-topic."""
    for _, some in groupby(pages, key=lambda page: page.gold.subtopic):
        yield list(some)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
