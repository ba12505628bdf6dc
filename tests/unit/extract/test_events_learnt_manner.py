"""Whether, when and where an event was by the language model, and whether the report only recalls it."""

from dataclasses import replace

import pytest

from sayso.codebook import load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.events.learnt_setting import SURE_PLACE_ELSEWHERE, SURE_TIME, SURE_TIME_ELSEWHERE
from sayso.extract.events.learnt_standing import ODDS
from sayso.extract.places import Place
from sayso.extract.times import TimeExpression, find_times
from sayso.language.analysis import Analysis, Argument
from sayso.model import Event, EventStatus, Where
from tests.unit.extract.docs_by_hand import analysis

RAIDED = """
Monday NNP nsubj was
was VBD root -
quiet JJ xcomp was
. . punct was

Gunmen NNS nsubj raided @person
raided VBD root - ARG0=Gunmen ARG1=mill
the DT det mill
mill NN obj raided
. . punct raided
"""
REFUSED = """
Gunmen NNS nsubj raided @person
never RB advmod raided ARGM-NEG
raided VBD root - ARG0=Gunmen ARG1=mill
the DT det mill
mill NN obj raided
"""
FLED_AFTER = """
Ane NNP nsubj fled PER
fled VBD root - ARG0=Ane ARGM-TMP=Monday
on IN case Monday
Monday NNP obl fled
, , punct fled
a DT det week
week NN obl:npmod raided
after IN mark raided
gunmen NNS nsubj raided @person
raided VBD advcl fled ARG0=gunmen ARG1=mill
the DT det mill
mill NN obj raided
"""


def raid(made: Analysis, *setting: tuple[str, int, float], **said: object) -> Event:
    """The raid, with what the language model says of it: ("time", the word, how likely), ..."""
    at = next(t.i for t in made.doc if t.text == "raided")
    known = {name: {at: value} for name, value in said.items()}
    made = replace(made, parts={at: [Argument(*one) for one in setting]}, **known)
    first = made.doc[0]
    town = Where(name="Orrun", geonames=None, lat=None, lon=None, country=None, precision="city",
                 start=0, end=len(first), text=first.text)  # fmt: skip
    places = (Place(0, 1, town, "place"),)
    events = find_events(made, load_codebook(None), Actors(), times_in(made), places, Claims())
    return next(e for e in events if e.type == "raid")


def times_in(made: Analysis) -> tuple[TimeExpression, ...]:
    return tuple(find_times(made.doc, None))


def test_the_report_says_neither_when_nor_where_without_the_model() -> None:
    event = raid(analysis(RAIDED))
    assert (event.when, event.where, event.status) == (None, None, "occurred")


@pytest.mark.parametrize(
    ("chance", "found"), [(SURE_TIME_ELSEWHERE - 0.01, None), (SURE_TIME_ELSEWHERE + 0.01, "Monday")]
)
def test_a_time_sentences_away_dates_it_where_the_model_is_sure(chance: float, found: str | None) -> None:
    when = raid(analysis(RAIDED), ("time", 0, chance)).when
    assert (when.text if when else None) == found


@pytest.mark.parametrize(
    ("chance", "found"), [(SURE_PLACE_ELSEWHERE - 0.01, None), (SURE_PLACE_ELSEWHERE + 0.01, "Orrun")]
)
def test_a_place_sentences_away_is_where_it_was_where_the_model_is_sure(chance: float, found: str | None) -> None:
    where = raid(analysis(RAIDED), ("place", 0, chance)).where
    assert (where.name if where else None) == found


@pytest.mark.parametrize(("odds", "found"), [(ODDS * 0.99, "occurred"), (ODDS * 1.01, "hypothetical")])
def test_a_status_holds_where_rules_see_none_and_the_model_is_sure_of_it(odds: float, found: EventStatus) -> None:
    standings = {"occurred": 1 / (1 + odds), "hypothetical": odds / (1 + odds)}
    assert raid(analysis(RAIDED), standings=standings).status == found


def test_rules_that_see_a_status_know_better() -> None:
    assert raid(analysis(REFUSED), standings={"negated": 0.01, "occurred": 0.09, "attempted": 0.9}).status == "negated"


def test_a_time_is_not_that_of_what_it_is_set_apart_from() -> None:
    event = raid(analysis(FLED_AFTER), ("time", 3, SURE_TIME + 0.1))
    assert event.when is None


@pytest.mark.parametrize(("chance", "weight"), [(0.01, "news"), (0.99, "background")])
def test_what_the_model_takes_for_recalled_is_background(chance: float, weight: str) -> None:
    assert raid(analysis(RAIDED), recalled=chance).role_in_report == weight


FIRST = """
Ane NNP nsubj officer PER
was VBD cop officer
the DT det officer
first JJ amod officer
officer NN root - @person
to TO mark raid
raid VB acl officer ARG0=officer ARG1=mill
a DT det mill
mill NN obj raid
"""
RESUMED = """
Both DT det sides
sides NNS nsubj resumed @organization
resumed VBD root - ARG0=sides ARG1=fighting lemma:resume
the DT det fighting
fighting NN obj resumed @event
"""
UNSEEN = """
He PRP nsubj seen @person
was VBD aux:pass seen
never RB advmod seen ARGM-NEG
seen VBN root - ARG1=He
again RB advmod seen
"""


@pytest.mark.parametrize(
    ("table", "word", "status"),
    [(FIRST, "raid", "demanded"), (RESUMED, "fighting", "ongoing"), (UNSEEN, "seen", "negated")],
)
def test_what_the_words_tell_as_done_is_done(table: str, word: str, status: EventStatus) -> None:
    made = analysis(table)
    at = next(t.i for t in made.doc if t.text == word)
    made = replace(made, standings={at: {"occurred": 0.1, status: 0.9}})
    (event,) = [
        e
        for e in find_events(made, load_codebook(None), Actors(), (), (), Claims())
        if e.trigger.start <= made.doc[at].idx
    ]
    assert event.status == "occurred"
