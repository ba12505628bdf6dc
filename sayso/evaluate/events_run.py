"""The benchmark `events`: which events are one across documents, on ECB+."""

from collections.abc import Callable, Sequence

from sayso.app.settings import ReadSettings
from sayso.app.wiring import open_rooms
from sayso.evaluate.benchmark import Benchmark, Figure, Given, Part, Section
from sayso.evaluate.confidence_run import ECB
from sayso.evaluate.coreference import CoreferenceScores, score
from sayso.evaluate.cross_document import (
    DEV,
    Entities,
    ReadPage,
    by_incident,
    by_lemma,
    incidents,
    key_of,
    own,
    read_topics,
    subtopics,
)
from sayso.extract.compose import compose
from sayso.model import Report

System = Callable[[Sequence[ReadPage]], Entities]


def _own_incidents(pages: Sequence[ReadPage]) -> Entities:
    found = incidents(pages)
    return own(pages, lambda page, id, at: found[page.gold.name, id])


SYSTEMS: dict[str, System] = {
    "given mentions, one by their heads' lemma": by_lemma,
    "given mentions, one by our incidents, else alone": lambda pages: by_incident(pages, else_lemma=False),
    "given mentions, one by our incidents, else by lemma": lambda pages: by_incident(pages, else_lemma=True),
    "our own mentions, one by their heads' lemma": lambda pages: own(pages, lambda page, id, at: page.lemma(at)),
    "our own mentions, one by our incidents": _own_incidents,
}
_NOTES = (
    "Documents are compared within their sub-topics; all marked mentions count, singletons too, not only those of the "
    "sentences that were checked once more, of which the set itself says nothing.",
    "Our events are of the codebook's types and often stand on other words than ECB+'s, which marks whatever happens "
    "or is said. Texts have no dates. Who an actor is across documents is not used.",
)


def _score(given: Given) -> list[Section]:
    rooms = open_rooms(ReadSettings())
    pages = []
    for gold in given.track(read_topics(given.folders[0])):
        (analysis,) = rooms.analyser.analyse([Report(id=gold.name, uri=gold.name, text=gold.text)])
        record = compose(analysis, rooms.codebook, rooms.gazetteer, rooms.reader)
        pages.append(ReadPage(gold, record, analysis))
    title = f"ECB+, topics {', '.join(DEV)}, {len(pages)} texts"
    return [
        Section(f"{title}: {name}", figures(scores(pages, system)), notes=_NOTES) for name, system in SYSTEMS.items()
    ]


def scores(pages: Sequence[ReadPage], system: System) -> CoreferenceScores:
    """The sum over the sub-topics, which is what all of them as one document would have."""
    return sum((score(key_of(some), system(some)) for some in subtopics(pages)), CoreferenceScores())


def figures(of: CoreferenceScores) -> tuple[Figure, ...]:
    named = (("mention F1", of.mentions), ("MUC F1", of.muc), ("B-cubed F1", of.b_cubed), ("CEAF-e F1", of.ceaf_e))
    return (
        *(Figure(name, 100 * each.f1, 100 * each.precision, 100 * each.recall) for name, each in named),
        Figure("CoNLL F1", 100 * of.conll),
    )


EVENTS = Benchmark("events", "events that are one across documents", (Part((ECB,), _score),))
