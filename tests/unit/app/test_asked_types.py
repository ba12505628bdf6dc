"""A type of event that is none is answered with those that may have been meant."""

import pytest

from sayso.app.asked_types import meant_types
from sayso.codebook import load_codebook

TYPES = load_codebook().types


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Arrest", "arrest"), ("protests", "protest"), ("hunger strike", "hunger_strike"),
        ("sexual-violence", "sexual_violence"), ("killing", "kill"), ("deaths", "kill"), ("demonstration", "protest"),
        ("airstrike", "bomb"), ("detain", "arrest or "), ("torturing", "torture"), ("bombing", "bomb"),
    ],
)  # fmt: skip
def test_word_leads_to_the_type_that_it_may_mean(written: str, meant: str) -> None:
    told = meant_types(written, TYPES)
    assert told.startswith(f"; did you mean {meant}")
    assert told.endswith("? `sayso codebook` lists all")


def test_word_that_is_like_none_is_answered_with_all() -> None:
    assert meant_types("banana", TYPES) == f", which has {', '.join(TYPES)}"
    assert meant_types("arrest", {}) == ", which has "
