"""The byline: who wrote the report, and the names in it."""

import re

from sayso.read.agencies import agency

_LONGEST = 22
_PARTICLE = r"(?:de|del|della|da|dos|das|du|di|la|le|van|von|der|den|ter|bin|ibn|bint|al|el|ben|abu|y|e)"
_WORD = r"[^\W\d_a-z][\w.'’`-]*"
_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE}[\s-]){{0,2}}{_WORD}){{0,4}}"
_NAMES = rf"{_NAME}(?:\s*(?:,|;|&|/|\band\b|\bwith\b)+\s*(?:and\s+)?{_NAME}){{0,5}}"
_ROLE = (
    r"(?:(?:[A-Z][\w.&'’-]+\s+){0,4}(?:(?:senior|special|foreign|staff|chief|political|diplomatic|national"
    r"|contributing|freelance|guest|our"
    r"|associate|managing|deputy|defen[cs]e|crime|security|health|world|international|data|investigative"
    r"|business|economics?)\s+){0,3}"
    r"(?:correspondents?|reporters?|writers?|editors?|columnists?|contributors?|staff|desk|team"
    r"|bureau(?:\s+chief)?|journalists?|producers?|agencies|agency))"
)
_TAIL = (
    rf"(?:\s*[,|•·–—/-]\s*|\s+(?:for|of|at|in|from|to)\s+(?:the\s+)?|\s*\n\s*|\s+)(?:(?i:{_ROLE})|{_NAMES}"
    rf"|(?:the\s+)?{_NAME})"
)
_STAMP = (
    r"(?:\s*[,|•·–—-]\s*(?:(?:updated|published|posted)\b.{0,40}|\w+\.?\s+\d{1,2},?\s+\d{4}.{0,30}"
    r"|\d{1,2}\s+\w+\s+\d{4}.{0,30}))?"
)
_BY = re.compile(
    rf"(?:(?i:(?:story|words|text|report|written|posted|published|reporting|analysis|opinion"
    rf"|article)\s+)?)(?i:by)\b:?\s+(?P<names>{_NAMES})(?P<tail>(?:{_TAIL}){{0,3}}){_STAMP}\*?"
)
_SIGNED = re.compile(rf"(?P<names>{_NAMES})\s*(?:[,|•·–—]|\s-|\n)\s*(?P<tail>(?i:{_ROLE})(?:\s*,\s*{_NAME})?)")
_PIPED = re.compile(rf"(?P<names>{_NAMES})\s*[|•·,]\s*(?P<tail>(?:the\s+)?{_NAME}){_STAMP}")
# "Jane Roe in Lima and John Doe in Quito": under a headline only, since headlines are written so too.
_FULL_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE}[\s-]){{0,2}}{_WORD}){{1,3}}"
_FROM = rf"{_FULL_NAME}\s+in\s+{_NAME}(?:,\s+{_NAME})?"
_FILED = re.compile(rf"(?P<names>{_FROM}(?:\s*(?:,|;|,?\s+and)\s+{_FROM}){{0,3}}){_STAMP}")
_WHERE = re.compile(rf"\s+in\s+{_NAME}")
_OUTLET = re.compile(
    r"the\s+\w.*|.*\b(?:times|post|news|wire|press|herald|tribune|gazette|observer|standard|star|daily|radio)\b.*", re.I
)
_DESK = re.compile(
    r"(?:(?:from|by)\s+)?(?:(?:our|the)\s+)?(?:[A-Z][\w’'.]+\s+){0,4}(?:staff(?:\s+(?:reporters?|writers?"
    r"|correspondents?))?|correspondents?|news\s*desk|web\s*desk|"
    r"editorial\s+board|monitoring\s+desk|reporters?|bureau)",
    re.I,
)
_SPLIT = re.compile(r"\s*(?:,|;|&|/|\||\n|\band\b|\bwith\b|\bAND\b)\s*")
# "The Harbour Post" in the place of a name, and the employer that runs on from a name ("Jane Roe Harbour Times").
_ORGANISATION = re.compile(
    r"^the\s.*$|(?:^|(?<=\s))(?:\S+\s+)?(?:times|post|news|press|institute|herald|tribune|gazette|agency"
    r"|agencies|service|staff|bureau|desk|world)\b.*$",
    re.I,
)
_ROLE_ONLY = re.compile(_ROLE, re.I)


def is_byline(line: str, known: tuple[str, ...] = (), under_headline: bool = False) -> bool:
    """Whether a paragraph of the page is nothing but a byline. `known` are the authors that the metadata names."""
    line = line.lstrip("—–- ")
    if len(line.split()) > _LONGEST or not line.strip():
        return False
    if line.casefold() in (name.casefold() for name in known):
        return True
    if line[-1] in ".!?:" and not re.search(r"\b[A-Z]\.$|\b(?:Jr|Sr)\.$", line):
        return False
    if _BY.fullmatch(line) or _SIGNED.fullmatch(line):
        return True
    if (piped := _PIPED.fullmatch(line)) is not None:
        outlet = under_headline and len(piped["names"].split()) > 1 and _OUTLET.fullmatch(piped["tail"]) is not None
        return outlet or agency(piped["tail"]) is not None
    if under_headline and _FILED.fullmatch(line):
        return True
    return len(line.split()) <= 5 and _DESK.fullmatch(line) is not None and not line.isupper()


def is_role(line: str) -> bool:
    """Whether a line under a byline says what its author is ("Associated Press Writer")."""
    return len(line.split()) <= _LONGEST and _ROLE_ONLY.fullmatch(line) is not None


def names(byline: str) -> tuple[str, ...]:
    """The people named in a byline, without their roles, places and employers."""
    byline = byline.lstrip("—–- ")
    filed = _FILED.fullmatch(byline)
    match = filed or _BY.fullmatch(byline) or _SIGNED.fullmatch(byline) or _PIPED.fullmatch(byline)
    if match is None:
        return ()
    written = _WHERE.sub("", match["names"]) if filed else match["names"]
    parts = [" ".join(p.split()) for p in _SPLIT.split(written)]
    parts = [_ORGANISATION.sub("", p).strip() for p in parts]
    people = [p for p in parts if len(p.split()) >= 2 and not agency(p) and not _ROLE_ONLY.fullmatch(p)]
    return tuple(dict.fromkeys(people)) or tuple(
        p for p in parts[:1] if p and not agency(p) and not _ROLE_ONLY.fullmatch(p)
    )
