"""Contents that the analyser tore: "[Justice] Ada Roe [has left]", "[police in Port] Lusk, the capital, held [Roe]"."""

from collections.abc import Sequence

from sayso.extract.claims.saying import Range, Saying, joined, overlap
from sayso.extract.claims.tree import child
from sayso.language.doc import Doc

_LONGEST = 14  # tokens of a gap


def without_gaps(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with contents whole where nothing parts them that is not said: who says it, when or where it is said,
    or an aside, which begins with a sign."""
    return [_whole(doc, s) if len(s.contents) > 1 else s for s in sayings]


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
