"""Whom the scorer of worlds takes a mention for."""

import pytest

from tests.quality.worlds_people import person_of
from tests.quality.worlds_truth import World

REPORT = "https://vell-post.example/1"
TEXT = "Jacob Kolley, the president of the Harbour Union, met the Harbour Union's lawyer."
ACTORS = [
    {"id": "kolley", "mentions": [{"report": REPORT, "text": "Kolley"}]},
    {"id": "union", "mentions": [{"report": REPORT, "text": "Harbour Union"}]},
]
WORLD = World("harbour", {REPORT: TEXT}, {"actors": ACTORS})


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Jacob Kolley", "kolley"),
        ("the Harbour Union", "union"),
        ("the president of the Harbour Union", None),
        ("the lawyer", None),
    ],
)
def test_whoever_presides_over_a_body_is_not_taken_for_it(text: str, who: str | None) -> None:
    assert person_of({"report": REPORT, "text": text, "start": 0, "end": len(text)}, WORLD) == who
