"""Contents that the analyser tore, or took from too far: "[Justice] Ada Roe [has left]", and "[Four men] were held by
guards who said [they had a bomb]"."""

from collections.abc import Sequence

from sayso.extract.claims.saying import Range, Saying, joined, overlap
from sayso.extract.claims.tree import child, without_that
from sayso.language.doc import Doc

_LONGEST = 14  # tokens of a gap


def without_gaps(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with contents whole where nothing parts them that is not said: who says it, when or where it is said,
    or an aside, which begins with a sign."""
    return [_whole(doc, s) if len(s.contents) > 1 else s for s in sayings]


def without_outer_subject(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings without words before their speaker, where he speaks in a relative clause and what he says follows:
    "[Four men] were held by guards who said [they had a bomb]" tells nothing of the men by the guards."""
    return [_inside(doc, s) if len(s.contents) > 1 else s for s in sayings]


def _inside(doc: Doc, saying: Saying) -> Saying:
    if saying.head is None or saying.source_head is None or saying.source is None:
        return saying
    cue, start = doc[saying.head], saying.source[0]
    if cue.dep_ != "acl:relcl" or cue.head.i != saying.source_head:
        return saying
    inside = {t.i for t in cue.subtree}
    kept = tuple(c for c in saying.contents if c[1] > start or doc[c[0]].is_quote or c[0] in inside)
    told = any(c[0] > cue.i for c in kept)
    return saying.with_contents(without_that(doc, kept)) if told and len(kept) < len(saying.contents) else saying


def _whole(doc: Doc, saying: Saying) -> Saying:
    own = [r for r in (saying.cue, saying.source, saying.relay) if r is not None]
    pieces = [saying.contents[0]]
    for piece in saying.contents[1:]:
        gap = (pieces[-1][1], piece[0])
        if any(overlap(gap, r) for r in own) or not _is_torn(doc, gap) or _is_of_cue(doc, gap, saying):
            pieces.append(piece)
        else:
            pieces[-1] = (pieces[-1][0], piece[1])
    return saying.with_contents(joined(pieces)) if len(pieces) < len(saying.contents) else saying


def _is_of_cue(doc: Doc, gap: Range, saying: Saying) -> bool:
    """Whether a gap holds only when, where or in what somebody said so: "urged both sides [on Monday] to stop"."""
    if saying.head is None:
        return False
    below = doc[saying.head].children
    hanging = [c for c in below if c.dep_ in {"advmod", "obl:unmarked"} or (c.dep_ == "obl" and child(c, "case"))]
    own = {t.i for c in hanging if gap[0] <= c.i < gap[1] for t in c.subtree}
    return all(t.i in own or t.is_space or t.is_punct for t in doc[slice(*gap)])


def _is_torn(doc: Doc, gap: Range) -> bool:
    """Whether a gap is a stretch of one sentence that belongs to the words around it."""
    tokens = [t for t in doc[slice(*gap)] if not t.is_space]
    if not tokens or len(tokens) > _LONGEST or any(t.is_quote or t.text in {";", "["} for t in tokens):
        return False
    if doc[gap[0] - 1].sent != doc[gap[1]].sent or "\n\n" in doc[slice(*gap)].text:
        return False
    return not tokens[0].is_punct and tokens[-1].text not in {":", ".", "?", "!"} and doc[gap[0] - 1].text != ","
