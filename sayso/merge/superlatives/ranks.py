"""Two ladders of offices, civil and military: enough to tell a minister from a deputy minister, no more.

An office that stands on no ladder has no rank here: who ranks above whom differs from country to country.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

# The highest first. A rung's pattern has to stand in the office; the first rung that fits holds.
_CIVIL = (
    r"deputy (?:prime minister|premier)|vice[- ]president",
    r"prime minister|premier|(?<!vice )(?<!vice-)president|king|queen|emir|sultan",
    r"(?:deputy|assistant|junior) (?:\w+ ){0,3}minister|minister of state|(?:under)?secretary of state",
    r"minister",
    r"ambassador|consul|attach[eé]",
)
_CIVIL_ORDER = (1, 0, 3, 2, 4)
_MILITARY = (
    r"lieutenant[- ]colonel|lt\.? col", r"lieutenant[- ]general|lt\.? gen", r"major[- ]general|maj\.? gen",
    r"brigadier|brig\b", r"(?:field )?marshal|general|gen\b", r"colonel|col\b", r"major|maj\b", r"captain|capt\b",
    r"lieutenant|lt\b", r"sergeant|sgt\b|corporal|private|soldier",
)  # fmt: skip
_MILITARY_ORDER = (5, 1, 2, 3, 0, 4, 6, 7, 8, 9)


class Rank(NamedTuple):
    """Where an office stands: on which ladder, and how many rungs from its top."""

    ladder: str
    rung: int


def rank_of(offices: Iterable[str]) -> Rank | None:
    """The highest rank that any of the offices has; None where none stands on a ladder, or they stand on both."""
    found = [rank for office in offices if (rank := _rank(office.lower())) is not None]
    if len({rank.ladder for rank in found}) != 1:
        return None
    return min(found)


def _rank(office: str) -> Rank | None:
    for ladder, patterns, order in (("civil", _CIVIL, _CIVIL_ORDER), ("military", _MILITARY, _MILITARY_ORDER)):
        for pattern, rung in zip(patterns, order, strict=True):
            if re.search(rf"\b(?:{pattern})", office) and "former" not in office:
                return Rank(ladder, rung)
    return None
