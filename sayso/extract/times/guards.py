"""What looks like a date and is none: May the person, the verb march, 1500 people, the Sunday Times."""

import re
from bisect import bisect_right

from sayso.extract.times.grammar import Spot
from sayso.language.doc import Doc

_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|during|through|throughout|from|to|between|before|after|early|late|mid|of|last|next"
    r"|this|past|for|every|each|around|about|and|or|until|end|start|on)[\s-]+$",
    re.IGNORECASE,
)
_UNSURE_MONTHS = {
    "may",
    "march",
    "april",
    "june",
    "august",
    "mar",
    "jan",
    "jun",
    "jul",
    "aug",
    "sep",
    "dec",
    "oct",
    "feb",
    "apr",
    "nov",
    "sept",
}
_PARTS_OF_MONTH = re.compile(
    r"\b(?:end|beginning|start|middle|month|days?|weeks?|half|part|close|\d(?:st|nd|rd|th)|elections?)\s+of\s+$", re.I
)
_NUMBERED = re.compile(
    r"(?:\b(?:resolutions?|nos?\.?|numbers?|flight|route|rooms?|pages?|law|decree|articles?|sections?|bill|channel|acts?|model|boeing"
    r"|airbus|highway|paragraph|verse|level|index|points?|some|about|than|nearly|almost|over|least|another|total)\s+|[$£€#№]\s?|\b[A-Z]{1,4}-)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:(?:more|other|armed|young|local|foreign|heavily|miles?|metres?|meters?|feet|km|kg|kilometers?|kilometres?|tons?|tonnes?|percent|per\s+cent"
    r"|dollars?|pounds?|euros?|pesos?|people|men|women|children|police|troops|soldiers|persons|hectares|barrels|acres|million|billion|thousand|hundred)\b|%)",
    re.IGNORECASE,
)
# "At 1950 (0050 GMT)", "at 2000 on 11 November": the time of day.
_AT = re.compile(r"\bat\s+(?:about\s+|around\s+)?$", re.I)
_CLOCKED = re.compile(
    r"\s*(?:[.;)\]]|[(\[]\s*\d{4}\s+gmt|,\s)|\s+(?:local|on|this|last|the\s+same|today|tonight|yesterday|when)\b", re.I
)
_YEAR_SURE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|from|to|of|between|after|before|through|throughout|early|late|mid|around|and|the|year|fiscal|circa|or|for|his|her|its|their|than)[\s-]+|[(,\[/–—-]\s*|^\s*|['’]s\s+)$",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"\s+(?:Times|Mail|Telegraph|Express|Mirror|Star|Herald|Post|News|Standard|Independent|World|Tribune|Observer|Sun)\b"
)
# "The Mail on Sunday reported": a paper, of which the day may be taken with or without its preposition.
_ON_SUNDAY = re.compile(r"\b(?:The (?:Mail|Independent|Herald|Star|Express|Sun|Post)|Scotland)(?:\s+on)?\s+$")
_OF_A_LAW = re.compile(
    r"\s+(?:(?:[A-Z][\w'’-]*|of|the|on|and|for)\s+){0,6}(?:Act|Law|Code|Constitution|Convention|Ordinance|Charter|Statute"
    r"|Olympics|Games)\b"
)
# What lasts through nights and is not done in the last one ("an eight-week overnight curfew").
_ALL_NIGHT = re.compile(r"\s+(?:curfews?|stays?|flights?|trains?|buses|bus|shifts?|guests?|lodgings?|camps?)\b", re.I)
_SEASON_BEFORE = re.compile(
    r"\b(?:in|in\s+the|during\s+the|during|since|since\s+the|by|by\s+the|until|of|this|last|next|that|late|early|mid|every|through|through\s+the|over\s+the|for\s+the|from)[\s-]+$",
    re.I,
)


def is_date(doc: Doc, text: str, found: Spot) -> bool:
    """Whether what the rules found is a time in this place, rather than a name, a verb or an amount."""
    words, before, after = (
        text[found.start : found.end],
        text[max(0, found.start - 40) : found.start],
        text[found.end : found.end + 40],
    )
    if (
        after[:1] == "-"
        and found.rule in ("year", "weekday", "month")
        and re.match(r"-\w", after)
        and not re.match(r"-(?:long|to-|old)", after)
    ):
        return found.rule != "year" and not after[1:2].isdigit()
    if found.rule in ("reference", "today") and after[:1] in "-–" and after[1:2].isalpha():
        return False
    if found.rule in ("month_day", "day_month") and re.match(
        r"\]?\s+(?:movement|group|brigades?|coalition|alliance)\b", after, re.I
    ):
        return False
    if found.rule == "tonight" and _ALL_NIGHT.match(after):
        return False
    if _in_a_name(doc, text, found) or (found.rule in ("weekday", "short_weekday") and _ON_SUNDAY.search(before)):
        return False
    check = {
        "month": _month,
        "year": _year,
        "season": _season,
        "weekday": _weekday,
        "repeated": _repeated,
        "length": _length,
    }.get(found.rule)
    return check is None or check(words, before, after)


def _month(words: str, before: str, after: str) -> bool:
    name = words.split()[-1].rstrip(".").lower()
    side = len(words.split()) > 1
    if name in ("may", "march") and words.split()[-1].islower():
        return False
    if name not in _UNSURE_MONTHS or side:
        return not (name in _UNSURE_MONTHS and words.split()[-1].islower())
    if re.search(r"\bof\s+$", before, re.I):
        return bool(_PARTS_OF_MONTH.search(before))
    if name in ("may", "march") and re.search(r"\b(?:to|and|or|for|on|that|after|before)\s+$", before, re.I):
        return bool(re.search(r"\b(?:january|february|april|june|july|april|from)\b[^.]{0,25}$", before, re.I))
    if words.isupper() and name in ("may", "march"):
        return bool(_BEFORE_MONTH.search(before)) and not re.match(r"\s+(?:BE|HAVE|NOT)\b", after)
    if len(name) > 4 or name in ("june", "may"):
        person = re.match(r"\s+[A-Z][a-z]+", after) if not words.isupper() else None
        return bool(_BEFORE_MONTH.search(before)) or (
            name not in ("may", "march") and not person and not re.search(r"[A-Z][a-z]+\s+$", before)
        )
    return bool(re.search(r"\b(?:in|since|until|by|last|late|early|mid|next)[\s-]+$", before, re.I))


def _year(words: str, before: str, after: str) -> bool:
    if not words[0].isdigit():
        return True
    number = int(words[:4])
    if _OF_A_LAW.match(after):
        return False
    if re.match(r"\s+(?:Index|Group|Movement|Project|Agenda|Plan)\b", after) or re.search(
        r"\b(?:Vision|Agenda|Windows|Bill|Gate) $", before
    ):
        return False
    if _NUMBERED.search(before) and not re.search(r"\bthan\s+$", before):
        return False
    if re.match(r"\s*(?:gmt|utc|hours|hrs)\b", after, re.I) or re.match(r"\s?[-–]\s?\d{3,}", after):
        return False
    if _AT.search(before) and _CLOCKED.match(after):
        return False
    if _COUNTED.match(after) and not re.search(r"\bthe\s+$", before, re.I):
        return False
    plural = re.match(r"\s+[a-z]+s\b(?!\s+of\b)", after, re.I) and not re.match(
        r"\s+(?:was|is|has|as|this|its|his|us)\b", after, re.I
    )
    if plural and (number % 100 == 0 or number < 1900) and not re.search(r"\bthe\s+$", before, re.I):
        return False
    if 1900 <= number <= 2035:
        return True
    return bool(re.search(r"\b(?:in|since|until|of|year|circa|from|by)\s+$|\($", before, re.I)) and number >= 1400


def _season(words: str, before: str, after: str) -> bool:
    name = words.split()[0].lower()
    if len(words.split()) > 1 and name != "the":
        return not re.match(r"\s+of\b", after) or name in ("last", "next", "this")
    if re.search(r"\d|year", words):
        return True
    if re.match(r"\s+(?:of|from|in|to|into|apart|short|back|down|off|by)\b", after, re.I) and re.search(
        r"fall|spring", words, re.I
    ):
        return False
    if re.search(r"fall|spring", words, re.I) and not re.search(
        r"\b(?:in|during|since|by|until|this|late|early|every)\s+(?:the\s+)?$", before, re.I
    ):
        return False
    return (name == "the" and bool(_SEASON_BEFORE.search(before))) or bool(_SEASON_BEFORE.search(before))


def _weekday(words: str, before: str, after: str) -> bool:
    return not _PAPERS.match(after) and not re.search(r"\b(?:Black|Bloody|Holy|Super|Ash|Good)\s+$", before)


def _repeated(words: str, before: str, after: str) -> bool:
    return not (words[0].isupper() and not words.isupper() and (_PAPERS.match(after) or re.match(r"\s+[A-Z]", after)))


def _length(words: str, before: str, after: str) -> bool:
    if re.match(r"1[5-9]\d\d|20[0-4]\d", words):
        return False
    if re.search(r"\bquarters?$", words, re.I) and not re.search(r"consecutive|straight|successive", words, re.I):
        return bool(re.match(r"(?:two|three|\d)", words, re.I))
    return not re.fullmatch(r"(?:one|a|an)\s+(?:day|night|hour|minute|second)", words, re.I) or bool(
        re.search(r"\b(?:for|in|within|after|over|least|only|than)\s+$|\d\s+$", before, re.I)
    )


def _in_a_name(doc: Doc, text: str, found: Spot) -> bool:
    """Whether it is a piece of a longer name of a person or an organisation ("Theresa May", "the 2020 Group")."""
    if not doc.ents or found.rule not in ("month", "year", "weekday", "season", "decade", "repeated"):
        return False
    at = bisect_right(doc.ents, found.start, key=lambda e: e.start_char) - 1
    if at < 0 or found.end > doc.ents[at].end_char:
        return False
    entity = doc.ents[at]
    bare = text[entity.start_char : entity.end_char].lower() == text[found.start : found.end].lower()
    return entity.label_ in ("PER", "PERSON") or (entity.label_ in ("ORG", "LOC", "NORP") and not bare)
