"""Texts of which stretches of characters are marked, as words of sentences: the shipped model cuts the sentences, and
says which word of a stretch is its head."""

from collections.abc import Iterator
from itertools import groupby

from sayso.language.analyser import SaysoAnalyser
from sayso.language.doc import Doc, Token
from sayso.language.labels import NONE, TELLING
from sayso.model import Report

Stretch = tuple[int, int]


def doc_of(analyser: SaysoAnalyser, text: str) -> Doc:
    """The text's words with their sentences and trees."""
    [analysis] = analyser.analyse([Report(id="marked", uri="marked", text=text)])
    return analysis.doc


def head_of(doc: Doc, stretch: Stretch) -> int | None:
    """The word of the stretch on which its others hang: the first that hangs on none of them."""
    start, end = stretch
    inside = _inside(doc, stretch)
    return next((t.i for t in inside if t.head.i == t.i or not start <= t.head.idx < end), None)


def kinds_in(doc: Doc, stretch: Stretch, kind: str | None) -> dict[int, str | None]:
    """What is known of the words of a stretch that tells of an event of that type: its head tells of it, of its other
    words nothing is known; nor of any where `kind` is None."""
    known: dict[int, str | None] = dict.fromkeys((t.i for t in _inside(doc, stretch)), None)
    head = head_of(doc, stretch)
    return known if head is None else known | {head: kind}


def deed_of(token: Token, kinds: dict[int, str | None]) -> str | None:
    """The type of event that the word tells of; `NONE` where it could and is not marked."""
    return kinds.get(token.i, NONE if token.pos_ in TELLING else None)


def sentences_in(doc: Doc) -> Iterator[tuple[list[Token], bool]]:
    """Each sentence's words, and whether a line begins with it."""
    fresh = True
    for _, tokens in groupby(doc, key=lambda t: t.sent.start):
        sentence = list(tokens)
        words = [t for t in sentence if not t.is_space]
        if words:
            yield words, fresh
        fresh = "\n" in "".join(t.text for t in sentence if t.is_space)


def _inside(doc: Doc, stretch: Stretch) -> list[Token]:
    return [t for t in doc.beginning_in(*stretch) if not t.is_space]
