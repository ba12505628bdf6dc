"""The chart of a toll: higher numbers stand higher, later days further right, and open bounds are open."""

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.dossier.chart import HEIGHT, LEFT, RIGHT, TOP, WIDTH, Chart, Given, chart

DAY = datetime.date(2024, 3, 5)


def drawn(*numbers: tuple[int, int | None, int | None]) -> Chart:
    """The chart of (days after the first one, low, high)."""
    found = chart([Given(DAY + datetime.timedelta(days=after), low, high, "words") for after, low, high in numbers])
    assert found is not None
    return found


def test_exact_ranges_and_open_bounds_are_told_apart() -> None:
    points = drawn((0, 4, 4), (1, 4, 7), (2, 4, None), (3, None, 9)).points
    assert [(each.kind, each.label) for each in points] == [
        ("exact", "4"), ("range", "4-7"), ("least", "≥ 4"), ("most", "≤ 9"),
    ]  # fmt: skip
    assert points[1].end < points[1].y == points[0].y == points[0].end


def test_one_number_needs_no_chart() -> None:
    assert chart([]) is None
    assert chart([Given(DAY, 4, 4, "words")]) is None


def test_number_that_several_give_on_one_day_is_one_point() -> None:
    (point, other) = drawn((0, 4, 4), (0, 4, 4), (0, 4, None)).points
    assert (point.label, point.words) == ("4", "words; words")
    assert other.label == "≥ 4"


def test_points_of_the_last_day_stay_inside() -> None:
    points = drawn((0, 1, 1), (1, 2, 2), (1, 3, 3), (1, 4, 4)).points
    assert max(point.x for point in points) == WIDTH - RIGHT


def test_numbers_of_one_day_stand_beside_each_other() -> None:
    first, second = drawn((0, 4, 4), (0, 7, 7)).points
    assert second.x - first.x == 48
    assert [tick.label for tick in drawn((0, 4, 4), (0, 7, 7)).days] == ["5 Mar 2024"]


@given(
    st.lists(
        st.tuples(st.integers(0, 4000), st.integers(0, 10**9)), min_size=2, max_size=8, unique_by=lambda each: each[0]
    )
)
def test_every_point_is_inside_and_in_order(numbers: list[tuple[int, int]]) -> None:
    found = drawn(*((after, number, number) for after, number in numbers))
    told = sorted(numbers)
    assert all(LEFT <= point.x <= WIDTH and TOP <= point.y <= HEIGHT for point in found.points)
    assert all(a.x < b.x or told[n + 1][0] - told[n][0] < 10 for n, (a, b) in enumerate(pairwise(found.points)))
    for (_, one), (_, other), a, b in ((*p, *q) for p, q in zip(pairwise(told), pairwise(found.points), strict=True)):
        assert (a.y - b.y) * (other - one) >= 0
    assert found.numbers[-1].at == TOP
