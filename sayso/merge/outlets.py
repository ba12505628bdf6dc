"""Newspapers, agencies and broadcasters among the sources: whose report is meant."""

import re
from collections.abc import Iterable

from sayso.extract.words import word_set
from sayso.merge.names.fold import fold
from sayso.model import Link, Record

_KINDS = word_set(
    "newspaper newspapers paper daily weekly magazine tabloid gazette broadsheet website portal site agency newswire "
    "wire broadcaster radio station television tv channel network outlet bulletin"
)
# Those of them that are said of nothing but outlets.
_NAMED_SO = word_set("newspaper newspapers daily weekly magazine tabloid gazette newswire broadcaster")
# Words that go with an outlet's name without telling it from others.
_EMPTY = frozenset((*_KINDS, "the", "a", "an", "of", "news", "service", "press", "english", "state", "its", "online"))
_OWN = re.compile(
    r"(?i)^(?:this|our|the present) (?:news)?(?:paper|weekly|daily|agency|station|magazine|website|site)$"
)
_HEARERS = word_set("listeners readers viewers subscribers clients audience")
_INITIALS = 3  # letters an abbreviation has at least


def is_own(name: str, publisher: str | None) -> bool:
    """Whether a source is the report's own publisher ("this newspaper", its name or a short form of it)."""
    return bool(_OWN.match(name.strip())) or (publisher is not None and same_outlet(name, publisher))


def is_outlet(link: Link, record: Record) -> bool:
    """Whether a link of a chain is a newspaper, an agency or a broadcaster."""
    actor = next((a for a in record.actors if a.id == link.actor), None)
    if link.kind == "agency" or (actor is not None and actor.kind == "media"):
        return True
    return bool(set(fold(link.name)) & _NAMED_SO)


def hears(name: str) -> bool:
    """Whether these are people who read or hear reports, and know nothing but those."""
    return bool(set(fold(name)) & _HEARERS)


def same_outlet(name: str, publisher: str) -> bool:
    """Whether a name is a publisher's, in full, in short ("El Faro", "the Observer") or by its initials."""
    one, other = fold(name), fold(publisher)
    if one == other:
        return True
    few, many = set(one) - _EMPTY, set(other) - _EMPTY
    if few and many and (few <= many or many <= few):
        return True
    whole = [word for word in other if word not in ("the", "of")]
    return len(one) == 1 and len(one[0]) >= _INITIALS and one[0] == "".join(word[0] for word in whole)


def named_publisher(name: str, record: Record, publishers: Iterable[str]) -> str | None:
    """The publisher, of those whose reports are known, that a chain's link names.

    "The newspaper" is the one that the report names, where that is one only.
    """
    others = [p for p in sorted(set(publishers)) if p != record.report.publisher]
    told = [p for p in others if same_outlet(name, p)]
    if not told and not set(fold(name)) - _EMPTY:
        told = [p for p in others if _stands_in(p, record.report.text)]
    return told[0] if len(told) == 1 else None


def _stands_in(publisher: str, text: str) -> bool:
    """Whether the text names the publisher, in full or without the words that many outlets have."""
    forms = {publisher, " ".join(w for w in publisher.split() if w.casefold() not in _EMPTY)}
    return any(len(form) > _INITIALS and re.search(rf"\b{re.escape(form)}\b", text) for form in forms)
