"""Spellings of one name pass for one; names that only look alike do not."""

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.names import same_name

ONE = [
    ("Husam al-Din Qasim", "Hussameddine Kassem"),
    ("Husam al-Din Qasim", "Gen. Husam el-Deen Qasim"),
    ("Abd al-Rahman Nasr Allah", "Abdurrahman Nasrullah"),
    ("Abdel Karim Younis", "Abdulkarim Yunus"),
    ("Mohammed Yousef", "Muhammad Yusuf"),
    ("Lena Orlova", "Orlova, Lena"),
    ("Yevgeny Malinov", "Evgeni Malinov"),
    ("Pavel Andreyevich Malinov", "Pavel Malinov"),
    ("Temir Jumaliyev", "Temir Dzhumaliev"),
    ("Temir Djaparov", "Temir Japarov"),
    ("Chen Weiming", "Weiming Chen"),
    ("Park Sung-jin", "Park Sungjin"),
    ("Lucía Ferrer Ibáñez", "Lucia Ferrer"),
    ("Bob Marlowe", "Robert Marlowe"),
    ("J. R. Marlowe", "Jonas R. Marlowe"),
    ("Dr. Nadia Haddad", "Nadia al-Haddad"),
    ("Олег Маринов", "Oleg Marinov"),
]
TWO = [
    ("Park Sung-un", "Park Sung-il"),
    ("Jonas W. Marlowe", "Jonas H. W. Marlowe"),
    ("Marat Sydykov", "Murat Sydykov"),
    ("Hassan Karimi", "Hussein Karimi"),
    ("Omar Saleh", "Omar Darwish"),
    ("John Marlowe Jr.", "John Marlowe Sr."),
    ("Pavel Malinov", "Polina Malinova"),
    ("Karim Said Nouri", "Karim Omar Nouri"),
    ("Lucía Ferrer", "Lucía Ortega"),
    ("Chen Weiming", "Chen Xiaohua"),
    ("Mary Collins", "Mark Collins"),
]
BODIES = [
    ("Ministry of the Interior", "Ministerio del Interior", True),
    ("Northern Liberation Front", "NLF", True),
    ("Solvane Mining Co. Ltd", "Solvane Mining", True),
    ("The Union of Harbour Workers", "Union of Harbor Workers", True),
    ("Ministry of Justice", "Ministry of Defence", False),
    ("3rd Armoured Brigade", "4th Armoured Brigade", False),
    ("Bank of Tavaria", "University of Tavaria", False),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_person_pass_for_one_name(one: str, other: str) -> None:
    found = same_name(one, other)
    assert found.same, found


@pytest.mark.parametrize(("one", "other"), TWO)
def test_different_people_do_not_pass_for_one_name(one: str, other: str) -> None:
    found = same_name(one, other)
    assert not found.same, found


@pytest.mark.parametrize(("one", "other", "same"), BODIES)
def test_bodies_are_told_apart_by_what_their_words_say(one: str, other: str, same: bool) -> None:
    found = same_name(one, other, "organization")
    assert found.same is same, found


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["person", "organization"]))
def test_the_order_of_the_two_names_does_not_matter(one: str, other: str, kind: str) -> None:
    there, back = same_name(one, other, kind), same_name(other, one, kind)  # type: ignore[arg-type]
    assert abs(there.score - back.score) < 1e-9
    assert 0 <= there.score <= 1


def test_a_name_is_the_same_as_itself_and_blank_is_like_nothing() -> None:
    assert same_name("Nadia Haddad", "nadia HADDAD").score == 1
    assert same_name("…", "Nadia").score == 0


def test_reasons_add_up_to_the_score() -> None:
    found = same_name("Nadia Haddad", "Nadya al-Hadad")
    assert found.score == pytest.approx(1 / (1 + exp(-sum(share for _, share in found.reasons))))
