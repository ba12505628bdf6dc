"""The English words of dates and times, and what they stand for. Keys are lower case, without a full stop."""

import re
from typing import Literal

Unit = Literal["second", "minute", "hour", "day", "night", "weekend", "week", "fortnight", "month", "quarter", "year"]
LongUnit = Literal["decade", "century"]

# fmt: off
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
    "sun": 6,
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""To EDTF's season codes."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25,
    "twenty-sixth": 26, "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30,
    "thirty-first": 31,
}
SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}
VAGUE = (
    "several",
    "some",
    "a few",
    "few",
    "many",
    "a couple of",
    "couple of",
    "a number of",
    "dozens of",
    "hundreds of",
)
"""Words that count without saying how many."""

DAYPARTS = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "afternoon": "AF", "midday": "MI",
    "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "night": "NI",
}
"""To TIMEX3's codes for parts of a day."""

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}
# fmt: on
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine|an?"
    r"|a hundred|one hundred|half an?)"
)


def number_of(words: str) -> float | None:
    """The number that words or digits spell; None where they don't say how many ("several")."""
    words = re.sub(r"\s+", " ", words.strip().lower())
    if words in ("a hundred", "one hundred"):
        return 100
    if words in ("half", "half a", "half an"):
        return 0.5
    for half in (" and a half", " and one half", " 1/2", "½"):
        if words.endswith(half):
            whole = number_of(words[: -len(half)])
            return None if whole is None else whole + 0.5
    if re.fullmatch(r"[0-9][0-9,]*(?:\.[0-9]+)?", words):
        return float(words.replace(",", ""))
    head, _, tail = words.replace("-", " ").partition(" ")
    if head in TENS:
        return TENS[head] + (SMALL.get(tail, 0) if tail else 0)
    return SMALL.get(words)


def day_number(words: str) -> int | None:
    """The day of the month that "8", "8th" or "eighth" names."""
    words = words.strip().lower()
    if words in ORDINALS:
        return ORDINALS[words]
    digits = re.match(r"[0-9]{1,2}", words)
    return int(digits[0]) if digits else None


def unit_of(word: str) -> str:
    """The unit a word counts in, in the singular: "months" -> "month"."""
    word = word.lower().rstrip(".")
    if word in ("century", "centuries"):
        return "century"
    word = {"hrs": "hour", "hr": "hour", "mins": "minute", "min": "minute"}.get(word, word)
    return word[:-1] if word.endswith("s") else word
