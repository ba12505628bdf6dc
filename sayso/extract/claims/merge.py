"""One list of sayings out of what the tree and the model each found."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.extract.claims.inner_sources import with_inner_sources
from sayso.extract.claims.saying import Range, Saying, covers, overlap
from sayso.extract.claims.tails import with_tail
from sayso.language.doc import Doc


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
    if within and parsed.head is not None and doc[parsed.head].lemma_.lower() == "put":
        return True  # "put the number [at 30]"
    if within and any(all(t.pos_ in {"DET", "ADP", "CCONJ", "PUNCT"} for t in doc[a:b]) for a, b in marked.contents):
        return True
    return within and ((not _tells(doc, marked) and _tells(doc, parsed)) or _leaves_verb(doc, marked, parsed))


def _leaves_verb(doc: Doc, marked: Saying, parsed: Saying) -> bool:
    """Whether the verb that holds the tree's contents together stands in a gap between the model's, with its subject:
    the model took "soldiers arrested" for somebody's saying so."""
    pieces = sorted(marked.contents)
    for (_, a), (b, _) in pairwise(pieces):
        tops = [
            t for t in doc[a:b] if t.pos_ == "VERB" and any(c.dep_.startswith("nsubj") for c in doc[a:b] if c.head == t)
        ]
        inside = [t for t in tops if any(x <= t.i < y for x, y in parsed.contents)]
        if any(all(not x <= t.head.i < y for x, y in parsed.contents) or t.head == t for t in inside):
            return True
    return False


def _tells(doc: Doc, saying: Saying) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for a, b in saying.contents for t in doc[a:b])
