"""Records made by hand share their ids from test to test, where a ledger's are digests of their texts."""

import pytest

from sayso.merge import story


@pytest.fixture(autouse=True)
def nothing_is_known_of_other_tests() -> None:
    """What was worked out of reports of the same ids is forgotten."""
    story.forget()
