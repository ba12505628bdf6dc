"""Reports of published sets in which readers marked every event, who takes part in it, and how it is told
(`tests/quality/told`)."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from sayso.language.analyser import SaysoAnalyser
from sayso.language.doc import Doc, Token
from tests.quality.told import Manner, Reading, Told, readings
from tests.quality.weighed import weighed
from training.stretches import deed_of, doc_of, head_of, kinds_in, sentences_in
from training.windows import Document, Sentence


@cache
def told(data: Path, *, aside: bool = False) -> list[Document]:
    """The readings to learn from, or those kept aside."""
    analyser = SaysoAnalyser()
    judged = set() if aside else {each.name for each in weighed(data)}
    return [_document(analyser, r, r.name in judged) for r in readings(data) if r.aside == aside]


def _document(analyser: SaysoAnalyser, reading: Reading, judged: bool) -> Document:
    """`judged`: what its events weigh is left for `training.weights`, which weighs the model's opinion of them, too."""
    doc = doc_of(analyser, reading.text)
    kinds: dict[int, str | None] = {}
    parts: dict[int, list[tuple[str, int]]] = {}
    manners: dict[int, Manner] = {}
    for stretch in reading.unknown:
        kinds |= kinds_in(doc, stretch, None)
    for event in reading.events:
        kinds |= kinds_in(doc, event.words, event.type)
        head = head_of(doc, event.words)
        if head is not None and event.agents is not None and event.targets is not None:
            parts[head] = list(_parts(doc, event))
        if head is not None and event.manner is not None:
            manners[head] = event.manner
    sentences, count = [], {}
    for words, fresh in sentences_in(doc):
        count |= {t.i: len(count) + k for k, t in enumerate(words)}
        place = {t.i: k for k, t in enumerate(words)}
        here = {place[i]: manner for i, manner in manners.items() if i in place}
        sentences.append(
            Sentence(
                [t.text for t in words],
                fresh,
                deeds=[deed_of(t, kinds) for t in words],
                parts=list(_taking(words, parts, place)),
                standings={k: manner.status for k, manner in here.items()},
                recalled={} if judged else {k: manner.recalled for k, manner in here.items()},
            )
        )
    settings = {
        count[head]: [(count[i], kind) for i, kind in _setting(doc, manner, reading.text) if i in count]
        for head, manner in manners.items()
        if head in count
    }
    return Document(reading.name, sentences, settings=settings)


def _setting(doc: Doc, manner: Manner, text: str) -> Iterator[tuple[int, str | None]]:
    """The heads of the words for an event's time and place, and those of the same words elsewhere, of which nothing is
    known."""
    for kind, stretch in (("time", manner.when), ("place", manner.where)):
        if stretch is not None:
            words = re.escape(text[slice(*stretch)])
            for found in re.finditer(rf"\b{words}\b", text):
                head = head_of(doc, found.span())
                if head is not None:
                    yield head, kind if found.span() == stretch else None


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
