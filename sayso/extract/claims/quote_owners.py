"""Whose a quotation is that several sayings lay claim to."""

from collections.abc import Sequence

from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Saying, covers, overlap


def with_one_owner(sayings: Sequence[Saying], quotations: Sequence[Quotation]) -> list[Saying]:
    """The sayings, no two of which speak the same quotation unless one reports the other: the cue that stands nearest
    keeps it, one that passes words on before all."""
    out = list(sayings)
    holding: dict[int, list[int]] = {}
    for n, saying in enumerate(out):
        for token in {i for c in saying.contents for i in range(*c)}:
            holding.setdefault(token, []).append(n)
    for q in quotations:
        if q.depth:
            continue
        near = {n for i in range(q.pieces[0][0], q.pieces[-1][1]) for n in holding.get(i, ())}
        owners = [n for n in sorted(near) if _speaks(out[n], q)]
        rivals = [n for n in owners if not any(_report(out[m], out[n]) for m in owners if m != n)]
        if len(rivals) < 2:
            continue
        best = min(rivals, key=lambda n: (out[n].relay is None, _distance(out[n], q), n))
        for n in rivals:
            if n != best:
                kept = [c for c in out[n].contents if not any(overlap(c, p) for p in q.pieces)]
                out[n] = out[n].with_contents(tuple(kept))
    return [s for s in out if s.contents]


def _speaks(saying: Saying, q: Quotation) -> bool:
    anchor = saying.cue or saying.source
    if anchor is not None and any(covers(p, anchor) for p in q.pieces):
        return False
    return any(overlap(c, p) * 2 > p[1] - p[0] for c in saying.contents for p in q.pieces)


def _report(a: Saying, b: Saying) -> bool:
    """Whether one of two sayings lies in what the other says."""
    return any(
        inner.cue is not None and any(covers(c, inner.cue) for c in outer.contents) for outer, inner in ((a, b), (b, a))
    )


def _distance(saying: Saying, q: Quotation) -> int:
    anchor = saying.cue or saying.source
    if anchor is None:
        return 10_000
    return min(abs(anchor[0] - q.last), abs(q.first - anchor[1]))
