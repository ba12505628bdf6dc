"""What readers brought together within reports is well-formed, and pooling is counted as it should; scoring it needs
the sets (`pooled_score`)."""

import json

from sayso.codebook import load_codebook
from tests.quality.pooled import STORED, Marked
from tests.quality.pooled_score import PoolScore, add

A, B, C, D = (Marked(n, n + 4, "kill") for n in (0, 10, 20, 30))


def test_every_event_is_of_a_type_and_of_one_happening() -> None:
    types = set(load_codebook(None).types)
    stored = json.loads(STORED.read_text(encoding="utf-8"))
    assert len(stored) == 120
    for name, each in stored.items():
        events = [tuple(one) for group in each["happenings"] for one in group]
        assert len(events) == len(set(events)), name
        for start, end, kind in (*events, *each["none"]):
            assert 0 <= start < end, name
            assert kind in types, name


def test_what_is_pooled_as_told_is_all_right() -> None:
    score = PoolScore()
    add(score, [[A, B], [C]], [[A, B], [C]])
    assert (score.right, score.wrong, score.missed) == (1, 0, 0)
    assert (score.b_cubed.right_found, score.b_cubed.right_sought, score.b_cubed.found) == (3, 3, 3)


def test_what_is_pooled_too_freely_or_not_at_all_is_counted() -> None:
    score = PoolScore()
    add(score, [[A, B], [C]], [[A, C], [B]])
    assert (score.right, score.wrong, score.missed) == (0, 1, 1)
    assert (score.b_cubed.right_found, score.b_cubed.right_sought, score.b_cubed.found) == (2, 2, 3)


def test_events_that_one_side_lacks_and_unsure_pairs_count_for_nothing() -> None:
    score = PoolScore()
    add(score, [[A], [B]], [[A, B, D]], [(B, A)])
    assert (score.right, score.wrong, score.missed, score.b_cubed.found) == (0, 0, 0, 2)


def test_happenings_of_which_sayso_has_no_event_are_left_out() -> None:
    score = PoolScore()
    add(score, [[A], [B]], [[A]])
    assert (score.right, score.b_cubed.found, score.b_cubed.right_sought) == (0, 1, 1)
