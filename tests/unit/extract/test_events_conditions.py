"""What conditions see in the words around a trigger."""

from sayso.extract.events.slots import slots_of
from tests.unit.extract.docs_by_hand import analysis

PICKED = """
They PRP nsubj picked
picked VBD root - lemma:pick
Asel NNP obj picked
to TO mark lead
lead VB advcl picked
them PRP obj lead
"""
WHILE_LEADING = """
They PRP nsubj picked
picked VBD root - lemma:pick
Asel NNP obj picked
when WRB mark lead
she PRP nsubj lead
lead VBP advcl picked
them PRP obj lead
"""


def test_a_purpose_fills_the_slot_of_infinitives() -> None:
    doc = analysis(PICKED).doc
    assert [t.text for t in slots_of(doc[1])["infinitive"]] == ["lead"]


def test_a_clause_of_time_is_no_purpose() -> None:
    doc = analysis(WHILE_LEADING).doc
    assert "infinitive" not in slots_of(doc[1])
