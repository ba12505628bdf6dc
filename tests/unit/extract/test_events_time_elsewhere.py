"""Times that are of another clause, of a comparison, or of the noun that they stand before."""

import datetime

import pytest

from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.times import find_times
from tests.unit.extract.docs_by_hand import analysis
from tests.unit.extract.events_by_hand import CODEBOOK

PUBLISHED = "2031-05-14"


def days_of(table: str, published: str = PUBLISHED) -> dict[str, str | None]:
    """The times of the events by their triggers."""
    made = analysis(table, published=published)
    times = find_times(made.doc, datetime.date.fromisoformat(published))
    found = find_events(made, CODEBOOK, Actors(), times, (), Claims())
    return {e.trigger.text: e.when.edtf if e.when else None for e in found}


def test_the_third_since_then_was_not_then() -> None:
    table = """
    It PRP nsubj attack
    was VBD cop attack
    the DT det attack
    third JJ amod attack
    attack NN root -
    since IN case March
    March NNP nmod attack @time
    """
    assert days_of(table) == {"attack": None}


def test_a_time_within_the_stretch_of_the_worst_is_not_the_events() -> None:
    table = """
    It PRP nsubj attack
    was VBD cop attack
    the DT det attack
    worst JJS amod attack
    attack NN root -
    since IN case end
    the DT det end
    end NN nmod attack
    of IN case rule
    rule NN nmod end
    in IN case 1999
    1999 CD nmod end @time
    """
    assert days_of(table) == {"attack": None}


PERFECT = """
Gunmen NNS nsubj killed
have VBP aux killed
killed VBN root - ARG0=Gunmen ARG1=girls ARGM-TMP=Monday
the DT det girls
girls NNS obj killed @person
who WP nsubj:pass arrested
were VBD aux:pass arrested
arrested VBN acl:relcl girls
on IN case Monday
Monday NNP obl killed @time
"""


def test_the_perfect_leaves_the_day_to_the_clause_on_its_object() -> None:
    assert days_of(PERFECT) == {"killed": None, "arrested": "2031-05-12"}


CONJUNCTS = """
Roe NNP nsubj:pass arrested PER
was VBD aux:pass arrested
arrested VBN root - ARG1=Roe ARGM-TMP=Monday
on IN case Monday
Monday NNP obl arrested @time
and CC cc killed
AUX
killed VBN conj arrested ARG1=Roe
"""


@pytest.mark.parametrize(
    ("auxiliaries", "day"),
    [("was VBD aux:pass killed", "2031-05-12"), ("is VBZ aux killed\nbeing VBG aux:pass killed", None)],
)
def test_what_is_now_was_not_on_the_day_before(auxiliaries: str, day: str | None) -> None:
    assert days_of(CONJUNCTS.replace("AUX", auxiliaries))["killed"] == day


def test_a_day_before_the_events_noun_is_its_own_wherever_the_tree_hangs_it() -> None:
    table = """
    They PRP nsubj spoke
    spoke VBD root -
    in IN case days
    the DT det days
    days NNS obl spoke
    before IN case attack
    the DT det attack
    June NNP compound 7
    7 CD nmod days @time
    attack NN nmod days
    """
    assert days_of(table)["attack"] == "2031-06-07"


def test_a_day_and_month_soon_to_come_lies_ahead_unless_its_verb_is_past() -> None:
    table = """
    They PRP nsubj applied
    applied VBD root -
    to TO mark hold
    hold VB xcomp applied
    an DT det attack
    attack NN obj hold
    on IN case 8
    June NNP nmod:unmarked 8
    8 CD nmod attack @time
    """
    assert days_of(table)["attack"] == "2031-06-08"
    past = "They PRP nsubj attacked\nattacked VBD root -\nthe DT det mill\nmill NN obj attacked\non IN case 8\n"
    assert days_of(past + "June NNP nmod:unmarked 8\n8 CD obl attacked @time")["attacked"] == "2030-06-08"


RUN_ON = """
Gunmen NNS nsubj attacked
on IN case Thursday
Thursday NNP obl attacked @time
attacked VBD root - ARG0=Gunmen ARG1=mill ARGM-TMP=Thursday
the DT det mill
mill NN obj attacked

Others NNS nsubj fled
fled VBD root -
on IN case DAY
DAY NNP obl fled @time
"""


@pytest.mark.parametrize(("other", "day"), [("Wednesday", "2031-05-15"), ("Tuesday", "2031-05-08")])
def test_a_report_filed_late_runs_on_to_the_next_day(other: str, day: str) -> None:
    """The report is of a Wednesday, and tells of what was done then too."""
    assert days_of(RUN_ON.replace("DAY", other))["attacked"] == day
