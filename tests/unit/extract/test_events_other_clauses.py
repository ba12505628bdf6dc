"""Nobody plays a part in what only another clause tells of him."""

from dataclasses import replace

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.straighten import straighten
from sayso.language.analysis import Argument
from tests.unit.extract.docs_by_hand import analysis

SAW_KILLED = """
Roe NNP nsubj saw PER
saw VBD root -
two CD obj saw
comrades NNS nmod two @person
killed VBD ccomp saw lemma:kill
fighting VBG xcomp killed
bandits NNS obj fighting @person
"""
SAID_DEMANDING = """
She PRP nsubj said
said VBD root -
bandits NNS nsubj called @person
called VBD ccomp said
parents NNS obj called @person
, , punct demanding
demanding VBG advcl said
a DT det ransom
ransom NN obj demanding
"""
CRITICS_SAY = """
law NN root - @abstract
that WDT obj say
critics NNS nsubj say @person
say VBP acl:relcl law
restricts VB ccomp say lemma:restrict
speech NN obj restricts @abstract
"""
DETAINED = """
Pupils NNS nsubj:pass taken @person
were VBD aux:pass taken
taken VBN root - lemma:take
by IN case gunmen
gunmen NNS obl:agent taken @person
and CC cc detained
six CD nsubj:pass detained
were VBD aux:pass detained
detained VBN conj taken lemma:detain
"""
IN_A_ROW = """
Troops NNS nsubj robbed @person
robbed VBD root - lemma:rob
banks NNS obj robbed @object
, , punct tortured
tortured VBD conj robbed lemma:torture
and CC cc murdered
murdered VBD conj robbed lemma:murder
nurses NNS obj murdered @person
"""
INVESTIGATED = """
Roe NNP nsubj investigated PER
investigated VBD root - lemma:investigate
the DT det massacre
massacre NN obj investigated @event
"""
COMPLACENT = """
Ministers NNS nsubj complacent @person
are VBP cop complacent
complacent JJ root -
toward IN case attacks
attacks NNS obl complacent @event
"""


def _straight(table: str, type_: str) -> set[tuple[str, str]]:
    """The roles of the type's only event, after the tree is mended."""
    made = analysis(table)
    straighten(made.doc)
    [event] = [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == type_]
    return {(p.role, p.text) for p in event.roles}


def _learnt(table: str, word: str, agent: str, type_: str) -> set[tuple[str, str]]:
    """The roles of the type's only event, where the model takes somebody for the one who did it."""
    made = analysis(table)
    at = {t.text: t.i for t in made.doc}
    made = replace(made, parts={at[word]: [Argument("agent", at[agent], 0.9)]})
    [event] = [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == type_]
    return {(p.role, p.text) for p in event.roles}


def test_whom_somebody_saw_killed_kills_nobody() -> None:
    assert _straight(SAW_KILLED, "kill") == {("target", "two comrades")}


def test_who_is_said_to_call_parents_demands_the_ransom() -> None:
    assert ("agent", "bandits") in _straight(SAID_DEMANDING, "demand")


def test_who_says_something_may_demand_an_inquiry() -> None:
    assert ("agent", "She") in _straight(SAID_DEMANDING.replace("ransom", "probe"), "demand")


def test_critics_of_a_law_do_not_restrict_what_it_restricts() -> None:
    assert {r for r in _straight(CRITICS_SAY, "ban") if r[0] == "agent"} <= {("agent", "law")}


def test_by_whom_they_were_taken_detains_nobody() -> None:
    assert _learnt(DETAINED, "detained", "gunmen", "arrest") == {("target", "six")}


def test_verbs_in_a_row_share_what_stands_behind_the_last() -> None:
    found = _straight(IN_A_ROW, "torture")
    assert ("target", "nurses") in found
    assert ("target", "banks") not in found


def test_who_investigates_it_did_not_do_it() -> None:
    assert _learnt(INVESTIGATED, "massacre", "Roe", "kill") == set()


def test_nobody_did_what_he_is_complacent_about() -> None:
    assert _learnt(COMPLACENT, "attacks", "Ministers", "attack") == set()


def test_who_is_responsible_for_it_did_it() -> None:
    table = COMPLACENT.replace("complacent", "responsible").replace("toward", "for")
    assert _learnt(table, "attacks", "Ministers", "attack") == {("agent", "Ministers")}


ONLY_TO = """
Roe NNP nsubj is PER
is VBZ root -
the DT det senator
only JJ amod senator
senator NN xcomp is @person
to TO mark endorse
endorse VB acl:relcl senator
Dask NNP obj endorse PER
"""
PLOTTING = """
They PRP nsubj:pass jailed
were VBD aux:pass jailed
jailed VBN root - lemma:jail
over IN mark plotting
plotting VBG advcl jailed lemma:plot
attacks NNS obl jailed @event
"""
WAIT_FOR_DEAD = """
Will MD aux wait
we PRP nsubj wait
wait VB root -
for IN mark lie
somebody NN nsubj lie @person
to TO mark lie
lie VB advcl wait
dead JJ xcomp lie
? . punct wait
"""


def _status(table: str, type_: str) -> str:
    made = analysis(table)
    straighten(made.doc)
    [event] = [e for e in find_events(made, load_codebook(None), Actors(), (), (), Claims()) if e.type == type_]
    return event.status


def test_what_the_only_one_to_do_it_did_is_done() -> None:
    assert _status(ONLY_TO, "support") == "occurred"


def test_an_attack_that_was_plotted_is_planned() -> None:
    assert _status(PLOTTING, "attack") == "planned"


def test_nobody_is_dead_in_a_question() -> None:
    assert _status(WAIT_FOR_DEAD, "kill") == "hypothetical"


THREATENED = """
Roe NNP nsubj:pass threatened PER
was VBD aux:pass threatened
threatened VBN root - lemma:threaten
with IN case torture
torture NN obl threatened @event
"""
LASHED = """
Roe NNP nsubj lashed PER
lashed VBD root - lemma:lash
out RP compound:prt lashed
at IN case Norland
Norland NNP obl lashed ORG
for IN mark torturing
torturing VBG advcl lashed lemma:torture
nurses NNS obj torturing @person
"""
AT_A_CAMP = """
attacks NNS root - lemma:attack @event
on IN case compound
a DT det compound
compound NN nmod attacks @place
that WDT nsubj killed
killed VBD acl:relcl compound
four CD obj killed
"""
MOTHER = """
Ada NNP nsubj spoke PER
, , punct mother
the DT det mother
mother NN appos Ada @person
of IN case Bram
Bram NNP nmod mother PER
, , punct killed
who WP nsubj:pass killed
was VBD aux:pass killed
killed VBN acl:relcl Ada
, , punct Ada
spoke VBD root -
"""
BURNED = """
library NN nsubj burned @place
burned VBD root - lemma:burn
down RP compound:prt burned
"""


def test_who_is_threatened_with_torture_tortures_nobody() -> None:
    assert ("agent", "Roe") not in _learnt(THREATENED, "torture", "Roe", "torture")


def test_who_is_scolded_for_it_did_it() -> None:
    assert _straight(LASHED, "torture") == {("agent", "Norland"), ("target", "nurses")}


def test_a_compound_under_attack_kills_nobody() -> None:
    assert not {r for r in _straight(AT_A_CAMP, "kill") if r[0] == "agent"}


def test_a_mother_speaks_of_her_child_who_was_killed() -> None:
    assert _straight(MOTHER, "kill") == {("target", "Bram")}


def test_what_burns_down_is_destroyed() -> None:
    made = analysis(BURNED, deeds={"burned": {"destroy": 0.9}})
    [event] = find_events(made, load_codebook(None), Actors(), (), (), Claims())
    assert {(p.role, p.text) for p in event.roles} == {("target", "library")}
