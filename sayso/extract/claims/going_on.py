"""A quotation that stands by itself goes on with what was quoted before it, whoever speaks in the next sentence.

In "“It held,” Roe said. “We checked it.” Dask warned that it might not" the model gives Dask both.
"""

from collections.abc import Sequence

from sayso.extract.claims.page import Page
from sayso.extract.claims.quotes import Quotation
from sayso.extract.claims.saying import Saying, covers, joined
from sayso.extract.claims.tree import trimmed, without_that
from sayso.language.doc import Token

_STOPS = frozenset(".!?…")
_REACH = 60  # tokens from the cue before a quotation to the quotation


def with_goers_on(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, each quotation of this kind with whoever is quoted before it, in its paragraph
    or, where it is all of that, in the one above."""
    out = list(sayings)
    if not page.doc.has_annotation("SENT_START"):
        return out
    begins: dict[int, list[int]] = {}
    cued: dict[int, list[int]] = {}
    for n, s in enumerate(out):
        for first, _ in s.contents:
            begins.setdefault(first, []).append(n)
        if s.cue is not None:
            cued.setdefault(s.cue[0], []).append(n)
    for q in page.quotations:
        if q.depth or not q.marked or not _is_whole(page, q):
            continue
        near = {n for i in range(q.first, q.last) for n in begins.get(i, ())}
        takers = [n for n in sorted(near) if _reaches_back(page, out[n], q)]
        earlier = [n for i in range(max(0, q.first - _REACH), q.first) for n in cued.get(i, ())]
        before = next((n for n in earlier if n not in takers and _closes(page, out[n], q)), None)
        if not takers or before is None:
            continue
        for n in takers:
            rest = tuple(c for c in out[n].contents if not _within(c, q))
            out[n] = out[n].with_contents(without_that(page.doc, rest))
        out[before] = out[before].with_contents(joined([*out[before].contents, *q.pieces]))
    return out


def with_passed_on(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings; in "“It held,” Roe said, according to the Courier. “We checked it.”" Roe goes on, and the Courier
    passes all of it on, where the model gives it the second quotation only."""
    out = list(sayings)
    if not page.doc.has_annotation("SENT_START"):
        return out
    ends: dict[int, list[int]] = {}
    for n, s in enumerate(out):
        if s.cue is not None and s.source is not None:
            ends.setdefault(max(s.cue[1], s.source[1]), []).append(n)
    for n, relay in enumerate(out):
        if relay.cue is None or page.doc[relay.cue[0]].lower_ != "according":
            continue
        near = sorted(m for end in (relay.cue[0] - 1, relay.cue[0]) for m in ends.get(end, ()) if m != n)
        said = next((m for m in near if _passes_on(page, relay, out[m])), None)
        if said is None:
            continue
        before = trimmed(page.doc, (out[said].contents[0][0], relay.cue[0]))
        out[said] = out[said].with_contents(joined([*out[said].contents, *relay.contents]))
        out[n] = relay.with_contents(joined([before, *relay.contents]))
    return out


def _passes_on(page: Page, relay: Saying, said: Saying) -> bool:
    """Whether the relay's "according to" stands right behind the saying's cue and source, at their sentence's end, and
    has nothing but what is quoted behind that."""
    if relay.cue is None or relay.source is None or said.cue is None or said.source is None:
        return False
    if not 0 <= relay.cue[0] - max(said.cue[1], said.source[1]) <= 1:
        return False
    end, number = relay.source[1], page.paragraph(relay.cue[0])
    if end >= len(page.doc) or page.doc[end].text not in _STOPS:
        return False
    behind = all(a > end and page.quoted(a) and page.paragraph(a) == number for a, _ in relay.contents)
    return behind and any(page.quoted(a) and b <= said.cue[0] for a, b in said.contents)


def _is_whole(page: Page, q: Quotation) -> bool:
    """Whether the quotation ends with a full stop of its own."""
    words = [t for t in page.doc[q.pieces[-1][0] : q.last] if not t.is_space and not t.is_quote]
    return bool(words) and words[-1].text[-1] in _STOPS


def _within(content: tuple[int, int], q: Quotation) -> bool:
    return any(covers(p, content) for p in q.pieces)


def _reaches_back(page: Page, saying: Saying, q: Quotation) -> bool:
    """Whether the saying's cue stands in a later sentence, and introduces something else in that."""
    if saying.cue is None or saying.cue[0] < q.last or page.doc[saying.cue[0]].sent.start < q.last:
        return False
    mine = [c for c in saying.contents if _within(c, q)]
    return bool(mine) and any(c[0] >= q.last for c in saying.contents)


def _closes(page: Page, saying: Saying, q: Quotation) -> bool:
    """Whether the saying's source and cue close the sentence before the quotation, behind other words quoted."""
    last = _before(page, q)
    if last is None or saying.cue is None or saying.source is None:
        return False
    if page.paragraph(last.i) != page.paragraph(q.first) - int(_is_alone(page, q)):
        return False
    start = last.sent.start
    anchor = min(saying.cue[0], saying.source[0])
    if anchor < start or saying.cue[0] >= q.first:
        return False
    return any(page.quoted(c[0]) and c[1] <= anchor for c in saying.contents)


def _is_alone(page: Page, q: Quotation) -> bool:
    """Whether the quotation is all of its paragraph, and so goes on with the one above."""
    number = page.paragraph(q.first)
    if number < 0 or len(q.pieces) > 1:
        return False
    start, end = page.paragraphs[number]
    return not any(not t.is_space for t in [*page.doc[start : q.first], *page.doc[q.last : end]])


def _before(page: Page, q: Quotation) -> Token | None:
    return next((page.doc[i] for i in range(q.first - 1, -1, -1) if not page.doc[i].is_space), None)
