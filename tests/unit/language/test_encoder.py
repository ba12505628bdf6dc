"""Views of word pairs to scores."""

import numpy as np

from sayso.language.encoder import Bilinear, padded, scored

RANDOM = np.random.default_rng(7)
WEIGHT = RANDOM.normal(size=(3, 5, 7)).astype(np.float16)  # labels, left size + 1, right size + 1
LEFT, RIGHT = RANDOM.normal(size=(6, 4)).astype(np.float32), RANDOM.normal(size=(9, 6)).astype(np.float32)
EXPECTED = np.einsum("ni,lij,mj->nlm", padded(LEFT), WEIGHT.astype(np.float32), padded(RIGHT))


def test_each_left_view_is_scored_with_each_right_one():
    assert np.allclose(Bilinear(WEIGHT).all(LEFT, RIGHT), EXPECTED, atol=1e-4)


def test_pairs_are_scored_also_where_several_share_their_right_view():
    at = np.array([4, 0, 4, 4, 8, 0])
    assert np.allclose(Bilinear(WEIGHT).pairs(LEFT, RIGHT, at), EXPECTED[np.arange(6), :, at], atol=1e-4)


def test_moved_views_are_scored_with_a_part_of_the_right_ones():
    moved = Bilinear(WEIGHT).moved(LEFT)
    assert np.allclose(scored(moved[2:4], padded(RIGHT[3:5])), EXPECTED[2:4, :, 3:5], atol=1e-4)


def test_no_views_no_scores():
    bilinear = Bilinear(WEIGHT)
    assert bilinear.all(LEFT[:0], RIGHT).shape == (0, 3, 9)
    assert bilinear.pairs(LEFT[:0], RIGHT, np.zeros(0, np.int64)).shape == (0, 3)
