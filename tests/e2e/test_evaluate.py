"""`sayso evaluate` on a set small enough to write by hand, and where there is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.evaluate.benchmarks import BENCHMARKS
from tests.e2e.readme import ROOT
from tests.unit.evaluate.trees_by_hand import write

ARTICLE = """<Document doc_name="made-up">
<token sentence="0" t_id="1">March</token><token sentence="0" t_id="2">8</token>
<token sentence="0" t_id="3">2012</token>
<token sentence="1" t_id="4">Karla</token><token sentence="1" t_id="5">quit</token>
<token sentence="1" t_id="6">on</token><token sentence="1" t_id="7">Wednesday</token>
<Markables>
<TIMEX3 m_id="1" type="DATE" value="2012-03-08" functionInDocument="CREATION_TIME">
<token_anchor t_id="1"/><token_anchor t_id="2"/><token_anchor t_id="3"/></TIMEX3>
<TIMEX3 m_id="2" type="DATE" value="2012-03-01" functionInDocument="NONE"><token_anchor t_id="7"/></TIMEX3>
</Markables></Document>"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "meantime" / "intra-doc_annotation"
    folder.mkdir(parents=True)
    (folder / "one.xml").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("where", [".", "meantime"])
def test_a_table_with_published_figures_is_shown_and_mistakes_on_demand(sayso: Any, data: Path, where: str) -> None:
    done = sayso("evaluate", "times", "--data", data / where, "--errors", 3)
    assert done.exit_code == 0
    assert "HeidelTime" in done.stdout
    assert "1. value  (one)" in done.stdout
    assert "2012-03-01" in done.stdout


def test_programs_get_json(sayso: Any, data: Path) -> None:
    values = json.loads(sayso("evaluate", "times", "--data", data, "--format", "json").stdout)
    figures = {figure["measure"]: figure["value"] for figure in values["sections"][0]["figures"]}
    assert figures["strict span F1"] == 100.0
    assert figures["value F1"] == 0.0


@pytest.mark.parametrize(
    ("name", "measure"),
    [("trees", "LAS"), ("trees", "role F1, end to end"), ("names", "PER F1"), ("factuality", "Pearson r"),
     ("coreference", "CoNLL F1")],
)  # fmt: skip
def test_benchmarks_on_given_words_run_on_a_text_of_two_sentences(
    sayso: Any, tmp_path: Path, name: str, measure: str
) -> None:
    done = sayso("evaluate", name, "--data", write(tmp_path), "--errors", 2)
    assert done.exit_code == 0, done.stderr
    assert f"\n  {measure}" in done.stdout


def test_all_that_has_data_is_measured_and_the_rest_named(sayso: Any, data: Path) -> None:
    outcomes = json.loads(sayso("evaluate", "all", "--data", data, "--format", "json").stdout)
    measured = {outcome["benchmark"]: bool(outcome["sections"]) for outcome in outcomes}
    assert measured["times"]
    assert not measured["attribution"]
    assert len(measured) == len(BENCHMARKS)


def test_a_page_says_when_and_with_what_it_was_measured(sayso: Any, data: Path) -> None:
    page = sayso("evaluate", "times", "--data", data, "--format", "markdown").stdout
    assert "model sayso-" in page
    assert "commit" in page
    assert "| strict span F1 |  |  | 100.0 | 81.3 [1] |" in page


def test_a_benchmark_that_is_none_is_refused_with_those_there_are(sayso: Any, data: Path) -> None:
    done = sayso("evaluate", "chess", "--data", data)
    assert done.exit_code == 2
    for word in ("chess", "attribution", "times"):
        assert word in done.stderr


def test_a_folder_without_the_data_is_refused_with_where_to_get_them(sayso: Any, tmp_path: Path) -> None:
    done = sayso("evaluate", "attribution", "--data", tmp_path)
    assert done.exit_code == 2
    assert "github.com/networkdynamics/PolNeAR" in done.stderr
    assert sayso("evaluate", "times", "--data", tmp_path / "none").exit_code == 2


def test_a_set_that_several_benchmarks_want_is_asked_for_once(sayso: Any, tmp_path: Path) -> None:
    done = sayso("evaluate", "all", "--data", tmp_path)
    assert done.exit_code == 2
    lines = done.stderr.splitlines()
    assert len(lines) == len(set(lines))
    assert "holds no Local-Global Lexicon" in done.stderr


def test_every_benchmark_is_documented_with_all_its_sets() -> None:
    document = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    for benchmark in BENCHMARKS:
        assert f"\n| `{benchmark.name}` |" in document
        for part in benchmark.parts:
            for one in part.sets:
                assert f"`{one.folder}`" in document
