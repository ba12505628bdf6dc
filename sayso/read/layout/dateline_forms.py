"""The forms that a dateline takes: what stands in which order, and by which signs it is parted from the text."""

import re

from sayso.read.dates import DATE, DATE_IN_NUMBERS

_WORD = r"[^\W\d_a-z][\w.'’`-]*"
_PARTICLE = r"(?:de|del|la|las|los|le|of|the|upon|and|el|al|an|du|da|do|dos|sur|on)"
_PLACE = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{0,4}}(?:\s+\([^()\n]{{2,40}}\)(?=,))?"
_PLACES = rf"{_PLACE}(?:(?:,\s+|/|\s+and\s+){_PLACE}){{0,3}}"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = rf"(?P<date>(?i:{_WEEKDAY}(?:{DATE}|{DATE_IN_NUMBERS})))"
_BRACKETS = r"\((?P<agency>[^()\n]{2,60}(?:\n[^()\n]{1,40})?)\)"
_MARKS = rf"(?:{_BRACKETS}|/(?P<slashed>[\w. -]{{2,40}})/|(?P<bare>AP|AFP|Reuters|REUTERS|UPI))"
_DASH_SIGN = r"(?:—|–|―|--+|[-_](?=\s)|\.(?=\s+--)|:(?=\s))"
_PARTED = r"\s*(?:—|–|―|--+|-|\|)\s*"
DASH = re.compile(rf"\s*(?:{_DASH_SIGN}|\|(?=\s))\s*")
# "KAMPALA, Uganda, March 12 (Reuters) -", "(Reuters) -", "(Kampala) –"
_HEAD = re.compile(
    rf"(?:(?P<places>{_PLACES})|\((?P<enclosed>{_PLACES})\))?(?:(?:^|[,.]?\s+)(?P<date>{_WEEKDAY}(?i:{DATE}"
    rf"|no\s+date)))?"
    rf"(?:[,.]?\s*{_MARKS})?(?=\s*(?:{_DASH_SIGN}|\[)|(?<=/)\s)"
)
_OTHERS = tuple(
    re.compile(form)
    for form in (
        rf"\((?P<places>{_PLACES}),?\s+{_DAY}\)(?=\s*{_DASH_SIGN})",  # "(New York, March 12, 2019) -"
        rf"(?P<places>{_PLACES}){_PARTED}{_DAY}(?:\s*{_MARKS})?(?=\s*(?:{_DASH_SIGN}|\|))",  # "Lima – May 12, 2019 –"
        # "LIMA,Peru,May.12,2019--(BUSINESS WIRE)--"
        rf"(?P<places>{_PLACE}(?:,\s*{_PLACE}){{0,2}})(?:,\s*{_DAY})?\s*--+\s*{_BRACKETS}(?=\s*--)",
    )
)
# "May 12, 2019 – Lima –": also how the rows of a chronology begin.
_DAY_FIRST = re.compile(rf"{_DAY}(?:{_PARTED}|,\s+)(?P<places>{_PLACES})(?:\s*{_MARKS})?(?=\s*(?:{_DASH_SIGN}|\|))")
# "LIMA, May 12 (IANS) Police ...": no sign parts it from the text.
UNPARTED = re.compile(rf"(?P<places>{_PLACES})(?:[,.]?\s+{_DAY})?[,.]?\s+{_BRACKETS}(?=\s+[^\W\d_a-z])")
_GROUPS = ("places", "enclosed", "date", "agency", "slashed", "bare")


class Head:
    """A dateline's parts: the text and the place of each group that its form has."""

    def __init__(self, match: re.Match[str]) -> None:
        self._match = match
        self._has = match.re.groupindex

    def __getitem__(self, group: str) -> str | None:
        return self._match[group] if group in self._has else None

    def start(self, group: str) -> int:
        """Where the group starts."""
        return self._match.start(group)

    @property
    def end(self) -> int:
        """Where the last part ends, before the sign that parts it from the text."""
        return self._match.end()

    @property
    def sure(self) -> bool:
        """Whether the form has more to show than the usual one: nothing else is written so."""
        return self._match.re in _OTHERS or self._match.re is _DAY_FIRST


def head_of(text: str) -> Head | None:
    """The parts of the dateline that the text may begin with."""
    for form in (*_OTHERS, _DAY_FIRST):
        if match := form.match(text):
            return Head(match)
    match = _HEAD.match(text)
    return Head(match) if match is not None and match[0] else None


def unparted(text: str) -> Head | None:
    """The parts of a dateline that no sign parts from the text."""
    match = UNPARTED.match(text)
    return Head(match) if match else None


def opens_with_day(paragraph: str) -> bool:
    """Whether the paragraph opens with a day and a place, as a dateline or the row of a chronology may."""
    return _DAY_FIRST.match(paragraph) is not None
