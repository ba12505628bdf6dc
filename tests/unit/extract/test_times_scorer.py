"""The scorer of times, on cases small enough to score by hand, and our values written as TIMEX3."""

import datetime as dt
from pathlib import Path

import pytest
import spacy

from sayso.errors import UsageError
from sayso.evaluate.times import evaluate_times, score
from sayso.evaluate.times_values import Timex, timexes
from sayso.extract.times import find_times

MONDAY = Timex(10, 16, "DATE", "2012-03-05")
WEEK = Timex(30, 39, "DURATION", "P1W")


def test_a_perfect_answer_scores_one_everywhere_without_a_mistake() -> None:
    result = score([MONDAY, WEEK], [MONDAY, WEEK])
    assert (result.strict, result.relaxed, result.value, result.type) == (1, 1, 1, 1)
    assert result.mistakes == ()


def test_an_empty_answer_scores_nothing_and_misses_all() -> None:
    result = score([MONDAY, WEEK], [])
    assert (result.strict, result.relaxed, result.value) == (0, 0, 0)
    assert [m.kind for m in result.mistakes] == ["missed", "missed"]


def test_a_span_off_by_one_counts_as_relaxed_but_not_as_strict() -> None:
    result = score([MONDAY], [Timex(9, 16, "DATE", "2012-03-05")])
    assert (result.strict, result.relaxed, result.value) == (0, 1, 1)
    assert [m.kind for m in result.mistakes] == ["span"]


def test_a_wrong_value_is_charged_to_the_value_alone() -> None:
    result = score([MONDAY], [Timex(10, 16, "DATE", "2012-03-12")])
    assert (result.strict, result.relaxed, result.value) == (1, 1, 0)


def test_spurious_times_cost_precision() -> None:
    result = score([MONDAY], [MONDAY, WEEK])
    assert result.recall == 1
    assert result.precision == 0.5
    assert result.relaxed == pytest.approx(2 / 3)


def test_one_found_time_cannot_answer_two_annotated_ones() -> None:
    result = score([Timex(0, 4, "DATE", "2009"), Timex(8, 12, "DATE", "2011")], [Timex(0, 12, "DATE", "2009")])
    assert result.relaxed_hits == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He waited for three months.", ("DURATION", "P3M")),
        ("He waited for two and a half years.", ("DURATION", "P2.5Y")),
        ("He came last week.", ("DATE", "2012-W09")),
        ("He came in early February.", ("DATE", "2012-02")),
        ("He came on Wednesday night.", ("TIME", "2012-03-07TNI")),
        ("He came in the third quarter of 2011.", ("DATE", "2011-Q3")),
        ("He came in the spring of 2011.", ("DATE", "2011-SP")),
        ("He has come here weekly.", ("SET", "P1W")),
        ("He came recently.", ("DATE", "PAST_REF")),
        ("He came at 18:00 UTC on Wednesday.", ("TIME", "2012-03-07T18:00Z")),
    ],
)
def test_times_are_written_as_timex3_values(text: str, expected: tuple[str, str]) -> None:
    day = dt.date(2012, 3, 8)
    (only,) = timexes(find_times(spacy.blank("en")(text), day), day)
    assert (only.type, only.value) == expected


ARTICLE = """<Document doc_name="made-up">
<token sentence="0" t_id="1">Clerk</token><token sentence="0" t_id="2">quits</token>
<token sentence="1" t_id="3">March</token><token sentence="1" t_id="4">8</token>
<token sentence="1" t_id="5">,</token>
<token sentence="1" t_id="6">2012</token><token sentence="2" t_id="7">He</token>
<token sentence="2" t_id="8">quit</token>
<token sentence="2" t_id="9">on</token><token sentence="2" t_id="10">Wednesday</token>
<token sentence="2" t_id="11">.</token>
<Markables>
<TIMEX3 m_id="1" type="DATE" value="2012-03-08" functionInDocument="CREATION_TIME">
<token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/></TIMEX3>
<TIMEX3 m_id="2" type="DATE" value="{value}" functionInDocument="NONE"><token_anchor t_id="10"/></TIMEX3>
</Markables></Document>"""


@pytest.mark.parametrize(("value", "score_of_values"), [("2012-03-07", 1), ("2012-03-14", 0)])
def test_annotated_articles_are_read_and_scored_without_their_dateline(
    tmp_path: Path, value: str, score_of_values: int
) -> None:
    (tmp_path / "one.xml").write_text(ARTICLE.format(value=value), encoding="utf-8")
    result = evaluate_times(tmp_path)
    assert (result.expected, result.found, result.strict) == (1, 1, 1)
    assert result.value == score_of_values
    assert result.figures()["relaxed"] == 100


def test_a_folder_without_articles_is_a_usage_error_that_says_where_to_get_them(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="MEANTIME"):
        evaluate_times(tmp_path)
