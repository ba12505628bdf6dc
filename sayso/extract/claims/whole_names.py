"""Contents that end, or begin, in the middle of somebody's name: the model marks words, not names."""

from collections.abc import Sequence

from sayso.extract.actors import Actors
from sayso.extract.claims.saying import Range, Saying


def with_whole_names(sayings: Sequence[Saying], actors: Actors) -> list[Saying]:
    """The sayings, with every name whole that the model's contents cut."""
    names = {i: m.name for m in actors.mentions if m.name for i in range(*m.name)}
    return [s.with_contents(tuple(_whole(c, s, names) for c in s.contents)) if _cut(s, names) else s for s in sayings]


def _cut(saying: Saying, names: dict[int, Range]) -> bool:
    return any(_whole(c, saying, names) != c for c in saying.contents)


def _whole(content: Range, saying: Saying, names: dict[int, Range]) -> Range:
    """The content with the rest of the names at its ends, as far as neither source nor cue has that."""
    first, last = content
    opening, closing = names.get(first, (first, first)), names.get(last - 1, (last, last))
    grown = min(first, opening[0]), max(last, closing[1])
    own = {i for piece in (saying.cue, saying.source) if piece for i in range(*piece)}
    added = {*range(grown[0], first), *range(last, grown[1])}
    return content if added & own else grown
