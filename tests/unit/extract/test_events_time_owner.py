"""Whose time it is where the order of the words says so, and where a paragraph begins with its date."""

import datetime

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.times import find_times
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import CODEBOOK

PUBLISHED = "2031-05-14"


def _days(table: str) -> dict[str, str | None]:
    """The times of the events by their triggers."""
    made = analysis(table, published=PUBLISHED)
    times = find_times(made.doc, datetime.date.fromisoformat(PUBLISHED))
    found = find_events(made, CODEBOOK, Actors(), times, (), Claims())
    return {e.trigger.text: e.when.edtf if e.when else None for e in found}


def test_a_time_that_ends_a_clause_on_the_subject_is_that_clauses() -> None:
    """The tree and the arguments both hang the day on the main verb."""
    days = _days("""
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
    days = _days("""
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
    days = _days("""
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
    days = _days("""
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
    days = _days("""
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
    days = _days("""
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
    days = _days("""
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
    days = _days("""
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
    days = _days("""
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


def test_what_is_told_next_was_in_the_night_of_the_news() -> None:
    days = _days("""
    Rebels NNS nsubj attacked
    attacked VBD root -
    the DT det fort
    fort NN obj attacked
    in IN case night
    the DT det night
    night NN obl attacked @time
    from IN case Sunday
    Sunday NNP nmod night
    to IN case Monday
    Monday NNP nmod night
    ---
    They PRP nsubj burned
    burned VBD root -
    the DT det gate
    gate NN obj burned
    """)
    assert days == {"attacked": "2031-05-11/2031-05-12", "burned": "2031-05-11/2031-05-12"}


def test_a_part_of_the_day_is_of_the_day_that_was_told() -> None:
    days = _days("""
    Rebels NNS nsubj attacked
    attacked VBD root -
    the DT det fort
    fort NN obj attacked
    on IN case Monday
    Monday NNP obl attacked @time
    ---
    Smoke NN nsubj rose
    rose VBD root -
    in IN case afternoon
    the DT det afternoon
    afternoon NN obl rose @time

    Rebels NNS nsubj burned
    burned VBD root -
    the DT det gate
    gate NN obj burned
    """)
    assert days == {"attacked": "2031-05-12", "burned": "2031-05-12"}
