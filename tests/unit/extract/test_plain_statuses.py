"""Whether it happened and who says so in plain sentences, from their analysis to the record."""

from tests.unit.extract.records_by_hand import one, parts, read

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
