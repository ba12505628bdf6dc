"""What a person may set of a thing, and to what."""

import pytest

from sayso.codebook import load_codebook
from sayso.merge.settable import COUNTED, fits, fitting, names_in, numbers_in


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("9", (9, 9)), ("0", (0, 0)), ("9+", (9, None)), ("9-17", (9, 17)), ("9 – 17", (9, 17)),
        ("1,200-60,000", (1200, 60000)), (" 1,200+ ", (1200, None)),
        ("17-9", None), ("nine", None), ("-9", None), ("9-", None), ("9+17", None), ("1,20", None), ("9.5", None),
        ("unknown", None), ("", None), ("1" * 13, None),
    ],
)  # fmt: skip
def test_numbers(told: str, numbers: tuple[int, int | None] | None) -> None:
    assert numbers_in(told) == numbers
    assert fits("killed", told) is (numbers is not None or told == "unknown")


def test_names_stand_apart_by_semicolons() -> None:
    assert names_in(" the army ; the  police;; the army") == ("the army", "the police")
    assert names_in("unknown") == ()
    assert [fits("agent", told) for told in ("the army", "unknown", " ; ")] == [True, True, False]


def test_everything_that_the_codebook_counts_may_be_set() -> None:
    types = load_codebook().types.values()
    counted = {each.counts.of for each in types if each.counts}
    counted |= {trigger.counts.of for each in types for trigger in each.triggers if trigger.counts}
    assert counted <= set(COUNTED)


def test_what_cant_be_is_left_out() -> None:
    assert fitting({"killed": "some", "agent": "the army", "name": "x"}, "incident") == {"agent": "the army"}
