"""Two names that the text itself says are one actor's: "Oren Dask alias Tamir", "the Basin Front, also known as BF or
Basinists", "the Basin Liberation Army, BLA, ..."."""

from collections.abc import Sequence

from sayso.extract.actors.candidate import Candidate, Chain
from sayso.language.doc import Doc

_ALIAS = frozenset({"alias", "aka", "a.k.a", "a.k.a.", "nicknamed"})
_BODIES = frozenset({"organization", "armed_group"})
_MARKS = frozenset({"“", '"', "‘", "'", "``"})


def join_aliases(candidates: Sequence[Candidate]) -> None:
    """Puts into one chain the names that the text says to be one person's or one body's."""
    _bodies(candidates)
    ends = {c.mention.last: c for c in candidates if c.form == "name" and c.kind == "person"}
    for other in candidates:
        if other.form != "name":
            continue
        at = _before_alias(other.head.doc, other.mention.first)
        one = None if at is None else ends.get(at)
        if one is not None and other.kind in {"organization", "group"} and not _shared(other, candidates):
            other.kind = "person"  # "Oren Dask, aka The Butcher"
        if one is None or other.kind != "person" or (one.sex and other.sex and one.sex != other.sex):
            continue
        _unite(one, other)


def _shared(alias: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether the words of an alias name something elsewhere too."""
    return any(c is not alias and c.form == "name" and c.words == alias.words for c in candidates)


def _unite(one: Candidate, other: Candidate) -> None:
    for candidate in (one, other):
        if candidate.chain is None:
            Chain().add(candidate)
    if one.chain is not None and other.chain is not None:
        one.chain.absorb(other.chain)


def _bodies(candidates: Sequence[Candidate]) -> None:
    """The aliases of bodies, a second behind "or", and the initials that stand beside a long name between commas."""
    ends = {c.mention.last: c for c in candidates if c.form == "name" and c.kind in _BODIES}
    united: set[int] = set()
    for other in [c for c in candidates if c.form == "name" and c.kind in _BODIES]:
        doc, first = other.head.doc, other.mention.first
        at = _before_alias(doc, first)
        one = ends.get(at) if at is not None else None
        second = first > 1 and doc[first - 1].lower_ in {"or", "and"} and id(ends.get(first - 1)) in united
        if second:
            one = ends[first - 1]
        if one is None and _is_initials(other, ends.get(first - 1)):
            one = ends[first - 1]
        if one is not None and one is not other:
            if "armed_group" in {one.kind, other.kind}:
                one.kind = other.kind = "armed_group"
            _unite(one, other)
            united.update({id(other)} if at is not None or second else ())


def _is_initials(short: Candidate, full: Candidate | None) -> bool:
    """ "The Basin Liberation Army, BLA, ..." in other languages' initials too, but not in a list of bodies."""
    doc, first, last = short.head.doc, short.mention.first, short.mention.last
    if full is None or first < 1 or last >= len(doc) or doc[first - 1].text != "," or doc[last].text not in {",", "."}:
        return False
    beside = short.head.dep_ == "appos" and short.head.head.i in range(full.mention.first, full.mention.last)
    initials = len(short.words) == 1 and short.words[0].isupper() and 1 < len(short.words[0]) < 6
    follows = doc[last + 1] if last + 1 < len(doc) else None
    listed = follows is not None and (follows.tag_ == "CC" or follows.ent_iob_ == "B")
    return beside and initials and not listed and len([w for w in full.words if w[:1].isupper()]) > 2


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
