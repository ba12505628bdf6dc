"""Words that no list has, of which the language model says that they tell of an event."""

from dataclasses import replace

import pytest

from sayso.codebook import Codebook, Condition, Trigger, load_codebook
from sayso.extract.actors import Actors
from sayso.extract.claims import Claims
from sayso.extract.events import find_events
from sayso.extract.events.learnt_triggers import LISTED, SURE
from tests.unit.extract.codebook_by_hand import VERB, small_codebook
from tests.unit.extract.docs_by_hand import analysis

SCYTHED = """
Raiders NNS nsubj scythed @person
scythed VBD root - ARG0=Raiders ARG1=farmers lemma:scythe
farmers NNS obj scythed @person
"""


def learnt(picky: bool = False, **changes: object) -> Codebook:
    """The small codebook, with "kill" learnt; `picky`: "scythe" is a trigger of it on a condition that is not met."""
    book = small_codebook()
    kill = replace(book.types["kill"], usual={"verb": VERB}, learnt=True, **changes)  # type: ignore[arg-type]
    condition = {"object": Condition(any=frozenset({"sheep"}))}
    index = dict(book.index)
    if picky:
        index["scythe", "verb"] = ((kill, Trigger("scythe", "verb", VERB, conditions=condition)),)
    return replace(book, types={**book.types, "kill": kill}, index=index)


def found(deeds: float | dict[str, float], book: Codebook) -> list[tuple[str, set[tuple[str, str]]]]:
    told = deeds if isinstance(deeds, dict) else {"kill": deeds}
    events = find_events(analysis(SCYTHED, deeds={"scythed": told}), book, Actors(), (), (), Claims())
    return [(e.type, {(p.role, p.text) for p in e.roles}) for e in events]


def test_a_word_that_the_model_is_sure_of_tells_of_its_type_with_the_roles_that_the_types_verbs_have() -> None:
    assert found(SURE + 0.01, learnt()) == [("kill", {("agent", "Raiders"), ("target", "farmers")})]


def test_a_word_that_the_model_is_not_sure_of_tells_of_nothing() -> None:
    assert found(SURE - 0.01, learnt()) == []


def test_a_type_that_is_not_learnt_has_only_its_triggers() -> None:
    assert found(1.0, small_codebook()) == []


def test_a_word_that_a_user_took_from_the_type_tells_of_nothing() -> None:
    assert found(1.0, learnt(removed=frozenset({("verb", "scythe")}))) == []


@pytest.mark.parametrize(("chance", "events"), [(LISTED - 0.01, 0), (LISTED + 0.01, 1)])
def test_where_a_triggers_condition_is_not_met_the_model_decides(chance: float, events: int) -> None:
    assert len(found(chance, learnt(picky=True))) == events


def test_a_listed_word_of_which_the_model_is_sure_fills_roles_as_the_list_says() -> None:
    book = learnt(picky=True)
    (kill, listed) = book.index["scythe", "verb"][0]
    turned = replace(listed, roles={"ARG0": "target", "ARG1": "agent"})
    book = replace(book, index={**book.index, ("scythe", "verb"): ((kill, turned),)})
    assert found(SURE + 0.01, book) == [("kill", {("target", "Raiders"), ("agent", "farmers")})]


@pytest.mark.parametrize(("deeds", "own", "events"), [({}, False, 0), ({"kill": 0.002}, False, 1), ({}, True, 1)])
def test_a_trigger_that_the_model_rules_out_is_not_believed_unless_a_user_gives_it(
    deeds: dict[str, float], own: bool, events: int
) -> None:
    book = learnt()
    trigger = Trigger("scythe", "verb", VERB, own=own)
    book = replace(book, index={**book.index, ("scythe", "verb"): ((book.types["kill"], trigger),)})
    assert len(found(deeds, book)) == events


def test_triggers_are_believed_where_the_analyser_does_not_know() -> None:
    book = learnt()
    book = replace(book, index={("scythe", "verb"): ((book.types["kill"], Trigger("scythe", "verb", VERB)),)})
    assert [e.type for e in find_events(analysis(SCYTHED), book, Actors(), (), (), Claims())] == ["kill"]


def test_what_a_list_excludes_stands_against_the_model() -> None:
    book = learnt(picky=True)
    (kill, listed) = book.index["scythe", "verb"][0]
    but = replace(listed, conditions={"object": Condition(none=frozenset({"farmer"}))})
    book = replace(book, index={**book.index, ("scythe", "verb"): ((kill, but),)})
    assert found(1.0, book) == []


def test_who_is_taken_to_a_hospital_is_not_arrested_whatever_the_model_thinks() -> None:
    table = """
    She   PRP nsubj:pass taken @person
    was   VBD aux:pass taken
    taken VBN root - lemma:take
    to    IN case {place}
    the   DT det {place}
    {place} NN obl taken
    """
    book = load_codebook(None)

    def told(place: str) -> list[str]:
        made = analysis(table.format(place=place), deeds={"taken": {"arrest": 0.99}})
        return [e.type for e in find_events(made, book, Actors(), (), (), Claims())]

    assert told("cellar") == ["arrest"]
    assert told("hospital") == []


def test_who_is_hospitalised_is_not_arrested_whatever_the_model_thinks() -> None:
    table = """
    She    PRP nsubj:pass hospitalised @person
    was    VBD aux:pass   hospitalised
    hospitalised VBN root - lemma:hospitalise
    """
    made = analysis(table, deeds={"hospitalised": {"arrest": 0.99}})
    assert find_events(made, load_codebook(None), Actors(), (), (), Claims()) == ()
