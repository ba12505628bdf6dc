"""Events whose tree errs, or hides what the words around them say."""

import pytest
from spacy.tokens import Token

from sayso.extract.events.word_forms import counted
from sayso.extract.tree import preposition
from sayso.language.analysis import Analysis
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import one, roles

IS_TO = """
A DT det commission
commission NN nsubj arrest
is VBZ aux arrest
to TO mark arrest
arrest VB root -
him PRP obj arrest
"""
WAS_TO_HAVE = """
Police NNS nsubj arrested
were VBD aux arrested
to TO mark arrested
have VB aux arrested
arrested VBN root - lemma:arrest
him PRP obj arrested
"""
IF_BY_ITS_COMMA = """
If IN mark come
they PRP nsubj come
come VBP ccomp kill
, , punct kill
they PRP nsubj kill
will MD aux kill
kill VB root -
us PRP obj kill
"""
IF_BEHIND = """
They PRP nsubj kill
would MD aux kill
kill VB root -
him PRP obj kill
if IN mark came
soldiers NNS nsubj came
came VBD parataxis kill
"""
WANTED_BUT_HUNG_ASTRAY = """
I PRP nsubj want
want VBP root -
everyone NN obj want
to TO mark arrested
be VB aux:pass arrested
arrested VBN acl:relcl everyone lemma:arrest
"""
SET_TO_BEGIN = """
The DT det protest
protest NN nsubj:pass set
is VBZ aux:pass set
set VBN root - lemma:set
to TO mark begin
begin VB xcomp set
"""
IN_ITS_WEEK = """
The DT det protest
protest NN nsubj week
is VBZ cop week
in IN case week
its PRP$ nmod:poss week
third JJ amod week
week NN root -
"""


@pytest.mark.parametrize(
    ("table", "type_", "status"),
    [
        (IS_TO, "arrest", "planned"),
        (WAS_TO_HAVE, "arrest", "negated"),
        (IF_BY_ITS_COMMA, "kill", "hypothetical"),
        (IF_BEHIND, "kill", "hypothetical"),
        (WANTED_BUT_HUNG_ASTRAY, "arrest", "planned"),
        (SET_TO_BEGIN, "protest", "planned"),
        (IN_ITS_WEEK, "protest", "ongoing"),
    ],
)
def test_what_has_not_happened_is_not_told_as_done(table: str, type_: str, status: str) -> None:
    assert one(table, type_).status == status


def test_denying_to_have_done_it_denies_the_event() -> None:
    table = """
    Rebels NNS nsubj denied
    denied VBD root - lemma:deny
    killing VBG xcomp denied lemma:kill
    the DT det guard
    guard NN obj killing
    """
    assert one(table, "kill").voice == "denied"


def test_an_object_behind_its_verb_belongs_to_it_though_hung_on_another() -> None:
    table = """
    Gunmen NNS nsubj killed @person
    killed VBD root - ARG0=Gunmen ARG1=guards
    two CD nummod guards
    guards NNS obj killed @person
    and CC cc injured
    injured VBD conj killed lemma:injure ARG0=Gunmen ARG1=guards
    at IN case others
    least JJS nmod others
    seven CD nummod others
    others NNS obj killed @person
    """
    injured = one(table, "injure")
    assert ("target", "at least seven others") in roles(injured)
    assert [(c.of, c.min, c.max) for c in injured.counts] == [("injured", 7, None)]


def test_at_least_is_no_preposition() -> None:
    table = """
    Gunmen NNS nsubj killed @person
    killed VBD root -
    at IN case people
    least JJS nmod people
    27 CD nummod people
    people NNS obj killed @person
    """
    assert [(c.min, c.max) for c in one(table, "kill").counts] == [(27, None)]


def test_a_family_of_six_counts_six_not_its_children() -> None:
    table = """
    A DT det family
    family NN nsubj:pass killed @person
    of IN case children
    six CD nmod family
    , , punct children
    including VBG case children lemma:include
    two CD nummod children
    children NNS nmod family @person
    were VBD aux:pass killed
    killed VBN root -
    """
    assert [(c.min, c.max) for c in one(table, "kill").counts] == [(6, 6)]


def test_others_injured_shares_the_passive_before_it() -> None:
    table = """
    Three CD nummod members
    members NNS nsubj:pass killed @person
    had VBD aux killed
    been VBN aux:pass killed
    killed VBN root -
    and CC cc injured
    nine CD nummod others
    others NNS conj killed @person
    injured VBD conj killed lemma:injure
    """
    assert roles(one(table, "injure")) == {("target", "nine others")}


def test_a_gerund_that_stands_for_a_noun_announces() -> None:
    table = """
    The DT det killing
    killing VBG nsubj began lemma:kill
    began VBD root -
    """
    assert one(table, "kill").trigger.text == "killing"


def test_a_quantity_is_what_it_counts() -> None:
    table = """
    Police NNS nsubj met
    met VBD root -
    hundreds NNS obj met
    of IN case guards
    guards NNS nmod hundreds
    """
    made = analysis(table)
    assert [t.text for t in counted(token_of(made, "hundreds"))] == ["hundreds", "guards"]


def test_a_preposition_hung_on_the_verb_still_marks_its_phrase() -> None:
    table = """
    They PRP nsubj called
    called VBD root -
    on IN mark called
    both DT det sides
    sides NNS obl called
    """
    assert preposition(token_of(analysis(table), "sides")) == "on"


def token_of(made: Analysis, form: str) -> Token:
    """The first token of that form."""
    return next(t for t in made.doc if t.text == form)


AS_A_NAME = """
Killings NNPS nsubj go
go VBP root -
on RP compound:prt go
"""


def test_a_plural_taken_for_a_name_is_looked_up_in_the_singular() -> None:
    assert one(AS_A_NAME, "kill").trigger.text == "Killings"
