"""Sources that the model cut out of a longer phrase: "[the Front]'s Ada Roe said", "[Lusk] police said".

Who is named first in such a phrase is only whose the speaker is.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.actors import Actors
from sayso.extract.claims import cues
from sayso.extract.claims.saying import Range, Saying, overlap
from sayso.extract.claims.tree import lemma, mention
from sayso.language.doc import Doc, Token

_PARTS = frozenset({"compound", "flat", "amod", "nmod:desc"})
_ARTICLED = 3  # tokens between an article and its noun
_FURTHEST = 8  # tokens that the rest of the phrase may have


def with_whole_sources(doc: Doc, sayings: Sequence[Saying], actors: Actors) -> list[Saying]:
    """The sayings, each with the whole phrase that names its speaker."""
    return [_whole(doc, s, actors) for s in sayings]


def _whole(doc: Doc, saying: Saying, actors: Actors) -> Saying:
    if saying.source is None or saying.source_head is None:
        return saying
    head = _possessed(doc, saying, actors) or _headed(doc, saying) or _authored(doc, saying)
    if head is None or head.pos_ not in {"NOUN", "PROPN"}:
        return saying
    named = actors.mention_at(head.i)
    last = max(mention(doc, head)[1], named.last if named is not None and named.form == "name" else 0)
    whole = (saying.source[0], last)
    if not saying.source[1] < last <= saying.source[1] + _FURTHEST or (saying.cue and overlap(whole, saying.cue)):
        return saying
    return replace(saying, source=whole, source_head=head.i, contents=_without(saying.contents, whole))


def _possessed(doc: Doc, saying: Saying, actors: Actors) -> Token | None:
    """What a genitive right behind the source belongs to, where that stands beside the cue."""
    at = saying.source[1] if saying.source else 0
    if saying.cue is None or at + 1 >= len(doc) or doc[at].tag_ != "POS" or not _near(saying.cue, at):
        return None
    named = actors.mention_at(at + 1)
    if named is not None and named.form == "name" and named.first <= at + 1:
        return doc[named.head]
    owner = doc[at].head
    return owner.head if owner.dep_ == "nmod:poss" and owner.head.i > at else None


def _near(cue: Range, at: int) -> bool:
    return 0 < cue[0] - at <= _FURTHEST or 0 < at - cue[1] <= _FURTHEST


def _headed(doc: Doc, saying: Saying) -> Token | None:
    """The noun right behind the source that the source is only a part of: "[Lusk] police"."""
    head = doc[saying.source_head or 0]
    above, end = head.head, saying.source[1] if saying.source else 0
    if head.tag_ in {"DT", "PRP$"} and 0 <= above.i - end < _ARTICLED and above.pos_ == "NOUN":
        return above  # "according to [a] document"
    if head.dep_ not in _PARTS or above.i < end or head.pos_ == "NOUN" or cues.MEDIA.get(above.lower_) == "recording":
        return None
    if any(overlap(c, (end, above.i + 1)) for c in saying.contents):
        return None  # "according to the Courier future trams ..."
    return above if all(t.pos_ in {"NOUN", "PROPN", "ADJ"} for t in doc[end : above.i + 1]) else None


def _authored(doc: Doc, saying: Saying) -> Token | None:
    """The statement or report behind which its author is named: "a [statement] by Lusk's police"."""
    first, end = saying.source or (0, 0)
    text = next((t for t in reversed(doc[first:end]) if t.pos_ == "NOUN"), None)
    if text is None or lemma(text) not in cues.MEDIA | {"report": None, "study": None}:
        return None
    last = doc[end - 1] if doc[end - 1].lower_ in {"by", "from"} else doc[end] if end < len(doc) else text
    return text if last.lower_ in {"by", "from"} and last.dep_ == "case" and last.head.head == text else None


def _without(contents: tuple[Range, ...], source: Range) -> tuple[Range, ...]:
    """The contents without what belongs to the source; as they are, where nothing else is left."""
    kept = tuple(
        part for a, b in contents for part in ((a, min(b, source[0])), (max(a, source[1]), b)) if part[0] < part[1]
    )
    return kept or contents
