"""The benchmark `confidence`: whether of what has 0.8, 80 in 100 are right, and whether doubt finds the wrong ones."""

from collections.abc import Iterable

from sayso.app.settings import ReadSettings
from sayso.app.wiring import open_rooms
from sayso.evaluate.attribution import read_polnear
from sayso.evaluate.attribution_run import POLNEAR
from sayso.evaluate.benchmark import Benchmark, DataSet, Figure, Given, Part, Section
from sayso.evaluate.calibration import Graded, calibration_error, found_first, separation
from sayso.evaluate.confidence_labels import Sample, of_events, of_links
from sayso.evaluate.confidence_sets import MarkedText, read_ecb, read_ewt, read_meantime_events
from sayso.evaluate.factuality_run import UDS
from sayso.evaluate.times_run import MEANTIME
from sayso.evaluate.trees_run import EWT, PROPBANK
from sayso.extract.confidence.table import KINDS

ECB = DataSet("ECB+", "ecb_plus", "*/*.xml", "https://github.com/cltl/ecbPlus")
_NAMES = {"link": "links of claims", "event": "events", "role": "roles of events"}
_HALF = (
    "On the texts that the weights were not fitted on. What counts as right: sayso/evaluate/confidence_labels.py.",
    "ECE: less is better. AUROC: 50 is chance. Doubted: the share of all wrong ones in the least confident fifth.",
)


def _links(given: Given) -> list[Section]:
    return _sections("PolNeAR", of_links(list(read_polnear(given.folders[0], given.split)), open_rooms(ReadSettings())))


def _meantime(given: Given) -> list[Section]:
    return _events("MEANTIME", read_meantime_events(given.folders[0] / "intra-doc_annotation"))


def _ecb(given: Given) -> list[Section]:
    return _events("ECB+", read_ecb(given.folders[0]))


def _ewt(given: Given) -> list[Section]:
    trees, frames, factuality = (files[0] for files in given.files)
    return _events("EWT", read_ewt(trees, frames, factuality))


def _events(name: str, texts: Iterable[MarkedText]) -> list[Section]:
    return _sections(name, of_events(list(texts), open_rooms(ReadSettings())))


def _sections(name: str, samples: Iterable[Sample]) -> list[Section]:
    held_out = [s for s in samples if s.measure]
    out = []
    for kind in KINDS:
        graded = [Graded(s.confidence, s.right) for s in held_out if s.kind == kind]
        if graded:
            figures = (
                Figure("right", 100 * sum(g.right for g in graded) / len(graded)),
                Figure("ECE", 100 * calibration_error(graded)),
                Figure("AUROC", 100 * separation(graded)),
                Figure("doubted", 100 * found_first(graded)),
            )
            out.append(Section(f"{name}, {len(graded)} {_NAMES[kind]}", figures, notes=_HALF))
    return out


CONFIDENCE = Benchmark(
    "confidence",
    "how far the record's confidences can be believed",
    (
        Part((POLNEAR,), _links),
        Part((MEANTIME,), _meantime),
        Part((ECB,), _ecb),
        Part((EWT, PROPBANK, UDS), _ewt),
    ),
)
