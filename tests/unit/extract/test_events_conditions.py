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
NOT_SEEN_SINCE = """
She PRP nsubj:pass seen
was VBD aux:pass seen
not RB advmod seen
seen VBN root - lemma:see
since IN mark stopped
soldiers NNS nsubj stopped
stopped VBD advcl seen
her PRP obj stopped
"""
GIVEN_YEARS = """
She PRP nsubj:pass given
was VBD aux:pass given
given VBN root - lemma:give
five CD nummod years
years NNS obl:unmarked given lemma:year
"""


def test_a_purpose_fills_the_slot_of_infinitives() -> None:
    doc = analysis(PICKED).doc
    assert [t.text for t in slots_of(doc[1])["infinitive"]] == ["lead"]


def test_a_clause_of_time_is_no_purpose() -> None:
    doc = analysis(WHILE_LEADING).doc
    assert "infinitive" not in slots_of(doc[1])


def test_a_clause_behind_since_fills_its_slot() -> None:
    doc = analysis(NOT_SEEN_SINCE).doc
    assert [t.text for t in slots_of(doc[3])["since"]] == ["stopped"]


def test_a_passive_verb_of_giving_is_given_even_what_looks_like_a_time() -> None:
    doc = analysis(GIVEN_YEARS).doc
    assert [t.text for t in slots_of(doc[2])["predicate"]] == ["years"]
