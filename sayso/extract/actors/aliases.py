"""Two names that the text itself says are one person's: "Oren Dask, also known as the Fox", "Oren Dask alias Tamir"."""

from collections.abc import Sequence

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.language.doc import Doc

_ALIAS = frozenset({"alias", "aka", "a.k.a", "a.k.a.", "nicknamed"})
_MARKS = frozenset({"“", '"', "‘", "'", "``"})


def join_aliases(candidates: Sequence[Candidate]) -> None:
    """Puts into one chain the names of people whom the text says to be one."""
    ends = {c.mention.last: c for c in candidates if c.form == "name" and c.kind == "person"}
    for other in candidates:
        if other.form != "name" or other.kind != "person":
            continue
        at = _before_alias(other.head.doc, other.mention.first)
        one = None if at is None else ends.get(at)
        if one is None or (one.sex and other.sex and one.sex != other.sex):
            continue
        for candidate in (one, other):
            if candidate.chain is None:
                Chain().add(candidate)
        if one.chain is not None and other.chain is not None:
            one.chain.absorb(other.chain)


def _before_alias(doc: Doc, first: int) -> int | None:
    """Where the words end that say of the name from `first` on that it is another one's alias."""
    at = first - 1
    while at > 0 and (doc[at].is_space or doc[at].text in _MARKS or doc[at].tag_ == "DT"):
        at -= 1
    if at > 0 and (doc[at - 1].lower_, doc[at].lower_) == ("known", "as"):
        at -= 1
    elif at < 1 or doc[at].lower_ not in _ALIAS:
        return None
    while at > 1 and (doc[at - 1].is_space or doc[at - 1].lower_ in {",", "also", "better", "formerly", "commonly"}):
        at -= 1
    return at
