"""Who does what to whom, through every construction that moves the words about."""

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.straighten import straighten
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import CODEBOOK, events, one, roles

ACTIVE = """
Soldiers NNS nsubj arrested
arrested VBD root -
two CD nummod editors
editors NNS obj arrested
and CC cc teacher
a DT det teacher
teacher NN conj editors
"""


def test_coordinated_objects_are_several_targets_each_with_its_number_and_all_with_theirs() -> None:
    event = one(ACTIVE, "arrest")
    assert roles(event) == {("agent", "Soldiers"), ("target", "two editors"), ("target", "a teacher")}
    assert [(c.of, c.min, c.max, c.text) for c in event.counts] == [
        ("arrested", 3, 3, "two editors and a teacher"), ("arrested", 2, 2, "two"), ("arrested", 1, 1, "a teacher"),
    ]  # fmt: skip


def test_the_subject_of_a_passive_is_the_target_and_its_by_phrase_the_agent() -> None:
    table = """
    The DT det editor
    editor NN nsubj:pass arrested
    was VBD aux:pass arrested
    arrested VBN root -
    by IN case soldiers
    soldiers NNS obl:agent arrested
    """
    assert roles(one(table, "arrest")) == {("target", "The editor"), ("agent", "soldiers")}


def test_a_relative_clause_takes_its_antecedent() -> None:
    table = """
    The DT det general
    general NN nsubj spoke
    who WP nsubj fled
    fled VBD acl:relcl general
    to IN case Oru
    Oru NNP obl fled LOC
    spoke VBD root -
    """
    assert roles(one(table, "flee")) == {("agent", "The general"), ("to", "Oru")}


def test_an_object_relative_takes_its_antecedent_as_the_target() -> None:
    table = """
    The DT det editor
    editor NN nsubj spoke
    whom WP obj arrested
    soldiers NNS nsubj arrested
    arrested VBD acl:relcl editor
    spoke VBD root -
    """
    assert roles(one(table, "arrest")) == {("target", "The editor"), ("agent", "soldiers")}


def test_propbank_arguments_go_before_the_tree() -> None:
    table = """
    Soldiers NNS nsubj came
    came VBD root -
    , , punct arresting
    arresting VBG advcl came ARG0=Soldiers ARG1=editor
    an DT det editor
    editor NN obj arresting
    """
    assert roles(one(table, "arrest")) == {("agent", "Soldiers"), ("target", "an editor")}


def test_who_is_made_to_do_something_does_it() -> None:
    subject_control = """
    The DT det colonel
    colonel NN nsubj tried
    tried VBD root - lemma:try
    to TO mark defect
    defect VB xcomp tried
    """
    assert roles(one(subject_control, "defect")) == {("agent", "The colonel")}
    object_control = """
    They PRP nsubj forced
    forced VBD root - lemma:force
    the DT det minister
    minister NN obj forced
    to TO mark resign
    resign VB xcomp forced
    """
    assert roles(one(object_control, "resign")) == {("agent", "the minister")}


def test_a_noun_announces_the_event_with_its_own_roles() -> None:
    table = """
    The DT det killing
    killing NN nsubj shocked
    of IN case nurse
    a DT det nurse
    nurse NN nmod killing
    by IN case soldiers
    soldiers NNS nmod killing
    shocked VBD root -
    them PRP obj shocked
    """
    event = one(table, "kill")
    assert event.trigger.text == "killing"
    assert roles(event) == {("target", "a nurse"), ("agent", "soldiers")}


def test_a_light_verb_lends_its_subject_and_makes_no_event_of_its_own() -> None:
    table = """
    Rebels NNS nsubj carried
    carried VBD root - lemma:carry
    out RP compound:prt carried
    an DT det attack
    attack NN obj carried
    on IN case depot
    a DT det depot
    depot NN nmod attack
    """
    found = events(table)
    assert [e.type for e in found] == ["attack"]
    assert roles(found[0]) == {("agent", "Rebels"), ("target", "a depot")}


def test_coordinated_nouns_are_two_events_of_one_agent() -> None:
    table = """
    Guards NNS nsubj conducted
    conducted VBD root -
    killings NNS obj conducted lemma:killing
    and CC cc arrests
    arrests NNS conj killings
    """
    found = events(table)
    assert [(e.type, roles(e)) for e in found] == [
        ("kill", {("agent", "Guards")}),
        ("arrest", {("agent", "Guards")}),
    ]


def test_those_along_with_the_agent_do_it_too_and_are_counted() -> None:
    table = """
    A DT det colonel
    colonel NN nsubj defected
    defected VBD root -
    along IN case dozens
    with IN case dozens
    dozens NNS obl defected
    of IN case soldiers
    soldiers NNS nmod dozens
    """
    event = one(table, "defect")
    assert roles(event) == {("agent", "A colonel"), ("agent", "dozens of soldiers")}
    assert [(c.min, c.max) for c in event.counts] == [(1, 1), (24, None)]


def test_a_role_leaves_out_the_relative_clause_and_the_apposition() -> None:
    table = """
    Police NNS nsubj arrested
    arrested VBD root -
    the DT det mayor
    mayor NN obj arrested
    of IN case Oru
    Oru NNP nmod mayor
    , , punct Sela
    Bo NNP flat Sela
    Sela NNP appos mayor
    , , punct hid
    who WP nsubj hid
    hid VBD acl:relcl mayor
    """
    assert ("target", "the mayor of Oru") in roles(one(table, "arrest"))


def test_a_figure_of_speech_is_no_event() -> None:
    table = """
    They PRP nsubj killed
    killed VBD root -
    time NN obj killed
    """
    assert events(table) == []


def test_a_noun_that_only_names_a_thing_is_no_event() -> None:
    table = """
    The DT det warrant
    arrest NN compound warrant
    warrant NN nsubj lay
    lay VBD root -
    there RB advmod lay
    """
    assert events(table) == []


def test_a_construction_is_one_event_whose_own_words_fill_no_role() -> None:
    table = """
    Rioters NNS nsubj set
    set VBD root -
    fire NN obj set
    to IN case mill
    the DT det mill
    mill NN obl set
    """
    event = one(table, "destroy")
    assert event.trigger.text == "set fire"
    assert roles(event) == {("agent", "Rioters"), ("target", "the mill")}


def test_a_particle_belongs_to_the_trigger() -> None:
    table = """
    Rebels NNS nsubj blew
    blew VBD root - lemma:blow
    up RP compound:prt blew
    the DT det bridge
    bridge NN obj blew
    """
    assert one(table, "bomb").trigger.text == "blew up"
    assert events(table.replace("    up RP compound:prt blew\n", "")) == []


def test_an_expletive_fills_no_role() -> None:
    table = """
    There EX expl were
    were VBD root -
    no DT det arrests
    arrests NNS nsubj were
    """
    event = one(table, "arrest")
    assert (event.roles, event.status) == ((), "negated")


def test_a_plan_is_carried_out_by_whose_plan_it_is() -> None:
    table = """
    Rebels NNS nsubj have
    have VBP root -
    a DT det plan
    plan NN obj have
    to TO mark attack
    attack VB acl plan
    the DT det town
    town NN obj attack
    """
    event = one(table, "attack")
    assert (roles(event), event.status) == ({("agent", "Rebels"), ("target", "the town")}, "planned")


def test_the_clause_on_a_noun_says_who_carried_its_event_out() -> None:
    table = """
    The DT det attack
    attack NN nsubj shook
    launched VBN acl attack lemma:launch
    by IN case rebels
    rebels NNS obl:agent launched
    shook VBD root -
    them PRP obj shook
    """
    assert roles(one(table, "attack")) == {("agent", "rebels")}


def test_a_verb_and_its_object_of_the_same_type_are_one_event() -> None:
    table = """
    Rebels NNS nsubj attacked
    attacked VBD root -
    in IN case attack
    an DT det attack
    attack NN obj attacked
    """
    assert [e.trigger.text for e in events(table)] == ["attacked"]


def test_a_clause_hung_on_an_idea_describes_the_person_in_its_phrase() -> None:
    table = """
    They PRP nsubj asked
    asked VBD root -
    for IN case release
    the DT det release
    release NN obl asked @event
    of IN case editors
    editors NNS nmod release @person
    who WP nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN acl:relcl release
    """
    assert roles(one(table, "arrest")) == {("target", "editors")}


def test_the_accused_does_what_they_are_accused_of() -> None:
    table = """
    Activists NNS nsubj accused
    accused VBD root - lemma:accuse
    soldiers NNS obj accused
    of IN mark killing
    killing VBG advcl accused lemma:kill
    two CD nummod nurses
    nurses NNS obj killing
    """
    assert roles(one(table, "kill")) == {("agent", "soldiers"), ("target", "two nurses")}


def test_a_bare_number_before_a_second_participle_counts_its_victims() -> None:
    table = """
    Three CD nummod soldiers
    soldiers NNS nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN root -
    and CC cc injured
    20 CD nummod injured
    injured VBN conj arrested lemma:injure
    """
    event = one(table, "injure")
    assert [(c.of, c.min, c.max) for c in event.counts] == [("injured", 20, 20)]


def test_a_participle_without_auxiliary_tells_what_its_subject_underwent() -> None:
    table = """
    Rebels NNS nsubj attacked
    attacked VBD root -
    , , punct killed
    with IN mark killed
    two CD nummod people
    people NNS nsubj killed
    killed VBN advcl attacked
    """
    assert roles(one(table, "kill")) == {("target", "two people")}


def test_ages_between_names_are_nobody() -> None:
    table = """
    Soldiers NNS nsubj arrested
    arrested VBD root -
    Asel NNP obj arrested PER
    , , punct 37
    37 CD conj Asel
    , , punct Ivo
    and CC cc Ivo
    Ivo NNP conj Asel PER
    """
    event = one(table, "arrest")
    assert roles(event) == {("agent", "Soldiers"), ("target", "Asel"), ("target", "Ivo")}
    assert event.counts == ()


def test_the_subject_of_the_clause_on_a_noun_does_what_the_noun_announces() -> None:
    table = """
    The DT det attack
    attack NN nsubj ended
    that WDT obj launched
    rebels NNS nsubj launched
    launched VBD acl:relcl attack
    ended VBD root -
    """
    assert roles(one(table, "attack")) == {("agent", "rebels")}


def test_whose_aim_it_is_does_it() -> None:
    table = """
    The DT det rebels
    rebels NNS nmod:poss aim
    's POS case rebels
    aim NN nsubj kill
    is VBZ cop kill
    to TO mark kill
    kill VB root -
    villagers NNS obj kill
    """
    assert ("agent", "The rebels") in roles(one(table, "kill"))


def test_an_object_that_the_tree_takes_for_a_second_subject_is_an_object() -> None:
    made = analysis(
        """
        The DT det blast
        blast NN nsubj left
        left VBD root -
        six CD nummod people
        people NNS nsubj left
        dead JJ xcomp left
        """
    )
    straighten(made.doc)
    found = find_events(made, CODEBOOK, Actors(), (), (), Claims())
    assert [roles(e) for e in found if e.type == "kill"] == [{("target", "six people")}]


def test_a_word_that_ends_a_hyphened_adjective_announces_nothing() -> None:
    table = """
    The DT det envoy
    self NN compound resigned
    _- HYPH punct resigned
    _resigned VBN amod envoy
    envoy NN nsubj fled
    fled VBD root -
    """
    assert [e.type for e in events(table)] == ["flee"]


def test_an_argument_behind_the_next_verb_is_not_what_the_first_is_done_to() -> None:
    table = """
    Rebels NNS nsubj attacked
    attacked VBD root -
    , , punct killing
    killing VBG advcl attacked lemma:kill ARG1=policemen
    the DT det mayor
    mayor NN obj killing
    and CC cc injuring
    injuring VBG conj attacked lemma:injure
    three CD nummod policemen
    policemen NNS obj injuring
    """
    assert roles(one(table, "kill")) == {("agent", "Rebels"), ("target", "the mayor")}


def test_what_stands_in_a_phrase_is_not_killed_beside_the_subject() -> None:
    table = """
    Nine CD nummod persons
    persons NNS nsubj:pass killed
    were VBD aux:pass killed
    killed VBN root - ARG1=conflict
    in IN case conflict
    the DT det conflict
    conflict NN obl killed
    """
    assert roles(one(table, "kill")) == {("target", "Nine persons")}


def test_the_second_noun_of_an_of_phrase_is_no_second_subject() -> None:
    made = analysis(
        """
        The DT det killing
        killing NN nsubj ended
        of IN case post
        the DT det post
        post NN nmod:poss commander
        's POS case post
        commander NN nsubj ended
        ended VBD root -
        """
    )
    straighten(made.doc)
    assert (made.doc[6].head.text, made.doc[6].dep_) == ("killing", "nmod")
    found = find_events(made, CODEBOOK, Actors(), (), (), Claims())
    assert [roles(e) for e in found] == [{("target", "the post's commander")}]


def test_a_noun_without_preposition_right_behind_the_verb_is_its_object() -> None:
    table = """
    Soldiers NNS nsubj arrested
    arrested VBD root -
    the DT det editor
    editor NN obl arrested
    """
    assert roles(one(table, "arrest")) == {("agent", "Soldiers"), ("target", "the editor")}


def test_the_subject_of_the_clause_before_is_not_that_of_a_coordinated_verb() -> None:
    table = """
    The DT det march
    march NN nsubj:pass stopped
    was VBD aux:pass stopped
    stopped VBN root -
    and CC cc arrested
    a DT det student
    student NN nsubj:pass arrested
    was VBD aux:pass arrested
    arrested VBN conj stopped ARG1=march
    """
    assert roles(one(table, "arrest")) == {("target", "a student")}


def test_forces_named_before_an_events_noun_do_it() -> None:
    table = """
    The DT det attack
    army NN compound attack
    attack NN nsubj angered
    angered VBD root -
    bishops NNS obj angered
    """
    assert roles(one(table, "attack")) == {("agent", "army")}


def test_what_is_under_an_event_undergoes_it() -> None:
    table = """
    She PRP nsubj spent
    spent VBD root - lemma:spend
    years NNS obj spent
    under IN case arrest
    arrest NN obl spent
    """
    assert roles(one(table, "arrest")) == {("target", "She")}


def test_whoever_makes_a_statement_does_what_the_statement_does() -> None:
    table = """
    The DT det firm
    firm NN nsubj made @organization
    made VBD root - lemma:make
    statements NNS obj made @abstract
    announcing VBG acl statements lemma:announce
    talks NNS obj announcing
    """
    assert ("agent", "The firm") in roles(one(table, "announce"))


def test_who_does_it_may_hang_on_whom_it_is_done_to() -> None:
    table = """
    The DT det murder
    murder NN nsubj angered
    of IN case nurses
    two CD nummod nurses
    nurses NNS nmod murder
    by IN case gunmen
    gunmen NNS nmod nurses
    angered VBD root -
    all PRON obj angered
    """
    assert roles(one(table, "kill")) == {("target", "two nurses"), ("agent", "gunmen")}


def test_a_part_of_the_body_is_no_instrument() -> None:
    table = """
    He PRP nsubj:pass wounded ARG1=wounded
    was VBD aux:pass wounded
    wounded VBN root - ARG2=leg
    in IN case leg
    the DT det leg
    leg NN obl wounded
    """
    assert roles(one(table, "injure")) == {("target", "He")}


def test_harm_has_those_who_did_it_from_the_attack_in_which_it_happened() -> None:
    table = """
    Nine CD nummod people
    people NNS nsubj:pass wounded
    were VBD aux:pass wounded
    wounded VBN root - lemma:wound
    when WRB advmod attacked
    gunmen NNS nsubj attacked
    attacked VBD advcl wounded
    buses NNS obj attacked
    """
    assert ("agent", "gunmen") in roles(one(table, "injure"))


def test_whoever_suffers_attacks_is_their_target_and_who_the_verb_names_does_them() -> None:
    table = """
    Villagers NNS nsubj suffered
    suffered VBD root - lemma:suffer
    attacks NNS obj suffered ARG0=Villagers lemma:attack
    by IN case soldiers
    soldiers NNS obl suffered
    """
    assert roles(one(table, "attack")) == {("target", "Villagers"), ("agent", "soldiers")}


def test_nobody_arrests_what_happens() -> None:
    event = one(
        """
        They PRP nsubj demand
        demand VBP root -
        release NN obj demand @event
        of IN case all
        all DT nmod release
        arrested VBN acl release
        """,
        "arrest",
    )
    assert not [role for role in event.roles if role.role == "target"]


def test_who_kills_himself_and_others_kills_those() -> None:
    table = """
        He NNP nsubj killed PER
        killed VBD root - lemma:kill
        himself PRP obj killed
        and CC cc guards
        two CD nummod guards
        guards NNS conj himself @person
    """
    assert one(table, "kill").counts[0].min == 2
