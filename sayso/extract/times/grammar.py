"""All the rules of time expressions: importing a file of them adds them.

The order decides between rules that match the same characters.
"""

from sayso.extract.times import (  # noqa: I001, F401
    grammar_days,
    grammar_periods,
    grammar_counted,
    grammar_clock,
    grammar_ranges,
    grammar_nights,
)
from sayso.extract.times.rules import Spot, interpret, spot

__all__ = ["Spot", "interpret", "spot"]
