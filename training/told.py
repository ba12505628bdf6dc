"""Reports of published sets in which readers marked every event, and who takes part in it (`tests/quality/told`)."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from sayso.language.analyser import SaysoAnalyser
from sayso.language.decode import NONE, TELLING
from sayso.language.doc import Doc, Token
from sayso.model import Report
from tests.quality.told import Reading, Stretch, readings
from training.windows import Document, Sentence


@cache
def told(data: Path, *, aside: bool = False) -> list[Document]:
    """The readings to learn from, or those kept aside. The shipped model cuts the sentences, and says which word of a
    stretch is its head."""
    analyser = SaysoAnalyser()
    return [Document(r.name, list(_sentences(analyser, r))) for r in readings(data) if r.aside == aside]


def _sentences(analyser: SaysoAnalyser, reading: Reading) -> Iterator[Sentence]:
    [analysis] = analyser.analyse([Report(id="told", uri="told", text=reading.text)])
    doc = analysis.doc
    kinds: dict[int, str | None] = {}
    parts: dict[int, list[tuple[str, int]]] = {}
    for start, end in reading.unknown:
        kinds |= dict.fromkeys(_inside(doc, (start, end)), None)
    for event in reading.events:
        kinds |= dict.fromkeys(_inside(doc, event.words), None)
        head = head_of(doc, event.words)
        if head is None:
            continue
        kinds[head] = event.type
        if event.agents is not None and event.targets is not None:
            filled = (("agent", event.agents), ("target", event.targets))
            parts[head] = [(part, k) for part, found in filled for one in found if (k := head_of(doc, one)) is not None]
    fresh = True
    for _, tokens in groupby(doc, key=lambda t: t.sent.start):
        sentence = list(tokens)
        words = [t for t in sentence if not t.is_space]
        if words:
            yield _sentence(words, fresh, kinds, parts)
        fresh = "\n" in "".join(t.text for t in sentence if t.is_space)


def _sentence(
    words: list[Token], fresh: bool, kinds: dict[int, str | None], parts: dict[int, list[tuple[str, int]]]
) -> Sentence:
    place = {t.i: k for k, t in enumerate(words)}
    deeds = [kinds.get(t.i, NONE if t.pos_ in TELLING else None) for t in words]
    taking = [(place[t.i], [(part, place[k]) for part, k in parts[t.i] if k in place]) for t in words if t.i in parts]
    return Sentence([t.text for t in words], fresh, deeds=deeds, parts=taking)


def _inside(doc: Doc, stretch: Stretch) -> list[int]:
    return [t.i for t in doc.beginning_in(*stretch) if not t.is_space]


def head_of(doc: Doc, stretch: Stretch) -> int | None:
    """The word of the stretch on which its others hang: the first that hangs on none of them."""
    inside = _inside(doc, stretch)
    return next((i for i in inside if doc[i].head.i == i or doc[i].head.i not in inside), None)
