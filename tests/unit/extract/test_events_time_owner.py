"""Whose time it is where the order of the words says so, and where a paragraph begins with its date."""

import datetime

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.times import find_times
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import CODEBOOK

PUBLISHED = "2031-05-14"


def days_of(table: str) -> dict[str, str | None]:
    """The times of the events by their triggers."""
    made = analysis(table, published=PUBLISHED)
    times = find_times(made.doc, datetime.date.fromisoformat(PUBLISHED))
    found = find_events(made, CODEBOOK, Actors(), times, (), Claims())
    return {e.trigger.text: e.when.edtf if e.when else None for e in found}


def test_a_time_that_ends_a_clause_on_the_subject_is_that_clauses() -> None:
    """The tree and the arguments both hang the day on the main verb."""
    days = days_of("""
    The DT det envoys
    envoys NNS nsubj:pass killed
    who WP nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN acl:relcl envoys
    on IN case Monday
    Monday NNP obl killed @time
    were VBD aux:pass killed
    killed VBN root - ARG1=envoys ARGM-TMP=Monday
    """)
    assert days == {"arrested": "2031-05-12", "killed": None}


def test_behind_a_comma_the_time_is_the_main_clauses() -> None:
    days = days_of("""
    The DT det envoys
    envoys NNS nsubj:pass killed
    who WP nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN acl:relcl envoys
    , , punct envoys
    on IN case Monday
    Monday NNP obl killed @time
    were VBD aux:pass killed
    killed VBN root -
    """)
    assert days == {"arrested": None, "killed": "2031-05-12"}


def test_the_time_behind_a_limit_is_the_limits() -> None:
    days = days_of("""
    He PRP nsubj:pass detained
    was VBD aux:pass detained
    detained VBN root - ARGM-TMP=Monday
    until IN case protest
    the DT det protest
    protest NN obl detained
    on IN case Monday
    Monday NNP obl detained @time
    """)
    assert days == {"detained": None, "protest": "2031-05-12"}


def test_the_year_of_a_deed_is_not_that_of_the_arrest_for_it() -> None:
    days = days_of("""
    Police NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    for IN case murder
    the DT det murder
    murder NN obl arrested ARGM-TMP=2019
    of IN case general
    a DT det general
    general NN nmod murder
    in IN case 2019
    2019 CD obl arrested @time
    """)
    assert days == {"arrested": None, "murder": "2019"}


def test_of_two_times_the_nearer_is_the_verbs() -> None:
    days = days_of("""
    On IN case 3
    3 CD obl came @time
    March NNP nmod:unmarked 3
    he PRP nsubj came
    came VBD root -
    and CC cc agreed
    agreed VBD conj came
    that IN mark arrested
    they PRP nsubj:pass arrested
    arrested VBN ccomp agreed ARGM-TMP=3 ARGM-TMP=April
    in IN case April
    April NNP obl agreed @time
    """)
    assert days["arrested"] == "2031-04"


def test_a_paragraph_that_begins_with_its_date_dates_what_it_tells() -> None:
    days = days_of("""
    3 CD nmod:unmarked attacked @time
    March NNP nmod:unmarked 3
    : : punct attacked
    Rebels NNS nsubj attacked
    attacked VBD root -
    the DT det fort
    fort NN obj attacked

    Two CD nummod guards
    guards NNS nsubj:pass killed
    were VBD aux:pass killed
    killed VBN root -
    ---
    They PRP nsubj burned
    burned VBD root -
    the DT det gate
    gate NN obj burned
    """)
    assert days == {"attacked": "2031-03-03", "killed": "2031-03-03", "burned": None}


def test_what_had_happened_before_is_not_of_the_paragraphs_date() -> None:
    days = days_of("""
    3 CD nmod:unmarked attacked @time
    March NNP nmod:unmarked 3
    : : punct attacked
    Rebels NNS nsubj attacked
    attacked VBD root -

    They PRP nsubj arrested
    had VBD aux arrested
    arrested VBN root -
    two CD nummod guards
    guards NNS obj arrested
    """)
    assert days == {"attacked": "2031-03-03", "arrested": None}


def test_a_year_that_tells_one_intake_from_another_dates_nothing() -> None:
    days = days_of("""
    An DT det officer
    officer NN nsubj:pass arrested
    of IN case intake
    the DT det intake
    2014 CD nummod intake @time
    intake NN nmod officer
    was VBD aux:pass arrested
    arrested VBN root -
    """)
    assert days == {"arrested": None}


def test_the_day_on_which_somebody_was_seized_is_not_that_on_which_he_is_killed() -> None:
    days = days_of("""
    The DT det envoys
    envoys NNS nsubj:pass killed
    whom WP obj arrested
    rebels NNS nsubj arrested
    arrested VBD acl:relcl envoys
    on IN case Monday
    Monday NNP obl arrested @time
    were VBD aux:pass killed
    killed VBN root -
    """)
    assert days == {"arrested": "2031-05-12", "killed": None}


def test_an_event_that_is_awaited_has_the_time_for_which_it_is() -> None:
    days = days_of("""
    They PRP nsubj await
    await VBP root -
    the DT det protest
    protest NN obj await
    , , punct expected
    which WDT nsubj:pass expected
    is VBZ aux:pass expected
    expected VBN acl:relcl protest
    to TO mark held
    be VB aux:pass held
    held VBN xcomp expected
    on IN case Friday
    Friday NNP obl held @time
    """)
    assert days == {"protest": "2031-05-16"}


def test_what_something_began_by_was_when_it_began() -> None:
    days = days_of("""
    Rebels NNS nsubj began
    began VBD root -
    celebrating VBG xcomp began
    on IN case Monday
    Monday NNP obl celebrating @time
    by IN mark burning
    burning VBG advcl began lemma:burn
    the DT det gate
    gate NN obj burning
    """)
    assert days == {"burning": "2031-05-12"}


def test_a_participle_on_the_subject_has_no_time_from_behind_the_verb() -> None:
    days = days_of("""
    Men NNS nsubj:pass killed
    wounded VBN acl Men ARGM-TMP=Monday
    by IN case police
    police NNS obl:agent wounded
    were VBD aux:pass killed
    killed VBN root - ARGM-TMP=Monday
    on IN case Monday
    Monday NNP obl killed @time
    """)
    assert days == {"wounded": None, "killed": "2031-05-12"}


def test_what_follows_within_minutes_was_on_the_day_told_before() -> None:
    days = days_of("""
    He PRP nsubj wrote
    wrote VBD root -
    on IN case 3
    3 CD obl wrote @time
    March NNP nmod:unmarked 3

    Within IN case minutes
    minutes NNS obl arrested @time
    of IN case post
    the DT det post
    post NN nmod minutes
    he PRP nsubj:pass arrested
    was VBD aux:pass arrested
    arrested VBN root -
    """)
    assert days == {"arrested": "2031-03-03"}


def test_what_comes_behind_a_dash_and_before_is_not_of_the_time_in_front_of_it() -> None:
    days = days_of("""
    They PRP nsubj met
    met VBD root -
    two CD nummod weeks
    weeks NNS obl:unmarked ago
    ago RB advmod met
    - : punct attacked
    before IN mark attacked
    rebels NNS nsubj attacked
    attacked VBD advcl met ARGM-TMP=ago
    """)
    assert days["attacked"] is None


def test_what_will_happen_when_somebody_arrives_is_then() -> None:
    days = days_of("""
    Rebels NNS nsubj attack
    will MD aux attack
    attack VB root -
    the DT det fort
    fort NN obj attack
    when WRB advmod arrives
    he PRP nsubj arrives
    arrives VBZ advcl attack
    on IN case Friday
    Friday NNP obl arrives @time
    """)
    assert days == {"attack": "2031-05-16"}


def test_a_first_since_a_day_is_not_of_that_day() -> None:
    days = days_of("""
    Rebels NNS nsubj attacked
    attacked VBD root -
    , , punct attacked
    the DT det protest
    first JJ amod protest
    protest NN parataxis attacked
    since IN case Monday
    Monday NNP nmod protest @time
    """)
    assert days["protest"] is None


PERFECT = """
Unions NNS nsubj called
have VBP aux called
called VBN root - ARGM-TMP=Monday
a DT det march
march NN obj called
over IN case arrest
the DT det arrest
arrest NN obl called
of IN case nurse
a DT det nurse
nurse NN nmod arrest
on IN case Monday
Monday NNP obl called @time
"""


def test_a_day_behind_an_event_is_not_of_a_present_perfect() -> None:
    assert days_of(PERFECT)["arrest"] == "2031-05-12"
    assert days_of(PERFECT.replace("have VBP", "had VBD"))["arrest"] is None


def test_a_hyphen_in_a_name_ends_no_clause_on_the_subject() -> None:
    days = days_of("""
    The DT det envoys
    envoys NNS nsubj:pass killed
    who WP nsubj:pass arrested
    were VBD aux:pass arrested
    arrested VBN acl:relcl envoys
    at IN case Oru
    Oru NNP obl arrested LOC
    - HYPH punct Oru
    Dara NNP flat Oru +
    on IN case Monday
    Monday NNP obl killed @time
    were VBD aux:pass killed
    killed VBN root -
    """)
    assert days == {"arrested": "2031-05-12", "killed": None}


def test_a_clause_with_when_is_dated_past_who_says_so() -> None:
    days = days_of("""
    She PRP nsubj spoke
    spoke VBD root -
    of IN case Monday
    Monday NNP obl spoke @time
    , , punct says
    when WRB advmod says
    , , punct when
    the DT det union
    union NN nsubj says
    says VBZ advcl spoke
    , , punct says
    soldiers NNS nsubj arrested
    arrested VBD ccomp says
    miners NNS obj arrested
    """)
    assert days == {"arrested": "2031-05-12"}


def test_what_goes_on_where_somebody_will_go_has_not_the_day_of_the_going() -> None:
    days = days_of("""
    They PRP nsubj march
    will MD aux march
    march VB root -
    on IN case Sunday
    Sunday NNP obl march @time
    to IN case prison
    the DT det prison
    prison NN obl march
    where WRB advmod arrested
    miners NNS nsubj:pass arrested @person
    are VBP aux arrested
    being VBG aux:pass arrested
    arrested VBN acl:relcl prison ARG1=miners
    """)
    assert days["arrested"] is None


DECIDED = """
    Roe NNP nsubj rejected PER
    rejected VBD root -
    a DT det proposal
    proposal NN obj rejected
    for IN case ceasefire
    a DT det ceasefire
    ceasefire NN nmod proposal
    on IN case Monday
    Monday NNP nmod ceasefire @time
"""


def test_a_day_behind_a_plan_is_of_the_decision_on_it() -> None:
    assert days_of(DECIDED) == {"ceasefire": None}


def test_of_what_is_asked_for_it_is_its_own() -> None:
    asked = DECIDED.replace("rejected", "heard").replace("VBD root -", "VBD root - lemma:hear")
    assert days_of(asked) == {"ceasefire": "2031-05-12"}
