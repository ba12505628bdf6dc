"""The benchmark `places`: names of places against LGL's GeoNames ids."""

from collections.abc import Sequence

from sayso.evaluate.benchmark import Benchmark, DataSet, Figure, Given, Mistake, Part, Section, published
from sayso.evaluate.places import Gold, read_lgl, resolve_gold, score_finding, score_resolution
from sayso.extract.places import find_places
from sayso.gazetteer import Gazetteer
from sayso.language.analyser import SaysoAnalyser
from sayso.model import Report, Where

LGL = DataSet(
    "Local-Global Lexicon",
    "geo",
    "lgl.xml",
    "https://github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation (data/Corpora/lgl.xml)",
)
_MORDECAI = published(
    "Mordecai 3, the whole of GeoNames behind it",
    "Halterman, Mordecai 3, arXiv:2303.13675, 2023",
    {"exact GeoNames id": 79.4, "within 161 km": 82.7},
)


def _score(given: Given) -> list[Section]:
    gazetteer, analyser = Gazetteer.open(), SaysoAnalyser(given.weights)
    pairs: list[tuple[Gold, Where | None]] = []
    found: list[tuple[Sequence[Gold], Sequence[Where]]] = []
    resolving: list[Mistake] = []
    finding: list[Mistake] = []
    texts = list(read_lgl(given.files[0][0]))
    for number, (text, golds) in enumerate(given.track(texts), 1):
        name = f"article {number}"
        (analysis,) = analyser.analyse([Report(id=name, uri=name, text=text)])
        resolved = list(zip(golds, resolve_gold(analysis.doc, golds, gazetteer), strict=True))
        pairs += resolved
        resolving += _wrong_ids(name, text, resolved)
        wheres = [p.where for p in find_places(analysis.doc, gazetteer)]
        found.append((golds, wheres))
        finding += _wrong_names(name, text, golds, wheres)
    ids, names = score_resolution(pairs), score_finding(found)
    whole = f"LGL, all of it (it has no splits), {len(texts)} articles"
    return [
        Section(
            f"{whole}: names given, ids to be found",
            (
                Figure("exact GeoNames id", 100 * ids.exact),
                Figure("within 161 km", 100 * ids.near),
                Figure("median error", ids.median_km, unit="km"),
            ),
            tuple(resolving),
        ),
        Section(
            f"{whole}: names to be found",
            (
                Figure("name F1", 100 * names.f1, 100 * names.precision, 100 * names.recall),
                Figure("found, with the exact id", 100 * names.exact_recall),
                Figure("found, within 161 km", 100 * names.near_recall),
            ),
            tuple(finding),
            ("Demonyms count on both sides; an eighth of LGL's names has no id, so the last two can't reach 100.",),
        ),
    ]


def _wrong_ids(name: str, text: str, pairs: Sequence[tuple[Gold, Where | None]]) -> list[Mistake]:
    return [
        Mistake("wrong id", name, _around(text, gold.start, gold.end), f"GeoNames {gold.geonames}", _written(where))
        for gold, where in pairs
        if gold.geonames is not None and (where is None or where.geonames != gold.geonames)
    ]


def _wrong_names(name: str, text: str, golds: Sequence[Gold], wheres: Sequence[Where]) -> list[Mistake]:
    missed = [g for g in golds if not any(w.start < g.end and g.start < w.end for w in wheres)]
    spurious = [w for w in wheres if not any(w.start < g.end and g.start < w.end for g in golds)]
    return [
        *(Mistake("missed name", name, _around(text, g.start, g.end), text[g.start : g.end], "") for g in missed),
        *(Mistake("spurious name", name, _around(text, w.start, w.end), "", _written(w)) for w in spurious),
    ]


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 60) : end + 40]


def _written(where: Where | None) -> str:
    return f"{where.name}, {where.country or '?'}, GeoNames {where.geonames}" if where else ""


PLACES = Benchmark(
    "places",
    "names of places: found, and resolved to the right spot",
    (Part((LGL,), _score, _MORDECAI),),
)
