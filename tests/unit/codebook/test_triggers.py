"""What a trigger asks of the words around it, and how constructions are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.codebook import Condition, Filler, Trigger
from sayso.codebook.phrases import Phrase, expand, parse


@pytest.mark.parametrize(
    ("words", "pos", "expected"),
    [
        ("kill", "verb", Phrase("kill")),
        ("blow up", "verb", Phrase("blow", "up")),
        ("call on", "verb", Phrase("call", ending="on")),
        ("take hostage", "verb", Phrase("take", "hostage")),
        ("set fire to", "verb", Phrase("set", None, {"object": frozenset({"fire"})}, "to")),
        ("switch sides", "verb", Phrase("switch", None, {"object": frozenset({"side", "sides"})})),
        ("go into hiding", "verb", Phrase("go", None, {"into": frozenset({"hiding"})})),
        ("cross over to", "verb", Phrase("cross", "over", ending="to")),
        ("hunger strike", "noun", Phrase("strike", None, {"modifier": frozenset({"hunger"})})),
        ("act of terror", "noun", Phrase("act", None, {"of": frozenset({"terror"})})),
    ],
)
def test_a_construction_is_written_as_it_is_said(words, pos, expected):
    assert parse(words, pos) == expected


def test_alternatives_are_spelt_out():
    assert list(expand("sign|ratify treaty|pact, agree")) == [
        "sign treaty", "sign pact", "ratify treaty", "ratify pact", "agree",
    ]  # fmt: skip


@given(st.text(alphabet="bcd |,", max_size=30), st.sampled_from(["verb", "noun"]))
def test_any_words_have_a_head_or_are_refused(words, pos):
    for phrase in expand(words):
        if phrase.split():
            assert parse(phrase, pos).lemma in phrase.split()
        else:
            with pytest.raises(ValueError, match="no word"):
                parse(phrase, pos)


def trigger(weak: bool = False, **conditions: Condition) -> Trigger:
    return Trigger("seize", "verb", {}, conditions=conditions, weak=weak)


TOWN = Condition(any=frozenset({"town"}))
ARMY = Condition(any=frozenset({"army"}))
NO_CHANCE = Condition(none=frozenset({"chance"}))


def test_a_strong_trigger_needs_all_its_conditions():
    one = trigger(object=TOWN, subject=ARMY)
    assert one.admits({"object": [Filler("town")], "subject": [Filler("army")]})
    assert not one.admits({"object": [Filler("town")]})


def test_a_weak_trigger_needs_one_of_its_conditions():
    one = trigger(weak=True, object=TOWN, subject=ARMY)
    assert one.admits({"object": [Filler("town")]})
    assert not one.admits({"object": [Filler("hat")]})


def test_a_trigger_is_possible_where_the_words_that_it_needs_are():
    assert trigger(object=TOWN, subject=ARMY).possible({"army", "town"})
    assert not trigger(object=TOWN, subject=ARMY).possible({"town"})
    assert trigger(weak=True, object=TOWN, subject=ARMY).possible({"town"})
    assert not trigger(weak=True, object=TOWN, subject=ARMY).possible({"hat"})
    for asks_for_no_word in (NO_CHANCE, Condition(present=True), Condition(classes=frozenset({"place"}))):
        assert trigger(object=asks_for_no_word).possible(set())


def test_an_excluded_filler_outweighs_everything():
    one = trigger(weak=True, object=NO_CHANCE, subject=ARMY)
    assert not one.admits({"object": [Filler("chance")], "subject": [Filler("army")]})


def test_a_filler_of_a_class_will_do():
    one = trigger(object=Condition(classes=frozenset({"place"})))
    assert one.admits({"object": [Filler("orvel", frozenset({"place"}))]})
    assert not one.admits({"object": [Filler("orvel")]})


def test_a_slot_that_has_to_be_empty_must_be():
    one = trigger(object=Condition(present=False))
    assert one.admits({})
    assert not one.admits({"object": [Filler("hat")]})
