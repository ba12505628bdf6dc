"""Dates and times of a report: found, and counted from its publication. See docs/quality-times.md."""

from sayso.extract.times.expression import TimeExpression, shift
from sayso.extract.times.find import find_times
from sayso.extract.times.tense import tense_of

__all__ = ["TimeExpression", "find_times", "shift", "tense_of"]
