"""Newspapers, agencies and broadcasters among the sources: whose report is meant."""

import re
from collections.abc import Iterable

from sayso.extract.words import word_set
from sayso.merge.names.fold import fold
from sayso.model import Link, Record

# Words that say of what kind an outlet is, where they are no part of its name.
_PLAIN = word_set(
    "newspaper newspapers paper daily weekly magazine tabloid website portal site agency newswire broadcaster station "
    "channel network outlet bulletin news service english online"
)
# Those that are said of nothing but outlets.
_NAMED_SO = word_set("newspaper newspapers daily weekly magazine tabloid newswire broadcaster television radio")
_ARTICLES = word_set("the a an of")
_AROUND = word_set("report reports story article in by from on its")
_OWN = re.compile(
    r"(?i)^(?:this|our|the present) (?:news)?(?:paper|weekly|daily|agency|station|magazine|website|site)$"
)
# Whose turns in a transcript ("ANNOUNCER:") are the outlet's own words.
_VOICES = word_set("announcer presenter host anchor anchorman anchorwoman newsreader newscaster moderator interviewer")
_HEARERS = word_set("listeners readers viewers subscribers clients audience")
_NAME_BEHIND = re.compile(r"(?: [A-Z][\w'’-]*(?:(?: of| de| del)(?= [A-Z]))?)+")
_INITIALS = 2  # letters an abbreviation has at least


def is_own(link: Link, record: Record) -> bool:
    """Whether a source is the report's own publisher ("this newspaper", its name or a short form of it)."""
    publisher = record.report.publisher
    actor = next((a for a in record.actors if a.id == link.actor), None)
    if actor is not None and actor.kind == "state":  # "Sarvia said" in the Sarvia Times
        return False
    if is_ours(link.name) or publisher is None or _is_voice(link.name):
        return is_ours(link.name) or _is_voice(link.name)
    words = set(fold(link.name)) - _ARTICLES  # "state radio" in Tesh State Radio
    return same_outlet(link.name, publisher) or bool(words & _NAMED_SO and words <= set(fold(publisher)))


def is_ours(name: str) -> bool:
    """Whether the words mean the outlet that writes them: "this newspaper"."""
    return bool(_OWN.match(name.strip()))


def _is_voice(name: str) -> bool:
    """Whether it is the label of whoever speaks for the outlet, with what follows its colon or without."""
    label = name.split(":", maxsplit=1)[0]
    return label.isupper() and _VOICES.issuperset(fold(label))


def is_outlet(link: Link, record: Record) -> bool:
    """Whether a link of a chain is a newspaper, an agency or a broadcaster."""
    actor = next((a for a in record.actors if a.id == link.actor), None)
    words = set(fold(link.name))
    if link.kind == "agency" or (actor is not None and actor.kind == "media"):
        return bool(_named(link.name) or words & (_NAMED_SO | _PLAIN))
    return bool(words & _NAMED_SO)


def named_behind(link: Link, text: str) -> str:
    """The name that stands right behind the words for an outlet ("the newspaper [The Vell Post] reported"); empty where
    none does."""
    if link.source is None or not set(fold(link.name)[-1:]) & _NAMED_SO:
        return ""
    name = _NAME_BEHIND.match(text, link.source.end)
    return name[0].strip() if name else ""


def hears(name: str) -> bool:
    """Whether these are people who read or hear reports, and know nothing but those."""
    return bool(set(fold(name)) & _HEARERS)


def same_outlet(name: str, publisher: str) -> bool:
    """Whether a name that a report uses is a publisher's: in full, in short ("El Faro", "the Observer", "the weekly
    Utro") or by its initials. Words in small letters are no part of the name; those that describe no outlet ("the
    health ministry of Tesh") tell that it is none."""
    theirs = set(fold(publisher)) - _ARTICLES
    one = _named(name)
    if set(fold(name)) - one - theirs - _PLAIN - _ARTICLES - _AROUND:
        return False
    if one and (one <= theirs or one - _PLAIN == theirs - _PLAIN):
        return True
    whole = "".join(word[0] for word in fold(publisher) if word not in _ARTICLES)
    return len(whole) >= _INITIALS and name.strip().isupper() and one == {whole}


def one_outlet(one: str, other: str) -> bool:
    """Whether two publishers, or names for outlets whose reports are not known, are one: alike but for articles."""
    return set(fold(one)) - _ARTICLES == set(fold(other)) - _ARTICLES


class Outlets:
    """The publishers whose reports are known, found by the names that other reports use for them."""

    def __init__(self, publishers: Iterable[str]) -> None:
        self._publishers = sorted(set(publishers))
        self._named: dict[str, list[str]] = {}

    def find(self, name: str, record: Record) -> str | None:
        """The publisher that a report's words name, other than its own; None where it is none, or one of several.

        "The newspaper" is the one that the report names, "state television" the one of whose name these words are part.
        """
        if name not in self._named:
            self._named[name] = self._by_name(name)
        told = [p for p in self._named[name] if p != record.report.publisher]
        if not told and set(fold(name)) <= _PLAIN | _ARTICLES:
            others = (p for p in self._publishers if p != record.report.publisher)
            told = [p for p in others if _stands_in(p, record.report.text)]
        return told[0] if len(told) == 1 else None

    def _by_name(self, name: str) -> list[str]:
        exact = [p for p in self._publishers if one_outlet(name, p)]
        told = exact or [p for p in self._publishers if same_outlet(name, p)]
        words = set(fold(name)) - _ARTICLES
        if not told and not _named(name) and words & _NAMED_SO:
            told = [p for p in self._publishers if words <= set(fold(p))]
        return told


def _named(name: str) -> set[str]:
    """The words of a name that are written with a capital, plain."""
    return {word for part in name.split() if part[:1].isupper() for word in fold(part)} - _ARTICLES


def _stands_in(publisher: str, text: str) -> bool:
    """Whether the text names the publisher, in full or without the words that tell only its kind."""
    forms = {publisher, " ".join(w for w in publisher.split() if w.casefold() not in _PLAIN | _ARTICLES)}
    return any(len(form) > _INITIALS and re.search(rf"\b{re.escape(form)}\b", text) for form in forms)
