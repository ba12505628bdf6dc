"""Times and numbers in words, for people: the same in titles, accounts and pages."""

import calendar
import datetime
import re

from sayso.model.when import When

# The word before whoever or whatever an event is done to; "of" for all other types ("Arrest of Ada Roe").
_DONE_TO = {
    "aid": "for", "appeal": "to", "attack": "on", "ban": "on", "demand": "to", "promise": "to", "protest": "against",
    "riot": "against", "sanction": "against", "strike": "against", "support": "for", "threaten": "against",
}  # fmt: skip
_UNSURE = re.compile(r"[~%?]")
_PARTIAL = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?$")


def in_words(when: When, *, lasting: bool = True, clock: bool = True) -> str:
    """The time in words; what the report says of it in quotation marks where no day could be worked out.

    A time with an open end is "since March 2012" of what is `lasting`, and "March 2012 or later" of what happened at
    some moment of it. `clock`: the hour too, where it is known."""
    if when.edtf is None or (when.earliest is None and when.latest is None):
        return f"“{' '.join(when.text.split())}”"
    if when.earliest is None or when.latest is None:
        return _open(when, lasting=lasting)
    words = days_in_words(when.earliest, when.latest)
    hour = re.search(r"T(\d\d:\d\d)", when.edtf)
    if hour and clock:
        words += f", {hour[1]}"
    return f"about {words}" if _UNSURE.search(when.edtf) else words


def done_to(kind: str) -> str:
    """The word between a type's label and the target: "Protest against", "Arrest of"."""
    return _DONE_TO.get(kind, "of")


def days_in_words(first: str | None, last: str | None) -> str:
    """Days (ISO) from the first to the last, null where open: "8 March 2012", "March 2012", "since 8 March 2012"."""
    if first is None and last is None:
        return "an unknown day"
    if last is None and first is not None:
        return f"since {day_in_words(datetime.date.fromisoformat(first))}"
    if first is None and last is not None:
        return f"until {day_in_words(datetime.date.fromisoformat(last))}"
    assert first is not None
    assert last is not None
    return _stretch(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


def day_in_words(day: datetime.date) -> str:
    """As "8 March 2012"."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def number_in_words(low: int | None, high: int | None) -> str:
    """As "at least 24"; empty where neither bound is known."""
    if low is not None and low == high:
        return f"{low:,}"
    if low is not None and high is not None:
        return f"{low:,} to {high:,}"
    if low is not None:
        return f"at least {low:,}"
    return f"at most {high:,}" if high is not None else ""


def _stretch(first: datetime.date, last: datetime.date) -> str:
    if first == last:
        return day_in_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%B} {first.year}"
        return f"{first:%B} {first.year} to {last:%B} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{last.day} {first:%B} {first.year}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def _open(when: When, *, lasting: bool) -> str:
    """A time of which one end is open, with the other as precise as it is given."""
    start, _, end = (when.edtf or "").partition("/")
    if when.earliest is not None:
        known = _end_in_words(start, when.earliest)
        return f"since {known}" if lasting else f"{known} or later"
    known = _end_in_words(end, when.latest or "")
    return f"until {known}" if lasting else f"{known} or before"


def _end_in_words(edtf: str, day: str) -> str:
    """A month or a year as it is given, else the day."""
    found = _PARTIAL.match(_UNSURE.sub("", edtf))
    if found is None:
        words = day_in_words(datetime.date.fromisoformat(day))
    else:
        words = f"{calendar.month_name[int(found[2])]} {found[1]}" if found[2] else found[1]
    return f"about {words}" if _UNSURE.search(edtf) else words
