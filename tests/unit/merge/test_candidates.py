"""Which of the reports that share names with another one are compared with it."""

from sayso.merge.incidents.candidates import MOST, PER_KEY, candidates


def sharing(number: int, *names: str, first: int = 0) -> dict[str, set[str]]:
    """So many reports that stand under these names in one month."""
    return {f"r{n}": {f"{name}/2024-03" for name in names} for n in range(first, first + number)}


def test_two_names_or_one_of_two_words_go_before_one_word() -> None:
    shared = {**sharing(1, "lora", "besnik"), **sharing(1, "tel lora", first=1), **sharing(1, "lora", first=2)}
    assert candidates(shared)[2:] == ("r2",)


def test_one_word_is_enough_only_where_few_bear_it() -> None:
    assert len(candidates(sharing(5, "lora"))) == 5
    assert candidates(sharing(11, "lora")) == ()


def test_those_whose_names_few_reports_bear_come_first_and_not_too_many() -> None:
    shared = {**sharing(30, "lora", "besnik"), **sharing(1, "lora", "besnik", "orn", first=30)}
    assert candidates(shared)[0] == "r30"
    assert len(candidates(sharing(30, "lora", "besnik"))) == MOST


def test_where_few_share_names_all_are_compared_however_little_that_weighs() -> None:
    copies = sharing(2, *(f"name{n}" for n in range(30)), "lora", "besnik")
    short = sharing(15, "lora", "besnik", first=2)
    assert len(candidates({**copies, **short})) == 17


def test_names_that_everybody_bears_count_only_where_there_is_nothing_better() -> None:
    everybody = sharing(40, "lora", "besnik")
    assert len(candidates(everybody)) == MOST
    assert candidates({**everybody, **sharing(2, "lora", "valdo kerr", "orn", first=40)}) == ("r40", "r41")


def test_where_a_key_was_cut_off_a_report_may_stand_under_it() -> None:
    frequent = sharing(PER_KEY, "lora")
    assert candidates({**frequent, **sharing(1, "besnik", first=PER_KEY)}) == (f"r{PER_KEY}",)
    assert candidates(sharing(PER_KEY - 1, "lora")) == ()


def test_the_order_of_what_is_found_makes_no_difference() -> None:
    shared = sharing(9, "lora", "besnik")
    assert candidates(shared) == candidates(dict(reversed(shared.items())))
