"""How property tests run.

Without time limits, which say more about the machine than about the code; and in CI on the same examples each time, so
that a change is not blamed for what it did not touch. Everywhere else they keep searching.
"""

import os

from hypothesis import settings

settings.register_profile("search", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "search")
