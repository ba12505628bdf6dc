"""Which agencies provided a report's text, and which it only names as a source."""

import pytest

from sayso.read import About, Draft, providers_of
from sayso.read.report import report_from

BODY = "The mill at Vell burned down in the night, and nobody was hurt, as its owner told the fire brigade of the town."


@pytest.mark.parametrize(
    ("text", "agencies", "providers"),
    [
        (f"VELL (Reuters) - {BODY}", ("Reuters",), ("Reuters",)),
        (f"VELL - {BODY}\n\nThe owner told Reuters that he would build it up again.", ("Reuters",), ()),
        (
            f"VELL (AFP) - {BODY}\n\nThe owner told Reuters that he would build it up again.",
            ("Agence France-Presse", "Reuters"),
            ("Agence France-Presse",),
        ),
    ],
)
def test_who_is_only_quoted_provided_nothing(text: str, agencies: tuple[str, ...], providers: tuple[str, ...]) -> None:
    report = report_from(Draft(text, About()), "a.txt", None, 10_000)
    assert (report.agencies, providers_of(report)) == (agencies, providers)
