"""What coordinated, embedded and double-object verbs share with each other."""

from tests.unit.extract.events_by_hand import events, one, roles


def test_a_participle_shares_its_noun_and_the_agent_behind_the_next_one() -> None:
    table = """
    The DT det dissidents
    dissidents NNS nsubj came @person
    arrested VBN acl dissidents
    and CC cc killed
    killed VBN conj arrested
    by IN case soldiers
    soldiers NNS obl:agent killed
    came VBD root -
    """
    both = {("target", "The dissidents"), ("agent", "soldiers")}
    assert roles(one(table, "arrest")) == both
    assert roles(one(table, "kill")) == both


def test_two_verbs_joined_at_once_share_the_object_behind_the_second() -> None:
    table = """
    Soldiers NNS nsubj arrested
    arrested VBD root -
    and CC cc killed
    killed VBD conj arrested
    the DT det editor
    editor NN obj killed
    """
    assert roles(one(table, "arrest")) == {("agent", "Soldiers"), ("target", "the editor")}


def test_a_verb_that_needs_no_object_shares_none() -> None:
    table = """
    The DT det editor
    editor NN nsubj fled
    fled VBD root -
    and CC cc attacked
    attacked VBD conj fled
    the DT det guard
    guard NN obj attacked
    """
    assert roles(one(table, "flee")) == {("agent", "The editor")}


def test_verbs_of_a_clause_without_a_pronoun_all_take_its_noun() -> None:
    table = """
    It PRP nsubj hid
    hid VBD root -
    people NNS obj hid @person
    it PRP nsubj arrested
    had VBD aux arrested
    arrested VBN acl:relcl people
    and CC cc killed
    killed VBN conj arrested
    """
    assert ("target", "people") in roles(one(table, "kill"))


def test_a_clause_with_a_subject_of_its_own_does_not_take_its_noun() -> None:
    table = """
    Fears NNS nsubj grew @abstract
    that IN mark killed
    two CD nummod men
    men NNS nsubj:pass killed @person
    could MD aux killed
    be VB aux:pass killed
    killed VBN acl Fears
    grew VBD root -
    """
    assert roles(one(table, "kill")) == {("target", "two men")}


def test_behind_a_noun_and_a_preposition_the_subject_of_the_noun_s_verb_acts() -> None:
    table = """
    The DT det colonel
    colonel NN nsubj:pass praised @person
    was VBD aux:pass praised
    praised VBN root -
    in IN case exchange
    exchange NN obl praised @abstract
    for IN mark killing
    killing VBG acl exchange
    rebels NNS obj killing @person
    """
    assert roles(one(table, "kill")) == {("agent", "The colonel"), ("target", "rebels")}


def test_whom_a_verb_does_it_to_acts_behind_of() -> None:
    table = """
    They PRP nsubj praised
    praised VBD root -
    officials NNS obj praised @person
    of IN mark killing
    killing VBG acl officials
    rebels NNS obj killing @person
    """
    assert ("agent", "officials") in roles(one(table, "kill"))


def test_whoever_is_cited_plays_no_role() -> None:
    table = """
    Two CD nummod editors
    editors NNS nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN root - ARG1=editors ARG0=Lantern
    , , punct arrested
    according VBG case Lantern
    to IN fixed according
    the DT det Lantern
    Lantern NNP obl:agent arrested ORG
    """
    assert roles(one(table, "arrest")) == {("target", "Two editors")}


def test_a_part_of_a_phrase_plays_no_role_beside_it() -> None:
    table = """
    The DT det chief
    army NN compound chief
    chief NN nsubj:pass arrested @person
    was VBD aux:pass arrested
    arrested VBN root - ARG1=chief ARG1=army
    """
    assert roles(one(table, "arrest")) == {("target", "The army chief")}


def test_authorities_act_in_clauses_without_a_subject() -> None:
    table = """
    By IN mark killing
    killing VBG advcl spoke
    editors NNS obj killing @person
    the DT det authorities
    authorities NNS nsubj spoke lemma:authority
    spoke VBD root -
    """
    assert ("agent", "the authorities") in roles(one(table, "kill"))


def test_nothing_is_negated_by_a_verb_that_a_noun_only_accompanies() -> None:
    table = """
    The DT det town
    town NN nsubj:pass cowed
    was VBD aux:pass cowed
    not RB advmod cowed
    cowed VBN root -
    by IN case arrests
    arrests NNS obl:agent cowed
    """
    table = table.replace("obl:agent", "obl")
    assert [e.status for e in events(table) if e.type == "arrest"] == ["occurred"]


def test_whose_ruling_it_is_does_what_the_ruling_does() -> None:
    table = """
    The DT det court
    court NN nmod:poss ruling @organization
    's POS case court
    ruling NN nsubj killed @abstract
    killed VBD root -
    him PRP obj killed
    """
    assert ("agent", "The court") in roles(one(table, "kill"))


def test_a_time_owns_no_deed() -> None:
    table = """
    Last JJ amod night
    night NN nmod:poss act @time
    's POS case night
    act NN nsubj killed @event
    killed VBD root -
    him PRP obj killed
    """
    assert ("agent", "Last night's act") in roles(one(table, "kill"))


def test_a_word_that_only_describes_an_event_plays_no_role() -> None:
    table = """
    A DT det attack
    terrorist NN compound attack
    attack NN nsubj shook ARG1=terrorist
    shook VBD root -
    Oru NNP obj shook LOC
    """
    assert roles(one(table, "attack")) == set()


def test_whoever_remains_in_a_state_undergoes_it() -> None:
    table = """
    The DT det editor
    editor NN nsubj remains
    remains VBZ root -
    arrested VBN xcomp remains
    """
    assert roles(one(table, "arrest")) == {("target", "The editor")}


def test_an_age_is_no_part_of_the_name_before_it() -> None:
    table = """
    Asel NNP nsubj:pass arrested
    , , punct 31
    31 CD nmod:unmarked Asel
    was VBD aux:pass arrested
    arrested VBN root -
    """
    assert roles(one(table, "arrest")) == {("target", "Asel")}


def test_a_gerund_behind_after_without_anything_of_a_verb_s_is_a_noun() -> None:
    table = """
    He PRP nsubj fled
    fled VBD root -
    after IN mark killing
    killing VBG advcl fled
    at IN case Oru
    Oru NNP obl killing LOC
    """
    assert [e.type for e in events(table)] == ["flee", "kill"]
    assert roles(one(table, "kill")) == set()
