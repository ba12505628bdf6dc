"""The status and voice of events, row by row of the codebook's table, and the words that make them differ."""

import pytest

from sayso.model.claim import Stance
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import claim_over, events, one, roles

OCCURRED = """
Police NNS nsubj arrested
arrested VBD root -
12 CD nummod people
people NNS obj arrested
. . punct arrested
"""
NOBODY = """
Police NNS nsubj arrested
arrested VBD root -
nobody NN obj arrested
. . punct arrested
"""
NOT = """
Police NNS nsubj arrest
did VBD aux arrest
not RB advmod arrest
arrest VB root -
him PRP obj arrest
. . punct arrest
"""
WILL = """
Police NNS nsubj arrest
will MD aux arrest
arrest VB root -
him PRP obj arrest
on IN case Monday
Monday NNP obl arrest
. . punct arrest
"""
EXPECTS = """
He PRP nsubj expects
expects VBZ root -
police NNS obj expects
to TO mark arrest
arrest VB xcomp expects
him PRP obj arrest
. . punct expects
"""
THREATENED = """
The DT det general
general NN nsubj threatened
threatened VBD root -
to TO mark arrest
arrest VB xcomp threatened
strikers NNS obj arrest
. . punct threatened
"""
TRIED = """
Police NNS nsubj tried
tried VBD root - lemma:try
to TO mark arrest
arrest VB xcomp tried
him PRP obj arrest
but CC cc failed
failed VBD conj tried
. . punct tried
"""
COULD = """
If IN mark come
they PRP nsubj come
come VBP advcl arrest
back RB advmod come
, , punct arrest
police NNS nsubj arrest
could MD aux arrest
arrest VB root -
them PRP obj arrest
. . punct arrest
"""
DEMANDED = """
Protesters NNS nsubj demanded
demanded VBD root -
that IN mark arrest
police NNS nsubj arrest
arrest VB ccomp demanded
the DT det mayor
mayor NN obj arrest
. . punct demanded
"""
ONGOING = """
Police NNS nsubj arresting
have VBP aux arresting
been VBN aux arresting
arresting VBG root -
students NNS obj arresting
for IN case month
a DT det month
month NN obl arresting
. . punct arresting
"""


@pytest.mark.parametrize(
    ("table", "status"),
    [
        (OCCURRED, "occurred"), (NOBODY, "negated"), (NOT, "negated"), (WILL, "planned"), (EXPECTS, "predicted"),
        (THREATENED, "threatened"), (TRIED, "attempted"), (COULD, "hypothetical"), (DEMANDED, "demanded"),
        (ONGOING, "ongoing"),
    ],
)  # fmt: skip
def test_every_row_of_the_table_has_its_status_in_the_reports_own_voice(table: str, status: str) -> None:
    event = one(table, "arrest")
    assert (event.status, event.voice, event.claim) == (status, "report", None)


SAID = """
Activists NNS nsubj said
said VBD root -
that IN mark arrested
police NNS nsubj arrested
arrested VBD ccomp said
12 CD nummod people
people NNS obj arrested
. . punct said
"""


@pytest.mark.parametrize(
    ("stance", "voice"), [("says", "attributed"), ("alleges", "alleged"), ("denies", "denied"), ("accuses", "alleged")]
)
def test_the_voice_is_that_of_the_innermost_claim(stance: Stance, voice: str) -> None:
    claims = claim_over(analysis(SAID), 2, 7, 1, stance)
    event = one(SAID, "arrest", claims=claims)
    assert (event.status, event.voice, event.claim) == ("occurred", voice, "C1")


def test_an_act_of_speech_is_not_carried_by_the_claim_that_it_introduces() -> None:
    table = SAID.replace("said", "announced")
    claims = claim_over(analysis(table), 2, 7, 1, "announces")
    found = {e.type: e for e in events(table, claims=claims)}
    assert (found["announce"].voice, found["announce"].claim) == ("report", None)
    assert (found["arrest"].voice, found["arrest"].claim) == ("attributed", "C1")


def test_a_suspect_has_only_allegedly_done_it() -> None:
    table = """
    He PRP nsubj:pass accused
    is VBZ aux:pass accused
    accused VBN root -
    of IN mark killing
    killing VBG advcl accused lemma:kill
    two CD nummod soldiers
    soldiers NNS obj killing
    . . punct accused
    """
    event = one(table, "kill")
    assert (event.status, event.voice) == ("occurred", "alleged")
    assert [(c.of, c.min, c.max) for c in event.counts] == [("killed", 2, 2)]


FORCED = """
The DT det minister
minister NN nsubj:pass forced
was VBD aux:pass forced
forced VBN root -
to TO mark resign
resign VB xcomp forced
. . punct forced
"""


@pytest.mark.parametrize(
    ("verb", "status"),
    [("forced", "occurred"), ("ordered", "demanded"), ("expected", "predicted"), ("prepared", "planned")],
)
def test_what_the_verb_above_an_infinitive_makes_of_it(verb: str, status: str) -> None:
    lemma = {"forced": "force", "ordered": "order", "expected": "expect", "prepared": "prepare"}[verb]
    table = FORCED.replace("forced VBN root -", f"{verb} VBN root - lemma:{lemma}").replace(" forced", f" {verb}")
    assert one(table, "resign").status == status


def test_to_fail_to_do_violence_is_an_attempt_and_a_prevented_attack_did_not_happen() -> None:
    failed = """
    Rebels NNS nsubj failed
    failed VBD root -
    to TO mark destroy
    destroy VB xcomp failed
    the DT det bridge
    bridge NN obj destroy
    """
    assert one(failed, "destroy").status == "attempted"
    prevented = """
    Guards NNS nsubj prevented
    prevented VBD root -
    an DT det attack
    attack NN obj prevented
    """
    assert one(prevented, "attack").status == "negated"


NOUN = """
They PRP nsubj spoke
spoke VBD root -
of IN case {noun}
a DT det {noun}
{modifier} JJ amod {noun}
{noun} NN obl spoke
"""


@pytest.mark.parametrize(
    ("modifier", "status"),
    [("failed", "attempted"), ("planned", "planned"), ("possible", "hypothetical"), ("looming", "predicted"),
     ("ongoing", "ongoing"), ("bloody", "occurred")],
)  # fmt: skip
def test_an_adjective_on_the_noun_decides(modifier: str, status: str) -> None:
    assert one(NOUN.format(noun="attack", modifier=modifier), "attack").status == status


@pytest.mark.parametrize(
    ("noun", "status"),
    [("threat", "threatened"), ("plan", "planned"), ("possibility", "hypothetical"), ("call", "demanded"),
     ("fear", "predicted"), ("attempt", "attempted")],
)  # fmt: skip
def test_a_noun_above_the_infinitive_decides(noun: str, status: str) -> None:
    table = f"""
    The DT det {noun}
    {noun} NN nsubj surprised
    to TO mark arrest
    arrest VB acl {noun}
    strikers NNS obj arrest
    surprised VBD root -
    them PRP obj surprised
    """
    assert one(table, "arrest").status == status


def test_the_first_to_do_something_did_it() -> None:
    table = """
    She PRP nsubj official
    was VBD cop official
    the DT det official
    first JJ amod official
    official NN root -
    to TO mark defect
    defect VB acl official
    """
    assert one(table, "defect").status == "occurred"


def test_a_headline_tells_in_the_present_what_happened_and_with_to_what_is_to_come() -> None:
    present = """
    Minister NN nsubj defects
    defects VBZ root -
    ---
    He PRP nsubj left
    left VBD root -
    """
    assert one(present, "defect", blocks=("headline",)).status == "occurred"
    coming = """
    Minister NN nsubj resign
    to TO mark resign
    resign VB root -
    ---
    He PRP nsubj left
    left VBD root -
    """
    assert one(coming, "resign", blocks=("headline",)).status == "planned"


def test_whether_and_without_leave_it_open_or_deny_it() -> None:
    whether = """
    Nobody NN nsubj knows
    knows VBZ root - lemma:know
    whether IN mark arrested
    police NNS nsubj arrested
    arrested VBD ccomp knows
    him PRP obj arrested
    """
    assert one(whether, "arrest").status == "hypothetical"
    without = """
    Police NNS nsubj left
    left VBD root -
    without IN mark arresting
    arresting VBG advcl left
    anyone NN obj arresting
    """
    assert one(without, "arrest").status == "negated"


def test_coordinated_verbs_share_their_modal() -> None:
    table = """
    Police NNS nsubj detain
    will MD aux detain
    detain VB root -
    and CC cc arrest
    arrest VB conj detain
    them PRP obj arrest
    """
    assert [e.status for e in events(table)] == ["planned", "planned"]


def test_a_question_tells_nothing() -> None:
    table = """
    Will MD aux arrest
    police NNS nsubj arrest
    arrest VB root -
    him PRP obj arrest
    ? . punct arrest
    """
    assert one(table, "arrest").status == "hypothetical"


def test_responsibility_for_an_attack_takes_the_attack_for_granted() -> None:
    table = """
    Nobody NN nsubj took
    took VBD root -
    responsibility NN obj took
    for IN case attack
    the DT det attack
    attack NN nmod responsibility
    """
    assert one(table, "attack").status == "occurred"


def test_who_does_not_take_responsibility_for_an_attack_does_not_undo_it_wherever_the_tree_hangs_it() -> None:
    table = """
    Nobody NN nsubj taken
    has VBZ aux taken
    taken VBN root -
    responsibility NN obj taken
    for IN case attack
    the DT det attack
    attack NN obl taken
    """
    assert one(table, "attack").status == "occurred"


def test_to_call_an_event_something_demands_none() -> None:
    table = """
    They PRP nsubj called
    called VBD root -
    his PRP$ nmod:poss arrest
    arrest NN obj called
    a DT det mistake
    mistake NN xcomp called
    """
    assert one(table, "arrest").status == "occurred"


def test_what_somebody_means_to_ask_for_is_demanded() -> None:
    table = """
    He PRP nsubj plans
    plans VBZ root -
    to TO mark ask
    ask VB xcomp plans
    for IN case arrest
    her PRP$ nmod:poss arrest
    arrest NN obl ask
    """
    assert one(table, "arrest").status == "demanded"


DEMAND = """
Protesters NNS nsubj demanded
demanded VBD root -
that IN mark arrest
police NNS nsubj arrest
arrest VB ccomp demanded
him PRP obj arrest
"""


def test_that_something_was_demanded_is_told_by_the_report_itself() -> None:
    claims = claim_over(analysis(DEMAND), 2, 6, 1, "demands")
    event = one(DEMAND, "arrest", claims=claims)
    assert (event.status, event.voice, event.claim) == ("demanded", "report", "C1")


def test_what_is_feared_is_predicted_and_what_is_cancelled_does_not_happen() -> None:
    feared = """
    They PRP nsubj feared
    feared VBD root - lemma:fear
    that IN mark attack
    rebels NNS nsubj attack
    would MD aux attack
    attack VB ccomp feared
    """
    assert one(feared, "attack").status == "predicted"
    cancelled = """
    A DT det protest
    planned VBN amod protest lemma:plan
    protest NN nsubj:pass cancelled
    was VBD aux:pass cancelled
    cancelled VBN root - lemma:cancel
    """
    assert one(cancelled, "protest").status == "negated"


def test_a_noun_before_a_noun_shares_its_status() -> None:
    table = """
    No DT det talks
    attack NN compound talks
    talks NNS nsubj:pass held
    were VBD aux:pass held
    held VBN root -
    """
    assert {e.status for e in events(table)} == {"negated"}


def test_fear_of_being_arrested_is_no_arrest() -> None:
    table = """
    He PRP nsubj fled
    fled VBD root -
    for IN case fear
    fear NN obl fled
    of IN mark arrested
    being VBG aux:pass arrested
    arrested VBN acl fear
    """
    arrest = one(table, "arrest")
    assert arrest.status == "predicted"
    assert roles(arrest) == set()


def test_too_weak_to_flee_is_not_fleeing() -> None:
    table = """
    They PRP nsubj weak
    were VBD cop weak
    too RB advmod weak
    weak JJ root -
    to TO mark flee
    flee VB xcomp weak
    """
    assert one(table, "flee").status == "negated"


def test_an_attack_that_goes_on_is_ongoing() -> None:
    table = """
    The DT det attack
    attack NN nsubj goes
    goes VBZ root - lemma:go
    on RP compound:prt goes
    """
    assert one(table, "attack").status == "ongoing"


def test_what_somebody_doubts_is_hypothetical() -> None:
    table = WILL.replace("arrest VB root -", "arrest VB ccomp doubts").replace(
        "Police NNS", "She PRP nsubj doubts\ndoubts VBZ root -\nthat IN mark arrest\nPolice NNS"
    )
    assert one(table, "arrest").status == "hypothetical"


def test_what_somebody_tells_to_go_on_is_not_demanded() -> None:
    table = """
    Police NNS nsubj arresting
    are VBP aux arresting
    arresting VBG ccomp told
    him PRP obj arresting
    , , punct told
    she PRP nsubj told
    told VBD root - lemma:tell
    us PRP iobj told
    """
    assert one(table, "arrest").status == "ongoing"


def test_an_ultimatum_to_do_it_demands_it() -> None:
    table = """
    They PRP nsubj set
    set VBD root -
    an DT det ultimatum
    ultimatum NN obj set
    to TO mark arrest
    arrest VB acl ultimatum
    him PRP obj arrest
    """
    assert one(table, "arrest").status == "demanded"


def test_what_a_ruling_is_said_to_do_is_done() -> None:
    table = """
    They PRP nsubj mourned
    mourned VBD root -
    the DT det decision
    decision NN obj mourned
    killing VBG acl decision
    him PRP obj killing
    """
    assert [e.status for e in events(table) if e.type == "kill"] == ["occurred"]


def test_an_appeal_against_an_event_does_not_ask_for_it() -> None:
    table = """
    An DT det appeal
    appeal NN nsubj failed
    against IN case arrest
    his PRP$ nmod:poss arrest
    arrest NN nmod appeal
    failed VBD root -
    """
    assert [e.status for e in events(table) if e.type == "arrest"] == ["occurred"]


def test_what_is_to_be_secured_is_yet_to_come() -> None:
    table = """
    They PRP nsubj secure
    will MD aux secure
    secure VB root -
    the DT det arrest
    arrest NN obj secure
    """
    assert [e.status for e in events(table) if e.type == "arrest"] == ["planned"]


def test_if_right_before_a_participle_makes_it_a_condition_wherever_the_tree_hangs_it() -> None:
    table = """
    If IN mark fled
    arrested VBN amod critics lemma:arrest
    critics NNS nsubj fled
    fled VBD root - lemma:flee
    """
    assert one(table, "arrest").status == "hypothetical"


def test_what_is_called_off_does_not_take_place_though_the_tree_takes_the_particle_for_a_preposition() -> None:
    table = """
    They PRP nsubj called
    called VBD root -
    off RP case talks
    talks NNS obl called lemma:talk
    """
    assert one(table, "agree").status == "negated"


@pytest.mark.parametrize(
    ("table", "status"),
    [
        ("""
         found VBD root - lemma:find
         no DT det sign
         sign NN obj found
         they PRP nsubj:pass arrested
         were VBD aux:pass arrested
         arrested VBN acl sign lemma:arrest
         """, "negated"),
        ("""
         Anyone PRON nsubj hang
         who WP nsubj arrests
         arrests VBZ acl:relcl Anyone lemma:arrest
         guards NNS obj arrests
         shall MD aux hang
         hang VB root -
         """, "hypothetical"),
    ],
)  # fmt: skip
def test_what_is_unproved_or_of_anyone_did_not_simply_happen(table: str, status: str) -> None:
    assert one(table, "arrest").status == status


def test_what_something_is_called_off_for_has_taken_place() -> None:
    table = """
    They PRP nsubj called
    called VBD root -
    off RP compound:prt called
    talks NNS obj called lemma:talk
    after IN case killing
    a DT det killing
    killing NN obl called
    """
    assert one(table, "agree").status == "negated"
    assert one(table, "kill").status == "occurred"
