"""One list of sayings out of what the tree and the model each found."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.extract.claims.inner_sources import with_inner_sources
from sayso.extract.claims.quotes import Placed, Quotation
from sayso.extract.claims.saying import Range, Saying, covers, hull, joined, overlap
from sayso.extract.claims.tails import with_tail
from sayso.extract.claims.tree import trimmed
from sayso.language.doc import Doc
from sayso.language.doc import Span as DocSpan

_EMPTY = frozenset({"that", "to", "and", "or", "as", "of", "which", "who"})


def merged(doc: Doc, marked: Sequence[Saying], parsed: Sequence[Saying]) -> list[Saying]:
    """Every saying once. Where both found one, the model's stretches stand and the tree's fill what it left open."""
    rest, out = _Indexed(), _Indexed()
    for saying in parsed:
        rest.add(saying)
    taken: set[int] = set()
    for saying in marked:
        twin = rest.twin(saying, taken)
        if twin is not None:
            taken.add(twin)
        out.add(saying if twin is None else _both(doc, saying, rest.sayings[twin], marked))
    for n, saying in enumerate(rest.sayings):
        if n not in taken and not any(_same(saying, out.sayings[m]) for m in out.near(saying)):
            out.add(saying)
    return sorted(with_inner_sources(out.sayings, rest.sayings), key=position)


class _Indexed:
    """Sayings by the tokens of their heads and cues: two that are the same share one."""

    def __init__(self) -> None:
        self.sayings: list[Saying] = []
        self._at: dict[int | None, list[int]] = {}

    def add(self, saying: Saying) -> None:
        for token in self._tokens(saying):
            self._at.setdefault(token, []).append(len(self.sayings))
        self.sayings.append(saying)

    def near(self, saying: Saying) -> list[int]:
        """The positions of those that may be the same as the saying."""
        return sorted({n for token in self._tokens(saying) for n in self._at.get(token, ())})

    def twin(self, saying: Saying, taken: Collection[int]) -> int | None:
        """The position of the first that has the saying's head, or else that is the same, but for those `taken`."""
        near = [n for n in self.near(saying) if n not in taken]
        headed = [n for n in near if self.sayings[n].head == saying.head]
        return next(iter([*headed, *(n for n in near if _same(saying, self.sayings[n]))]), None)

    def _tokens(self, saying: Saying) -> set[int | None]:
        return {saying.head, *range(*(saying.cue or (0, 0)))}


def position(saying: Saying) -> tuple[int, int]:
    """Sorts sayings in text order, the longer first where two begin together."""
    first = min(c[0] for c in saying.contents)
    return (first, -max(c[1] for c in saying.contents))


def without_relayed(sayings: Sequence[Saying], relays: Sequence[Saying]) -> list[Saying]:
    """The sayings less those that say again, with one source, what a relay says with both."""
    told: set[int] = set()
    for relay in relays:
        if relay.cue is not None:
            first = min(r[0] for r in (relay.source, relay.relay, relay.cue) if r is not None)
            told.update(range(first, relay.cue[1]))
    return [s for s in sayings if s.cue is None or told.isdisjoint(range(*s.cue))]


def _same(a: Saying, b: Saying) -> bool:
    if a.head is not None and a.head == b.head:
        return True
    return (
        a.cue is not None and b.cue is not None and overlap(a.cue, b.cue) > 0 and _share(a.contents, b.contents) > 0.5
    )


def _share(a: Sequence[Range], b: Sequence[Range]) -> float:
    common = sum(overlap(x, y) for x in a for y in b)
    return common / max(1, min(sum(y - x for x, y in a), sum(y - x for x, y in b)))


def _beyond_clause(doc: Doc, marked: Saying, parsed: Saying) -> bool:
    """Whether a semicolon or full stop parts the marked source from its cue, and the parsed one stands between."""
    if marked.source is None or marked.cue is None or parsed.source is None or marked.source[1] > marked.cue[0]:
        return False
    stops = [i for i in range(marked.source[1], marked.cue[0]) if doc[i].text in {";", ".", "?", "!"}]
    return bool(stops) and stops[-1] < parsed.source[0] < marked.cue[0]


def _is_outer(marked: Saying, parsed: Saying, others: Sequence[Saying]) -> bool:
    """Whether the marked source is that of another saying, in whose contents the cue and its own source stand: "the
    warrant states that the clerk claimed ..."."""
    cue, own = marked.cue, parsed.source
    if cue is None or own is None or parsed.source_head == marked.source_head:
        return False
    around = (c for m in others if m is not marked and m.source == marked.source for c in m.contents)
    return any(covers(c, cue) and covers(c, own) for c in around)


def _both(doc: Doc, marked: Saying, parsed: Saying, others: Sequence[Saying]) -> Saying:
    known = marked.source and not _beyond_clause(doc, marked, parsed) and not _is_outer(marked, parsed, others)
    own = marked if known else parsed
    tailed = with_tail(doc, marked.contents, parsed.contents)
    return replace(
        marked,
        stance=parsed.stance,
        contents=parsed.contents if _breaks_off(doc, marked, parsed) else tailed,
        head=parsed.head,
        source=own.source,
        source_head=own.source_head,
        relay=parsed.relay,
        relay_head=parsed.relay_head,
    )


def _breaks_off(doc: Doc, marked: Saying, parsed: Saying) -> bool:
    """Whether the model marked only the beginning of the clause that the tree has, and left its verb out, or kept
    nothing but an article of one of its parts."""
    within = all(any(a <= x and y <= b for a, b in parsed.contents) for x, y in marked.contents)
    if within and any(all(t.pos_ in {"DET", "ADP", "CCONJ", "PUNCT"} for t in doc[a:b]) for a, b in marked.contents):
        return True
    return within and not _tells(doc, marked) and _tells(doc, parsed)


def _tells(doc: Doc, saying: Saying) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for a, b in saying.contents for t in doc[a:b])


def without_coordinated(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, each of which ends where a verb begins that coordinates with its own ("said X and suggested Y")."""
    heads = {s.head for s in sayings if s.head is not None}
    seconds: dict[int, list[int]] = {}
    for i in heads:
        if doc[i].dep_ == "conj" and doc[i].head.i in heads:
            seconds.setdefault(doc[i].head.i, []).append(_beginning(doc, i))
    out = []
    for saying in sayings:
        ends = seconds.get(saying.head, []) if saying.head is not None else []
        contents = saying.contents
        for end in ends:
            contents = tuple((a, trimmed(doc, (a, min(b, end)))[1]) for a, b in contents if a < end < b or b <= end)
        contents = tuple(c for c in contents if c[0] < c[1])
        out.append(saying.with_contents(contents) if contents and ends else saying)
    return out


def _beginning(doc: Doc, verb: int) -> int:
    """Where the coordination begins: at the "and" before the verb."""
    joins = [c.i for c in doc[verb].children if c.dep_ == "cc" and c.i < verb]
    return min([verb, *joins])


def fitted(doc: Doc, sayings: Sequence[Saying], quotations: Sequence[Quotation]) -> list[Saying]:
    """The sayings with contents that respect quotation marks: a quotation that is begun is taken whole, and words
    reported inside a quotation end with it. A saying never contains its own cue or source."""
    out = []
    placed = Placed(quotations)
    for saying in sayings:
        here = placed.touching(hull([*saying.contents, saying.cue or saying.source or saying.contents[0]]))
        whole = [part for c in saying.contents for part in _longest(doc, c, here)]
        near = [c for c in whole if _is_near(doc, c, saying, here)]
        contents = joined([p for c in near for p in _fit(c, saying, here)])
        contents = _without_own(contents, saying, here)
        contents = tuple(trimmed(doc, c) for c in contents)
        contents = tuple(c for c in contents if any(t.lower_ not in _EMPTY and not t.is_punct for t in doc[slice(*c)]))
        if contents:
            out.append(saying.with_contents(contents))
    return out


def _longest(doc: Doc, piece: Range, quotations: Sequence[Quotation]) -> list[Range]:
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


def _is_near(doc: Doc, piece: Range, saying: Saying, quotations: Sequence[Quotation]) -> bool:
    """Whether a piece shares a sentence with its cue or is quoted: plain words elsewhere are not what it introduces."""
    if saying.head is None or not doc.has_annotation("SENT_START"):
        return True
    sentence = doc[saying.head].sent
    if overlap(piece, (sentence.start, sentence.end)):
        return True
    return any(overlap(piece, p) for q in quotations for p in q.pieces) and not _set_apart(
        doc, piece, sentence, quotations
    )


def _set_apart(doc: Doc, piece: Range, sentence: DocSpan, quotations: Sequence[Quotation]) -> bool:
    """Whether a whole sentence that nobody is quoted in stands between a quotation and the sentence of its cue."""
    between = range(sentence.end, piece[0]) if piece[0] >= sentence.end else range(piece[1], sentence.start)
    inside = {i for q in quotations for p in q.pieces for i in range(*p)}
    return any(doc[i].head.i == i and doc[i].pos_ in {"VERB", "AUX"} and i not in inside for i in between)


def _fit(piece: Range, saying: Saying, quotations: Sequence[Quotation]) -> list[Range]:
    anchor = saying.cue or saying.source
    around = [(p, int(q.marked)) for q in quotations for p in q.pieces if anchor and covers(p, anchor)]
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
            out.extend(q.pieces)
    return out


def _takes(piece: Range, q: Quotation) -> bool:
    """Whether a piece of content means the whole quotation: it covers half of a part of it or begins or ends in it."""
    return any(
        overlap(p, piece) * 2 >= p[1] - p[0] or p[0] <= piece[0] < p[1] or p[0] < piece[1] <= p[1] for p in q.pieces
    )


def _outside(saying: Saying, quotations: Sequence[Quotation]) -> Range | None:
    """The source, where it is no part of words quoted."""
    if saying.source is None or any(overlap(saying.source, p) for q in quotations for p in q.pieces):
        return None
    return saying.source


def _without_own(contents: tuple[Range, ...], saying: Saying, quotations: Sequence[Quotation]) -> tuple[Range, ...]:
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
