"""How property tests run, and what one test must not know of another.

Without time limits, which say more about the machine than about the code; and in CI on the same examples each time, so
that a change is not blamed for what it did not touch. Everywhere else they keep searching.
"""

import os

import pytest
from hypothesis import settings

from sayso.merge import story

settings.register_profile("search", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "search")


@pytest.fixture(autouse=True)
def nothing_is_known_of_other_tests() -> None:
    """Forget what was read in reports of the same ids: records made by hand share them, a ledger's are digests."""
    story.forget()
