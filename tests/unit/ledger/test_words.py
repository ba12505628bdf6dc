"""Words are folded alike in texts and in queries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.ledger.words import Term, first_match, folded, terms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Ministries' ships’ cargo", "the ministry ship cargo"),
        ("Kerr's gas bus lies", "kerr s gas bus lie"),
        ("Ömer ŁUKASZ al-Ḥasan", "omer łukasz al hasan"),
        ("5,000 people in Covid-19", "5 000 people in covid 19"),
        ("snake_case … —", "snake case"),
        ("", ""),
    ],
)
def test_words_lose_case_accents_and_plural(text: str, words: str) -> None:
    assert folded(text) == words


def test_query_may_hold_words_words_in_a_row_and_beginnings() -> None:
    assert terms('Ferries "the Pier’s end" defect* al-Hasan') == (
        Term(("ferry",)),
        Term(("the", "pier", "s", "end")),
        Term(("defect",), prefix=True),
        Term(("al", "hasan")),
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [("ferries", "ferry"), ('zeppelin "the ports"', "the Port"), ("ams*", "Amsel"), ("olę", "Ole"), ("gone", None)],
)
def test_first_match_is_where_the_text_holds_it(query: str, found: str | None) -> None:
    text = "A ferry left the Port of Amsel’s bay, Ole Venn said of the ferry."
    match = first_match(text, query)
    assert (match and text[match[0] : match[1]]) == found


@given(st.text())
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    row = folded(text).split()
    try:
        asked = [word for term in terms(text) for word in term.words]
    except UsageError:
        assert row == []
    else:
        assert all(word.isalnum() for word in asked)


@given(st.lists(st.text(st.characters(categories=["Lu", "Ll", "Nd"]), min_size=1), min_size=1))
def test_folding_a_word_among_others_is_folding_it_alone(words: list[str]) -> None:
    assert folded(" ".join(words)).split() == [each for word in words for each in folded(word).split()]
