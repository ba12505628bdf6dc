"""What a saying reports where quotation marks stand: whole quotations, and nothing beyond the one that it stands in."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.extract.claims.quotes import Placed, Quotation
from sayso.extract.claims.saying import Range, Saying, covers, hull, joined, near, overlap
from sayso.extract.claims.tree import trimmed
from sayso.language.doc import Doc
from sayso.language.doc import Span as DocSpan

_EMPTY = frozenset({"that", "to", "and", "or", "as", "of", "which", "who"})


def fitted(doc: Doc, sayings: Sequence[Saying], quotations: Sequence[Quotation]) -> list[Saying]:
    """The sayings with contents that respect quotation marks: a quotation that is begun is taken whole, and words
    reported inside a quotation end with it. A saying never contains its own cue or source."""
    out = []
    placed = Placed(quotations)
    for saying in sayings:
        reach = hull([*saying.contents, saying.cue or saying.source or saying.contents[0]])
        with_source = hull([reach, saying.source or reach])
        here = [_Here(q, near(q.pieces, with_source)) for q in placed.touching(reach)]
        whole = [part for c in saying.contents for part in _longest(doc, c, here)]
        beside = [c for c in whole if _is_near(doc, c, saying, here)]
        contents = joined([p for c in beside for p in _fit(c, saying, here)])
        contents = _without_own(contents, saying, here)
        contents = tuple(trimmed(doc, c) for c in contents)
        contents = tuple(c for c in contents if any(t.lower_ not in _EMPTY and not t.is_punct for t in doc[slice(*c)]))
        if contents:
            out.append(saying.with_contents(contents))
    return out


class _Here(NamedTuple):
    """A quotation, and the pieces of it that lie where a saying does."""

    whole: Quotation
    pieces: Sequence[Range]


def _longest(doc: Doc, piece: Range, quotations: Sequence[_Here]) -> list[Range]:
    """The piece, or its longest part where a break between paragraphs runs through it outside quotations."""
    cuts = [
        i
        for i in range(*piece)
        if doc[i].is_space and "\n\n" in doc[i].text and not any(a <= i < b for q in quotations for a, b in q.pieces)
    ]
    if not cuts:
        return [piece]
    parts = [trimmed(doc, p) for p in zip([piece[0], *(c + 1 for c in cuts)], [*cuts, piece[1]], strict=True)]
    return [max(parts, key=lambda p: p[1] - p[0])]


def _is_near(doc: Doc, piece: Range, saying: Saying, quotations: Sequence[_Here]) -> bool:
    """Whether a piece shares a sentence with its cue or is quoted: plain words elsewhere are not what it introduces."""
    if saying.head is None or not doc.has_annotation("SENT_START"):
        return True
    sentence = doc[saying.head].sent
    if overlap(piece, (sentence.start, sentence.end)):
        return True
    return any(overlap(piece, p) for q in quotations for p in q.pieces) and not _set_apart(
        doc, piece, sentence, quotations
    )


def _set_apart(doc: Doc, piece: Range, sentence: DocSpan, quotations: Sequence[_Here]) -> bool:
    """Whether a whole sentence that nobody is quoted in stands between a quotation and the sentence of its cue."""
    between = range(sentence.end, piece[0]) if piece[0] >= sentence.end else range(piece[1], sentence.start)
    inside = {i for q in quotations for p in q.pieces for i in range(*p)}
    return any(doc[i].head.i == i and doc[i].pos_ in {"VERB", "AUX"} and i not in inside for i in between)


def _fit(piece: Range, saying: Saying, quotations: Sequence[_Here]) -> list[Range]:
    anchor = saying.cue or saying.source
    around = [(p, int(q.whole.marked)) for q in quotations for p in q.pieces if anchor and covers(p, anchor)]
    if around:
        inner, mark = max(around, key=lambda found: found[0][0])
        piece = (max(piece[0], inner[0] + mark), min(piece[1], inner[1]))
        if piece[1] == inner[1]:
            piece = (piece[0], piece[1] - mark)
        if piece[0] >= piece[1]:
            return []
    out = [piece]
    for q in quotations:
        if any(anchor and overlap(p, anchor) for p in q.pieces):
            continue
        touched = [p for p in q.pieces if overlap(p, piece)]
        if touched and _takes(piece, q):
            out.extend(q.whole.pieces)
    return out


def _takes(piece: Range, q: _Here) -> bool:
    """Whether a piece of content means the whole quotation: it covers half of a part of it or begins or ends in it."""
    return any(
        overlap(p, piece) * 2 >= p[1] - p[0] or p[0] <= piece[0] < p[1] or p[0] < piece[1] <= p[1] for p in q.pieces
    )


def _outside(saying: Saying, quotations: Sequence[_Here]) -> Range | None:
    """The source, where it is no part of words quoted."""
    if saying.source is None or any(overlap(saying.source, p) for q in quotations for p in q.pieces):
        return None
    return saying.source


def _without_own(contents: tuple[Range, ...], saying: Saying, quotations: Sequence[_Here]) -> tuple[Range, ...]:
    out = list(contents)
    for own in (saying.cue, _outside(saying, quotations)):
        if own is None:
            continue
        cut: list[Range] = []
        for first, last in out:
            if overlap((first, last), own):
                cut += [(first, own[0]), (own[1], last)]
            else:
                cut.append((first, last))
        out = [p for p in cut if p[0] < p[1]]
    return joined(out)
