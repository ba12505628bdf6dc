"""What a speaker whose words are given says of them himself: "As we have said, we will stay"."""

from collections.abc import Sequence

from sayso.extract.claims.links import is_first_person
from sayso.extract.claims.saying import Saying, covers
from sayso.language.doc import Doc


def without_own(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings less those in which a speaker whose words are given says "I say" of them: they are his anyway."""
    return [s for s in sayings if not (s.stance == "says" and _is_own(doc, s) and _reported(s, sayings))]


def _is_own(doc: Doc, saying: Saying) -> bool:
    head = saying.source_head
    return head is not None and is_first_person(doc[head]) and not doc[saying.contents[0][0]].is_quote


def _reported(saying: Saying, sayings: Sequence[Saying]) -> bool:
    return saying.cue is not None and any(covers(c, saying.cue) for s in sayings if s is not saying for c in s.contents)
