"""Those whom "and" joins are counted one by one and together, where each of them is counted."""

import pytest

from tests.unit.extract.events_by_hand import events

KILLED = """
    Two     CD nummod     guards
    guards  NNS nsubj:pass killed @person
    LINK
    were    VBD aux:pass   killed
    killed  VBN root       -
"""


@pytest.mark.parametrize(
    ("link", "numbers"),
    [
        ("and CC cc smuggler\n    a DT det smuggler\n    smuggler NN conj guards @person", [3, 2]),
        ("and CC cc brother\n    his PRP$ nmod:poss brother\n    brother NN conj guards @person", [3, 2]),
        ("and CC cc Roe\n    Roe NNP conj guards PER", [3, 2]),
        ("and CC cc farmers\n    farmers NNS conj guards @person", [2]),
        ("or CC cc smuggler\n    a DT det smuggler\n    smuggler NN conj guards @person", [2]),
    ],
)
def test_all_are_counted_where_each_is(link: str, numbers: list[int]) -> None:
    (killed,) = events(KILLED.replace("LINK", link))
    assert [c.min for c in killed.counts] == numbers
    assert [c.min for c in killed.totals] == numbers[:1]


def test_beside_others_whom_nothing_counts_a_number_is_the_least() -> None:
    """ "Two guards and farmers were killed": more than two."""
    (killed,) = events(KILLED.replace("LINK", "and CC cc farmers\n    farmers NNS conj guards @person"))
    assert [(c.min, c.max) for c in killed.counts] == [(2, None)]


def test_a_round_number_counts_those_joined_behind_it_too() -> None:
    """ "300 pupils and farmers were killed": 300 in all; with "the farmers", more than 300."""
    joined = KILLED.replace("Two", "300").replace("guards", "pupils")
    for article, most in (("", 300), ("    the DT det farmers\n", None)):
        (killed,) = events(joined.replace("LINK", f"and CC cc farmers\n{article}    farmers NNS conj pupils @person"))
        assert [(c.min, c.max) for c in killed.counts] == [(300, most)]


def test_the_words_for_a_number_begin_behind_a_break() -> None:
    table = """
        Rain   NN  nsubj fell
        fell   VBD root  -
        ---
        Around RB  advmod 300
        300    CD  nummod pupils
        pupils NNS nsubj:pass killed @person
        were   VBD aux:pass   killed
        killed VBN root       -
    """
    (killed,) = (event for event in events(table) if event.counts)
    assert killed.counts[0].text == "Around 300"
