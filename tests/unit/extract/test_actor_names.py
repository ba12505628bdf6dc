"""Whether two names are one actor's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.actors.given_names import sex_by_name
from sayso.extract.actors.kinds import kind_of_name
from sayso.extract.actors.names import (
    alike,
    organization_keys,
    person_keys,
    person_parts,
    same_organization,
    same_person,
    shortens_organization,
    shortens_person,
)


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilan Morrow", "ILAN MORROW"),
        ("Ilan T. Morrow", "Ilan Morrow"),
        ("I. Morrow", "Ilan Morrow"),
        ("Zoë Dask", "Zoe Dask"),
        ("Mostar Hamid al-Rusk", "Mostar al-Rusk"),
        ("Ilan Morrow Jr.", "Ilan Morrow"),
    ],
)
def test_full_names_of_one_person(one: str, other: str) -> None:
    assert same_person(_words(one), _words(other))


@pytest.mark.parametrize(("one", "other"), [("Ilan Morrow", "Vera Morrow"), ("Ilan Morrow", "Ilan Dask")])
def test_a_shared_first_or_last_name_is_not_enough(one: str, other: str) -> None:
    assert not same_person(_words(one), _words(other))


@pytest.mark.parametrize(
    ("short", "full", "how"),
    [
        ("Morrow", "Ilan Morrow", "last"),
        ("al-Rusk", "Mostar Hamid al-Rusk", "last"),
        ("Ilan", "Ilan Morrow", "first"),
        ("Dask", "Ilan Morrow", None),
    ],
)
def test_short_names(short: str, full: str, how: str | None) -> None:
    assert shortens_person(_words(short), _words(full)) == how


def test_spellings_of_one_name_are_alike_and_short_words_are_not() -> None:
    assert alike(("Vaddafi",), ("Vadafi",))
    assert not alike(("Mara",), ("Mira",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Free Mardan Army", "FMA"),
        ("The Harbour Press", "Harbour Press"),
        ("K-12", "K- 12"),
        ("Ostrey Motors Ltd", "Ostrey Motors"),
        ("Union of the Lusk Miners", "ULM"),
    ],
)
def test_names_of_one_organization(one: str, other: str) -> None:
    assert same_organization(_words(one), _words(other))


def test_the_end_of_an_organization_needs_an_article_and_its_beginning_does_not() -> None:
    full = _words("Mardan Brotherhood")
    assert shortens_organization(("Brotherhood",), full, definite=True)
    assert not shortens_organization(("Brotherhood",), full, definite=False)
    assert shortens_organization(("Mardan",), full, definite=False)


def test_a_given_name_tells_the_sex_and_a_single_word_does_not() -> None:
    assert (sex_by_name(("Lidia", "Marn")), sex_by_name(("Paul", "Marn")), sex_by_name(("Paul",))) == ("f", "m", None)


def test_a_person_may_be_called_press() -> None:
    assert kind_of_name(("Jim", "Press"), "ORG") == "person"
    assert kind_of_name(("Tavian", "Press"), "ORG") == "media"


_PERSONS = ["I", "I.", "Ilan", "Illan", "Mostafar", "Mustafar", "Qadduri", "Gadduri", "al", "Jean-Paul", "Jean", "Jr."]
_BODIES = ["National", "Nationel", "Front", "of", "the", "Workers", "NFW", "UNFW", "NFWs", "M-19", "M-", "19", "N"]


def _names(words: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), min_size=1, max_size=4).map(tuple)


@given(_names(_PERSONS), _names(_PERSONS))
def test_people_who_are_one_share_a_key(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    if min(len(person_parts(one)), len(person_parts(other))) > 1 and (same_person(one, other) or alike(one, other)):
        assert person_keys(one) & person_keys(other)


@given(_names(_BODIES), _names(_BODIES))
def test_bodies_that_are_one_share_a_key(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    if same_organization(one, other):
        assert organization_keys(one) & organization_keys(other)
