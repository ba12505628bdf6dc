"""A line that holds nothing but when the report was published: "Published: March 12, 2019", "12 March 2019 | 14:33"."""

import re

from sayso.read.dates import DATE, DATE_IN_NUMBERS, MONTH, iso_day, written_day

_LONGEST = 120
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_LABEL = (
    r"(?:(?:(?:first|originally|last)\s+)?(?:published|posted|updated|modified|created|date(?:line)?|issued|released"
    r"|filed|publication\s+date|release\s+date)|(?:for\s+)?(?:immediate\s+)?release|embargoed(?:\s+(?:until|till))?)"
)
_CLOCK = r"(?:(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?)"
_DAY = rf"(?:{DATE}|{DATE_IN_NUMBERS}|{MONTH}\s+\d{{4}})"
_STAMP = (
    rf"(?:(?P<label>{_LABEL})(?:\s+(?:on|at))?\s*[:–—-]?\s*)?(?:{_CLOCK}\s*(?:[,|]\s*|on\s+)?)?{_WEEKDAY}"
    rf"(?P<day>{_DAY})(?:[\s,|·•–-]*{_CLOCK})?"
)
_STAMPS = re.compile(_STAMP, re.I)
_ONE = re.sub(r"\?P<\w+>", "?:", _STAMP)
_LINE = re.compile(
    rf"{_ONE}(?:[\s.;,|·•–-]*{_ONE})?"
    r"(?:\s*(?:last\s+)?updated[^.\n]{0,60}|\s*[|·•–-]\s*[^\s|·•]+(?:\s+[^\s|·•–-]+){0,2}|\s+by\s+[\w.'’ -]{2,40})?"
    r"[\s.,|·•–-]*",
    re.I,
)
_NOT_FIRST = ("updated", "modified")


def is_date_line(line: str) -> bool:
    """Whether the line holds nothing but a date (and perhaps a time, "Published", or by whom)."""
    return len(line) <= _LONGEST and _LINE.fullmatch(line.strip(" \t|·•()")) is not None


def day_published(line: str) -> str | None:
    """The ISO day on which a line of dates, or a dateline, says that the report was published: not of a later change,
    where it names both. None where none is complete."""
    stamps = [(m["label"] or "", _day(m["day"])) for m in _STAMPS.finditer(line)]
    whole = [(label.casefold(), day) for label, day in stamps if day]
    first = [day for label, day in whole if not label.endswith(_NOT_FIRST)]
    return next(iter(first or [day for _, day in whole]), None)


def is_of_change(line: str) -> bool:
    """Whether the line tells only when the report was last changed."""
    labels = [(m["label"] or "").casefold() for m in _STAMPS.finditer(line)]
    return bool(labels) and all(label.endswith(_NOT_FIRST) for label in labels)


def _day(written: str) -> str | None:
    return iso_day(written) if written[0].isdigit() and not written_day(written) else written_day(written)
