"""The benchmark `copies`: copies made of PolNeAR's and MEANTIME's texts, beside datasketch's MinHashLSH alone."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from datasketch import MinHash, MinHashLSH

from sayso.evaluate.attribution_run import POLNEAR
from sayso.evaluate.benchmark import Benchmark, DataSet, Given, Mistake, Part, Section
from sayso.evaluate.copies_set import Made, make, meantime_texts, polnear_texts
from sayso.evaluate.tally import Tally
from sayso.merge.copies import Copies, Passage

MEANTIME = DataSet(
    "NewsReader MEANTIME, made into copies",
    "meantime",
    "intra_cross-doc_annotation/**/*.xml",
    "http://www.newsreader-project.eu/results/data/wikinews/",
)
_THRESHOLDS = (0.2, 0.5)  # Jaccard similarities for datasketch alone
_PERMUTATIONS = 128
Pair = tuple[str, str]  # ids: a report, and one of the texts it may be from


def _score_polnear(given: Given) -> Sequence[Section]:
    return _score(f"PolNeAR {given.split}", polnear_texts(given.folders[0], given.split), given)


def _score_meantime(given: Given) -> Sequence[Section]:
    return _score("MEANTIME", meantime_texts(given.files[0]), given)


def _score(title: str, texts: dict[str, list[str]], given: Given) -> list[Section]:
    originals, copies = make(texts)
    made = [*originals, *copies]
    known = {one.report.id for one in originals}
    ours, passages = _ours(given.track(made), known)
    gold = {(one.report.id, source) for one in copies for source in one.sources}
    figures = [_tally(ours, gold).figure("pairs, copies and sources F1")]
    for threshold in _THRESHOLDS:
        alone = _datasketch(made, known, threshold)
        figures.append(_tally(alone, gold).figure(f"pairs, MinHashLSH alone at {threshold} F1"))
    figures.append(_characters(copies, passages).figure("characters with their source F1"))
    found = Counter(one.how for one in copies for source in one.sources if (one.report.id, source) in ours)
    asked = Counter(one.how for one in copies for _ in one.sources)
    quotations = [one for one in copies if one.how == "only a quotation"]
    wrong = sum(any((one.report.id, name) in ours for name in known) for one in quotations)
    notes = (
        "Sources found: " + ", ".join(f"{how} {found[how]}/{asked[how]}" for how in asked) + ".",
        f"Taken for copies though they share only a quotation: {wrong} of {len(quotations)}.",
        f"Pairs of unaltered texts taken for copies, all counted as wrong: {sum(a in known for a, _ in ours)}.",
    )
    mistakes = [_mistake("spurious pair", pair) for pair in sorted(ours - gold)]
    mistakes += [_mistake("missed pair", pair) for pair in sorted(gold - ours)]
    return [
        Section(
            f"{title}, {len(originals)} texts and {len(copies)} made of them", tuple(figures), tuple(mistakes), notes
        )
    ]


def _ours(made: Iterable[Made], known: set[str]) -> tuple[set[Pair], dict[Pair, tuple[Passage, ...]]]:
    """Pairs with a text as source; two copies of one text are no pair here."""
    copies = Copies()
    found = {}
    for one in made:
        for comparison in copies.add(one.report):
            if comparison.copy and comparison.source in known:
                found[comparison.report, comparison.source] = comparison.passages
    return set(found), found


def _datasketch(made: Sequence[Made], known: set[str], threshold: float) -> set[Pair]:
    """What MinHashLSH returns for shingles of three words of whole texts."""
    index = MinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS)
    pairs = set()
    for one in made:
        words = re.findall(r"\w+", one.report.text.lower())
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([" ".join(words[k : k + 3]).encode() for k in range(len(words) - 2)])
        pairs |= {(one.report.id, str(other)) for other in index.query(sketch) if other in known}
        if one.report.id in known:
            index.insert(one.report.id, sketch)
    return pairs


def _tally(pairs: set[Pair], gold: set[Pair]) -> Tally:
    tally = Tally()
    tally.compare(pairs, gold)
    return tally


def _characters(copies: Sequence[Made], passages: dict[Pair, tuple[Passage, ...]]) -> Tally:
    """Characters of the copies: shown to be from a text, being from it, and both."""
    tally = Tally()
    for one in copies:
        of = one.report.id
        gold = {(k, source) for start, end, source in one.pieces for k in range(start, end)}
        shown = {
            (k, p.source)
            for pair, ps in passages.items()
            if pair[0] == of
            for p in ps
            for k in range(p.here.start, p.here.end)
        }
        tally.compare(shown, gold)
    return tally


def _mistake(kind: str, pair: Pair) -> Mistake:
    return Mistake(
        kind, pair[0], pair[1], pair[1] if kind == "missed pair" else "", "" if kind == "missed pair" else pair[1]
    )


COPIES = Benchmark(
    "copies",
    "copies found, with the texts they are from",
    (Part((POLNEAR,), _score_polnear), Part((MEANTIME,), _score_meantime)),
)
