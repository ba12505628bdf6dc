"""Our own prose in which every event is marked (tests/quality/marked): which words tell of an event, and of which type.

What is kept aside there is not learnt from.
"""

import random
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from sayso.language.analyser import SaysoAnalyser
from sayso.language.decode import NONE, TELLING
from sayso.language.doc import Token
from sayso.model import Report
from tests.quality.marked_score import LEARNT, Passage, files, passages, reports
from training.windows import Document, Sentence

# Passages of one document, as paragraphs: the encoder has to tell them apart as it has to in a report.
MOST = 4


@cache
def marked(*, aside: bool = False, seed: int = 1) -> list[Document]:
    """The reports and passages to learn from, or those kept aside; passages stand in documents of one to `MOST`.

    The shipped model cuts the sentences, and says which word of a mark is its head.
    """
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
    [analysis] = analyser.analyse([Report(id="marked", uri="marked", text=passage.text)])
    kinds: dict[int, str | None] = {}
    for start, end, kind in passage.marks:
        inside = [t for t in analysis.doc if start <= t.idx < end and not t.is_space]
        kinds |= dict.fromkeys((t.i for t in inside), None)
        kinds |= {t.i: kind for t in [t for t in inside if _heads(t, start, end)][:1]}
    fresh = True
    for _, tokens in groupby(analysis.doc, key=lambda t: t.sent.start):
        sentence = list(tokens)
        words = [t for t in sentence if not t.is_space]
        if words:
            yield Sentence([t.text for t in words], fresh, deeds=[_deed(t, kinds) for t in words])
        fresh = "\n" in "".join(t.text for t in sentence if t.is_space)


def _heads(token: Token, start: int, end: int) -> bool:
    return token.head.i == token.i or not start <= token.head.idx < end


def _deed(token: Token, kinds: dict[int, str | None]) -> str | None:
    return kinds.get(token.i, NONE if token.pos_ in TELLING else None)
