"""The dateline: where, when and by which agency a report was filed, at the head of its first paragraph."""

import re
from dataclasses import dataclass

from sayso.read.agencies import agency, named
from sayso.read.layout.date_line import is_date_line
from sayso.read.layout.dateline_forms import DASH, Head, head_of, opens_with_day, unparted

_FARTHEST = 180
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
# Words of labels that also open the names of towns ("NEW DELHI:", "LONG BEACH -").
_OF_TOWNS = {
    "NEW": frozenset(
        ("DELHI", "YORK", "ORLEANS", "HAVEN", "TAIPEI", "BRUNSWICK", "HAMPSHIRE", "JERSEY", "MEXICO", "ZEALAND")
    ),
    "LONG": frozenset(("BEACH", "ISLAND", "BRANCH", "XUYEN")),
}
# Broadcasters that sign like an agency without a sign behind it: "Lima, Peru (CNN) Police ...".
_BROADCASTERS = frozenset({"CNN", "CNN Business", "BBC", "NBC News", "CBS News", "ABC News"})


@dataclass(frozen=True, slots=True)
class Around:
    """What a page says before a paragraph is looked at.

    `teletype`: the report is in capitals, so capitals tell no place from a word. `transcript`: what stands before a
    colon is who speaks. `chronology`: several paragraphs open with a day and a place, as rows do. `first`: nothing of
    the body stands above; `dated`: what stands above is a line with the date of publication.
    """

    teletype: bool = False
    transcript: bool = False
    chronology: bool = False
    first: bool = False
    dated: bool = False


def dateline_end(paragraph: str, around: Around) -> int:
    """Where the dateline at the head of the paragraph ends (the text after it begins there); 0 where there is none."""
    if opens_with_day(paragraph) and (around.chronology or not around.first):
        return 0
    head = head_of(paragraph[:_FARTHEST])
    if head is None:
        return _unparted_end(paragraph, around)
    dash = DASH.match(paragraph, head.end)
    tags = _TAGS.match(paragraph, dash.end() if dash else head.end)
    if dash is None and (tags is None or not head["date"]) and not (head["slashed"] and head["places"]):
        return 0
    end = tags.end() if tags else dash.end() if dash else head.end
    rest = paragraph[end:]
    if not rest.strip():  # on a line of its own, the tags show what it is
        return end if tags and head["date"] else 0
    sign = dash[0].strip() if dash else ""
    if (around.transcript and sign == ":" and not head.sure) or not _is_dateline(head, sign, rest, around):
        return 0
    return end


def _unparted_end(paragraph: str, around: Around) -> int:
    """The end of "LIMA, May 12 (IANS) Police ...": of the first paragraph only, and where the brackets hold an agency
    that does not stand behind its own name ("The Associated Press (AP) ...")."""
    head = unparted(paragraph[:_FARTHEST]) if around.first and not around.teletype else None
    if head is None:
        return 0
    places, mark = head["places"] or "", (head["agency"] or "").strip()
    if named(places) or _labelled(places) or not (agency(mark) or mark in _BROADCASTERS):
        return 0
    if not (head["date"] or "," in places or places.isupper()):
        return 0
    return head.end + (len(paragraph) > head.end and paragraph[head.end].isspace())


def _is_dateline(head: Head, dash: str, rest: str, around: Around) -> bool:
    places, mark = head["places"], head["agency"] or head["slashed"] or head["bare"]
    known = bool(mark and named(mark))
    opens = rest[0].isupper() or not rest[0].isalpha()
    if not opens and not (mark and head["date"]):
        return False
    if head["enclosed"]:
        plain = dash in ("—", "–", "--") or (dash == "-" and not _labelled(head["enclosed"].upper()))
        return bool(named(head["enclosed"])) or (plain and _mixed(rest) and not around.teletype)
    if not places:
        return known and dash != ":"
    if head["date"]:
        return known or not _labelled(places)
    words = places.replace("/", " ").split()
    shouted = words[0].strip(",.").isupper() and len(words[0]) > 2
    if mark:
        named_so = known or _SERVICE.search(mark) is not None
        return named_so or (shouted and not around.teletype) or (around.teletype and dash.startswith("--"))
    if around.teletype or not _mixed(rest) or _labelled(places):
        return False
    if not shouted:
        # "Lima, Peru – Police ...", and under a line with the date "Lima – Police ..."
        return dash in ("—", "–", "-", "--") and rest[0].isupper() and around.first and ("," in places or around.dated)
    # "LAHORE: " opens reports in South Asia; longer words in capitals before a colon are somebody's label.
    return dash != ":" or (places.isupper() and len(words) <= 3)


def _labelled(places: str) -> bool:
    """Whether a word in capitals is no town's but a label's ("VIDEO - ")."""
    words = [re.sub(r"\W", "", w) for w in places.replace("/", " ").split()]
    behind = [*words[1:], ""]
    return any(w in _LABELS and after not in _OF_TOWNS.get(w, ()) for w, after in zip(words, behind, strict=True))


def _mixed(text: str) -> bool:
    """Whether the text is in capitals and small letters, so that capitals say something."""
    letters = [c for c in text[:200] if c.isalpha()]
    return sum(c.islower() for c in letters) > 0.5 * len(letters)


def dateline_places(dateline: str) -> list[list[tuple[int, int]]]:
    """Where the dateline says that the report was filed: the characters of each name, start and end.

    A list for each town, the town first and what it lies in behind it ("TRIPOLI, Lebanon"); several lists where several
    towns share the dateline. Empty where it names none."""
    head = _head(dateline)
    group = next((g for g in ("places", "enclosed") if head is not None and head[g]), None)
    names = head[group] if head is not None and group is not None else None
    if head is None or group is None or names is None:
        return []
    filed: list[list[tuple[int, int]]] = []
    around = False
    for match in re.finditer(r"(?P<name>(?:(?!\s+and\s)[^,/()\n]|\n)+)|(?P<sign>[,(])|(?:/|\s+and\s+)|\)", names):
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
    head = _head(dateline)
    group = next((g for g in ("agency", "slashed", "bare") if head is not None and head[g]), None)
    mark = head[group] if head is not None and group is not None else None
    if head is None or group is None or mark is None:
        return None
    if not named(mark) and _SERVICE.search(mark) is None and (not mark.isupper() or any(c.isdigit() for c in mark)):
        return None
    start = head.start(group) + len(mark) - len(mark.lstrip())
    return start, start + len(mark.strip())


def dateline_agencies(dateline: str) -> list[str]:
    """The agencies in the brackets of a dateline."""
    head = _head(dateline)
    mark = (head["agency"] or head["slashed"] or head["bare"] or head["enclosed"]) if head else None
    if not mark:
        return []
    mark = " ".join(mark.split())
    whole = agency(mark)
    return [whole] if whole else named(mark)


def _head(dateline: str) -> Head | None:
    """The parts of a dateline that has been found; None of a line that only says when the report was published."""
    if is_date_line(dateline):
        return None
    # The blank behind a hyphen is no part of the dateline; nor is the word that shows where an unparted one ends.
    return head_of(dateline + " ") or unparted(dateline + " A")
