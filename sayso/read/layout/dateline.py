"""The dateline: where, when and by which agency a report was filed, at the head of its first paragraph."""

import re

from sayso.read.agencies import agency, named
from sayso.read.dates import DATE, MONTH, written_day

_FARTHEST = 180
_WORD = r"[^\W\d_a-z][\w.'’`-]*"
_PARTICLE = r"(?:de|del|la|las|los|le|of|the|upon|and|el|al|an|du|da|do|dos|sur|on)"
_PLACE = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{0,4}}(?:\s+\([^()\n]{{2,40}}\)(?=,))?"
_PLACES = rf"{_PLACE}(?:(?:,\s+|/|\s+and\s+){_PLACE}){{0,3}}"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MARKS = (
    r"(?:\((?P<agency>[^()\n]{2,60}(?:\n[^()\n]{1,40})?)\)|/(?P<slashed>[\w. -]{2,40})/|(?P<bare>AP|AFP|Reuters"
    r"|REUTERS|UPI))"
)
_DASH_SIGN = r"(?:—|–|―|--+|[-_](?=\s)|\.(?=\s+--)|:(?=\s))"
_HEAD = re.compile(
    rf"(?:(?P<places>{_PLACES})|\((?P<enclosed>{_PLACES})\))?(?:(?:^|[,.]?\s+)(?P<date>{_WEEKDAY}(?i:{DATE}"
    rf"|no\s+date)))?"
    rf"(?:[,.]?\s*{_MARKS})?(?=\s*(?:{_DASH_SIGN}|\[)|(?<=/)\s)"
)
_DASH = re.compile(rf"\s*{_DASH_SIGN}\s*")
# Services that are no agency of ours but call themselves one.
_SERVICE = re.compile(r"\.(?:com|org|net)\b|\b(?:news|press|agency|service|radio|times|post|wire)\b", re.I)
# What teletype services put before the text: "[TEXT]", "[SPEECH] [BARCO] [CONTINUED]".
_TAGS = re.compile(r"\s*(?:\[[^\[\]\n a-z][^\[\]a-z]{0,60}\]\s*)+")
_LABELS_TEXT = """
ABSTRACT ADVERTISEMENT ALERT ALSO ANALYSIS ANSWER BACKGROUND BREAKING CAPTION CAUTION CLAIM COLUMN
COMMENT CONCLUSION CORRECTION DISCLAIMER DISCLOSURE EDITORIAL EXCLUSIVE EXPLAINER EXPLAINED FACT
FEATURE FILE FOCUS FULL IMAGE IMPORTANT INSIDE INTERVIEW LATEST LEAD LETTER LIVE LONG MORE NEW NEWS
NOTE ON OPINION PHOTO PHOTOS PICTURED POLL PRESS PROFILE QUESTION QUOTE RATING READ RELATED REPORT
RESULT REVIEW SEE SOURCE SOURCES STATEMENT SUMMARY TEXT TIMELINE TRANSCRIPT TRUE FALSE UPDATE
UPDATED VERDICT VIDEO VIEW WARNING WATCH WHAT WHEN WHERE WHO WHY HOW
"""
_LABELS = frozenset(_LABELS_TEXT.split())
_DATE_ONLY = re.compile(
    rf"(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|last\s+modified|created|date|issued"
    rf"|released)(?:\s+(?:on|at))?\s*:?\s*)?"
    rf"{_WEEKDAY}(?:{DATE}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}|{MONTH}\s+\d{{4}})"
    rf"[\s,|·•–-]*(?:(?:at\s+)?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{{2,4}}\)?)?)?"
    rf"(?:\s*(?:[|·•–-]|updated|last\s+updated)[^.\n]{{0,60}})?",
    re.I,
)


def dateline_end(paragraph: str, teletype: bool, transcript: bool = False) -> int:
    """Where the dateline at the head of the paragraph ends (the text after it begins there); 0 where there is none.

    `teletype`: the report is in capitals, so capitals tell no place from a word. `transcript`: what stands before a
    colon is who speaks.
    """
    head = _HEAD.match(paragraph[:_FARTHEST])
    if head is None or not head[0]:
        return 0
    dash = _DASH.match(paragraph, head.end())
    tags = _TAGS.match(paragraph, dash.end() if dash else head.end())
    if dash is None and (tags is None or not head["date"]) and not (head["slashed"] and head["places"]):
        return 0
    end = tags.end() if tags else dash.end() if dash else head.end()
    rest = paragraph[end:]
    if not rest.strip():  # on a line of its own, the tags show what it is
        return end if tags and head["date"] else 0
    sign = dash[0].strip() if dash else ""
    if (transcript and sign == ":") or not _is_dateline(head, sign, rest, teletype):
        return 0
    return end


def _is_dateline(head: re.Match[str], dash: str, rest: str, teletype: bool) -> bool:
    places, mark = head["places"], head["agency"] or head["slashed"] or head["bare"]
    known = bool(mark and named(mark))
    opens = rest[0].isupper() or not rest[0].isalpha()
    if not opens and not (mark and head["date"]):
        return False
    if head["enclosed"]:
        return bool(named(head["enclosed"])) or (dash in ("—", "–", "--") and _mixed(rest) and not teletype)
    if not places:
        return known and dash != ":"
    words = places.replace("/", " ").split()
    labelled = bool(_LABELS & {re.sub(r"\W", "", w) for w in words})
    if head["date"]:
        return known or not labelled
    shouted = words[0].strip(",.").isupper() and len(words[0]) > 2
    if mark:
        named_so = known or _SERVICE.search(mark) is not None
        return named_so or (shouted and not teletype) or (teletype and dash.startswith("--"))
    if teletype or not shouted or not _mixed(rest) or labelled:
        return False
    # "LAHORE: " opens reports in South Asia; longer words in capitals before a colon are somebody's label.
    return dash != ":" or (places.isupper() and len(words) <= 3)


def _mixed(text: str) -> bool:
    """Whether the text is in capitals and small letters, so that capitals say something."""
    letters = [c for c in text[:200] if c.isalpha()]
    return sum(c.islower() for c in letters) > 0.5 * len(letters)


def is_date_line(line: str) -> bool:
    """Whether the line holds nothing but a date (and perhaps a time, or "Published")."""
    return len(line) <= 100 and _DATE_ONLY.fullmatch(line.strip(" \t|·•()")) is not None


def dateline_day(dateline: str) -> str | None:
    """The ISO day of a dateline that has day, month and year; None where one of them is missing."""
    return written_day(dateline)


def dateline_places(dateline: str) -> list[list[tuple[int, int]]]:
    """Where the dateline says that the report was filed: the characters of each name, start and end.

    A list for each town, the town first and what it lies in behind it ("TRIPOLI, Lebanon"); several lists where several
    towns share the dateline. Empty where it names none."""
    head = _HEAD.match(dateline + " ")  # the blank behind a hyphen is no part of the dateline
    group = next((g for g in ("places", "enclosed") if head is not None and head[g]), None)
    if head is None or group is None:
        return []
    filed: list[list[tuple[int, int]]] = []
    around = False
    for match in re.finditer(r"(?P<name>(?:(?!\s+and\s)[^,/()\n]|\n)+)|(?P<sign>[,(])|(?:/|\s+and\s+)|\)", head[group]):
        if match["name"] and match["name"].strip():
            start = head.start(group) + match.start() + len(match["name"]) - len(match["name"].lstrip())
            name = (start, start + len(match["name"].strip()))
            if around and filed:
                filed[-1].append(name)
            else:
                filed.append([name])
        elif not match["name"]:
            around = bool(match["sign"]) or match[0] == ")"
    return filed


def dateline_credit(dateline: str) -> tuple[int, int] | None:
    """Where the brackets of a dateline name an outlet, start and end: one that we know, that calls itself a service, or
    that stands in capitals without a number; None where they name none."""
    head = _HEAD.match(dateline + " ")
    group = next((g for g in ("agency", "slashed", "bare") if head is not None and head[g]), None)
    if head is None or group is None:
        return None
    mark = head[group]
    if not named(mark) and _SERVICE.search(mark) is None and (not mark.isupper() or any(c.isdigit() for c in mark)):
        return None
    start = head.start(group) + len(mark) - len(mark.lstrip())
    return start, start + len(mark.strip())


def dateline_agencies(dateline: str) -> list[str]:
    """The agencies in the brackets of a dateline."""
    head = _HEAD.match(dateline + " ")
    mark = (head["agency"] or head["slashed"] or head["bare"] or head["enclosed"]) if head else None
    if not mark:
        return []
    mark = " ".join(mark.split())
    whole = agency(mark)
    return [whole] if whole else named(mark)
