"""Who takes part in an event by the language model, where no rule says it."""

from dataclasses import replace

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.events.learnt_parts import SURE
from sayso.language.analysis import Argument
from sayso.language.decode import UNLIKELY_PART
from tests.unit.extract.docs_by_hand import analysis

# "The sweep took place near critics and editors."
SWEEP = """
arrests NNS nsubj began @event
began VBD root -
near IN case critics
critics NNS obl began @person
and CC cc editors
editors NNS conj critics @person
"""
ARRESTED = """
Police NNS nsubj arrested @organization
arrested VBD root - ARG0=Police ARG1=critics
critics NNS obj arrested @person
"""


def roles(*parts: tuple[str, str, float]) -> set[tuple[str, str]]:
    made = analysis(SWEEP)
    at = {t.text: t.i for t in made.doc}
    arguments = [Argument(role, at[word], chance) for role, word, chance in parts]
    made = replace(made, parts={at["arrests"]: arguments}) if parts else made
    [event] = [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == "arrest"]
    return {(p.role, p.text) for p in event.roles}


def test_nobody_takes_part_where_neither_rules_nor_the_model_say_so() -> None:
    assert roles() == set()


@pytest.mark.parametrize(("chance", "filled"), [(SURE - 0.01, set()), (SURE + 0.01, {("target", "critics")})])
def test_a_word_that_the_model_is_sure_of_takes_part(chance: float, filled: set[tuple[str, str]]) -> None:
    assert roles(("target", "critics", chance)) == filled


def test_less_is_asked_of_a_word_beside_it_in_a_list() -> None:
    assert roles(("target", "critics", SURE), ("target", "editors", UNLIKELY_PART)) == {
        ("target", "critics"), ("target", "editors"),
    }  # fmt: skip


def test_the_model_adds_nobody_to_a_role_that_rules_fill() -> None:
    made = analysis(ARRESTED)
    made = replace(made, parts={1: [Argument("target", 0, 0.99)]})
    [event] = find_events(made, load_codebook(None), Actors(), (), (), Claims())
    assert {(p.role, p.text) for p in event.roles} == {("agent", "Police"), ("target", "critics")}


# "Brokers grappled with calls for peace.", "The minister's statement on the shootings was read."
GRAPPLED = """
Brokers NNS nsubj grappled @person
grappled VBD root - lemma:grapple
with IN case calls
calls NNS obl grappled @event
for IN case peace
peace NN nmod calls
"""
STATED = """
minister NN nmod:poss statement @person
's POS case minister
statement NN nsubj:pass read @abstract
on IN case shootings
shootings NNS nmod statement @event
was VBD aux:pass read
read VBN root -
"""
# "He rejected allegations that Roe denied."
DENIED = """
He PRP nsubj rejected
rejected VBD root -
allegations NNS obj rejected @abstract
that WDT obj denied
Roe NNP nsubj denied PER
denied VBD acl:relcl allegations lemma:deny
"""


# "Envoys condemned the arrest and detention of miners."
CONDEMNED = """
Envoys NNS nsubj condemned @person
condemned VBD root - lemma:condemn
arrest NN obj condemned @event
and CC cc detention
detention NN conj arrest @event
of IN case miners
miners NNS nmod arrest @person
"""
# "Dask responded with a crackdown."
RESPONDED = """
Dask NNP nsubj responded PER
responded VBD root - lemma:respond
with IN case crackdown
crackdown NN obl responded @event
"""


# "Miners were detained, beaten by guards, and freed."
ROW = """
Miners NNS nsubj:pass detained @person
were VBD aux:pass detained
detained VBN root - lemma:detain ARG1=Miners
, , punct beaten
beaten VBN conj detained lemma:beat
by IN case guards
guards NNS obl:agent beaten @person
, , punct freed
and CC cc freed
freed VBN conj detained lemma:free
"""


def test_who_did_a_later_part_of_a_row_did_not_do_the_rest() -> None:
    made = analysis(ROW)
    made = replace(made, parts={2: [Argument("agent", 6, 0.99)]})
    arrests = [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == "arrest"]
    assert [(p.role, p.text) for e in arrests for p in e.roles] == [("target", "Miners")]


def test_who_responds_with_something_does_it() -> None:
    made = analysis(RESPONDED)
    made = replace(made, parts={3: [Argument("agent", 0, 0.99)]})
    [event] = find_events(made, load_codebook(None), Actors(), (), (), Claims())
    assert [(p.role, p.text) for p in event.roles] == [("agent", "Dask")]


@pytest.mark.parametrize(
    ("table", "word", "who", "type_"),
    [
        (DENIED, "allegations", "Roe", "accuse"),
        (GRAPPLED, "calls", "Brokers", "demand"),
        (CONDEMNED, "detention", "Envoys", "arrest"),
        (STATED, "shootings", "minister", "shoot"),
    ],
)
def test_who_only_has_to_do_with_it_does_not_do_it(table: str, word: str, who: str, type_: str) -> None:
    made = analysis(table)
    at = {t.text: t.i for t in made.doc}
    made = replace(made, parts={at[word]: [Argument("agent", at[who], 0.99)]})
    events = [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == type_]
    assert events
    assert not [p for e in events for p in e.roles if p.role == "agent"]
