"""Patterns of time expressions are tried only where they may match, and nothing is missed by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times.grammar import spot
from sayso.extract.times.openings import begun, openings, that_fit
from sayso.extract.times.rules import RULES

WORDS = (
    "on from to between and the of in a few two three days weeks ago later last next this early late mid-March May 3rd "
    "3 2019 1990s '90s ’98 1990-91 2019-05-14 14/5/2019 14:30 2.30pm GMT noon Monday, Tuesday evening Mon. week "
    "weekend years-old (March spring century 21st first half quarter yesterday tonight Christmas Day since until not\n "
    "kept “Friday” aged 35, for years at dawn $2019 12.2019 over 1,200 hours before €5 1 2 fiscal now recently same"
)


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=14).map(" ".join))
def test_rules_find_what_their_patterns_match_anywhere_in_a_text(text: str) -> None:
    tried_everywhere = {
        (match.start(), match.end(), rule.name)
        for rule in RULES
        for match in rule.pattern.finditer(text)
        if rule.build(match, None) is not None
    }
    assert {(found.start, found.end, found.rule) for found in spot(text)} == tried_everywhere


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("may", {"may"}),
        ("(?:on )?May", {"on ", "may"}),
        ("(?:the )?May|the(?:n|se) ", {"\1ma", "may", "the"}),
        (r"\d{1,2}\.", {"0.", "00."}),
        (r"(?<=on )[md]ay", {"may", "day"}),
        ("<<SEASON>> <<YR>>", {"spr", "sum", "aut", "fal", "win"}),
        ("(?:<<UNIT>>|x)?", {"", "x", "min", "hou", "day", "nig", "wee", "for", "mon", "qua", "yea", "dec", "cen"}),
        (r"\w+", {"\0", "\0\0", "\0\0\0"}),
    ],
)
def test_openings_are_all_that_a_match_may_begin_with(source: str, expected: set[str]) -> None:
    assert openings(source) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 3", {"May"}),
        ("3", {"3  "}),
        ("the end", {"the", "\1en"}),
        ("The\n  9 May", {"The", "\0019 "}),
        ("then", {"the"}),
    ],
)
def test_a_text_goes_on_in_two_ways_behind_an_article(text: str, expected: set[str]) -> None:
    assert set(begun(text, 0)) == expected


def test_an_opening_fits_where_a_text_goes_on_with_it() -> None:
    fitting = that_fit("5 M")
    assert {"", "0", "0 ", "0 m", "\0", "0\0m"} <= set(fitting)
    assert not {"m", "5", "0m"} & set(fitting)
