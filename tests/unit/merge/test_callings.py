"""Kinds of people that are not taken for one another."""

import pytest

from sayso.merge.incidents.callings import of_other_callings
from sayso.merge.words import content_words


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("twenty students", "eleven traders", True),
        ("two policemen", "a gendarme", False),
        ("two reporters and their driver", "a driver", False),
        ("nine people", "three soldiers", False),
        ("twelve civilians", "twelve residents", False),
    ],
)
def test_callings(one: str, other: str, apart: bool) -> None:
    assert of_other_callings(content_words(one), content_words(other)) is apart
    assert of_other_callings(content_words(other), content_words(one)) is apart
