"""Who does what to whom in plain sentences, from their analysis to the record."""

from tests.unit.extract.records_by_hand import one, parts, read

LEFT = """
    The DT det army
    army NN nsubj reported @organization
    reported VBD root - ARG0=army ARG1=dead lemma:report
    14 CD obj reported
    dead JJ ccomp reported
    , , punct injured
    22 CD nsubj:pass injured
    injured VBN conj dead ! lemma:injure
    and CC cc missing
    three CD nsubj:pass injured @person
    missing JJ conj dead
    . . punct reported
"""


def test_each_state_in_a_list_has_its_own_number() -> None:
    record = read(LEFT)
    found = {t: [(c.min, c.max) for c in one(record, t).counts] for t in ("injure", "disappear")}
    assert found == {"injure": [(22, 22)], "disappear": [(3, 3)]}


FINED = """
    The DT det court
    court NN nsubj fined @organization
    fined VBD root - ARG0=court ARG1=$ lemma:fine
    the DT det firm
    firm NN amod $
    $ $ obj fined
    _2 CD compound million
    million CD nummod $
    for IN mark dumping
    dumping VBG advcl fined ARG1=waste lemma:dump
    waste NN obj dumping @abstract
    . . punct fined
"""


def test_a_sum_is_the_penalty_and_nobody_who_is_fined() -> None:
    event = one(read(FINED), "sentence")
    assert parts(event) >= {("target", "the firm"), ("to", "$2 million")}
    assert event.counts == ()


OF_A_PLACE = """
    Ada NNP nsubj:pass fined PER @person
    Roe NNP flat Ada +
    , , punct 29
    29 CD appos Ada
    , , punct Lane
    of IN case Lane
    12 CD nummod Mill
    Mill NNP compound Lane LOC
    Lane NNP nmod Ada + @place
    , , punct Ada
    was VBD aux:pass fined ! lemma:be
    fined VBN root - ARG1=Ada ARG2=$ lemma:fine
    $ $ obj fined
    _200 CD nummod $
    . . punct fined
"""


def test_where_somebody_lives_is_not_what_the_fine_is_for() -> None:
    assert {role for role, _ in parts(one(read(OF_A_PLACE), "sentence"))} == {"target", "to"}


GUILTY = """
    Harbour NN compound clerk
    clerk NN nsubj found @person
    found VBD root - ARG0=clerk ARG1=guilty lemma:find
    guilty JJ xcomp found ARG1=clerk
    in IN case murder
    murder NN obl found @event ARG1=neighbour
    of IN case neighbour
    neighbour NN nmod murder @person
"""


def test_who_is_found_guilty_in_a_headline_finds_nothing() -> None:
    assert ("target", "Harbour clerk") in parts(one(read(GUILTY), "sentence"))


DEBATED = """
    Ministers NNS nsubj debated @person lemma:minister
    debated VBD root - ARG0=Ministers ARG1=proposal lemma:debate
    a DT det proposal
    proposal NN obj debated @abstract ARG1=ban
    to TO mark ban
    ban VB acl proposal ARG1=party
    the DT det party
    party NN obj ban @organization
    . . punct debated
"""


def test_who_debates_a_proposal_does_not_carry_it_out() -> None:
    assert parts(one(read(DEBATED), "ban")) == {("target", "the party")}


FOUND = """
    Police NNS nsubj found @person
    found VBD root - ARG0=Police ARG1=bodies lemma:find
    the DT det bodies
    bodies NNS obj found @object lemma:body
    of IN case students
    two CD nummod students
    students NNS nmod bodies @person lemma:student
    in IN case well
    a DT det well
    well NN nmod bodies @place
    , , punct shot
    shot VBN advcl found ARGM-LOC=head lemma:shoot
    in IN case head
    the DT det head
    head NN obl shot @object
    . . punct found
"""


def test_who_finds_bodies_shot_nobody() -> None:
    assert parts(one(read(FOUND), "shoot")) == {("target", "two students")}


FOILED = """
    Police NN nsubj said @person
    said VBD root - ARG0=Police ARG1=foiled lemma:say
    they PRP nsubj foiled @person
    had VBD aux foiled ! lemma:have
    foiled VBN ccomp said ARG0=they ARG1=plot lemma:foil
    a DT det plot
    plot NN obj foiled @abstract !
    to TO mark kill
    kill VB acl plot ARG1=mayor
    the DT det mayor
    mayor NN obj kill @person
    . . punct said
"""


def test_who_foils_a_plot_is_not_who_plotted() -> None:
    assert parts(one(read(FOILED), "kill")) == {("target", "the mayor")}


ACQUITTED = """
    The DT det court
    court NN nsubj acquitted @organization
    acquitted VBD root - ARG0=court ARG1=colonel lemma:acquit
    the DT det colonel
    colonel NN obj acquitted @person
    of IN case crimes
    war NN compound crimes
    crimes NNS nmod colonel @abstract lemma:crime
    but CC cc convicted
    convicted VBD conj acquitted ARG0=court ARG1=him lemma:convict
    him PRP obj convicted @person
    of IN case torture
    torture NN obl convicted @abstract
    . . punct acquitted
"""


def test_what_somebody_is_cleared_of_is_no_part_of_him() -> None:
    assert ("target", "the colonel") in parts(one(read(ACQUITTED), "release"))
