"""What users give in words is let through, or refused with what was got and what was expected."""

import pytest

from sayso.app.checks import as_country, as_first_day, as_hash, as_last_day, check_order, one_of
from sayso.errors import UsageError


def test_what_fits_comes_in_one_form() -> None:
    assert (as_country("no"), as_hash(f" {'AB' * 32}\n")) == ("NO", "ab" * 32)
    assert one_of(["fair", "weak"])("weak") == "weak"
    check_order("2024-03-05", "2024-03-05")
    check_order(None, "2024-03-05")


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        (" 2024-03-05 ", "2024-03-05", "2024-03-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_month_or_year_stands_for_its_first_and_last_day(given: str, first: str, last: str) -> None:
    assert (as_first_day(given), as_last_day(given)) == (first, last)


@pytest.mark.parametrize("given", ["5 March 2024", "2024-02-30", "2024-13", "0000", "24", "2024-3", "2024-00", ""])
def test_day_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="expected a day as YYYY-MM-DD, such as 2012-03-08, or a month or year"):
        as_first_day(given)
    with pytest.raises(UsageError, match="expected a day as YYYY-MM-DD"):
        as_last_day(given)


@pytest.mark.parametrize("given", ["Norway", "N1", "ÅÄ", ""])
def test_country_that_is_no_code_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="expected two letters of ISO 3166, such as NO"):
        as_country(given)


def test_word_that_is_not_allowed_is_refused_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="got 'good', expected one of fair, weak"):
        one_of(["fair", "weak"])("good")
    with pytest.raises(UsageError, match="64 digits"):
        as_hash("abc")


def test_days_in_the_wrong_order_are_told_by_the_names_they_were_given_by() -> None:
    with pytest.raises(UsageError, match="--since 2024-03-06 lies after --until 2024-03-05"):
        check_order("2024-03-06", "2024-03-05", ("--since", "--until"))
