"""The shipped codebook holds what the design asks of it."""

from pathlib import Path

import pytest

from sayso.codebook import EventType, load_codebook
from sayso.codebook.page import with_reference
from sayso.codebook.schemes import ACLED, CAMEO, HURIDOCS, PLOVER

IDS = """
defect resign appoint dismiss elect flee surrender join coup
kill injure execute torture sexual_violence shoot bomb clash attack besiege abduct destroy loot
arrest release charge sentence raid ban expel displace disappear sanction
protest riot strike hunger_strike deploy capture withdraw ceasefire arm
meet visit agree negotiate mediate aid recognise break_ties reject accuse condemn demand appeal threaten promise deny
support vote investigate announce publish
"""
TYPES = list(load_codebook().types.values())


def test_every_type_that_a_ledger_starts_with_is_there():
    assert set(IDS.split()) <= set(load_codebook().types)


@pytest.mark.parametrize("event_type", TYPES, ids=lambda one: one.id)
class TestEveryType:
    def test_has_two_examples_of_what_counts_and_two_of_what_does_not(self, event_type: EventType):
        assert len(event_type.includes) == 2
        assert len(event_type.excludes) == 2

    def test_definition_is_one_sentence(self, event_type: EventType):
        assert event_type.definition.endswith(".")
        assert event_type.definition.count(". ") == 0

    def test_codes_are_from_the_closed_lists(self, event_type: EventType):
        assert event_type.plover.mode is None or event_type.plover.mode in PLOVER[event_type.plover.type]
        assert event_type.cameo
        assert set(event_type.cameo) <= set(CAMEO)
        assert event_type.acled is None or event_type.acled in ACLED
        assert event_type.huridocs is None or event_type.huridocs in HURIDOCS

    def test_triggers_fill_only_roles_that_the_type_has(self, event_type: EventType):
        used = {role for trigger in event_type.triggers for role in trigger.roles.values() if role is not None}
        assert used <= set(event_type.roles)

    def test_verbs_and_nouns_announce_it(self, event_type: EventType):
        assert {"verb", "noun"} <= {trigger.pos for trigger in event_type.triggers}


def test_a_triggers_words_are_single_and_small():
    words = [trigger.lemma for one in TYPES for trigger in one.triggers]
    assert [word for word in words if " " in word or word != word.lower()] == []


def test_the_most_specific_trigger_comes_first():
    for pairs in load_codebook().index.values():
        ranks = [trigger.specificity for _, trigger in pairs]
        assert ranks == sorted(ranks, reverse=True)


def test_triggers_are_looked_up_whatever_the_case():
    book = load_codebook()
    assert book.triggers_for("KILL", "verb") == book.triggers_for("kill", "verb") != ()


def test_the_page_of_all_types_is_up_to_date():
    page = Path(__file__).parents[3].joinpath("docs/codebook.md").read_text(encoding="utf-8")
    assert with_reference(page, load_codebook()) == page, "run: python -m sayso.codebook.page docs/codebook.md"


def test_a_page_without_its_marks_is_refused():
    with pytest.raises(ValueError, match="expected the marks"):
        with_reference("# Codebook\n", load_codebook())
