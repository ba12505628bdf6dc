"""Reports of published sets in which readers marked every event, and who takes part in it (`tests/quality/told`)."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from sayso.language.analyser import SaysoAnalyser
from sayso.language.doc import Doc, Token
from tests.quality.told import Reading, Told, readings
from training.stretches import deed_of, doc_of, head_of, kinds_in, sentences_in
from training.windows import Document, Sentence


@cache
def told(data: Path, *, aside: bool = False) -> list[Document]:
    """The readings to learn from, or those kept aside."""
    analyser = SaysoAnalyser()
    return [Document(r.name, list(_sentences(analyser, r))) for r in readings(data) if r.aside == aside]


def _sentences(analyser: SaysoAnalyser, reading: Reading) -> Iterator[Sentence]:
    doc = doc_of(analyser, reading.text)
    kinds: dict[int, str | None] = {}
    parts: dict[int, list[tuple[str, int]]] = {}
    for stretch in reading.unknown:
        kinds |= kinds_in(doc, stretch, None)
    for event in reading.events:
        kinds |= kinds_in(doc, event.words, event.type)
        head = head_of(doc, event.words)
        if head is not None and event.agents is not None and event.targets is not None:
            parts[head] = list(_parts(doc, event))
    for words, fresh in sentences_in(doc):
        place = {t.i: k for k, t in enumerate(words)}
        deeds = [deed_of(t, kinds) for t in words]
        yield Sentence([t.text for t in words], fresh, deeds=deeds, parts=list(_taking(words, parts, place)))


def _parts(doc: Doc, event: Told) -> Iterator[tuple[str, int]]:
    """What the heads of the event's agents and targets are to it."""
    for part, found in (("agent", event.agents or ()), ("target", event.targets or ())):
        for stretch in found:
            head = head_of(doc, stretch)
            if head is not None:
                yield part, head


def _taking(
    words: list[Token], parts: dict[int, list[tuple[str, int]]], place: dict[int, int]
) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    """Who takes part in the events that the words tell of, of the words of their own sentence."""
    for token in words:
        if token.i in parts:
            yield place[token.i], [(part, place[k]) for part, k in parts[token.i] if k in place]
