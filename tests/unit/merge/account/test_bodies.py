"""Bodies by the words of those who speak for them."""

import os
import subprocess
import sys

import pytest

_SCRIPT = """
from sayso.merge.account.bodies import body_name, body_words
offices = ["front-runner 12,000-strong Norland rebels spokesman"]
print(body_name(body_words(offices[0]), offices))
"""


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_the_words_of_a_body_stand_as_its_office_has_them_in_every_process(seed: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, env=os.environ | {"PYTHONHASHSEED": seed}
    )
    assert run.stdout == "front runner 12 000 strong Norland rebels\n", run.stderr
