"""One list of sayings out of what the tree and the model each found."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range, Saying, covers, joined, overlap


def merged(marked: Sequence[Saying], parsed: Sequence[Saying]) -> list[Saying]:
    """Every saying once. Where both found one, the model's stretches stand and the tree's fill what it left open."""
    out: list[Saying] = []
    rest = list(parsed)
    for saying in marked:
        twin = next((p for p in rest if _same(saying, p)), None)
        if twin is None:
            out.append(saying)
            continue
        rest.remove(twin)
        out.append(_both(saying, twin))
    out.extend(p for p in rest if not any(_same(p, other) for other in out))
    return sorted(out, key=_position)


def _position(saying: Saying) -> tuple[int, int]:
    first = min(c[0] for c in saying.contents)
    return (first, -max(c[1] for c in saying.contents))


def _same(a: Saying, b: Saying) -> bool:
    if a.head is not None and a.head == b.head:
        return True
    return (
        a.cue is not None and b.cue is not None and overlap(a.cue, b.cue) > 0 and _share(a.contents, b.contents) > 0.5
    )


def _share(a: Sequence[Range], b: Sequence[Range]) -> float:
    common = sum(overlap(x, y) for x in a for y in b)
    return common / max(1, min(sum(y - x for x, y in a), sum(y - x for x, y in b)))


def _both(marked: Saying, parsed: Saying) -> Saying:
    return replace(
        marked,
        stance=parsed.stance,
        head=parsed.head,
        source=marked.source or parsed.source,
        source_head=marked.source_head if marked.source else parsed.source_head,
        relay=parsed.relay,
        relay_head=parsed.relay_head,
    )


def fitted(doc: Doc, sayings: Sequence[Saying], quotations: Sequence[Quotation]) -> list[Saying]:
    """The sayings with contents that respect quotation marks: a quotation that is begun is taken whole, and words
    reported inside a quotation end with it. A saying never contains its own cue or source."""
    out = []
    for saying in sayings:
        contents = joined([p for c in saying.contents for p in _fit(c, saying, quotations)])
        contents = _without_own(contents, saying, quotations)
        if contents:
            out.append(saying.with_contents(contents))
    return out


def _fit(piece: Range, saying: Saying, quotations: Sequence[Quotation]) -> list[Range]:
    anchor = saying.cue or saying.source
    around = [p for q in quotations for p in q.pieces if anchor and covers(p, anchor)]
    if around:
        inner = max(around, key=lambda p: p[0])
        piece = (max(piece[0], inner[0] + 1), min(piece[1], inner[1]))
        if piece[1] == inner[1]:
            piece = (piece[0], piece[1] - 1)
        if piece[0] >= piece[1]:
            return []
    out = [piece]
    for q in quotations:
        if any(anchor and overlap(p, anchor) for p in q.pieces):
            continue
        touched = [p for p in q.pieces if overlap(p, piece)]
        if touched and _takes(piece, q):
            out.extend(q.pieces)
    return out


def _takes(piece: Range, q: Quotation) -> bool:
    """Whether a piece of content means the whole quotation: it covers half of a part of it or begins or ends in it."""
    return any(
        overlap(p, piece) * 2 >= p[1] - p[0] or p[0] <= piece[0] < p[1] or p[0] < piece[1] <= p[1] for p in q.pieces
    )


def _without_own(contents: tuple[Range, ...], saying: Saying, quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    out = list(contents)
    for own in (saying.cue,):
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
