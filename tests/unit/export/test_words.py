"""Values in words."""

from typing import Any

import pytest

from sayso.export.words import chain_in_words, count_in_words, in_words
from sayso.model import Count, Link, When


def when(**values: Any) -> When:
    given = {"edtf": "x", "earliest": None, "latest": None, "precision": "day", "basis": "stated"}
    return When(start=0, end=1, text="then", **(given | values))


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "words"),
    [
        ("2024-05-14", "2024-05-14", "2024-05-14", "14 May 2024"),
        ("2024-05-14T09:30", "2024-05-14", "2024-05-14", "14 May 2024, 09:30"),
        ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
        ("2024", "2024-01-01", "2024-12-31", "2024"),
        ("199X", "1990-01-01", "1999-12-31", "1990-1999"),
        ("2024-01/2024-03", "2024-01-01", "2024-03-31", "January 2024 to March 2024"),
        ("2024-04-21/2024-04-30", "2024-04-21", "2024-04-30", "21-30 April 2024"),
        ("2024-04-28/2024-05-04", "2024-04-28", "2024-05-04", "28 April 2024 to 4 May 2024"),
        ("2024-06-15/..", "2024-06-15", None, "since 15 June 2024"),
        ("../2024-06-15", None, "2024-06-15", "until 15 June 2024"),
        ("2024-06~", "2024-06-01", "2024-06-30", "about June 2024"),
        (None, None, None, "“then”"),
    ],
)
def test_time_in_words(edtf: str | None, earliest: str | None, latest: str | None, words: str) -> None:
    assert in_words(when(edtf=edtf, earliest=earliest, latest=latest)) == words


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "lasting", "once"),
    [
        ("2024-06-15/..", "2024-06-15", None, "since 15 June 2024", "15 June 2024 or later"),
        ("2024-06/..", "2024-06-01", None, "since June 2024", "June 2024 or later"),
        ("2024~/..", "2024-01-01", None, "since about 2024", "about 2024 or later"),
        ("../2012", None, "2012-12-31", "until 2012", "2012 or before"),
        ("2024-06", "2024-06-01", "2024-06-30", "June 2024", "June 2024"),
    ],
)
def test_open_time_of_what_lasts_and_of_what_happened_once(
    edtf: str, earliest: str | None, latest: str | None, lasting: str, once: str
) -> None:
    time = when(edtf=edtf, earliest=earliest, latest=latest)
    assert in_words(time) == lasting
    assert in_words(time, lasting=False) == once


def test_hour_is_left_out_where_only_the_day_is_wanted() -> None:
    time = when(edtf="2024-05-14T09:30", earliest="2024-05-14", latest="2024-05-14")
    assert in_words(time, clock=False) == "14 May 2024"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(9, 9, "9 killed"), (40, None, "at least 40 killed"), (None, 5, "at most 5 killed"), (30, 45, "30 to 45 killed")],
)
def test_count_in_words(low: int | None, high: int | None, words: str) -> None:
    assert count_in_words(Count(start=0, end=1, text="n", of="killed", min=low, max=high)) == words


@pytest.mark.parametrize(
    ("medium", "words"),
    [
        (None, "Ann Lee"),
        ("a video posted to YouTube", "Ann Lee, in a video posted to YouTube"),
        ("state television", "Ann Lee, on state television"),
        ("a news conference", "Ann Lee, at a news conference"),
    ],
)
def test_medium_takes_its_preposition(medium: str | None, words: str) -> None:
    assert chain_in_words((Link(actor=None, name="Ann Lee", kind="person", medium=medium),)) == words


def test_chain_runs_from_the_facts_to_the_reader() -> None:
    links = tuple(Link(actor=None, name=name, kind="person") for name in ("A doctor", "the ministry", "Reuters"))
    assert chain_in_words(links) == "a doctor, per the ministry, per Reuters"
