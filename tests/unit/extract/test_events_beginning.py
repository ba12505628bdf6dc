"""When what is agreed on begins, which month "the same month" is, and who is only one of more."""

import datetime

import pytest

from sayso.extract.actors import Actors
from sayso.extract.events import find_events
from sayso.extract.times import find_times
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import CODEBOOK, claim_over, one
from tests.unit.extract.test_events_time_owner import PUBLISHED, days_of

TRUCE = """
Envoys NNS nsubj met
met VBD root -
on IN case Monday
Monday NNP obl met @time
about IN case ceasefire
a DT det ceasefire
ceasefire NN obl met
that WDT nsubj begin
is VBZ cop begin
to TO mark begin
begin VB acl:relcl ceasefire
on IN case Friday
Friday NNP obl begin @time
"""


def test_a_clause_that_says_when_it_is_to_begin_dates_it() -> None:
    assert days_of(TRUCE) == {"ceasefire": "2031-05-16"}
    taking = TRUCE.replace("begin VB acl:relcl ceasefire", "take VB acl:relcl ceasefire\neffect NN obj take")
    assert days_of(taking.replace(" begin", " take")) == {"ceasefire": "2031-05-16"}


def test_another_clause_on_it_does_not() -> None:
    taken = TRUCE.replace("begin VB acl", "break VB acl").replace(" begin", " break")
    assert days_of(taken) == {"ceasefire": None}


def test_the_same_month_is_the_last_that_was_told_as_one() -> None:
    days = days_of("""
    Police NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    in IN case March
    March NNP obl arrested @time

    He PRP nsubj fled
    fled VBD root -
    on IN case Monday
    Monday NNP obl fled @time

    In IN case month
    the DT det month
    same JJ amod month
    month NN obl attacked @time
    rebels NNS nsubj attacked
    attacked VBD root -
    a DT det depot
    depot NN obj attacked
    """)
    assert days == {"arrested": "2031-03", "fled": "2031-05-12", "attacked": "2031-03"}


@pytest.mark.parametrize(("among", "counts"), [("among IN case those\n", []), ("", [(1, 1)])])
def test_who_was_among_those_arrested_is_not_their_number(among: str, counts: list[tuple[int, int]]) -> None:
    found = one(
        f"""
        A DT det nurse
        nurse NN nsubj spoke @person
        {among}those DT nmod nurse
        arrested VBN acl nurse
        spoke VBD root -
        """,
        "arrest",
    )
    assert [(c.min, c.max) for c in found.counts] == counts


def test_a_time_on_the_clock_is_of_the_day_told_not_of_the_day_of_the_telling() -> None:
    table = """
    Rebels NNS nsubj attacked
    attacked VBD ccomp said
    on IN case Sunday
    Sunday NNP obl attacked @time
    police NNS nsubj said
    said VBD root -
    on IN case Tuesday
    Tuesday NNP obl said @time

    Guards NNS nsubj arrested
    arrested VBD root -
    him PRP obj arrested
    at IN case p.m.
    3 CD nummod p.m.
    p.m. NN obl arrested @time
    """
    made = analysis(table, published=PUBLISHED)
    times = find_times(made.doc, datetime.date.fromisoformat(PUBLISHED))
    claims = claim_over(made, 0, 4, cue=5)
    found = {e.type: e for e in find_events(made, CODEBOOK, Actors(), times, (), claims)}
    assert [e.when and e.when.edtf for e in found.values()] == ["2031-05-11", "2031-05-11T15:00:00"]
