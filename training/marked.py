"""Our own prose in which every event is marked (tests/quality/marked): which words tell of an event, and of which type.

What is kept aside there is not learnt from.
"""

import random
from collections.abc import Iterator
from functools import cache

from sayso.language.analyser import SaysoAnalyser
from tests.quality.marked_score import LEARNT, Passage, files, passages, reports
from training.stretches import deed_of, doc_of, kinds_in, sentences_in
from training.windows import Document, Sentence

# Passages of one document, as paragraphs: the encoder has to tell them apart as it has to in a report.
MOST = 4


@cache
def marked(*, aside: bool = False, seed: int = 1) -> list[Document]:
    """The reports and passages to learn from, or those kept aside; passages stand in documents of one to `MOST`."""
    rng = random.Random(seed)
    chosen = [passage for path in files() for passage in passages(path) if passage.aside == aside]
    rng.shuffle(chosen)
    groups = [[report] for report in (reports() if aside else reports(LEARNT)) if report.aside or not aside]
    while chosen:
        n = rng.randint(1, MOST)
        groups.append(chosen[:n])
        chosen = chosen[n:]
    analyser = SaysoAnalyser()
    return [
        Document(f"marked-{k}", [s for passage in group for s in _sentences(analyser, passage)])
        for k, group in enumerate(groups)
    ]


def _sentences(analyser: SaysoAnalyser, passage: Passage) -> Iterator[Sentence]:
    doc = doc_of(analyser, passage.text)
    kinds: dict[int, str | None] = {}
    for start, end, kind in passage.marks:
        kinds |= kinds_in(doc, (start, end), kind)
    for words, fresh in sentences_in(doc):
        yield Sentence([t.text for t in words], fresh, deeds=[deed_of(t, kinds) for t in words])
