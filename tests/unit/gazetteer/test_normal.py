"""Spellings of one name share a key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.gazetteer import key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Ḩasakah", "el Hasakah"),
        ("St. Louis", "Saint Louis"),
        ("Sana'a", "Sanaa"),
        ("The Hague", "Hague"),
        ("Mt. Hermon", "Mount Hermon"),
        ("Ras-al-Ain", "Ras al Ain"),
        ("ŁÓDŹ", "Lodz"),
        ("U.S.", "US"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
    ],
)
def test_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Hama", "Homs"), ("North Kivu", "South Kivu"), ("Niger", "Nigeria")])
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_an_article_alone_stays() -> None:
    assert key("Al") == "al"


@given(st.text())
def test_a_key_is_its_own_key_or_shorter(text: str) -> None:
    assert len(key(key(text))) <= len(key(text))
