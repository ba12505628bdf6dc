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
