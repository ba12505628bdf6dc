"""A benchmark runs the parts whose data are there, says which are not, and is shown with the published figures."""

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.evaluate.benchmark import Benchmark, DataSet, Figure, Given, Mistake, Part, Published, Section
from sayso.evaluate.running import Outcome, run
from sayso.evaluate.table import as_json, as_text

ONE = DataSet("One", "one", "{split}.txt", "https://one.example")
TWO = DataSet("Two", "two", "two.txt", "https://two.example")
PUBLISHED = (
    Published("name F1", 86.0, "Big model, test", "Roe et al. 2020"),
    Published("name F1", 70.0, "Small model, test", "Doe 2019"),
)


def score(given: Given) -> list[Section]:
    mistakes = tuple(Mistake("missed", f"text {n}", f"around {n}", f"Vera {n}", "") for n in range(50))
    figures = (Figure("name F1", 81.234, 80.0, 82.5), Figure("error", 0.5678, unit=""))
    return [Section(f"{given.folders[0].name} {given.split}", figures, mistakes, ("A note.",))]


BENCHMARK = Benchmark("names", "names of all kinds", (Part((ONE,), score, PUBLISHED), Part((TWO,), score)))


@pytest.fixture
def outcome(tmp_path: Path) -> Outcome:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "dev.txt").write_text("x", encoding="utf-8")
    return run(BENCHMARK, tmp_path)


def test_parts_without_data_are_left_out_and_said(outcome: Outcome) -> None:
    assert [m.section.title for m in outcome.sections] == ["one dev"]
    assert len(outcome.skipped) == 1
    assert "two.example" in outcome.skipped[0]


def test_only_the_set_whose_own_folder_is_given_is_measured(outcome: Outcome, tmp_path: Path) -> None:
    assert run(BENCHMARK, tmp_path / "one").skipped == ()


def test_no_data_at_all_is_an_error_that_names_every_set(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"(?s)one\.example.*two\.example"):
        run(BENCHMARK, tmp_path)


def test_the_table_sets_ours_beside_the_published_with_their_sources(outcome: Outcome) -> None:
    lines = as_text(outcome).splitlines()
    assert next(line for line in lines if "name F1" in line).split() == [
        "name", "F1", "80.0", "82.5", "81.2", "86.0", "[1],", "70.0", "[2]",
    ]  # fmt: skip
    assert next(line for line in lines if "error" in line).split() == ["error", "0.568"]
    assert "  [2] Small model, test: Doe 2019" in lines


def test_the_same_mistakes_are_shown_each_time_in_the_order_of_the_texts(outcome: Outcome) -> None:
    shown = outcome.sample(5)
    assert shown == outcome.sample(5)
    numbers = [int(m.text.split()[1]) for m in shown]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == 5
    assert len(outcome.sample(1000)) == 50
    assert "expected: Vera" in as_text(outcome, shown)


def test_values_for_programs_hold_everything_that_the_table_does(outcome: Outcome) -> None:
    values = as_json(outcome, outcome.sample(2))
    assert values["benchmark"] == "names"
    figure = values["sections"][0]["figures"][0]
    assert figure["value"] == 81.2
    assert figure["published"][0] == {"value": 86.0, "system": "Big model, test", "source": "Roe et al. 2020"}
    assert len(values["mistakes"]) == 2
    assert values["not_measured"] == list(outcome.skipped)
