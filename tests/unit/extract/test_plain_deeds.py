"""Who does what to whom in plain sentences, from their analysis to the record."""

from functools import cache

from sayso.codebook import Codebook, load_codebook
from sayso.extract.compose import compose
from sayso.gazetteer import Entry, Gazetteer
from sayso.model import Event, Reader, Record
from tests.unit.extract.docs_by_hand import analysis

READER = Reader(version="test", model="by-hand", codebook="test")
GAZETTEER = Gazetteer([(Entry("Oru", "city", "ZZ", 1, 1.0, 2.0, 100_000), ())])


@cache
def shipped() -> Codebook:
    return load_codebook(None)


def read(table: str) -> Record:
    return compose(analysis(table, published="2031-05-14"), shipped(), GAZETTEER, READER)


def one(record: Record, type_: str) -> Event:
    (event,) = [e for e in record.events if e.type == type_]
    return event


def parts(event: Event) -> set[tuple[str, str]]:
    return {(part.role, part.text) for part in event.roles}


BARE = """
    Amid IN case claims
    claims NNS advcl ordered ! lemma:claim
    guards NNS nsubj beaten @person lemma:guard
    had VBD aux beaten ! lemma:have
    beaten VBN ccomp claims ARG0=guards ARG1=men lemma:beat
    the DT det men
    men NNS obj beaten @person lemma:man
    , , punct claims
    a DT det judge
    judge NN nsubj ordered @person
    ordered VBD root - ARGM-ADV=claims ARG0=judge ARG1=inquiry lemma:order
    an DT det inquiry
    inquiry NN obj ordered @abstract !
    . . punct ordered
"""


def test_a_claim_without_that_only_alleges() -> None:
    event = one(read(BARE), "attack")
    assert (event.voice, event.status) == ("alleged", "occurred")
    assert all(c.stance == "demands" for c in read(BARE).claims)  # the judge alleges nothing


TURNED_DOWN = """
    The DT det ministry
    ministry NN nsubj rejected @organization
    rejected VBZ root - ARG0=ministry ARG1=claims lemma:reject
    claims NNS obj rejected @abstract ARG0=ministry lemma:claim
    the DT det army
    army NN nsubj shelled @organization
    had VBD aux shelled ! lemma:have
    shelled VBN acl claims ARG0=army ARG1=village lemma:shell
    the DT det village
    village NN obj shelled @place
    . . punct rejected
"""


def test_who_turns_a_claim_down_does_not_make_it() -> None:
    record = read(TURNED_DOWN)
    assert [(c.stance, c.spans[0].text) for c in record.claims] == [("denies", "the army had shelled the village")]
    assert ("agent", "The ministry") not in parts(one(record, "accuse"))
    assert one(record, "bomb").voice == "denied"


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


DISCUSSED = """
    The DT det ministers
    ministers NNS nsubj discussed @person lemma:minister
    discussed VBD root - ARG0=ministers ARG1=attack lemma:discuss
    the DT det attack
    attack NN obj discussed @event ARG1=village
    on IN case village
    the DT det village
    village NN nmod attack @place
    . . punct discussed
"""


def test_an_attack_that_is_known_and_discussed_happened() -> None:
    assert one(read(DISCUSSED), "attack").status == "occurred"


SURVIVED = """
    The DT det mayor
    mayor NN nsubj survived @person
    survived VBD root - ARG0=mayor ARG1=attempt ARGM-TMP=Monday lemma:survive
    an DT det attempt
    assassination NN compound attempt
    attempt NN obj survived @event ARG1=assassination
    on IN case Monday
    Monday NNP obl survived @time
    . . punct survived
"""


def test_who_survives_an_attempt_is_whom_it_was_made_on() -> None:
    event = one(read(SURVIVED), "kill")
    assert parts(event) == {("target", "The mayor")}
    assert event.status == "attempted"


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


NOBODY = """
    No DT det group
    group NN nsubj said @person
    has VBZ aux said ! lemma:have
    said VBN root - ARG0=group ARG1=carried lemma:say
    it PRP nsubj carried @person
    carried VBD ccomp said ARG0=it ARG1=attack lemma:carry
    out RP compound:prt carried
    the DT det attack
    attack NN obj carried @event !
    . . punct said
"""


def test_what_nobody_owns_up_to_was_done_by_somebody() -> None:
    event = one(read(NOBODY), "attack")
    assert (event.status, parts(event)) == ("occurred", set())


CALLED = """
    The DT det president
    president NN nsubj called @person
    called VBD root - ARG0=president ARG1=elections ARGM-TMP=12 lemma:call
    elections NNS obj called @event ! lemma:election
    for IN case 12
    May NNP nmod:unmarked 12
    12 CD obl called @time
    . . punct called
"""


def test_elections_that_are_called_are_no_demand() -> None:
    assert {e.type for e in read(CALLED).events} == {"vote"}
