"""Two descriptions of one person: "its founder and director", "the first president and current Speaker Ada Roe has"."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.extract.actors.candidate import Candidate
from sayso.extract.actors.titles import is_office
from sayso.language.doc import Token

_SINGULAR = frozenset({"is", "was", "has", "does", "'s", "’s"})
# Offices that whoever holds another one of the same body often holds too.
_SECOND = frozenset(
    {"ceo", "founder", "co-founder", "owner", "director", "editor", "publisher", "spokesman", "executive"}
)


def shared(candidate: Candidate, at: Mapping[int, Candidate]) -> Token | None:
    """The first of two descriptions of one person, for the second, which has no article of its own ("its founder and
    director") unless the two say what somebody is ("is a singer and an author")."""
    head = candidate.head
    first = at.get(head.head.i) if head.dep_ == "conj" and candidate.form == "description" else None
    if first is not None and first.form == "name" and is_office(head) and candidate.definiteness == "bare":
        offices = (c for c in head.head.children if c.dep_ == "appos" and c.i < head.i and is_office(c))
        return next((c for c in offices if c.i in at and at[c.i].definiteness == "bare"), None)
    if first is None or first.form != "description" or {first.kind, candidate.kind} != {"person"}:
        return None
    apposed, named = first.head.dep_ == "appos", first.chain is not None and first.chain.named
    if candidate.definiteness == "bare" and not _has_article(candidate):
        told = first.predicative or apposed or named or (_one_article(first) and _singular(first.head.head))
        return head.head if told else None
    listed = head.doc[candidate.mention.first - 2].text == ","
    told = first.predicative or (apposed and not listed)
    return head.head if told and candidate.definiteness == "indefinite" and candidate.number == "singular" else None


def before_name(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """The description of each name's bearer that "and" joins to the title before the name, with the name."""
    ends = {c.mention.last: c for c in candidates if c.form == "description" and c.kind == "person"}
    for name in candidates:
        first, doc = name.mention.first, name.head.doc
        if name.form != "name" or name.kind != "person" or not name.titles or not first:
            continue
        described = ends.get(first - 1)
        if doc[first - 1].lower_ != "and" or described is None or described.number != "singular":
            continue
        verb = next((t.head for t in (name.head, described.head) if t.dep_.startswith("nsubj")), None)
        one = verb is not None and _singular(verb)
        business = name.titles[0].lower_ in _SECOND and name.titles[0].i == first
        if one or described.definiteness == "bare" or business:
            yield described, name


def _has_article(candidate: Candidate) -> bool:
    return candidate.mention.first > 0 and candidate.head.doc[candidate.mention.first - 1].tag_ == "DT"


def _one_article(first: Candidate) -> bool:
    """Whether the first of two offices has an article or a possessor, and is the subject."""
    own = first.definiteness != "bare" and first.head.dep_.startswith("nsubj")
    return own and first.number == "singular" and is_office(first.head)


def _singular(verb: Token) -> bool:
    """Whether the form of a verb tells that it has a single subject."""
    return verb.tag_ == "VBZ" or any(c.lower_ in _SINGULAR for c in verb.children if c.dep_[:3] in {"aux", "cop"})
