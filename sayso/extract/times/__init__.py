"""Dates and times of a report: found, and counted from its publication. See docs/quality-times.md."""

from sayso.extract.times.expression import TimeExpression, opening, shift
from sayso.extract.times.find import find_times, of_the_day
from sayso.extract.times.tense import RULINGS, tense_of

__all__ = ["RULINGS", "TimeExpression", "find_times", "of_the_day", "opening", "shift", "tense_of"]
