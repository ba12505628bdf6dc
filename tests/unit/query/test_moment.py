"""Moments of the ledger's time, as users write them."""

from datetime import UTC, datetime

import pytest

from sayso.errors import UsageError
from sayso.query.moment import parse_moment


def test_day_stands_for_its_start_or_its_end() -> None:
    assert parse_moment("2024-03-01", last=False) == datetime(2024, 3, 1, tzinfo=UTC)
    assert parse_moment("2024-03-01", last=True) == datetime(2024, 3, 1, 23, 59, 59, 999_999, tzinfo=UTC)


def test_month_and_year_stand_for_their_start_or_end() -> None:
    assert parse_moment("2024", last=False) == datetime(2024, 1, 1, tzinfo=UTC)
    assert parse_moment("2024-02", last=True) == datetime(2024, 2, 29, 23, 59, 59, 999_999, tzinfo=UTC)


def test_moment_is_in_utc_unless_it_names_a_zone() -> None:
    assert parse_moment("2024-03-01T12:30", last=True) == datetime(2024, 3, 1, 12, 30, tzinfo=UTC)
    assert parse_moment("2024-03-01T12:30+02:00", last=True) == datetime(2024, 3, 1, 10, 30, tzinfo=UTC)
    assert parse_moment("2024-03-01T12:30:05.000001Z", last=True).microsecond == 1


@pytest.mark.parametrize("written", ["", "now", "24", "2024-13", "2024-02-30", "2024-3-1", "12:30"])
def test_anything_else_is_refused_with_what_was_got(written: str) -> None:
    with pytest.raises(UsageError, match="expected a day or a moment"):
        parse_moment(written, last=True)
