"""Who is held after an abduction is held by those who abducted."""

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from tests.unit.extract.docs_by_hand import analysis

SEIZED = """
Gunmen NNS nsubj kidnapped
kidnapped VBD root - lemma:kidnap
nurses NNS obj kidnapped
. . punct kidnapped

"""
HELD = """
They PRP nsubj:pass held @person
are VBP aux:pass held
held VBN root - lemma:hold
"""


def _types(table: str) -> list[str]:
    found = find_events(analysis(table), load_codebook(None), Actors(), (), (), Claims())
    return [e.type for e in found]


def test_whoever_is_held_after_an_abduction_is_a_captive() -> None:
    assert _types(SEIZED + HELD) == ["abduct", "abduct"]


@pytest.mark.parametrize("behind", ["over IN case theft\ntheft NN obl held\n", "in IN case jail\njail NN obl held\n"])
def test_whoever_is_held_by_law_is_arrested(behind: str) -> None:
    assert _types(SEIZED + HELD + behind) == ["abduct", "arrest"]


def test_where_the_report_tells_of_arrests_the_police_may_hold_them() -> None:
    arrested = SEIZED + SEIZED.replace("kidnapped", "arrested").replace("lemma:kidnap", "lemma:arrest")
    assert _types(arrested + HELD) == ["abduct", "arrest", "arrest"]
