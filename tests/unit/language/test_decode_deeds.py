"""Scores of types of event to what each word may tell of."""

import numpy as np
import pytest

from sayso.language.decode import UNLIKELY, deeds_of
from sayso.language.labels import NONE

LABELS = [NONE, "kill", "visit"]


def scores(*rows):
    return np.log(np.array(rows, np.float32))


def test_a_word_keeps_its_likely_types_with_their_probabilities():
    found = deeds_of([scores([0.3, 0.5, 0.2])], LABELS, ["VERB"])
    assert {k: round(v, 2) for k, v in found[0].items()} == {"kill": 0.5, "visit": 0.2}


def test_types_that_are_unlikely_are_left_out_and_so_are_words_without_any():
    rare = UNLIKELY / 2
    assert deeds_of([scores([1 - 2 * rare, rare, rare])], LABELS, ["VERB"]) == {}


def test_words_that_cannot_tell_of_an_event_are_not_asked():
    assert list(deeds_of([scores([0.1, 0.8, 0.1], [0.1, 0.8, 0.1])], LABELS, ["DET", "NOUN"])) == [1]


def test_no_words_no_deeds():
    assert deeds_of([np.zeros((0, 3), np.float32)], LABELS, []) == {}


def test_two_taggers_are_as_sure_as_they_are_on_average() -> None:
    found = deeds_of([scores([0.198, 0.8, 0.002]), scores([0.598, 0.4, 0.002])], LABELS, ["VERB"])
    assert list(found[0].values()) == [pytest.approx(0.6, abs=1e-4)]
