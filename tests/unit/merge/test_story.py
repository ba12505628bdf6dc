"""How surely two reports are of one story, by the names in them."""

from sayso.merge.capitals import cased
from sayso.merge.story import names_in, names_of, one_story, shared
from tests.unit.merge.tellings_by_hand import Told, record


def test_names_are_runs_of_capitals_and_their_words_but_no_sentence_begins_one() -> None:
    assert names_in("Yesterday the mayor of Oru, Lena Brisk, left.") == {"oru", "lena brisk", "lena", "brisk"}
    assert "lena" in names_in("Lena Brisk's house burned.")


def test_days_are_nobodys_name() -> None:
    assert names_in("He left Oru on Monday.") == {"oru"}


def test_reports_that_share_few_names_are_of_no_story_and_alike_ones_surely() -> None:
    brisk = frozenset({"oru", "lena brisk", "lena", "brisk"})
    assert shared(brisk, brisk) == 1.0
    assert one_story(brisk, brisk) == 1.0
    assert one_story(brisk, frozenset({"vell", "dask"})) == 0.0
    assert one_story(frozenset(), brisk) == 0.0
    many = frozenset(f"name {n}" for n in range(20))
    assert 0 < one_story(many, frozenset({*list(many)[:4], *(f"other {n}" for n in range(16))})) < 1


def test_in_a_report_all_in_capitals_only_what_the_record_names_is_a_name() -> None:
    sentence = "POLICE ARRESTED KARLA VENN AT THE HARBOUR."
    shouted = record(1, Told("ARRESTED", "arrest", sentence, [("target", "KARLA VENN")]), title=None)
    assert cased(sentence, shouted) == "police arrested KARLA VENN at the harbour."
    assert names_of(shouted) == {"karla venn", "karla", "venn"}
    said = record(2, Told("arrested", "arrest", "Police arrested Karla Venn at the UN.", [("target", "Karla Venn")]))
    assert cased("the UN", said) == "the UN"
