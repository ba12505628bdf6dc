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
