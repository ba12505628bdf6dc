"""What number words and digits write."""

import re

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SPACED = re.compile(r"(?<=\d)\s(?=\d{3}\b)")  # what parts thousands in "300 000"


def parse_number(words: str) -> int | None:
    """The whole number that words or digits write ("twenty-one", "2,500", "12 500", "3.5 million"); None where they
    don't."""
    total, part, seen = 0, 0.0, False
    for word in re.split(r"[\s-]+", _SPACED.sub("", words.casefold().strip())):
        if word in {"", "and", "a"}:
            continue
        if re.fullmatch(r"\d{1,3}(,\d{3})+|\d+(\.\d+)?", word):
            part += float(word.replace(",", ""))
        elif word in _UNITS:
            part += _UNITS.index(word)
        elif word in _TENS:
            part += 20 + 10 * _TENS.index(word)
        elif word == "dozen":
            part = max(part, 1) * 12
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in SCALES:
            total, part = total + round(max(part, 1) * SCALES[word]), 0.0
        else:
            return None
        seen = True
    return total + round(part) if seen else None
