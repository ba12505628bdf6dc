"""Agencies are known by all their names, and found where a text credits them."""

import pytest

from sayso.read import Failure, agency
from sayso.read.agencies import credited


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("AP", "The Associated Press"), ("Associated Press", "The Associated Press"),
        ("the Associated Press", "The Associated Press"),
        ("REUTERS", "Reuters"), ("Agence France-Presse", "Agence France-Presse"), ("AFP", "Agence France-Presse"),
        ("Xinhua news agency", "Xinhua"), ("ITAR-TASS", "TASS"), ("PTI", "Press Trust of India"),
        ("Anadolu", "Anadolu Agency"),
    ],
)  # fmt: skip
def test_every_name_of_an_agency_leads_to_its_canonical_one(name: str, canonical: str) -> None:
    assert agency(name) == canonical


@pytest.mark.parametrize("name", ["The Harbour Post", "ap", "", "Jane Roe", "pa", "aa", "of", "(", "Press"])
def test_what_is_no_agency_has_no_name(name: str) -> None:
    assert agency(name) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge is closed, The Associated Press reported.", ["The Associated Press"]),
        ("The bridge is closed, AP noted.", ["The Associated Press"]),
        ("The mayor told Reuters on Monday.", ["Reuters"]),
        ("It is closed, according to the state news agency Xinhua.", ["Xinhua"]),
        ("Nobody was hurt (AFP).", ["Agence France-Presse"]),
        ("Mary Poe and Reuters contributed to this report.", ["Reuters"]),
        ("THE MAYOR TOLD EFE THAT THE BRIDGE IS CLOSED.", ["EFE"]),
        ("The bridge in the AP photo is old.", []),
        ("Petra said that she would come.", []),
    ],
)  # fmt: skip
def test_agencies_credited_in_running_text(text: str, found: list[str]) -> None:
    assert credited(text) == found


def test_a_report_lists_the_agencies_of_its_words_and_not_of_its_pictures(read) -> None:
    report = read(
        "Old bridge stays closed\n\nThe bridge of Dorval. (Mary Poe/AFP via Getty Images)\n\nDORVAL (AP) — "
        "The mayor said on "
        "Tuesday that the bridge would stay closed. He told Reuters that nobody had been hurt.\n"
    )
    assert not isinstance(report, Failure)
    assert report.agencies == ("The Associated Press", "Reuters")
