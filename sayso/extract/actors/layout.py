"""Where each token stands: its block, its sentence, its quotation."""

from dataclasses import dataclass

from sayso.extract.head_note import head_note
from sayso.language.doc import Doc, Token
from sayso.model import Report

# Blocks that are no part of the report's prose: whoever they name made the page. Only the outlet that a dateline
# credits is taken up all the same (name_credits.py).
SILENT = frozenset({"boilerplate", "credit", "byline", "dateline"})
_OPEN = {"“": "”", "«": "»", "„": "“", "``": "''"}
_PLAIN = frozenset({'"', "“", "”", "``", "''", "«", "»", "„"})


@dataclass(frozen=True)
class Layout:
    """For each token of a Doc: the number of its block and its kind, of its sentence, and of the quotation that holds
    it (0 outside quotations). `told` numbers sentences without those that begin within a quotation. `shouting` is
    whether the text has no lower case, as teletype."""

    block: tuple[int, ...]
    kind: tuple[str, ...]
    sentence: tuple[int, ...]
    quotation: tuple[int, ...]
    told: tuple[int, ...]
    shouting: bool

    def silent(self, token: int) -> bool:
        """Whether the token stands in a block that gives no actors."""
        return self.kind[token] in SILENT


def lay_out(doc: Doc, report: Report) -> Layout:
    """The layout of the report's tokens. Without blocks, white space with a line break sets paragraphs apart."""
    blocks, kinds = _blocks(doc, report)
    note = head_note(doc)
    if note is not None:  # whoever speaks the text is part of the report
        kinds[note.first : note.start] = ["paragraph"] * (note.start - note.first)
    sentences, number = [], 0
    for token in doc:
        if token.i and (token.is_sent_start or blocks[token.i] != blocks[token.i - 1]):
            number += 1
        sentences.append(number)
    text = doc.text
    shouting = sum(map(str.islower, text)) < 0.2 * sum(map(str.isupper, text))
    quotations = _quotations(doc, blocks)
    told = _told(sentences, quotations)
    return Layout(tuple(blocks), tuple(kinds), tuple(sentences), tuple(quotations), tuple(told), shouting)


def _closes(doc: Doc, start: int, blocks: list[int], closing: str) -> bool:
    """Whether the first mark of the block from `start` on closes a quotation, and can only do that."""
    if closing in {"", '"'}:
        return False
    for i in range(start, len(doc)):
        if blocks[i] != blocks[start] and not doc[i].is_space:
            return False
        if doc[i].text in _PLAIN:
            return bool(doc[i].text == closing)
    return False


def _told(sentences: list[int], quotations: list[int]) -> list[int]:
    told: list[int] = []
    for i, sentence in enumerate(sentences):
        begins = i > 0 and sentence != sentences[i - 1] and not (quotations[i] and quotations[i] == quotations[i - 1])
        told.append(begins + (told[-1] if told else 0))
    return told


def gap(token: Token) -> bool:
    """Whether the token is white space that sets paragraphs apart; a single line break may stand within a name."""
    return token.is_space and token.text.count("\n") > 1


def _blocks(doc: Doc, report: Report) -> tuple[list[int], list[str]]:
    numbers: list[int] = []
    kinds: list[str] = []
    at = number = 0
    for token in doc:
        while at < len(report.blocks) and report.blocks[at].end <= token.idx:
            at += 1
        if report.blocks:
            inside = at < len(report.blocks) and report.blocks[at].start <= token.idx
            numbers.append(2 * at + 1 if inside else 2 * at)
            kinds.append(report.blocks[at].kind if inside else "boilerplate")
        else:
            numbers.append(number)
            kinds.append("paragraph")
            number += gap(token)
    return numbers, kinds


def _quotations(doc: Doc, blocks: list[int]) -> list[int]:
    """Numbers double quotations. One that its block does not close goes on to the block's end, or over the next block
    where that closes it."""
    found, number, closing = [], 0, ""
    for token in doc:
        if token.i and blocks[token.i] != blocks[token.i - 1] and not _closes(doc, token.i, blocks, closing):
            closing = ""
        text = token.text
        if closing and (text == closing or (text in _PLAIN and text == '"')):
            found.append(number)
            closing = ""
        elif not closing and (text in _OPEN or text == '"'):
            number += 1
            closing = _OPEN.get(text, '"')
            found.append(number)
        else:
            found.append(number if closing else 0)
    return found
