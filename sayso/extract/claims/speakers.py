"""Who speaks each quotation that no saying covers yet: cues beside it, the same speech going on, the last speaker."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.claims.beside_quotes import beside, labelled
from sayso.extract.claims.page import Page
from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Range, Saying, covers, joined, overlap
from sayso.extract.claims.spoken_quotes import SENTENCE_END, is_speech, stands_alone
from sayso.extract.claims.tree import mention
from sayso.language.doc import Token

_STRETCH = 128  # tokens


def with_speakers(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, and one for every outermost quotation that is speech and had none; a quotation in which the same
    speech goes on joins the saying that it continues."""
    out = list(sayings)
    near = _Near(out)
    last: tuple[Quotation, int] | None = None
    for q in page.quotations:
        if q.depth or not q.marked:
            continue
        owner = _owner(q, near.of(q), out)
        if owner is None and is_speech(page, q):
            owner = _continued(page, q, last, out)
            if owner is None:
                found = beside(page, q) or labelled(page, q) or _carried_over(page, q, last, out)
                if found is not None:
                    out.append(found)
                    owner = len(out) - 1
            if owner is not None:
                near.put(owner)
        if owner is not None:
            last = (q, owner)
    return out


class _Near:
    """The positions of sayings, by the stretches of text that their contents reach over."""

    def __init__(self, sayings: Sequence[Saying]) -> None:
        self._sayings = sayings
        self._at: dict[int, set[int]] = {}
        for n in range(len(sayings)):
            self.put(n)

    def put(self, n: int) -> None:
        """Take in the saying at a position, or what was added to it."""
        contents = self._sayings[n].contents
        for stretch in range(contents[0][0] // _STRETCH, contents[-1][1] // _STRETCH + 1):
            self._at.setdefault(stretch, set()).add(n)

    def of(self, q: Quotation) -> list[int]:
        """Those whose contents may overlap the quotation, in order."""
        return sorted(set().union(*(self._at.get(n, ()) for n in range(q.first // _STRETCH, q.last // _STRETCH + 1))))


def _owner(q: Quotation, near: Sequence[int], sayings: Sequence[Saying]) -> int | None:
    """The outermost saying, of those `near`, that has the quotation in its contents and its cue outside."""
    best, size = None, 0
    for n in near:
        saying = sayings[n]
        if saying.contents[0][0] >= q.last or saying.contents[-1][1] <= q.first:
            continue
        anchor = saying.cue or saying.source
        if anchor and any(overlap(p, anchor) for p in q.pieces):
            continue
        if all(any(overlap(p, c) * 2 >= p[1] - p[0] for c in saying.contents) for p in q.pieces):
            length = sum(b - a for a, b in saying.contents)
            if best is None or length < size:
                best, size = n, length
    return best


def _continued(page: Page, q: Quotation, last: tuple[Quotation, int] | None, sayings: list[Saying]) -> int | None:
    """Joins the quotation to the saying before it in the paragraph, where nothing but that saying's attribution (one
    sentence end at most) stands between."""
    if last is None:
        return None
    before, owner = last
    if page.paragraph(before.last - 1) != page.paragraph(q.first):
        return None
    between = [t for t in page.doc[before.last : q.first] if not t.is_space]
    if len(between) > 40:
        return None
    ends = sum(1 for t in between[:-1] if t.text in SENTENCE_END)
    lead = between[-1].text if between else ""
    if ends > 0 or (lead in {":", ","} and not any(t.i in range(*(sayings[owner].cue or (0, 0))) for t in between)):
        return None
    if not any(page.doc[t.i].text in SENTENCE_END for t in between) and not _only_attribution(sayings[owner], between):
        return None
    sayings[owner] = replace(sayings[owner], contents=joined([*sayings[owner].contents, *q.pieces]))
    return owner


def _only_attribution(saying: Saying, between: Sequence[Token]) -> bool:
    own = set(range(*(saying.cue or (0, 0)))) | set(range(*(saying.source or (0, 0))))
    return all(t.i in own or t.is_punct or t.pos_ in {"ADV", "ADP", "DET", "NOUN", "PROPN"} for t in between)


def _carried_over(
    page: Page, q: Quotation, last: tuple[Quotation, int] | None, sayings: Sequence[Saying]
) -> Saying | None:
    """No cue anywhere near: the person who acts in the sentence before it in the paragraph; for a quotation that is its
    whole paragraph, whoever spoke last in the paragraph above."""
    if not stands_alone(page, q):
        return None
    number = page.paragraph(q.first)
    if number < 0:
        return None
    start, end = page.paragraphs[number]
    alone = not any(not t.is_space and not t.is_punct for t in [*page.doc[start : q.first], *page.doc[q.last : end]])
    if not alone:
        actor = _actor_before(page, start, q.first)
        if actor is not None:
            return _carry(page, q, mention(page.doc, actor), actor.i)
    near = {number, page.above(number)}
    above = [
        s
        for s in sayings
        if s.source
        and s.cue
        and page.paragraph(s.cue[0]) in near
        and s.cue[0] < q.first
        and not _inside_quote(page, s)
        and not _inside_speech(s, sayings)
    ]
    if above:
        nearest = max(above, key=lambda s: s.cue[0] if s.cue else 0)
        return _carry(page, q, nearest.source, nearest.source_head)
    if last is not None and page.paragraph(last[0].last - 1) >= page.above(number):
        saying = sayings[last[1]]
        return _carry(page, q, saying.source, saying.source_head)
    return None


def _inside_quote(page: Page, saying: Saying) -> bool:
    return saying.cue is not None and page.quoted(saying.cue[0])


def _inside_speech(saying: Saying, sayings: Sequence[Saying]) -> bool:
    """Whether somebody else, who spoke without quotation marks, tells of the saying."""
    return saying.cue is not None and any(
        s is not saying and s.cue and s.cue[1] <= saying.cue[0] and any(covers(c, saying.cue) for c in s.contents)
        for s in sayings
    )


def _carry(page: Page, q: Quotation, source: Range | None, source_head: int | None) -> Saying | None:
    if source is None:
        return None
    return Saying(contents=q.pieces, stance="says", source=source, source_head=source_head, evidence="quote")


def _actor_before(page: Page, start: int, first: int) -> Token | None:
    """The subject of the sentence that ends just before the quotation, where it can speak."""
    before = [t for t in page.doc[start:first] if not t.is_space and not page.quoted(t.i)]
    for t in reversed(before):
        if t.dep_ in {"nsubj", "nsubj:pass"} and (
            t.ent_type_ in {"PER", "ORG"} or t.lower_ in {"he", "she", "they"} or t.pos_ == "PROPN"
        ):
            head = t.head
            if head.dep_ in {"root", "ROOT", "conj", "parataxis"} or head.head.i == head.i:
                return t
    return None
