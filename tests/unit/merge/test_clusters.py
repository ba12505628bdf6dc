"""What belongs together is decided by whole clusters, and not by the order in which it came."""

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.clusters import clusters


def scored(**scores: float):
    """A score function: ab=.9 says that a and b have .9; what is not given was never compared."""
    return lambda one, other: scores.get(one + other)


def groups(ids: str, score, threshold: float = 0.5, **more) -> set[str]:
    return {"".join(sorted(each)) for each in clusters(list(ids), score, threshold, **more)}


def test_pairs_at_the_threshold_are_one_and_those_below_are_not() -> None:
    assert groups("abcd", scored(ab=0.5, cd=0.49)) == {"ab", "c", "d"}


def test_chain_of_likenesses_does_not_join_what_is_unlike_end_to_end() -> None:
    chain = scored(ab=0.9, bc=0.8, cd=0.9, ac=0.1, bd=0.1, ad=0.0)
    assert groups("abcd", chain) == {"ab", "cd"}


def test_best_pair_is_joined_first_and_ties_go_to_the_lesser_ids() -> None:
    assert groups("abc", scored(ab=0.6, bc=0.9, ac=0.0)) == {"a", "bc"}
    assert groups("abc", scored(ab=0.7, bc=0.7, ac=0.0)) == {"ab", "c"}


def test_pair_that_cannot_be_one_keeps_its_clusters_apart_however_like_the_rest() -> None:
    assert groups("abc", scored(ab=1.0, bc=0.99, ac=-math.inf)) == {"ab", "c"}


def test_few_uncompared_pairs_cost_little_and_many_cost_the_link() -> None:
    assert groups("abc", scored(ab=0.9, bc=0.9)) == {"abc"}
    assert groups("abcd", scored(ab=0.6, bc=0.6, cd=0.6)) == {"ab", "cd"}
    assert groups("abc", scored(ab=0.9, bc=0.9), neutral=0.0) == {"ab", "c"}


def test_person_joins_what_the_machine_forbids_and_parts_what_it_would_join() -> None:
    assert groups("ab", scored(ab=-math.inf), same=[("b", "a")]) == {"ab"}
    assert groups("ab", scored(ab=1.0), different=[("b", "a")]) == {"a", "b"}


def test_what_a_person_parted_stays_apart_within_whole_clusters() -> None:
    found = groups("abcd", scored(ab=0.9, bc=0.9, cd=0.9, ac=0.9, bd=0.9, ad=0.9), different=[("a", "d")])
    assert not any({"a", "d"} <= set(each) for each in found)


def test_row_of_sames_that_would_join_two_different_ones_is_broken() -> None:
    found = groups("abc", scored(), same=[("a", "b"), ("b", "c")], different=[("a", "c")])
    assert found == {"ab", "c"}


def test_what_is_left_alone_joins_the_cluster_whose_likelier_half_speaks_for_it() -> None:
    vague = scored(ab=0.9, ac=0.9, bc=0.9, ad=0.6, bd=0.5, cd=0.1)
    assert groups("abcd", vague) == {"abc", "d"}
    assert groups("abcd", vague, stragglers=True) == {"abcd"}
    assert groups("abcd", scored(ab=0.9, ac=0.9, bc=0.9, ad=0.6, bd=0.2, cd=0.1), stragglers=True) == {"abc", "d"}


def test_stragglers_that_a_person_told_apart_do_not_meet_in_a_cluster() -> None:
    vague = scored(ab=0.9, ac=0.9, bc=0.9, ad=0.6, bd=0.6, cd=0.1, ae=0.7, be=0.6, ce=0.1)
    assert groups("abcde", vague, stragglers=True, different=[("d", "e")]) == {"abce", "d"}
    assert groups("abcde", vague, stragglers=True) == {"abcde"}


def test_pairs_of_strangers_are_passed_over_and_nothing_gives_nothing() -> None:
    assert groups("a", scored(), same=[("a", "z")], different=[("y", "a"), ("a", "a")]) == {"a"}
    assert clusters([], scored(), 0.5) == []


def test_each_pair_is_asked_for_once_and_the_lesser_first() -> None:
    asked: list[tuple[str, str]] = []

    def score(one: str, other: str) -> float | None:
        asked.append((one, other))
        return 0.9

    clusters("dbca", score, 0.5, same=[("c", "d")])
    assert asked == [pair for pair in combinations("abcd", 2) if pair != ("c", "d")]


IDS = "abcdefg"
PAIRS = [one + other for one, other in combinations(IDS, 2)]
SCORES = st.fixed_dictionaries({}, optional=dict.fromkeys(PAIRS, st.sampled_from([-math.inf, 0.0, 0.3, 0.5, 0.6, 1.0])))
SOME = st.lists(st.sampled_from(PAIRS).map(lambda pair: (pair[0], pair[1])), max_size=4)


@given(scores=SCORES, same=SOME, different=SOME, order=st.permutations(IDS))
def test_order_makes_no_difference_and_every_id_is_in_one_cluster(scores, same, different, order) -> None:
    first = clusters(IDS, scored(**scores), 0.5, same, different)
    assert clusters(order, scored(**scores), 0.5, same[::-1], different[::-1]) == first
    assert sorted(each for group in first for each in group) == list(IDS)
    assert not any({one, other} <= group for one, other in different if one != other for group in first)
    if not different:
        assert all(any({one, other} <= group for group in first) for one, other in same)


@given(scores=SCORES)
def test_what_cannot_be_one_never_is(scores: dict[str, float]) -> None:
    found = clusters(IDS, scored(**scores), 0.5)
    forbidden = [set(pair) for pair, value in scores.items() if value == -math.inf]
    assert not any(pair <= group for pair in forbidden for group in found)


@pytest.mark.parametrize("number", [1, 40])
def test_equal_scores_at_the_threshold_join_all(number: int) -> None:
    ids = [f"{each:02}" for each in range(number)]
    assert clusters(ids, lambda *_: 0.1, 0.1) == [frozenset(ids)]
