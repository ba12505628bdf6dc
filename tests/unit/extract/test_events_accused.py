"""Those accused of, arrested for, charged with or convicted of something are said to have done it, and nobody else."""

import pytest

from tests.unit.extract.events_by_hand import one, roles

ON_SUSPICION = """
Police NNS nsubj arrested
arrested VBD root -
two CD nummod brothers
brothers NNS obj arrested
on IN case suspicion
suspicion NN obl arrested
of IN mark killing
killing VBG acl suspicion
three CD nummod clerks
clerks NNS obj killing
in IN case May
May NNP obl killing
"""


def test_what_people_are_arrested_on_suspicion_of_is_alleged_of_them_and_not_of_the_police() -> None:
    killed = one(ON_SUSPICION, "kill")
    assert roles(killed) == {("agent", "two brothers"), ("target", "three clerks")}
    assert (killed.status, killed.voice) == ("occurred", "alleged")
    assert roles(one(ON_SUSPICION, "arrest")) == {("agent", "Police"), ("target", "two brothers")}


def test_a_gerund_hung_on_the_accused_is_still_what_they_are_accused_of() -> None:
    table = """
    He PRP nsubj accusing
    accusing VBG root - lemma:accuse
    his PRP$ nmod:poss men
    men NNS obj accusing
    of IN mark killing
    killing VBG acl men lemma:kill
    priests NNS obj killing
    """
    killed = one(table, "kill")
    assert roles(killed) == {("agent", "his men"), ("target", "priests")}
    assert killed.voice == "alleged"


def test_those_convicted_did_it_and_long_ago() -> None:
    table = """
    The DT det baker
    baker NN nsubj:pass convicted
    was VBD aux:pass convicted
    convicted VBN root -
    of IN mark killing
    killing VBG advcl convicted
    a DT det clerk
    clerk NN obj killing
    """
    killed = one(table, "kill")
    assert roles(killed) == {("agent", "The baker"), ("target", "a clerk")}
    assert (killed.voice, killed.role_in_report) == ("report", "background")


def test_the_subject_faces_charges_of_what_is_listed_behind_including() -> None:
    table = """
    They PRP nsubj face
    face VBP root -
    charges NNS obj face
    including VBG case attack
    attack NN obl face
    """
    attacked = one(table, "attack")
    assert roles(attacked) == {("agent", "They")}
    assert attacked.voice == "alleged"


def test_an_attack_blamed_on_somebody_is_alleged_of_them() -> None:
    table = """
    The DT det attack
    attack NN nsubj:pass blamed
    was VBD aux:pass blamed
    blamed VBN root - lemma:blame
    on IN case rebels
    rebels NNS obl blamed
    """
    attacked = one(table, "attack")
    assert roles(attacked) == {("agent", "rebels")}
    assert attacked.voice == "alleged"


def test_who_claims_responsibility_did_it() -> None:
    table = """
    Rebels NNS nsubj claimed
    claimed VBD root -
    responsibility NN obj claimed
    for IN case attack
    the DT det attack
    attack NN nmod responsibility
    """
    assert roles(one(table, "attack")) == {("agent", "Rebels")}


def test_nobody_is_taken_for_the_doer_of_what_nobody_claims() -> None:
    table = """
    No DT det group
    group NN nsubj claimed
    has VBZ aux claimed
    claimed VBN root - lemma:claim
    responsibility NN obj claimed
    for IN case killing
    the DT det killing
    killing NN nmod responsibility
    of IN case clerk
    a DT det clerk
    clerk NN nmod killing
    """
    assert roles(one(table, "kill")) == {("target", "a clerk")}


@pytest.mark.parametrize(("who", "told"), [("men", {("agent", "men")}), ("blast", set())])
def test_whom_one_links_to_a_deed_is_said_to_have_done_it(who: str, told: set[tuple[str, str]]) -> None:
    table = f"""
    {who} NNS nsubj:pass linked
    were VBD aux:pass linked
    linked VBN root - lemma:link
    to IN case killing
    the DT det killing
    killing NN obl linked
    """
    event = one(table, "kill")
    assert {each for each in roles(event) if each[0] == "agent"} == told
    assert (event.voice == "alleged") == bool(told)
