"""When and where events happen, and which of them a report only recalls."""

import datetime

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.places import Place
from sayso.extract.times import find_times
from sayso.model import Event, Where
from tests.unit.extract.docs_by_hand import analysis, token
from tests.unit.extract.events_by_hand import CODEBOOK, claim_over

PUBLISHED = "2031-05-14"


def _events(table: str, *place_names: str, claims: Claims | None = None) -> dict[str, Event]:
    made = analysis(table, published=PUBLISHED)
    times = find_times(made.doc, datetime.date.fromisoformat(PUBLISHED))
    places = tuple(_place(made.doc.text, token(made, name), name) for name in place_names)
    return {e.type: e for e in find_events(made, CODEBOOK, Actors(), times, places, claims or Claims())}


def _place(text: str, at: int, name: str) -> Place:
    start = text.index(name)
    where = Where(name=name, geonames=None, lat=None, lon=None, country=None, precision="city",
                  start=start, end=start + len(name), text=name)  # fmt: skip
    return Place(at, at + 1, where, "place")


def _edtf(event: Event) -> str | None:
    return event.when.edtf if event.when else None


def test_a_time_on_the_verb_dates_it_and_a_participle_beside_it() -> None:
    table = """
    On IN case Monday
    Monday NNP obl attacked @time
    rebels NNS nsubj attacked
    attacked VBD root -
    a DT det depot
    depot NN obj attacked
    , , punct killing
    killing VBG advcl attacked lemma:kill
    two CD nummod guards
    guards NNS obj killing
    """
    found = _events(table)
    assert (_edtf(found["attack"]), _edtf(found["kill"])) == ("2031-05-12", "2031-05-12")


SAID_MONDAY = """
Activists NNS nsubj announced
announced VBD root -
on IN case Monday
Monday NNP obl announced @time
that IN mark arrested
police NNS nsubj arrested
arrested VBD ccomp announced
him PRP obj arrested
"""


def test_the_time_of_the_saying_is_not_the_time_of_what_is_said() -> None:
    claims = claim_over(analysis(SAID_MONDAY), 4, 8, 1, "announces")
    found = _events(SAID_MONDAY, claims=claims)
    assert (_edtf(found["announce"]), found["arrest"].when) == ("2031-05-12", None)


def test_what_is_called_for_a_day_is_on_that_day_to_come() -> None:
    found = _events("""
    Unions NNS nsubj announced
    announced VBD root -
    a DT det protest
    protest NN obj announced
    for IN case Friday
    Friday NNP obl announced @time
    """)
    assert (_edtf(found["announce"]), _edtf(found["protest"])) == (None, "2031-05-16")


def test_without_a_time_in_the_text_there_is_none() -> None:
    found = _events("Police NNS nsubj arrested\narrested VBD root -\nhim PRP obj arrested")
    assert found["arrest"].when is None


def test_a_noun_takes_the_time_of_the_verb_that_carries_it() -> None:
    table = """
    Rebels NNS nsubj launched
    launched VBD root -
    an DT det attack
    attack NN obj launched
    on IN case Sunday
    Sunday NNP obl launched @time
    """
    assert _edtf(_events(table)["attack"]) == "2031-05-11"


def test_a_place_is_where_it_happens_unless_it_plays_a_role() -> None:
    table = """
    Police NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    in IN case Oru
    Oru NNP obl arrested LOC
    """
    where = _events(table, "Oru")["arrest"].where
    assert where is not None
    assert where.name == "Oru"
    fled = """
    He PRP nsubj fled
    fled VBD root -
    to IN case Oru
    Oru NNP obl fled LOC
    """
    assert _events(fled, "Oru")["flee"].where is None


def test_a_place_behind_another_noun_of_place_is_reached_through_it() -> None:
    table = """
    Police NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    in IN case capital
    the DT det capital
    capital NN obl arrested
    of IN case Oru
    Oru NNP nmod capital LOC
    """
    where = _events(table, "Oru")["arrest"].where
    assert where is not None
    assert where.name == "Oru"


def test_the_place_that_is_attacked_is_where_it_happens() -> None:
    table = """
    Rebels NNS nsubj attacked
    attacked VBD root -
    Oru NNP obj attacked LOC
    """
    where = _events(table, "Oru")["attack"].where
    assert where is not None
    assert where.name == "Oru"


@pytest.mark.parametrize(("month", "weight"), [("January", "background"), ("May", "news")])
def test_what_is_dated_long_before_the_report_is_background(month: str, weight: str) -> None:
    table = f"""
    A DT det colonel
    colonel NN nsubj defected
    defected VBD root -
    in IN case {month}
    {month} NNP obl defected @time
    """
    assert _events(table)["defect"].role_in_report == weight


def test_the_past_perfect_in_the_reports_own_voice_recalls() -> None:
    table = """
    He PRP nsubj fled
    had VBD aux fled
    fled VBN root -
    before RB advmod fled
    """
    assert _events(table)["flee"].role_in_report == "background"


def test_the_past_perfect_of_what_is_said_does_not() -> None:
    table = """
    He PRP nsubj announced
    announced VBD root -
    that IN mark defected
    he PRP nsubj defected
    had VBD aux defected
    defected VBN ccomp announced
    """
    claims = claim_over(analysis(table), 2, 6, 1, "announces")
    assert _events(table, claims=claims)["defect"].role_in_report == "news"


def test_what_a_recalled_announcement_announces_is_recalled() -> None:
    table = """
    In IN case January
    January NNP obl appeared @time
    he PRP nsubj appeared
    appeared VBD root -
    , , punct announcing
    announcing VBG advcl appeared lemma:announce
    he PRP nsubj defected
    had VBD aux defected
    defected VBN ccomp announcing
    """
    found = _events(table)
    assert {e.role_in_report for e in found.values()} == {"background"}


def test_a_deed_takes_no_time_from_the_arrest() -> None:
    table = """
    Police NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    on IN case Monday
    Monday NNP obl arrested @time
    for IN mark killing
    killing VBG advcl arrested
    a DT det clerk
    clerk NN obj killing
    """
    found = _events(table)
    assert _edtf(found["arrest"]) == "2031-05-12"
    assert found["kill"].when is None


def test_a_time_fills_no_role_and_keeps_none_from_another() -> None:
    table = """
    He PRP nsubj fled
    fled VBD root -
    to IN case Monday
    Monday NNP obl fled @time
    Oru NNP obj fled LOC
    """
    assert "Monday" not in {p.text for p in _events(table)["flee"].roles}


def test_what_an_anniversary_remembers_is_background() -> None:
    table = """
    The DT det anniversary
    anniversary NN nsubj came
    of IN case attack
    the DT det attack
    attack NN nmod anniversary
    came VBD root -
    """
    assert _events(table)["attack"].role_in_report == "background"


def test_the_time_right_behind_a_deed_is_its_own() -> None:
    table = """
    Rebels NNS nsubj claimed
    claimed VBD root -
    responsibility NN obj claimed
    for IN case attack
    an DT det attack
    attack NN nmod responsibility
    yesterday NN obl:unmarked claimed @time
    """
    assert _edtf(_events(table)["attack"]) == "2031-05-13"


def test_a_clause_on_an_event_happens_when_the_event_does() -> None:
    table = """
    An DT det attack
    attack NN nsubj shook
    on IN case Monday
    Monday NNP nmod attack @time
    that WDT nsubj killed
    killed VBD acl:relcl attack
    two CD nummod guards
    guards NNS obj killed
    shook VBD root -
    Oru NNP obj shook LOC
    """
    assert _edtf(_events(table)["kill"]) == "2031-05-12"


def test_a_time_beside_another_says_it_more_closely() -> None:
    table = """
    Last JJ amod year
    year NN obl attacked
    , , punct attacked
    on IN case May
    May NNP obl attacked
    4 CD nummod May
    2030 CD nummod May
    , , punct attacked
    rebels NNS nsubj attacked
    attacked VBD root -
    a DT det depot
    depot NN obj attacked
    """
    assert _edtf(_events(table)["attack"]) == "2030-05-04"


def test_what_is_answered_lies_behind_the_answer() -> None:
    table = """
    They PRP nsubj arrest
    will MD aux arrest
    arrest VB root -
    him PRP obj arrest
    in IN case response
    response NN obl arrest
    to IN case attack
    Monday NNP nmod:poss attack
    's POS case Monday
    attack NN nmod response
    """
    assert _edtf(_events(table)["attack"]) == "2031-05-12"


def test_a_time_between_a_noun_and_those_whose_event_it_is_dates_it() -> None:
    table = """
    This PRP nsubj follows
    follows VBZ root -
    the DT det arrest
    arrest NN obj follows
    last JJ amod month
    month NN obl follows
    of IN case editors
    editors NNS nmod arrest
    """
    assert _edtf(_events(table)["arrest"]) == "2031-04"


def test_the_participle_that_sets_a_time_sets_that_of_its_noun() -> None:
    table = """
    The DT det protest
    protest NN nsubj ends
    called VBN acl protest lemma:call
    for IN case Friday
    Friday NNP obl called
    ends VBZ root -
    """
    assert (_edtf(_events(table)["protest"]) or "").startswith("2031-05-")


def test_an_event_behind_days_after_is_counted_back_from_the_time_before_it() -> None:
    doc = """
    The DT det shed
    shed NN nsubj fell
    fell VBD root -
    on IN case Wednesday
    Wednesday NNP obl fell
    , , punct fell
    two CD nummod days
    days NNS obl:unmarked fell
    after IN case arrest
    an DT det arrest
    arrest NN obl fell
    """
    when = _events(doc)["arrest"].when
    assert when is not None
    assert when.edtf == "2031-05-12"


def test_what_is_told_as_past_is_not_counted_to_a_day_ahead() -> None:
    doc = """
    Today NN obl known @time
    , , punct known
    she PRP nsubj:pass known
    is VBZ aux:pass known
    known VBN root -
    for IN mark fleeing
    fleeing VBG advcl known
    two CD nummod years
    years NNS obl killed
    before IN mark killed
    he PRP nsubj:pass killed
    was VBD aux:pass killed
    killed VBN advcl fleeing lemma:kill
    """
    assert _edtf(_events(doc)["kill"]) is None


def test_a_sentence_about_the_present_counts_back_from_the_report_s_day() -> None:
    doc = """
    Six CD nummod weeks
    weeks NNS obl moved
    after IN mark arrested
    soldiers NNS nsubj arrested
    arrested VBD advcl moved
    him PRP obj arrested
    , , punct moved
    farmers NNS nsubj moved
    have VBP aux moved
    moved VBN root -
    """
    assert _events(doc)["arrest"].role_in_report == "background"


def test_the_year_of_a_law_dates_nothing() -> None:
    doc = """
    Soldiers NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    under IN case Act
    the DT det Act
    1988 CD nummod Act
    Coastal NNP compound Act
    Act NNP obl arrested
    """
    assert not find_times(analysis(doc, published=PUBLISHED).doc, datetime.date.fromisoformat(PUBLISHED))


def test_a_day_after_something_yields_to_the_day_itself() -> None:
    table = """
    A DT det bomb
    bomb NN nsubj blew
    blew VBD root - lemma:blow
    up RP compound:prt blew
    on IN case Monday
    Monday NNP obl blew
    , , punct blew
    killing VBG advcl blew lemma:kill
    six CD obj killing
    , , punct blew
    a DT det day
    day NN obl:unmarked killing
    after IN case attack
    an DT det attack
    attack NN obl killing
    """
    found = _events(table)
    assert (_edtf(found["kill"]), _edtf(found["attack"])) == ("2031-05-12", "2031-05-11")


def test_a_past_event_is_not_counted_to_a_day_ahead_of_the_report() -> None:
    table = """
    Rain NN nsubj fell
    fell VBD root -
    on IN case Wednesday
    Wednesday NNP obl fell
    . . punct fell

    The DT det hall
    hall NN nsubj reopened
    where WRB advmod attacked
    men NNS nsubj attacked
    attacked VBD acl:relcl hall
    the DT det day
    following JJ amod day
    day NN obl attacked
    reopened VBD root -
    """
    when = _events(table)["attack"].when
    assert when is not None
    assert (when.text, when.edtf) == ("the following day", None)


def test_those_killed_share_the_time_of_those_injured_behind_them() -> None:
    table = """
    Nine CD nsubj:pass killed
    were VBD aux:pass killed
    killed VBN root -
    and CC cc injured
    ten CD nsubj:pass injured
    injured VBN conj killed lemma:injure
    on IN case Monday
    Monday NNP obl injured
    """
    assert _edtf(_events(table)["kill"]) == "2031-05-12"


def test_those_who_die_in_an_attack_die_where_and_when_it_was() -> None:
    table = """
    Two CD nsubj killed
    killed VBN root -
    were VBD aux:pass killed
    in IN case attack
    an DT det attack
    attack NN obl killed
    on IN case Monday
    Monday NNP nmod attack
    in IN case Orrun
    Orrun NNP nmod attack
    """
    found = _events(table, "Orrun")["kill"]
    assert found.where is not None
    assert (_edtf(found), found.where.name) == ("2031-05-12", "Orrun")


def test_a_time_before_dawn_is_still_of_that_day() -> None:
    table = """
    Soldiers NNS nsubj attacked
    attacked VBD root -
    him PRP obj attacked
    before IN case dawn
    dawn NN obl attacked
    on IN case Monday
    Monday NNP nmod dawn
    """
    assert _edtf(_events(table)["attack"]) == "2031-05-12"


def test_the_smaller_of_two_places_of_a_clause_is_where_it_happens() -> None:
    table = """
    Police NNS nsubj arrested
    in IN case Harsa
    Harsa NNP nmod Police
    arrested VBD root -
    a DT det man
    man NN obj arrested
    with IN case rifle
    a DT det rifle
    rifle NN nmod man
    at IN case Orrun
    Orrun NNP nmod rifle
    """
    made = analysis(table, published=PUBLISHED)
    province = _place(made.doc.text, token(made, "Harsa"), "Harsa")
    province = Place(province.first, province.last, province.where.model_copy(update={"precision": "area"}), "place")
    town = _place(made.doc.text, token(made, "Orrun"), "Orrun")
    (event,) = find_events(made, CODEBOOK, Actors(), (), (province, town), Claims())
    assert event.where == town.where


def test_what_happened_since_an_event_has_not_that_event_s_time() -> None:
    table = """
    Hundreds NNS nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN root -
    since IN case coup
    the DT det coup
    February NNP compound coup
    2031 CD nummod February
    coup NN obl arrested
    """
    assert _events(table)["arrest"].when is None


def test_the_time_of_another_relative_clause_is_not_the_event_s() -> None:
    table = """
    The DT det man
    man NN root -
    who WP nsubj spoke
    spoke VBD acl:relcl man
    on IN case Monday
    Monday NNP obl spoke
    was VBD aux:pass arrested
    arrested VBN acl:relcl man ARGM-TMP=Monday
    """
    assert _events(table)["arrest"].when is None


def test_a_place_in_a_clause_about_the_arrested_is_not_where_they_were_arrested() -> None:
    table = """
    Police NNS nsubj arrested
    arrested VBD root -
    men NNS obj arrested
    seen VBN acl men
    in IN case Orrun
    Orrun NNP obl seen
    """
    assert _events(table, "Orrun")["arrest"].where is None


def test_what_led_to_it_was_at_the_same_place() -> None:
    table = """
    Police NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    after IN mark attacked
    he PRP nsubj attacked
    attacked VBD advcl arrested
    her PRP obj attacked
    in IN case Orrun
    Orrun NNP obl attacked
    """
    found = _events(table, "Orrun")["arrest"]
    assert found.where is not None
    assert found.where.name == "Orrun"


def test_a_diplomat_resigns_where_he_serves() -> None:
    found = _events(
        """
        Kemara NNP nmod:poss ambassador LOC
        's POS case Kemara
        ambassador NN nsubj resigned @person
        to IN case Lorvia
        Lorvia NNP nmod ambassador LOC
        resigned VBD root -
        """,
        "Kemara",
        "Lorvia",
    )
    assert found["resign"].where is not None
    assert found["resign"].where.name == "Lorvia"


@pytest.mark.parametrize(
    ("months", "where"), [("", "Orrun"), ("two CD nummod months\nmonths NNS obl:unmarked attacked\n", None)]
)
def test_months_after_it_nobody_need_be_where_it_was(months: str, where: str | None) -> None:
    before = f"Police NNS nsubj arrested\narrested VBD root -\nhim PRP obj arrested\n{months}"
    behind = """after IN mark attacked
    he PRP nsubj attacked
    attacked VBD advcl arrested
    a DT det shop
    shop NN obj attacked
    in IN case Orrun
    Orrun NNP obl attacked LOC
    """
    found = _events(before + behind, "Orrun")
    place = found["arrest"].where
    assert (place.name if place else None) == where


def test_what_is_told_in_the_past_of_a_day_with_its_year_has_happened_though_the_report_is_dated_before() -> None:
    table = """
    Rebels NNS nsubj attacked
    {verb}
    the DT det fort
    fort NN obj attacked
    on IN case 20
    20 CD obl attacked @time
    May NNP nmod:unmarked 20
    2031 CD nmod:unmarked 20
    """
    done = _events(table.format(verb="attacked VBD root -"))["attack"]
    assert (done.status, _edtf(done)) == ("occurred", "2031-05-20")
    to_come = _events(table.format(verb="will MD aux attacked\nattacked VB root - lemma:attack"))["attack"]
    assert (to_come.status, _edtf(to_come)) == ("planned", "2031-05-20")
