"""How surely two reports are of one story, by the names in them."""

from sayso.merge.story import names_in, one_story, shared


def test_names_are_runs_of_capitals_and_their_words_but_no_sentence_begins_one() -> None:
    assert names_in("Yesterday the mayor of Oru, Lena Brisk, left.") == {"oru", "lena brisk", "lena", "brisk"}
    assert "lena" in names_in("Lena Brisk's house burned.")


def test_days_are_nobodys_name() -> None:
    assert names_in("He left Oru on Monday.") == {"oru"}


def test_reports_that_share_few_names_are_of_no_story_and_alike_ones_surely() -> None:
    brisk = {"oru", "lena brisk", "lena", "brisk"}
    assert shared(brisk, brisk) == 1.0
    assert one_story(brisk, brisk) == 1.0
    assert one_story(brisk, {"vell", "dask"}) == 0.0
    assert one_story((), brisk) == 0.0
    many = {f"name {n}" for n in range(20)}
    assert 0 < one_story(many, {*list(many)[:4], *(f"other {n}" for n in range(16))}) < 1
