"""Dates that a person writes in EDTF: which stretch of days they name, and what is none."""

import pytest

from sayso.extract.times.edtf import period_of


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2021-05-07", ("2021-05-07", "2021-05-07")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2021?", ("2021-01-01", "2021-12-31")),
        ("2021-21", ("2021-03-01", "2021-05-31")),
        ("202X", ("2020-01-01", "2029-12-31")),
        ("2021-05-07T14:30:00Z", ("2021-05-07", "2021-05-07")),
        ("2021-05/2021-07-04", ("2021-05-01", "2021-07-04")),
        ("2021-05/..", ("2021-05-01", None)),
        ("../2021-05", (None, "2021-05-31")),
    ],
)
def test_date_names_its_days(edtf: str, days: tuple[str | None, str | None]) -> None:
    found = period_of(edtf)
    assert found is not None
    assert found.edtf == edtf
    assert tuple(day and day.isoformat() for day in (found.earliest, found.latest)) == days


@pytest.mark.parametrize(
    "words",
    ["yesterday", "", "2021-13", "2021-02-30", "7 May 2021", "0000", "2021-07/2021-05", "../..", "/", "x/2021",
     "2021/2022/2023", "202X-05"],
)  # fmt: skip
def test_what_is_no_date_has_no_days(words: str) -> None:
    assert period_of(words) is None
