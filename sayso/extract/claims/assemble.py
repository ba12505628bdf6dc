"""Sayings into claims: nesting, chains, modes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.extract.claims import cues
from sayso.extract.claims.links import Sources, is_first_person
from sayso.extract.claims.media import first_naming, medium_at, medium_of
from sayso.extract.claims.quotes import Placed
from sayso.extract.claims.saying import Saying, covers, hull, near, overlap
from sayso.extract.claims.tree import lemma
from sayso.extract.set_off import WISHES, set_off_from
from sayso.extract.times import TimeExpression
from sayso.language.doc import Doc
from sayso.model import Link, Mode, When


@dataclass
class Draft:
    """A claim in the making: its saying, the position of the draft it is nested in, its chain, and the noun that
    first names the medium (or the recording or document that is itself its source)."""

    saying: Saying
    parent: int | None
    chain: tuple[Link, ...] = ()
    medium: int | None = None


def nested(sayings: Sequence[Saying]) -> list[Draft]:
    """The sayings in text order, the outer before the inner, each with the smallest saying that it lies in."""
    ordered = sorted(sayings, key=lambda s: (s.contents[0][0], -_size(s), s.head if s.head is not None else -1))
    hulls = [hull(s.contents) for s in ordered]
    sizes = [_size(s) for s in ordered]
    parents: list[int | None] = [None] * len(ordered)
    waiting = sorted(range(len(ordered)), key=lambda m: hulls[m][0], reverse=True)
    open_: list[int] = []  # those that begin before the next saying and have not ended
    for n in sorted(range(len(ordered)), key=lambda m: hulls[m][0]):
        first, last = hulls[n]
        while waiting and hulls[waiting[-1]][0] <= first:
            open_.append(waiting.pop())
        open_ = [m for m in open_ if first < hulls[m][1] + 3]
        around = [
            m for m in open_ if last <= hulls[m][1] + 3 and sizes[m] > sizes[n] and _lies_in(ordered[n], ordered[m])
        ]
        parents[n] = min(around, key=lambda m: (sizes[m], m), default=None)
    return [Draft(saying, parent) for saying, parent in zip(ordered, parents, strict=True)]


def freed(doc: Doc, drafts: list[Draft]) -> list[Draft]:
    """The drafts; what the teller adds of whom a wish is about is no part of the wish: "demanded that Roe, [who
    has denied it], resign"."""
    for draft in drafts:
        if draft.parent is None or draft.saying.head is None:
            continue
        outer = drafts[draft.parent]
        whom = set_off_from(doc[draft.saying.head]) if outer.saying.stance in WISHES else None
        if whom is not None and any(a <= whom.i < b for a, b in outer.saying.contents):
            draft.parent = outer.parent
    return drafts


def _size(saying: Saying) -> int:
    return sum(b - a for a, b in saying.contents)


def _lies_in(inner: Saying, outer: Saying) -> bool:
    anchor = inner.cue
    if anchor is None or not any(covers(c, anchor) for c in near(outer.contents, anchor)):
        return False
    return all(any(overlap(p, c) * 10 >= (p[1] - p[0]) * 9 for c in near(outer.contents, p)) for p in inner.contents)


def with_chains(doc: Doc, drafts: list[Draft], sources: Sources) -> list[Draft]:
    """The drafts with their chains; one whose source nobody names is left without."""
    by_cue = sorted(range(len(drafts)), key=lambda n: (drafts[n].saying.cue or drafts[n].saying.source or (0, 0))[0])
    own: dict[int, tuple[Link, ...]] = {}
    for n in by_cue:
        own[n] = _own_links(doc, drafts, n, sources, own)
    for n in range(len(drafts)):
        drafts[n].chain = _chain(doc, drafts, own, n, 0)
    return drafts


def _own_links(
    doc: Doc, drafts: list[Draft], n: int, sources: Sources, own: dict[int, tuple[Link, ...]]
) -> tuple[Link, ...]:
    draft = drafts[n]
    found = medium_of(doc, draft.saying)
    medium = None
    if found is not None and found.head != draft.saying.source_head:
        found = first_naming(doc, found)
        medium = sources.span(found.piece).text
        draft.medium = found.head
    link, relay = sources.link(draft.saying, medium), sources.relay(draft.saying)
    if link is not None and link.kind in {"recording", "document"} and draft.saying.source_head is not None:
        draft.medium = first_naming(doc, medium_at(doc, draft.saying.source_head)).head
    if medium is None and link is not None:
        link = _still_carried(doc, drafts, n, link, own)
    return tuple(x for x in (link, relay) if x is not None)


def _still_carried(doc: Doc, drafts: list[Draft], n: int, link: Link, own: dict[int, tuple[Link, ...]]) -> Link:
    """ "“...,” she added": what carried the same speaker's words just before carries these."""
    head = drafts[n].saying.head
    if head is not None and lemma(doc[head]) not in cues.CONTINUING:
        return link
    start = drafts[n].saying.contents[0][0]
    for m in range(n - 1, -1, -1):
        other = drafts[m]
        before = next(iter(own.get(m, ())), None)
        if before is None or other.parent is not None or start - other.saying.contents[-1][1] > 40:
            continue
        if before.medium and _same(before, link):
            drafts[n].medium = other.medium
            return link.model_copy(update={"medium": before.medium})
        break
    return link


def _same(a: Link, b: Link) -> bool:
    if a.actor or b.actor:
        return a.actor == b.actor
    return a.name.casefold() == b.name.casefold()


def _chain(doc: Doc, drafts: list[Draft], own: dict[int, tuple[Link, ...]], n: int, depth: int) -> tuple[Link, ...]:
    draft = drafts[n]
    outer: tuple[Link, ...] = ()
    if draft.parent is not None and depth < 20:
        outer = _chain(doc, drafts, own, draft.parent, depth + 1)
    head = draft.saying.source_head
    if head is not None and is_first_person(doc[head]):
        return _with_own_cue(outer, own[n])
    links = [*own[n], *outer]
    out: list[Link] = []
    for link in links:
        if out and _same(out[-1], link):
            if out[-1].medium is None and link.medium is not None:
                out[-1] = out[-1].model_copy(update={"medium": link.medium})
            continue
        out.append(link)
    return tuple(out)


def _with_own_cue(outer: tuple[Link, ...], own: tuple[Link, ...]) -> tuple[Link, ...]:
    """The outer chain, the first link of which says "I" here and has the cue of that."""
    if not outer or not own or own[0].cue is None:
        return outer
    return (outer[0].model_copy(update={"cue": own[0].cue}), *outer[1:])


def mode_of(doc: Doc, saying: Saying, quotations: Placed) -> Mode:
    """Whether the words are quoted wholly, not at all, or partly. Quotations around the whole saying don't count."""
    anchor = saying.cue or saying.source
    whole = hull(saying.contents)
    mine = {
        i
        for q in quotations.touching(whole)
        for p in near(q.pieces, whole)
        if overlap(p, whole) and not (anchor and covers(p, anchor))
        for i in range(*p)
    }
    quoted = plain = 0
    for first, last in saying.contents:
        for t in doc[first:last]:
            if t.is_punct or t.is_space or t.is_quote:
                continue
            if t.i in mine:
                quoted += 1
            else:
                plain += 1
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def hung(doc: Doc, times: Sequence[TimeExpression]) -> dict[int, list[TimeExpression]]:
    """The times that date something, by the tokens that they hang on and the token that they begin with."""
    out: dict[int, list[TimeExpression]] = {}
    for expression in times:
        if expression.dates:
            inside = range(expression.first, expression.last)
            for i in {doc[i].head.i for i in inside}.difference(inside) | {expression.first}:
                out.setdefault(i, []).append(expression)
    return out


def said_when(doc: Doc, saying: Saying, times: Mapping[int, Sequence[TimeExpression]]) -> When | None:
    """The time that hangs on the cue: "announced on Thursday". `times` are as `hung` gives them."""
    if saying.head is None:
        return None
    near = {saying.head, *range(*(saying.cue or (0, 0)))}
    for expression in sorted((e for i in near for e in times.get(i, ())), key=lambda e: e.first):
        piece = (expression.first, expression.last)
        if any(overlap(piece, c) for c in saying.contents):
            continue
        if saying.cue is not None and covers(saying.cue, piece):
            return expression.when
        tops = [t for t in doc[piece[0] : piece[1]] if not piece[0] <= t.head.i < piece[1]]
        if any(t.head.i == saying.head for t in tops):
            return expression.when
    return None
