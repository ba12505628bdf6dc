"""What people say of their own deeds, and what they call others, in the slots that triggers ask for."""

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.events.slots import slots_of
from sayso.extract.events.word_forms import filler_lemmas
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import roles

SAID = """
Rebels NNS nsubj said @person
said VBD root -
{who} nsubj shot
{helper}
shot {tag} ccomp said
drivers NNS obj shot
"""


def _slots(table: str, word: str) -> dict[str, list[str]]:
    doc = analysis(table).doc
    token = next(t for t in doc if t.text == word)
    return {name: [t.text for t in found] for name, found in slots_of(token).items()}


def test_what_speakers_will_do_is_theirs() -> None:
    slots = _slots(SAID.format(who="they PRP", helper="would MD aux shot", tag="VB"), "said")
    assert slots["will"] == ["shot"]
    assert slots["clause"] == ["shot"]
    assert "infinitive" not in slots


def test_what_speakers_have_not_done_is_theirs() -> None:
    slots = _slots(SAID.format(who="they PRP", helper="never RB advmod shot", tag="VBD"), "said")
    assert slots["not"] == ["shot"]
    assert "will" not in slots


def test_what_others_will_do_is_not_the_speakers() -> None:
    slots = _slots(SAID.format(who="guards NNS", helper="would MD aux shot", tag="VB"), "said")
    assert "will" not in slots
    assert slots["clause"] == ["shot"]


def test_what_should_be_done_is_no_statement() -> None:
    table = """
    Miners NNS nsubj insisted @person
    insisted VBD root -
    that IN mark freed
    she PRP nsubj:pass freed
    be VB aux:pass freed
    freed VBN ccomp insisted
    """
    slots = _slots(table, "insisted")
    assert slots["infinitive"] == ["freed"]
    assert "clause" not in slots


def test_an_adjective_at_the_end_of_the_object_says_what_it_is_called() -> None:
    table = """
    Monitors NNS nsubj hold @person
    hold VBP root -
    the DT det militia
    militia NN obj hold
    responsible JJ amod militia
    """
    assert _slots(table, "hold")["predicate"] == ["responsible"]


def test_dismissed_as_untrue_is_said_of_the_reports_behind_it() -> None:
    table = """
    She PRP nsubj dismissed @person
    dismissed VBD root - lemma:dismiss
    as IN case reports
    untrue JJ amod reports
    reports NNS obl dismissed
    """
    slots = _slots(table, "dismissed")
    assert (slots["as"], slots["object"]) == (["untrue"], ["reports"])


def test_a_post_that_somebody_served_in_is_no_object() -> None:
    table = """
    She PRP nsubj acted @person
    acted VBD root -
    as IN case mediator
    chief JJ amod mediator
    mediator NN obl acted
    """
    slots = _slots(table, "acted")
    assert slots["as"] == ["mediator"]
    assert "object" not in slots


def test_who_owns_what_is_rejected_and_who_is_said_to_have_done_it() -> None:
    table = """
    Miners NNS nsubj said @person
    said VBD root -
    guards NNS nsubj rejected
    had VBD aux rejected
    rejected VBN ccomp said
    the DT det widow
    widow NN nmod:poss plea
    's POS case widow
    plea NN obj rejected
    """
    assert _slots(table, "said")["doer"] == ["guards"]
    assert _slots(table, "rejected")["owner"] == ["widow"]


def test_no_pronoun_is_told_of_as_the_doer() -> None:
    assert "doer" not in _slots(SAID.format(who="they PRP", helper="would MD aux shot", tag="VB"), "said")


def test_who_gave_an_order_stands_behind_what_it_was() -> None:
    table = """
    Miners NNS nsubj:pass told @person
    were VBD aux:pass told
    told VBN root -
    to TO mark leave
    leave VB xcomp told
    by IN case guards
    guards NNS obl leave
    """
    assert _slots(table, "told")["subject"] == ["guards"]


def test_a_gerund_behind_the_accused_is_what_they_are_accused_of() -> None:
    table = """
    Miners NNS nsubj accused @person
    accused VBD root - lemma:accuse ARG0=Miners ARG1=guards
    guards NNS obj accused @person
    of IN mark shooting
    shooting VBG acl guards
    them PRP obj shooting
    """
    found = find_events(analysis(table), load_codebook(), Actors(), (), (), Claims())
    accused = next(e for e in found if e.type == "accuse")
    assert roles(accused) == {("agent", "Miners"), ("target", "guards"), ("about", "shooting them")}


def test_a_name_is_what_its_title_says() -> None:
    table = """
    President NNP nmod:desc Mora
    Mora NNP nsubj arrived @person PER
    arrived VBD root -
    """
    assert list(filler_lemmas(analysis(table).doc[1])) == ["mora", "president"]


@pytest.mark.parametrize(("object_", "status"), [("terms", "occurred"), ("gifts", "")])
def test_who_does_not_accept_terms_rejects_them(object_: str, status: str) -> None:
    table = f"""
    Miners NNS nsubj accept @person
    can MD aux accept
    not RB advmod accept
    accept VB root -
    the DT det {object_}
    {object_} NNS obj accept
    """
    found = find_events(analysis(table), load_codebook(), Actors(), (), (), Claims())
    assert [(e.type, e.status) for e in found] == ([("reject", status)] if object_ == "terms" else [])
